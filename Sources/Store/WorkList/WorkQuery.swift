import GRDB
import Policy

/// How the one list is put together: each kind's rows are found in its own table, by its own indexes.
enum WorkQuery {
  private typealias Kind = WorkItem.Kind

  private static func kinds(_ filter: WorkFilter) -> [WorkItem.Kind] { filter.kind.map { [$0] } ?? Kind.allCases }

  // MARK: Finding

  /// 任务清单: in the order of ids, which is kind by kind; one more than asked for tells whether there is another page.
  static func ids(_ filter: WorkFilter, _ page: Slice) -> SQLQuery {
    let isBackwards = page.before != nil
    var parts: [String] = []
    var arguments = StatementArguments()
    for kind in kinds(filter) {
      var found = conditions(filter, of: kind)
      if let place = page.after ?? page.before {
        found = found.and("\(kind.alias).id \(isBackwards ? "<" : ">") ?", [place - kind.start])
      }
      let order = isBackwards ? " DESC" : ""
      parts.append(
        """
        SELECT * FROM (SELECT \(kind.start) + \(kind.alias).id AS id FROM \(kind.rows) WHERE \(found.sql)
          ORDER BY \(kind.alias).id\(order) LIMIT ?)
        """)
      arguments += found.arguments + [page.limit + 1]
    }
    let all = parts.joined(separator: " UNION ALL ")
    return SQLQuery(
      sql: "SELECT id FROM (\(all)) ORDER BY id\(isBackwards ? " DESC" : "") LIMIT ?",
      arguments: arguments + [page.limit + 1])
  }

  /// Where one row is; nil for what is no number of this list.
  static func ids(of id: Int64) -> SQLQuery? {
    guard let kind = Kind.allCases.first(where: { ($0.start..<$0.start + Kind.most).contains(id) }) else { return nil }
    let found = conditions(WorkFilter(), of: kind).and("\(kind.alias).id = ?", [id - kind.start])
    return SQLQuery(
      sql: "SELECT \(kind.start) + \(kind.alias).id FROM \(kind.rows) WHERE \(found.sql)", arguments: found.arguments)
  }

  /// How many there are; plans and registers decide that, reports do not.
  static func total(_ filter: WorkFilter, _ db: Database, _ memory: PlanMemory) throws -> Int {
    try kinds(filter).map { kind in
      try ListQuery(table: kind.rows, alias: "", conditions(filter, of: kind))
        .counted(db, in: memory, until: .registers)
    }.reduce(0, +)
  }

  /// 责任清单, 进度清单: all ids in their order.
  static func sorted(_ filter: WorkFilter, _ db: Database) throws -> [Int64] {
    let parts = kinds(filter).map { kind in
      let found = conditions(filter, of: kind)
      let sort = filter.view == .bodies ? kind.body : kind.rank(isOnDay: filter.today != nil)
      return (
        "SELECT \(kind.start) + \(kind.alias).id AS id, \(sort) AS sort FROM \(kind.tables) WHERE \(found.sql)",
        found.arguments
      )
    }
    let arguments = parts.map(\.1).reduce(StatementArguments()) { $0 + $1 }
    let all = parts.map(\.0).joined(separator: " UNION ALL ")
    return try Int64.fetchAll(
      db, kept: "\(Today.given) SELECT id FROM (\(all)) ORDER BY sort, id",
      arguments: [filter.today?.text] + arguments)
  }

  private static func conditions(_ filter: WorkFilter, of kind: WorkItem.Kind) -> Conditions {
    var found = kind.isListed
    if let city = filter.city { found = found.and("\(kind.alias).city_id = ?", [city.raw]) }
    if kind == .project, filter.isPublic { found = found.and(ProjectFilter.isPublic("p.city_id")) }
    if let document = filter.document {
      // A project is no plan's.
      found = kind == .project ? found.and("0") : found.and("\(kind.alias).document_id = ?", [document.raw])
    }
    guard let agency = filter.agency?.raw else { return found }
    switch kind {
    case .target:
      return found.and(
        """
        t.id IN (SELECT target_id FROM target_agency WHERE agency_id = ?
          UNION SELECT id FROM target WHERE owner_id = ?)
        """, [agency, agency])
    case .measure:
      return found.and(
        """
        m.id IN (SELECT measure_id FROM measure_agency WHERE agency_id = ?
          UNION SELECT id FROM measure WHERE teller_id = ?)
        """, [agency, agency])
    case .project:
      return found.and(
        """
        p.id IN (SELECT id FROM project WHERE lead_id = ? UNION SELECT id FROM project WHERE responsible_id = ?)
        """, [agency, agency])
    }
  }

  // MARK: Reading

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
        \(Today.given)
        SELECT t.id, \(StatusOverrides.said(of: "t")) AS state FROM target t WHERE t.id IN (\(ids.sql))
        """, arguments: [day.text] + ids.arguments)
    var states: [Int64: ProgressState] = [:]
    for row in rows { states[row["id"]] = try row.wordIfAny("state") }
    return states
  }

  private static func item(_ kind: WorkItem.Kind, _ id: Int64, _ subject: WorkItem.Subject) -> WorkItem {
    WorkItem(id: ID(kind.start + id), kind: kind, subject: subject)
  }
}
