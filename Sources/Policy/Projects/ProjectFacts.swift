/// What is known of a project, checked; amounts in 亿元, ids as numbers.
public struct ProjectFacts: Sendable, Hashable {
  public var city: Int64
  public var name: String
  public var county: String
  public var industry: String
  public var kind: ProjectKind
  public var investor: String
  public var investment: Double
  /// A year, once it is at full size.
  public var output: Double?
  /// 包保领导, 项目管家, 专班: “逐个项目确定包保领导和项目管家”, “一项目一专班”.
  public var leader: String
  public var steward: String
  public var team: String
  public var lead: Int64?
  public var responsible: Int64?
  /// By the fields that hold days.
  public var days: [ProjectField: CivilDate]
  /// The plan that asks for it, and the sentence in which: as the plan has it, or as it was typed.
  public var document: Int64?
  public var sentence: String

  public init(
    city: Int64, name: String, county: String, industry: String = "", kind: ProjectKind, investor: String = "",
    investment: Double, output: Double? = nil, leader: String = "", steward: String = "", team: String = "",
    lead: Int64? = nil, responsible: Int64? = nil, days: [ProjectField: CivilDate] = [:],
    document: Int64? = nil, sentence: String = ""
  ) {
    self.city = city
    self.name = name
    self.county = county
    self.industry = industry
    self.kind = kind
    self.investor = investor
    self.investment = investment
    self.output = output
    self.leader = leader
    self.steward = steward
    self.team = team
    self.lead = lead
    self.responsible = responsible
    self.days = days
    self.document = document
    self.sentence = sentence
  }

  /// When each step should be done; nil while it is neither signed nor promised.
  public func schedule(_ template: ProjectTemplate = .usual) -> ProjectSchedule? {
    ProjectSchedule(
      signed: days[.signed], promised: days[.promised], started: days[.started], investment: investment,
      template: template)
  }

  /// The colour that its days speak for: what was started is built, what has reached its size is green.
  public var colour: ProjectColour {
    if days[.produced] != nil { return .green }
    return days[.started] == nil ? .yellow : .blue
  }

  /// As text by field, as forms show it and the trail keeps it; what is not known is absent.
  public var texts: [ProjectField: String] {
    var texts: [ProjectField: String] = [
      .city: String(city), .name: name, .county: county, .industry: industry, .kind: kind.rawValue,
      .investor: investor, .investment: Quantity.plain(investment), .leader: leader, .steward: steward, .team: team,
      .sentence: sentence,
    ]
    texts[.output] = output.map(Quantity.plain)
    texts[.document] = document.map { String($0) }
    texts[.lead] = lead.map { String($0) }
    texts[.responsible] = responsible.map { String($0) }
    for (field, day) in days { texts[field] = day.text }
    return texts.filter { !$0.value.isEmpty }
  }
}
