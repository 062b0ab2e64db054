import GRDB
import Policy

extension Store {
  /// Targets and goals of published documents, by id.
  public func targets(_ filter: TargetFilter = TargetFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<TargetSummary>
  {
    try read { (db: Database) throws -> Listing<TargetSummary> in
      guard let conditions = TargetQuery.conditions(filter) else { return Listing(items: [], total: 0) }
      return try ListQuery(table: "target", alias: "t", conditions).listing(db, page) {
        try TargetQuery.fetch(db, $0)
      }
    }
  }

  /// One commitment with its sentence, reports and past; also one that was dropped, never one that was rejected.
  public func target(_ id: TargetID) throws(StoreError) -> TargetDetail? {
    try read { (db: Database) throws -> TargetDetail? in
      let exact = Conditions("t.id = ?", [id.raw]).and(Standing.isNotRejected("t"))
      guard let summary = try TargetQuery.fetch(db, exact.select("target t", limit: 1)).first else { return nil }
      return try TargetQuery.detail(db, summary)
    }
  }

  /// Open targets whose deadline comes on or after a day, nearest first.
  public func deadlines(from day: CivilDate, city: CityID? = nil, limit: Int = 10)
    throws(StoreError) -> [TargetSummary]
  {
    try read { (db: Database) throws -> [TargetSummary] in
      var conditions = Conditions(Standing.isCurrent("t")).and("t.deadline_day >= ?", [day.text])
      conditions = conditions.and("t.withdrawn_because IS NULL")
      conditions = conditions.and(
        "t.id NOT IN (SELECT target_id FROM status_result WHERE state IN ('achieved', 'achieved_late'))")
      if let city { conditions = conditions.and("+t.city_id = ?", [city.raw]) }
      let ids = conditions.select(
        "target t", order: "t.deadline_day, t.id", limit: min(max(limit, 1), Slice.largestLimit))
      return try TargetQuery.fetch(db, ids, order: "t.deadline_day, t.id")
    }
  }
}

/// How targets are found and read.
enum TargetQuery {
  /// Nil when nothing can fit, e.g. words without a letter.
  static func conditions(_ filter: TargetFilter) -> Conditions? {
    var found = Conditions(filter.includesDropped ? Standing.isNotRejected("t") : Standing.isCurrent("t"))
    if let city = filter.city { found = found.and("t.city_id = ?", [city.raw]) }
    if let document = filter.document { found = found.and("t.document_id = ?", [document.raw]) }
    if let agency = filter.agency {
      switch filter.part {
      case .owner: found = found.and("t.owner_id = ?", [agency.raw])
      case .any:
        found = found.and(
          """
          t.id IN (SELECT target_id FROM target_agency WHERE agency_id = ?
            UNION ALL SELECT id FROM target WHERE owner_id = ?)
          """, [agency.raw, agency.raw])
      }
    }
    if let from = filter.deadlineFrom { found = found.and("t.deadline_day >= ?", [yearText(from) + "-01-01"]) }
    if let to = filter.deadlineTo { found = found.and("t.deadline_day <= ?", [yearText(to) + "-12-31"]) }
    if !filter.states.isEmpty {
      let states = filter.states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      found = found.and("t.id IN (SELECT target_id FROM status_result WHERE state IN (\(states)))")
    }
    if let goals = filter.goals { found = found.and("t.is_goal = ?", [goals]) }
    if filter.ownerless { found = found.and("t.owner_id IS NULL") }
    guard let searched = found.search(filter.words, in: "target_words", column: "t.id") else { return nil }
    return searched
  }

  private static func yearText(_ year: Int) -> String {
    let text = String(min(max(year, 0), 9999))
    return String(repeating: "0", count: 4 - text.count) + text
  }

  /// The targets whose ids a query gives.
  static func fetch(_ db: Database, _ ids: SQLQuery, order: String = "t.id") throws -> [TargetSummary] {
    let rows = try Row.fetchAll(
      db, kept: columns + " WHERE t.id IN (\(ids.sql)) ORDER BY \(order)", arguments: ids.arguments)
    let agencies = try AgencyLinks.of("target", db, rows.map { $0["id"] })
    return try rows.map { try summary($0, agencies[$0["id"]] ?? []) }
  }

  private static let columns = """
    SELECT t.*, c.name AS city, v.title AS document, s.title AS section, o.name AS owner, r.state, r.reason, r.gap,
      r.latest_period, r.latest_value, r.latest_stage, r.latest_approved
    FROM target t
    JOIN city c ON c.id = t.city_id
    JOIN version v ON v.document_id = t.document_id AND v.state = 'published'
    JOIN status_result r ON r.target_id = t.id
    LEFT JOIN section s ON s.id = t.section_id
    LEFT JOIN agency o ON o.id = t.owner_id
    """

  private static func summary(_ row: Row, _ agencies: [AgencyLink]) throws -> TargetSummary {
    TargetSummary(
      id: row.id("id"), city: row.id("city_id"), cityName: row["city"], document: row.id("document_id"),
      documentTitle: row["document"], section: row.idIfAny("section_id"), sectionPath: row["section_path"],
      sectionTitle: row["section"], quote: row["quote"], indicator: row["indicator"],
      comparison: try row.word("comparison"), value: row["value"], valueMax: row["value_max"], unit: row["unit"],
      deadline: try row.deadlineIfAny(), cadence: try row.word("cadence"),
      saidNature: try row.wordIfAny("nature"), area: row["area"], isStretch: row["stretch"], baseline: row["baseline"],
      baselineYear: row["baseline_year"],
      owner: try owner(row), agencies: agencies, state: try row.word("state"), stateReason: row["reason"],
      gap: row["gap"], latest: try latest(row), span: row.span(),
      isWithdrawn: row["withdrawn_because"] as String? != nil,
      isCurrent: row["standing"] as String == "current", confidence: row["confidence"], rule: row["rule"],
      revision: row["revision"])
  }

  private static func owner(_ row: Row) throws -> Owner? {
    guard let id: AgencyID = row.idIfAny("owner_id") else { return nil }
    return Owner(agency: id, name: row["owner"], reason: try row.word("owner_reason"), note: row["owner_note"])
  }

  private static func latest(_ row: Row) throws -> LatestFigure? {
    guard let period = try row.periodIfAny("latest_period") else { return nil }
    return LatestFigure(
      period: period, value: row["latest_value"], stage: try row.wordIfAny("latest_stage"),
      isApproved: row["latest_approved"])
  }
}
