/// What of the projects a target counts that asks for a number of them.
///
/// Source: “每年储备重点工业项目20个”; “形成‘谋划一批、招引一批、储备一批、建设一批、投产一批’的项目梯次推进机制”.
public struct QuotaRule: Sendable, Hashable {
  /// Which of a project's days decides when it counts.
  public enum Count: String, Sendable, Hashable, CaseIterable {
    /// Its first day in the register: 入库, else 签约.
    case listed
    case signed
    case started
    case produced
  }

  public var count: Count
  /// Only new ones, or only upgrades; nil means both.
  public var kind: ProjectKind?
  /// Only those of a chain; empty means all.
  public var industry: String

  public init(_ count: Count, kind: ProjectKind? = nil, industry: String = "") {
    self.count = count
    self.kind = kind
    self.industry = industry
  }

  /// The units in which projects are counted.
  public static let units = ["个", "项"]
  /// What is counted must be one of these.
  public static let things = ["项目", "增长点"]

  private static let words: [(Count, [String])] = [
    (.produced, ["投产", "建成", "竣工", "达产", "增长点"]), (.started, ["开工", "实施", "建设"]),
    (.signed, ["签约", "招引", "引进", "招商", "落地"]), (.listed, ["储备", "谋划", "策划", "入库"]),
  ]

  /// The rule that an indicator's words speak of; nil where it does not count projects, or says not which.
  public static func read(indicator: String, unit: String?) -> QuotaRule? {
    guard let unit, units.contains(unit), things.contains(where: indicator.contains) else { return nil }
    let isUpgrade = indicator.contains("技改") || indicator.contains("技术改造")
    let found = words.first { $0.1.contains(where: indicator.contains) }?.0
    if let found { return QuotaRule(found, kind: isUpgrade ? .upgrade : nil) }
    return isUpgrade ? QuotaRule(.started, kind: .upgrade) : nil
  }

  /// What of a project is looked at.
  public struct Subject: Sendable, Hashable {
    public var county: String
    public var industry: String
    public var kind: ProjectKind
    public var days: [ProjectField: CivilDate]

    public init(county: String, industry: String, kind: ProjectKind, days: [ProjectField: CivilDate]) {
      self.county = county
      self.industry = industry
      self.kind = kind
      self.days = days
    }
  }

  /// Whether a project counts, for an area of the city and a stretch of days.
  ///
  /// - Parameter days: nil means ever.
  public func counts(_ project: Subject, area: String?, in days: ClosedRange<CivilDate>?) -> Bool {
    guard kind == nil || project.kind == kind, industry.isEmpty || Self.isSameChain(industry, project.industry),
      area.map({ Self.isSame($0, project.county) }) ?? true
    else { return false }
    let day: CivilDate? =
      switch count {
      case .listed: project.days[.listed] ?? project.days[.signed]
      case .signed: project.days[.signed]
      case .started: project.days[.started]
      case .produced: project.days[.produced]
      }
    guard let day else { return false }
    return days?.contains(day) ?? true
  }

  /// The chain that a target's place in its plan speaks of, of those that projects have: the longest of their names
  /// that stands there; nil where none does. “各产业链……每年引进投资超5000万元项目5个” counts the projects of its own chain.
  public static func chain(of place: String, among industries: some Sequence<String>) -> String? {
    industries.filter { core($0).count >= 2 && place.contains(core($0)) }.max {
      (core($0).count, $1) < (core($1).count, $0)
    }
  }

  /// One says 专用汽车产业链 where another says 专用汽车.
  static func isSameChain(_ one: String, _ other: String) -> Bool { core(one) == core(other) }

  private static func core(_ chain: String) -> Substring {
    var rest = chain[...]
    while let ending = ["产业链", "产业集群", "产业", "行业", "链"].first(where: rest.hasSuffix) {
      rest = rest.dropLast(ending.count)
    }
    return rest
  }

  /// How many of these count.
  public func number(of projects: [Subject], area: String?, in days: ClosedRange<CivilDate>?) -> Int {
    projects.count { counts($0, area: area, in: days) }
  }

  /// A plan says 高新区 where the register says 某某高新区.
  static func isSame(_ area: String, _ county: String) -> Bool {
    guard area != county else { return true }
    let (short, long) = area.count < county.count ? (area, county) : (county, area)
    return short.count >= 2 && long.hasSuffix(short)
  }
}
