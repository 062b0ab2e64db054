/// One piece of a paper's body or of an annex.
public enum PaperBlock: Sendable, Hashable, Codable {
  /// A heading with what runs on behind it in the same paragraph.
  case heading(PaperLevel, String, rest: String)
  case paragraph(String)
  case table(PaperTable)
  /// A line in smaller type below a table: whence its figures, by which rule.
  case note(String)

  public static func heading(_ level: PaperLevel, _ words: String) -> PaperBlock { .heading(level, words, rest: "") }
}

/// The four levels of a body.
///
/// Source: GB/T 9704-2012, 7.3.3: “文中结构层次序数依次可以用‘一、’‘（一）’‘1.’‘（1）’标注；一般第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字标注”.
public enum PaperLevel: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case one = 1
  case two, three, four

  public static func < (a: PaperLevel, b: PaperLevel) -> Bool { a.rawValue < b.rawValue }

  /// The number that stands before a heading: `一、`, `（一）`, `1.`, `（1）`.
  public func mark(_ number: Int) -> String {
    switch self {
    case .one: "\(Self.chinese(number))、"
    case .two: "（\(Self.chinese(number))）"
    case .three: "\(number)."
    case .four: "（\(number)）"
    }
  }

  /// 1…99 as counted in headings: 一, 十, 十一, 二十一; digits beyond.
  static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    let (tens, ones) = (number / 10, number % 10)
    return (tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十") + digits[ones]
  }
}

/// A table whose head is repeated on every page.
public struct PaperTable: Sendable, Hashable, Codable {
  public struct Column: Sendable, Hashable, Codable {
    public var title: String
    /// Its width beside those of the others.
    public var share: Int
    /// Short words and figures stand in the middle, sentences on the left.
    public var isCentred: Bool

    public init(_ title: String, share: Int = 1, isCentred: Bool = true) {
      self.title = title
      self.share = max(1, share)
      self.isCentred = isCentred
    }
  }

  public var columns: [Column]
  /// As many cells a row as there are columns.
  public var rows: [[String]]

  public init(_ columns: [Column], _ rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }
}
