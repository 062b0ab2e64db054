import GRDB
import Policy

/// A target that asks for a number of projects, with what the register counts.
public struct ProjectQuota: Sendable, Hashable, Identified {
  public var target: TargetSummary
  /// Nil where the words do not say which projects count.
  public var rule: QuotaRule?
  /// Whether a person said so.
  public var isByHand: Bool
  /// What the register has; nil without a rule.
  public var counted: Int?

  public var id: ID<ProjectQuota> { ID(target.id.raw) }
  var number: Int64 { target.id.raw }

  /// How many are missing; nil where nothing is counted, 0 where enough are there.
  public var missing: Double? {
    guard let counted, let value = target.value else { return nil }
    return max(0, value - Double(counted))
  }
}

/// Which quotas are meant; nil means all.
public struct QuotaFilter: Sendable, Hashable {
  /// Whether nothing is counted of cities that do not show their projects to everybody.
  public var isPublic = false
  public var city: CityID?
  public var document: DocumentID?
  /// What is asked every year is counted in this year, what is asked by a day until this year's end; nil: ever.
  public var year: Int?

  public init(city: CityID? = nil, document: DocumentID? = nil, year: Int? = nil) {
    self.city = city
    self.document = document
    self.year = year
  }
}

/// How many projects are in each batch, by county.
public struct BatchCount: Sendable, Hashable {
  public var county: String
  public var counts: [ProjectBatch: Int]
}

extension Store {
  /// Targets that ask for a number of projects, by id, beside what the register counts.
  public func quotas(_ filter: QuotaFilter = QuotaFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<ProjectQuota>
  {
    try read { (db: Database) throws -> Listing<ProjectQuota> in
      let list = ListQuery(table: "target", alias: "t", Quotas.conditions(filter))
      return try list.listing(db, page) { try Quotas.fetch(db, $0, year: filter.year, isPublic: filter.isPublic) }
    }
  }

  /// One of them; also a target that nobody takes for one yet.
  public func quota(of id: TargetID, year: Int? = nil, isPublic: Bool = false) throws(StoreError) -> ProjectQuota? {
    try read { (db: Database) throws -> ProjectQuota? in
      let exact = Conditions("t.id = ?", [id.raw]).and(Standing.isCurrent("t"))
      return try Quotas.fetch(db, exact.select("target t", limit: 1), year: year, isPublic: isPublic).first
    }
  }

  /// How many projects are in each batch, county by county.
  public func batches(city: CityID? = nil, isPublic: Bool = false) throws(StoreError) -> [BatchCount] {
    try read { (db: Database) throws -> [BatchCount] in
      var filter = ProjectFilter(city: city)
      filter.isPublic = isPublic
      guard let ids = filter.conditions?.select("project p") else { return [] }
      var counties: [String: [ProjectBatch: Int]] = [:]
      for project in try ProjectQuery.fetch(db, ids) {
        let facts = project.facts
        guard let batch = ProjectBatch(project.colour, investor: facts.investor, days: facts.days) else { continue }
        counties[facts.county, default: [:]][batch, default: 0] += 1
      }
      return counties.sorted { $0.key < $1.key }.map { BatchCount(county: $0.key, counts: $0.value) }
    }
  }

  /// Says which projects a target counts; nil: none, it is no quota.
  public func setQuota(
    of id: TargetID, to rule: QuotaRule?, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .setProjectRules) { (db: Database) throws -> Void in
      let city = try Int64.fetchOne(db, kept: "SELECT city_id FROM target WHERE id = ?", arguments: [id.raw])
      guard let city else { throw StoreError.notFound(.target, id: id.raw) }
      let author = try author.checked(.setProjectRules, in: CityID(city), db)
      try db.execute(
        kept: """
          INSERT INTO project_quota (target_id, count, kind, industry) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET count = excluded.count, kind = excluded.kind, industry = excluded.industry
          """,
        arguments: [id.raw, rule?.count.rawValue, rule?.kind?.rawValue, rule?.industry ?? ""])
      try Audit.add(db, .quotaSet, id.raw, new: ["rule": rule?.words ?? "不作为项目任务数"], by: author, at: now)
    }
  }
}

