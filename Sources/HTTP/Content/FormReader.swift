/// Collects the parts of a multipart form within limits; large files go to unlinked files.
struct FormReader {
  private var parser: Multipart
  private let limits: FormLimits
  private var form = Form()
  private var total = 0
  private var parts = 0
  private var part: Part?

  private struct Part {
    let name: String
    let filename: String?
    let type: String
    var bytes: [UInt8] = []
    var spool: SpoolFile?
    var count = 0
  }

  init(boundary: String, limits: FormLimits) throws {
    self.limits = limits
    parser = Multipart(boundary: boundary, longestHead: limits.partHead)
  }

  mutating func feed(_ bytes: [UInt8]) throws {
    total += bytes.count
    guard total <= limits.total else { throw FormFault.tooLarge("form", limit: limits.total) }
    for event in try parser.feed(bytes) {
      switch event {
      case .part(let headers): try begin(headers)
      case .data(let bytes): try add(bytes)
      case .endOfPart: try endPart()
      case .end: break
      }
    }
  }

  mutating func finish() throws -> Form {
    try parser.finish()
    return form
  }

  private mutating func begin(_ headers: [String: String]) throws {
    parts += 1
    guard parts <= limits.parts else { throw FormFault.tooLarge("parts", limit: limits.parts) }
    guard let disposition = headers["content-disposition"],
      let (name, filename) = FormReader.disposition(disposition)
    else { throw FormFault.malformed("Content-Disposition") }
    // RFC 7578 section 4.7: encodings other than the identity are deprecated; no browser sends them.
    if let encoding = headers["content-transfer-encoding"],
      !["7bit", "8bit", "binary"].contains(ASCII.lowercased(encoding))
    {
      throw FormFault.malformed("Content-Transfer-Encoding")
    }
    guard name.utf8.count <= limits.name else { throw FormFault.tooLarge("name", limit: limits.name) }
    part = Part(name: name, filename: filename, type: headers["content-type"] ?? "text/plain")
  }

  private mutating func add(_ bytes: [UInt8]) throws {
    guard var current = part else { return }
    part = nil
    current.count += bytes.count
    if current.filename == nil {
      guard current.count <= limits.value else { throw FormFault.tooLarge("value", limit: limits.value) }
      current.bytes += bytes
    } else {
      guard current.count <= limits.file else { throw FormFault.tooLarge("file", limit: limits.file) }
      if current.spool == nil && current.count > limits.inMemory {
        let spool = try SpoolFile(folder: SpoolFolder.path)
        try spool.append(current.bytes)
        current.bytes = []
        current.spool = spool
      }
      if let spool = current.spool { try spool.append(bytes) } else { current.bytes += bytes }
    }
    part = current
  }

  private mutating func endPart() throws {
    guard let current = part else { return }
    part = nil
    guard let filename = current.filename else {
      guard let value = String(validating: current.bytes, as: UTF8.self) else {
        throw FormFault.malformed("value is not UTF-8")
      }
      guard !current.bytes.contains(0) else { throw FormFault.malformed("NUL in a value") }
      form.fields.append((name: current.name, value: value))
      return
    }
    // A file input that was left empty arrives with an empty name and no content.
    if filename.isEmpty && current.count == 0 { return }
    guard form.files.count < limits.files else { throw FormFault.tooLarge("files", limit: limits.files) }
    let content = current.spool.map { RequestBody(spool: $0) } ?? RequestBody(current.bytes)
    form.files.append(
      Form.File(
        name: current.name, filename: FormReader.lastPart(of: filename), type: current.type, content: content))
  }

  /// Reads `form-data; name="a"; filename="b"` as browsers write it (WHATWG multipart: %22, %0D, %0A escapes).
  static func disposition(_ text: String) -> (name: String, filename: String?)? {
    var scanner = FieldScanner(text)
    guard let kind = scanner.token(), ASCII.lowercased(kind) == "form-data" else { return nil }
    var found: [String: String] = [:]
    scanner.skipSpace()
    while scanner.skip(ASCII.semicolon) {
      scanner.skipSpace()
      guard let name = scanner.token(), scanner.skip(ASCII.equals), let value = browserValue(&scanner),
        found.updateValue(value, forKey: ASCII.lowercased(name)) == nil
      else { return nil }
      scanner.skipSpace()
    }
    guard scanner.isAtEnd, let name = found["name"] else { return nil }
    // RFC 7578 section 4.2 forbids filename*; two names for one file are a way past checks.
    guard found["filename*"] == nil else { return nil }
    return (name, found["filename"])
  }

  /// Browsers do not escape backslashes, so a quoted value here ends at the next quote whatever stands before it.
  private static func browserValue(_ scanner: inout FieldScanner) -> String? {
    guard scanner.peek == ASCII.quote else { return scanner.token() }
    _ = scanner.skip(ASCII.quote)
    let raw = scanner.take { $0 != ASCII.quote } ?? ""
    guard scanner.skip(ASCII.quote) else { return nil }
    var out: [UInt8] = []
    var bytes = Array(raw.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == ASCII.percent, bytes.count >= 2 {
        let pair = String(decoding: bytes.prefix(2), as: UTF8.self).uppercased()
        if let plain: UInt8 = ["22": ASCII.quote, "0D": ASCII.cr, "0A": ASCII.lf][pair] {
          out.append(plain)
          bytes = bytes.dropFirst(2)
          continue
        }
      }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Some clients send a whole path; only what follows the last slash or backslash is a name.
  private static func lastPart(of filename: String) -> String {
    let cut = filename.utf8.split(whereSeparator: { $0 == ASCII.slash || $0 == ASCII.backslash }).last
    return cut.map { String(Substring($0)) } ?? ""
  }
}
