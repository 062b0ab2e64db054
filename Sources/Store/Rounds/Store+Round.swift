import GRDB
import Policy

extension Store {
  /// Bodies and periods in the order of ids: each body with its periods, oldest first; only such as were asked
  /// something.
  public func round(_ filter: RoundFilter, _ slice: Slice = Slice()) throws(StoreError) -> Listing<RoundRow> {
    Listing(of: try round(filter, in: try roundPeriods(filter)), slice) { $0.id.raw }
  }

  /// The same whole, for these periods.
  public func round(_ filter: RoundFilter, in periods: [Period]) throws(StoreError) -> [RoundRow] {
    try read { (db: Database) throws -> [RoundRow] in
      let bodies = OwedBodies(city: filter.city, agency: filter.agency, isPublic: filter.isPublic)
      let windows = Windows(db)
      return try periods.flatMap { try RoundQuery.rows(db, $0, bodies, windows, countsDuplicates: true) }
        .sorted { $0.id < $1.id }
    }
  }

  /// One row.
  public func round(_ id: RoundID) throws(StoreError) -> RoundRow? {
    let kind = PeriodKind.allCases.first { RoundRow.kinds($0) == id.raw / RoundRow.kindWidth }
    guard let kind, id.raw >= 0 else { return nil }
    let (body, number) = (id.raw % RoundRow.kindWidth).quotientAndRemainder(dividingBy: RoundRow.width(kind))
    let (year, place) = Int(number).quotientAndRemainder(dividingBy: kind.perYear)
    guard let period = Period(kind, year: year, number: place + 1) else { return nil }
    let filter = RoundFilter(agency: ID(body), period: period, isPublic: true)
    return try round(filter, in: [period]).first { $0.id == id }
  }

  /// The periods of which there is something to tell: from the first that was asked to the one after the newest that is
  /// due, or the newest that was told of; the last three years at most. Beside quarters those months, half-years and
  /// years in which something is asked. Statuses know which one is due: whoever was told of early is judged at a later
  /// one. Where there are measures alone, it is the quarter in which their plan came.
  public func roundPeriods(_ filter: RoundFilter = RoundFilter()) throws(StoreError) -> [Period] {
    if let period = filter.period { return [period] }
    return try read { (db: Database) throws -> [Period] in
      let row = try Row.fetchOne(
        db,
        kept: """
          SELECT (SELECT min(first_report) FROM target) AS first, (SELECT min(period) FROM status_result) AS due,
            (SELECT min(s.read_on) FROM source s WHERE EXISTS (SELECT 1 FROM measure)) AS read_on
          """)
      let came = (row?["read_on"] as String?).flatMap { CivilDate($0) }.map { Period(containing: $0) }
      guard let row, let first = try [row.periodIfAny("first"), came].compactMap(\.self).min(),
        let due = try row.periodIfAny("due") ?? came?.previous
      else { return [] }
      let told =
        try Row.fetchAll(db, kept: "SELECT DISTINCT period FROM report_count").map { try $0.period() }
        + Row.fetchAll(db, kept: "SELECT max(period) AS period FROM measure_report HAVING max(period) IS NOT NULL")
        .map { try $0.period() }
      let last = max(due.next, told.map(\.closingQuarter).max() ?? due.next)
      guard first <= last else { return [] }
      var periods = [last]
      while let oldest = periods.first, oldest > first, periods.count < RoundQuery.mostPeriods {
        periods.insert(oldest.previous, at: 0)
      }
      let kinds = try kinds(db, filter)
      return kinds.flatMap { kind in
        kind == .quarter ? periods : Period.all(kind, endingFrom: periods[0].firstDay, to: last.lastDay)
      }.sorted()
    }
  }

  /// The kinds of periods in which something is asked of a city or a body, quarters always among them.
  public func periodKinds(_ filter: RoundFilter) throws(StoreError) -> [PeriodKind] {
    try read { (db: Database) throws -> [PeriodKind] in try kinds(db, filter) }
  }

