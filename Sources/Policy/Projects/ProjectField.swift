/// What is entered of a project: form, sheet, API and trail name it by the same code.
public enum ProjectField: String, Sendable, Hashable, CaseIterable {
  case city = "city_id"
  case name
  case county
  case industry
  case kind
  case investor
  case investment
  case output
  case leader
  case steward
  case team
  case lead = "lead_id"
  case responsible = "responsible_id"
  case listed = "listed_on"
  case signed = "signed_on"
  case started = "started_on"
  case produced = "produced_on"
  case full = "full_on"
  case promised = "promised_on"
  /// The plan, and the sentence of it that asks for the project, where there is one.
  case document = "document_id"
  case sentence = "plan_sentence"

  public var title: String {
    switch self {
    case .city: "城市"
    case .name: "项目名称"
    case .county: "县（市、区）或园区"
    case .industry: "产业链或行业"
    case .kind: "项目类型"
    case .investor: "投资主体"
    case .investment: "总投资（亿元）"
    case .output: "达产后年产值（亿元）"
    case .leader: "包保领导"
    case .steward: "项目管家"
    case .team: "专班"
    case .lead: "牵头单位"
    case .responsible: "责任单位"
    case .listed: "入库日期"
    case .signed: "签约日期"
    case .started: "开工日期"
    case .produced: "投产日期"
    case .full: "达产日期"
    case .promised: "承诺投产日期"
    case .document: "出处文件"
    case .sentence: "文件原句"
    }
  }

  /// Whether it holds a day.
  public var isDay: Bool { Self.days.contains(self) }

  /// In the order in which they follow one another, and the promise.
  static let course: [ProjectField] = [.signed, .started, .produced, .full]
  private static let days: Set<ProjectField> = [.listed, .signed, .started, .produced, .full, .promised]

  /// The most that a text may have, in Unicode scalars: a plan's sentence may be a whole clause.
  public var longest: Int { self == .sentence ? Self.longestSentence : 200 }
  public static let longestSentence = 1_000
}
