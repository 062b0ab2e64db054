import Policy

/// A filed 评估 or 咨询报告.
public struct EvaluationSummary: Sendable, Hashable {
  public var id: EvaluationID
  public var city: CityID
  public var cityName: String
  public var document: DocumentID
  public var documentTitle: String
  public var kind: EvaluationKind
  /// The quarter with whose end the stretch ends that it covers.
  public var period: Period
  public var title: String
  /// Who wrote it.
  public var author: String
  public var summary: String
  /// Of the paper itself.
  public var fileName: String?
  public var by: String
  public var at: Moment
}

/// What is filed of a paper.
public struct EvaluationPaper: Sendable, Hashable {
  public var document: DocumentID
  public var kind: EvaluationKind
  public var period: Period
  public var title: String
  public var author: String
  public var summary: String

  public static let longestLine = 100
  public static let longestSummary = 4000

  public init(
    document: DocumentID, kind: EvaluationKind, period: Period, title: String, author: String,
    summary: String
  ) {
    self.document = document
    self.kind = kind
    self.period = period
    self.title = title
    self.author = author
    self.summary = summary
  }

  /// Fails with the field that is wrong.
  func check(on day: CivilDate) throws(StoreError) {
    for (field, name, text, most) in [
      ("title", "标题", title, Self.longestLine), ("author", "编制单位", author, Self.longestLine),
      ("summary", "主要内容", summary, Self.longestSummary),
    ] {
      if text.allSatisfy(\.isWhitespace) { throw .invalid(field: field, reason: "请填写\(name)") }
      if text.count > most { throw .invalid(field: field, reason: "\(name)最多\(most)字，请精简") }
    }
    guard period <= Period(containing: day) else {
      throw .invalid(field: "period", reason: "所选时段还没有开始")
    }
  }
}

/// Which are meant; nil means all.
public struct EvaluationFilter: Sendable, Hashable {
  public var city: CityID?
  public var document: DocumentID?
  public var kind: EvaluationKind?
  public var period: Period?

  public init(
    city: CityID? = nil, document: DocumentID? = nil, kind: EvaluationKind? = nil,
    period: Period? = nil
  ) {
    self.city = city
    self.document = document
    self.kind = kind
    self.period = period
  }

  var conditions: Conditions {
    var found = Conditions("1")
    if let city {
      found = found.and("u.document_id IN (SELECT id FROM document WHERE city_id = ?)", [city.raw])
    }
    if let document { found = found.and("u.document_id = ?", [document.raw]) }
    if let kind { found = found.and("u.kind = ?", [kind.rawValue]) }
    if let period { found = found.and("u.period = ?", [period.text]) }
    return found
  }
}

/// How a plan stands with one paper that its words want.
public struct EvaluationStanding: Sendable, Hashable {
  public var duty: EvaluationDuty
  public var period: Period
  public var dueOn: CivilDate
  public var state: EvaluationState
  public var filed: EvaluationSummary?
}

extension EvaluationSummary: Identified {
  var number: Int64 { id.raw }
}
