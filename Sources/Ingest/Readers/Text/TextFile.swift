/// Decodes a plain text file, which may be a table with commas between its cells: UTF-8, UTF-16 with its mark, or
/// GB18030; strict, with the place of the first fault.
func readTextFile(_ bytes: [UInt8], name: String = "") throws(IngestError) -> ExtractedText {
  let (scalars, notes) = try decodedText(bytes)
  if let table = DelimitedText(scalars) {
    var (lines, opensWithTitle) = table.lines()
    if !opensWithTitle, let title = FileTitle.words(of: name) { lines = title + [Scalar.newline] + lines }
    return ExtractedText(text: SourceText(scalars: lines), format: .delimited, notes: notes)
  }
  return ExtractedText(text: SourceText(scalars: scalars), format: .text, notes: notes)
}

/// The scalars of a text file, and what it was encoded in where that was not UTF-8.
func decodedText(_ bytes: [UInt8]) throws(IngestError) -> (scalars: [UInt32], notes: [ExtractionNote]) {
  var notes: [ExtractionNote] = []
  let scalars: [UInt32]
  if let order = UTF16Order(mark: bytes) {
    scalars = try decodeUTF16(bytes[2...], order)
    notes.append(.encoding("UTF-16"))
  } else {
    switch decodeUTF8(bytes) {
    case .success(let decoded): scalars = decoded
    case .failure(let fault):
      guard let decoded = try decodeGB18030(bytes, unlessUTF8UpTo: fault.offset) else {
        throw .encoding(offset: fault.offset, line: line(of: fault.offset, in: bytes))
      }
      scalars = decoded
      notes.append(.encoding("GB18030"))
    }
  }
  guard scalars.contains(where: { $0 > 0x20 && $0 != 0xFEFF && $0 != 0x3000 }) else { throw .empty }
  try refuseControlCharacters(scalars, bytes)
  return (scalars, notes)
}

/// The line of a byte, counted from 1.
func line(of offset: Int, in bytes: [UInt8]) -> Int {
  var line = 1
  for byte in bytes.prefix(offset) where byte == 0x0A { line += 1 }
  return line
}

/// Tab, line ends, and the vertical tab and form feed that page layout leaves are text; other controls are not.
func isControl(_ scalar: UInt32) -> Bool {
  (scalar < 0x20 && !(0x09...0x0D).contains(scalar)) || scalar == 0x7F
}

/// The byte offset is found in a second pass, which only a refused file needs.
private func refuseControlCharacters(_ scalars: [UInt32], _ bytes: [UInt8]) throws(IngestError) {
  guard let index = scalars.firstIndex(where: isControl) else { return }
  var line = 1
  for scalar in scalars[..<index] where scalar == 0x0A { line += 1 }
  // Controls are single bytes in UTF-8 and GB18030, and their codes occur nowhere else.
  let code = scalars[index]
  let offset = UTF16Order(mark: bytes) == nil ? bytes.firstIndex { UInt32($0) == code } : 2 + 2 * index
  throw .controlCharacter(code: code, offset: offset ?? 0, line: line)
}
