/// Why a report has no figure: what is said in its place. It is an answer, but no data: a status knows of none.
public enum MissingReason: String, Sendable, Hashable, CaseIterable, Codable {
  /// The work has not begun.
  case notBegun = "not_begun"
  /// It has, and nobody counted.
  case noData = "no_data"
  /// The question does not concern this body, or not any more.
  case notApplicable = "not_applicable"
  /// The statistics are not out yet.
  case notPublished = "not_published"

  /// The word on pages and in sheets.
  public var title: String {
    switch self {
    case .notBegun: "未开展"
    case .noData: "暂无数据"
    case .notApplicable: "不适用"
    case .notPublished: "统计未出"
    }
  }

  /// Reads the code or the word of a sheet.
  public init?(word: String) {
    guard let found = MissingReason(rawValue: word) ?? Self.allCases.first(where: { $0.title == word }) else {
      return nil
    }
    self = found
  }
}

extension Stage {
  /// Reads the code or the word of a sheet.
  public init?(word: String) {
    guard let found = Stage(rawValue: word) ?? Self.allCases.first(where: { $0.title == word }) else { return nil }
    self = found
  }
}
