import GRDB
import Policy

extension Store {
  /// Targets, measures and projects as one list.
  public func workList(_ filter: WorkFilter = WorkFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<WorkItem>
  {
    try read { (db: Database) throws -> Listing<WorkItem> in
      let list = ListQuery(table: WorkQuery.table(filter), alias: "w", WorkQuery.conditions(filter))
      return try list.listing(db, page, by: WorkQuery.key(filter.view), total: nil) {
        try WorkQuery.fetch(db, $0, on: filter.today)
      }
    }
  }

  /// One row of it.
  public func workItem(_ id: WorkItemID, on today: CivilDate? = nil) throws(StoreError) -> WorkItem? {
    try read { (db: Database) throws -> WorkItem? in
      let exact = Conditions("w.id = ?", [id.raw])
      return try WorkQuery.fetch(db, exact.select("\(WorkQuery.table(WorkFilter())) w", limit: 1), on: today).first
    }
  }
}

/// How the one list is put together.
enum WorkQuery {
  private typealias Kind = WorkItem.Kind

  static func key(_ view: WorkFilter.View) -> SortKey? {
    switch view {
    case .tasks: nil
    case .bodies: SortKey("w.body")
    case .progress: SortKey("w.rank")
    }
  }

  /// The numbers of all three kinds with what they are filtered and sorted by.
  static func table(_ filter: WorkFilter) -> String {
    let kinds = filter.kind.map { [$0] } ?? Kind.allCases
    let parts = kinds.map { (kind: WorkItem.Kind) -> String in
      let isShown = kind == .project && filter.isPublic ? " WHERE \(ProjectFilter.isPublic("p.city_id"))" : ""
      return part(kind, filter.today) + isShown
    }
    return "(\(parts.joined(separator: " UNION ALL ")))"
  }

  private static func part(_ kind: WorkItem.Kind, _ today: CivilDate?) -> String {
    let said = today.map { "coalesce(\(StatusOverrides.said(of: "t", on: $0)), s.state)" } ?? "s.state"
    switch kind {
    case .target:
      return """
        SELECT \(kind.start) + t.id AS id, t.id AS item, 'target' AS kind, t.city_id, t.document_id,
          coalesce((SELECT name FROM agency WHERE id = t.owner_id), '') AS body, \(rank(said, ProgressState.self))
        FROM target t JOIN status_result s ON s.target_id = t.id
        WHERE \(Standing.isCurrent("t")) AND t.withdrawn_because IS NULL
        """
    case .measure:
      return """
        SELECT \(kind.start) + m.id AS id, m.id AS item, 'measure' AS kind, m.city_id, m.document_id,
          coalesce((SELECT a.name FROM measure_agency l JOIN agency a ON a.id = l.agency_id WHERE l.measure_id = m.id
            ORDER BY l.role = 'lead' DESC, l.position LIMIT 1), '') AS body,
          \(rank(MeasureCourses.stage(of: "m"), Stage.self, stuck: today.map { MeasureCourses.isLate("m", on: $0) }))
        FROM measure m WHERE \(Standing.isCurrent("m"))
        """
    case .project:
      return """
        SELECT \(kind.start) + p.id AS id, p.id AS item, 'project' AS kind, p.city_id, NULL AS document_id,
          coalesce((SELECT name FROM agency WHERE id = coalesce(p.responsible_id, p.lead_id)), '') AS body,
          \(rank("p.colour", ProjectColour.self)) FROM project p
        """
    }
  }

  private static func rank(_ column: String, _: ProgressState.Type) -> String {
    rank(column, ProgressState.allCases.map { ($0.rawValue, WorkState($0)) }, otherwise: .silent)
  }

  /// - Parameter stuck: what comes before all of its stages.
  private static func rank(_ column: String, _: Stage.Type, stuck: String?) -> String {
    let stages = Stage.allCases.map { ($0.rawValue, WorkState($0)) }
    return rank(column, stages, otherwise: WorkState(Stage?.none), stuck: stuck)
  }

  private static func rank(_ column: String, _: ProjectColour.Type) -> String {
    rank(column, ProjectColour.allCases.map { ($0.rawValue, WorkState($0)) }, otherwise: .running)
  }

  private static func rank(
    _ column: String, _ words: [(String, WorkState)], otherwise: WorkState, stuck: String? = nil
  ) -> String {
    let cases = words.map { "WHEN '\($0)' THEN \($1.rawValue)" }.joined(separator: " ")
    let usual = "CASE \(column) \(cases) ELSE \(otherwise.rawValue) END"
    guard let stuck else { return "\(usual) AS rank" }
    return "CASE WHEN \(stuck) THEN \(WorkState.stuck.rawValue) ELSE \(usual) END AS rank"
  }

  static func conditions(_ filter: WorkFilter) -> Conditions {
    var found = Conditions("1")
    if let city = filter.city { found = found.and("w.city_id = ?", [city.raw]) }
    if let document = filter.document { found = found.and("w.document_id = ?", [document.raw]) }
    guard let agency = filter.agency?.raw else { return found }
    return found.and(
      """
      CASE w.kind
      WHEN 'target' THEN w.item IN (SELECT target_id FROM target_agency WHERE agency_id = ?
        UNION SELECT id FROM target WHERE owner_id = ?)
      WHEN 'measure' THEN w.item IN (SELECT measure_id FROM measure_agency WHERE agency_id = ?)
      ELSE w.item IN (SELECT id FROM project WHERE lead_id = ? OR responsible_id = ?) END
      """, [agency, agency, agency, agency, agency])
  }

  static func fetch(_ db: Database, _ ids: SQLQuery, on today: CivilDate?) throws -> [WorkItem] {
    let numbers = try Int64.fetchAll(db, kept: ids.sql, arguments: ids.arguments)
    func own(_ kind: WorkItem.Kind) -> SQLQuery {
      let own = numbers.map { $0 - kind.start }.filter { (0..<Kind.most).contains($0) }
      return SQLQuery(sql: "SELECT value FROM json_each(?)", arguments: [IDList(own)])
    }
    let said = try today.map { try self.said(db, own(.target), on: $0) } ?? [:]
    let targets = try TargetQuery.fetch(db, own(.target)).map { target in
      var item = item(.target, target.id.raw, .target(target))
      item.said = said[target.id.raw]
      return item
    }
    let measures = try MeasureQuery.fetch(db, own(.measure))
    let courses = try MeasureCourses.of(db, measures)
    let projects = try ProjectQuery.fetch(db, own(.project)).map { item(.project, $0.id.raw, .project($0)) }
    let followed = measures.map { measure in
      let course = courses[measure.id.raw] ?? MeasureCourse()
      var item = item(.measure, measure.id.raw, .measure(measure, course))
      item.lag = today.flatMap { course.lag(deadline: measure.deadline, on: $0) }
      return item
    }
    return targets + followed + projects
  }

  /// What the office says of these targets on a day.
  private static func said(_ db: Database, _ ids: SQLQuery, on day: CivilDate) throws -> [Int64: ProgressState] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT t.id, \(StatusOverrides.said(of: "t", on: day)) AS state FROM target t WHERE t.id IN (\(ids.sql))
        """, arguments: ids.arguments)
    var states: [Int64: ProgressState] = [:]
    for row in rows { states[row["id"]] = try row.wordIfAny("state") }
    return states
  }

  private static func item(_ kind: WorkItem.Kind, _ id: Int64, _ subject: WorkItem.Subject) -> WorkItem {
    WorkItem(id: ID(kind.start + id), kind: kind, subject: subject)
  }
}
