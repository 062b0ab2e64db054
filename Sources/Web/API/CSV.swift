/// Comma-separated values, RFC 4180, as Excel on Chinese Windows opens them: UTF-8 with BOM, CRLF.
enum CSV {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What stands in the first line.
  enum Head: String, CaseIterable, Sendable {
    /// 中文, for people.
    case zh
    /// The names of the JSON, for programs.
    case name
  }

  static func head<Item>(_ columns: Columns<Item>, _ head: Head) -> [UInt8] {
    line(columns.all.map { .string(head == .name ? $0.name : $0.title) })
  }

  /// - Parameter isRaw: texts stand as they are, for programs; a spreadsheet might take one for a formula.
  static func row<Item>(_ columns: Columns<Item>, _ item: Item, isRaw: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    columns.write([item], .sheet(isRaw: isRaw), &out)
    return out
  }

  /// Lines of texts, as a sheet that is filled in.
  static func table(_ rows: [[String]]) -> [UInt8] { rows.flatMap { line($0.map { .string($0) }) } }

  private static func line(_ cells: [JSON]) -> [UInt8] {
    var out: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      write(cell, to: &out)
    }
    out += [0x0D, 0x0A]
    return out
  }

  static func write(_ cell: JSON, isSafe: Bool = false, to out: inout [UInt8]) {
    switch cell {
    case .null: break
    case .string(let text): write(text, isSafe: isSafe, to: &out)
    case .array(let items):
      let texts = items.map { item in
        if case .string(let text) = item { return text }
        return String(decoding: item.bytes, as: UTF8.self)
      }
      write(texts.joined(separator: "；"), isSafe: isSafe, to: &out)
    case .bool(let value): out += (value ? "是" : "否").utf8
    case .int, .number, .object: out += cell.bytes
    }
  }

  private static func isFormulaSign(_ byte: UInt8) -> Bool {
    byte == 0x3D || byte == 0x2B || byte == 0x2D || byte == 0x40 || byte == 0x09 || byte == 0x0D
  }

  private static func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte <= 0x2C {
      if byte == 0x2C || byte == 0x22 || byte == 0x0D || byte == 0x0A { return true }
    }
    return false
  }

  /// Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
  static func write(_ text: String, isSafe: Bool = false, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      guard let first = bytes.first else { return }
      let isFormula = !isSafe && isFormulaSign(first)
      guard needsQuotes(bytes) else {
        if isFormula { out.append(0x27) }
        out.append(contentsOf: bytes)
        return
      }
      out.append(0x22)
      if isFormula { out.append(0x27) }
      for byte in bytes {
        if byte == 0x22 { out.append(0x22) }
        out.append(byte)
      }
      out.append(0x22)
    }
  }
}