  private func kinds(_ db: Database, _ filter: RoundFilter) throws -> [PeriodKind] {
    try memory.value("kinds of \(filter.city?.raw ?? 0), \(filter.agency?.raw ?? 0)", db) {
      try PeriodKinds.asked(db, filter)
    }
  }
}

/// Which kinds of periods there are.
enum PeriodKinds {
  static func asked(_ db: Database, _ filter: RoundFilter) throws -> [PeriodKind] {
    var found = Conditions("\(Standing.isCurrent("t")) AND t.owner_id IS NOT NULL AND t.withdrawn_because IS NULL")
    // A body belongs to a city.
    if let agency = filter.agency {
      found = found.and("t.owner_id = ?", [agency.raw])
    } else if let city = filter.city {
      found = found.and("t.city_id = ?", [city.raw])
    }
    let rhythms = try Row.fetchAll(
      db, kept: "SELECT DISTINCT \(Rhythms.sql) AS rhythm FROM target t WHERE \(found.sql)", arguments: found.arguments
    ).map { row -> AskRhythm in try row.word("rhythm") }
    return PeriodKind.allCases.filter { kind in kind == .quarter || rhythms.contains(AskRhythm(kind)) }
  }
}

/// How the round is counted.
enum RoundQuery {
  static let mostPeriods = 12

  /// How many targets of each body are not asked in a period, since the same one is.
  static func duplicates(_ db: Database, _ period: Period, _ bodies: Conditions) throws -> [Int64: Int] {
    let spared = Asking.duplicates(in: period).and(bodies.sql, bodies.arguments)
    let rows = try Row.fetchAll(
      db, kept: "SELECT t.owner_id, count(*) AS count FROM target t WHERE \(spared.sql) GROUP BY t.owner_id",
      arguments: spared.arguments)
    return Dictionary(rows.map { ($0["owner_id"] as Int64, $0["count"] as Int) }) { first, _ in first }
  }

  /// - Parameter countsDuplicates: whether anybody asks for what is spared to a body: that looks at every target.
  static func rows(
    _ db: Database, _ period: Period, _ bodies: OwedBodies, _ windows: Windows, countsDuplicates: Bool = false
  ) throws -> [RoundRow] {
    let lines = OwedLines.query(period, of: bodies)
    let duplicates = countsDuplicates ? try Self.duplicates(db, period, bodies.targets) : [:]
    return try Row.fetchAll(
      db,
      kept: """
        SELECT line.owner_id, a.name, a.city_id, c.name AS city, \(OwedLines.counts),
          \(accounts) AS accounts,
          EXISTS (SELECT 1 FROM period_move m WHERE m.agency_id = a.id AND m.period = ?) AS is_exception
        FROM (\(lines.sql)) line JOIN agency a ON a.id = line.owner_id JOIN city c ON c.id = a.city_id
        GROUP BY line.owner_id
        """,
      arguments: [period.text] + lines.arguments
    ).map { row in
      let (city, agency): (Int64, Int64) = (row["city_id"], row["owner_id"])
      let count = OwedCount(row)
      return RoundRow(
        city: ID(city), cityName: row["city"], agency: ID(agency), agencyName: row["name"], period: period,
        count: count.round, window: try windows.window(of: period, city: city, agency: agency),
        isException: row["is_exception"], burden: count.burden(duplicates: duplicates[agency] ?? 0),
        accounts: row["accounts"])
    }
  }

  /// Open accounts that fill in for a body `a`.
  private static let accounts = """
    (SELECT count(*) FROM account u WHERE u.is_disabled = 0 AND u.role = 'agency' AND (u.agency_id = a.id
      OR EXISTS (SELECT 1 FROM account_further l WHERE l.account_id = u.id AND l.agency_id = a.id)))
    """
}