/// How quotas are found and counted.
enum Quotas {
  static func conditions(_ filter: QuotaFilter) -> Conditions {
    let units = QuotaRule.units.map { "'\($0)'" }.joined(separator: ", ")
    let things = QuotaRule.things.map { "instr(t.indicator, '\($0)') > 0" }.joined(separator: " OR ")
    var found = Conditions(Standing.isCurrent("t")).and("t.withdrawn_because IS NULL AND t.value IS NOT NULL").and(
      """
      ((t.unit IN (\(units)) AND (\(things))
        AND t.id NOT IN (SELECT target_id FROM project_quota WHERE count IS NULL))
      OR t.id IN (SELECT target_id FROM project_quota WHERE count IS NOT NULL))
      """)
    if let city = filter.city { found = found.and("t.city_id = ?", [city.raw]) }
    if let document = filter.document { found = found.and("t.document_id = ?", [document.raw]) }
    return found
  }

  static func fetch(_ db: Database, _ ids: SQLQuery, year: Int?, isPublic: Bool) throws -> [ProjectQuota] {
    let targets = try TargetQuery.fetch(db, ids)
    let numbers = IDList(targets.map(\.id.raw))
    let rows = try Row.fetchAll(
      db, kept: "SELECT * FROM project_quota WHERE target_id IN (SELECT value FROM json_each(?))",
      arguments: [numbers])
    let said = Dictionary(rows.map { ($0["target_id"] as Int64, $0) }) { first, _ in first }
    let starts = try Row.fetchAll(
      db,
      kept: """
        SELECT t.id, \(PlanStart.sql("t")) AS start FROM target t WHERE t.id IN (SELECT value FROM json_each(?))
        """, arguments: [numbers])
    let begun = Dictionary(starts.map { ($0["id"] as Int64, ($0["start"] as String?).flatMap { CivilDate($0) }) }) {
      first, _ in first
    }
    let cities = Set(targets.map(\.city))
    let hidden = isPublic ? Set(try cities.filter { try SupervisionSettings.of(db, $0).hidesProjects }) : []
    let projects = try subjects(db, cities.subtracting(hidden))
    return try targets.map { target in
      var rule = QuotaRule.read(indicator: target.indicator, unit: target.unit)
      if rule != nil {
        let chains = Set((projects[target.city] ?? []).map(\.industry))
        let place = "\(target.documentTitle) \(target.sectionPath)"
        rule?.industry = QuotaRule.chain(of: place, among: chains) ?? ""
      }
      if let row = said[target.id.raw] { rule = try self.rule(row) }
      let days = days(target, year, begun[target.id.raw] ?? nil)
      let isCounted = !hidden.contains(target.city)
      let counted = isCounted ? rule?.number(of: projects[target.city] ?? [], area: target.area, in: days) : nil
      return ProjectQuota(target: target, rule: rule, isByHand: said[target.id.raw] != nil, counted: counted)
    }
  }

  private static func rule(_ row: Row) throws -> QuotaRule? {
    guard let count: QuotaRule.Count = try row.wordIfAny("count") else { return nil }
    return QuotaRule(count, kind: try row.wordIfAny("kind"), industry: row["industry"])
  }

  private static func days(_ target: TargetSummary, _ year: Int?, _ start: CivilDate?) -> ClosedRange<CivilDate>? {
    guard let year, let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
    let last = CivilDate.lastDay(year: year, month: 12)
    guard target.cadence == .byDeadline, let start, start < first else { return first...last }
    return start...last
  }

  private static func subjects(_ db: Database, _ cities: Set<CityID>) throws -> [CityID: [QuotaRule.Subject]] {
    let chosen = IDList(cities.map(\.raw).sorted())
    let ids = SQLQuery(
      sql: "SELECT id FROM project WHERE colour <> 'red' AND city_id IN (SELECT value FROM json_each(?))",
      arguments: [chosen])
    let projects = try ProjectQuery.fetch(db, ids)
    return Dictionary(grouping: projects) { CityID($0.facts.city) }.mapValues { projects in
      projects.map { project in
        QuotaRule.Subject(
          county: project.facts.county, industry: project.facts.industry, kind: project.facts.kind,
          days: project.facts.days)
      }
    }
  }
}
