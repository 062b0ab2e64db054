/// A field between its `begin` and its `end`: the instruction is not text, the result is.
struct WordField {
  var instruction: [UInt32] = []
  var isInResult = false

  /// A table of contents: its result repeats the headings.
  var isContents: Bool {
    let words = string(instruction).split(separator: " ")
    return words.first?.uppercased() == "TOC"
  }

  /// A sign drawn by `EQ \o\ac(○,12)`, Word's circle around characters, which has no result; nil for other fields.
  var enclosedNumber: UInt32? {
    let text = string(instruction).lowercased().filter { $0 != " " }
    guard text.hasPrefix("eq\\o\\ac("), text.hasSuffix(")"), let comma = text.lastIndex(where: { ",，;；".contains($0) })
    else { return nil }
    let inner = text[text.index(after: comma)...].dropLast()
    guard let number = UInt32(inner), (1...20).contains(number) else { return nil }
    return 0x2460 + number - 1
  }
}
