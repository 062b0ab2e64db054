/// 发文字号: `某政办发〔2026〕12号`.
///
/// Source: GB/T 9704-2012, 7.2.5: “由发文机关代字、年份、发文顺序号组成……年份、发文顺序号用阿拉伯数字标注；年份应标全称，用六角括号‘〔〕’括入；
/// 发文顺序号不加‘第’字，不编虚位（即1不编为01），在阿拉伯数字后加‘号’字”.
public struct PaperNumber: Sendable, Hashable, Codable, TextCoded {
  /// 发文机关代字.
  public let code: String
  public let year: Int
  public let serial: Int

  /// What is wrong with a typed number; the sentence is `PaperNumberWords`'.
  public enum Fault: Error, Sendable, Hashable {
    case missing
    /// Not made of code, year and serial.
    case notANumber
    case codeMissing
    case codeTooLong
    /// The year in other brackets than 〔〕 is mended; one that is no year is not.
    case noYear
    /// 第3号, 03号.
    case noSerial
  }

  static let longestCode = 20

  public init?(code: String, year: Int, serial: Int) {
    guard !code.isEmpty, (1949...9999).contains(year), serial >= 1 else { return nil }
    self.code = code
    self.year = year
    self.serial = serial
  }

  public var text: String { "\(code)〔\(year)〕\(serial)号" }

  /// Reads exactly what `text` writes.
  public init?(_ text: String) {
    guard let read = try? Self.read(text), read.text == text else { return nil }
    self = read
  }

  /// Reads what a person typed: other brackets become 〔〕, blanks go.
  public static func read(_ typed: String) throws(Fault) -> PaperNumber {
    let text = String(typed.filter { !$0.isWhitespace })
    guard !text.isEmpty else { throw .missing }
    let opening = Set("〔[［（(【"), closing = Set("〕]］）)】")
    guard let open = text.lastIndex(where: { opening.contains($0) }),
      let close = text[open...].firstIndex(where: { closing.contains($0) }), text.hasSuffix("号")
    else { throw .notANumber }
    let code = String(text[..<open])
    guard !code.isEmpty else { throw .codeMissing }
    guard code.count <= longestCode else { throw .codeTooLong }
    guard let year = digits(text[text.index(after: open)..<close]), (1949...9999).contains(year) else { throw .noYear }
    let last = text[text.index(after: close)...].dropLast()
    guard !last.hasPrefix("0"), let serial = digits(last), serial >= 1 else { throw .noSerial }
    guard let number = PaperNumber(code: code, year: year, serial: serial) else { throw .notANumber }
    return number
  }

  private static func digits(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 6, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(text)
  }
}
