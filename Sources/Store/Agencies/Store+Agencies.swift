import GRDB
import Policy

extension Store {
  /// Bodies of all cities, by id; merged ones are not among them.
  public func agencies(_ filter: AgencyFilter = AgencyFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<AgencySummary>
  {
    try read { (db: Database) throws -> Listing<AgencySummary> in
      var found = Conditions("a.merged_into IS NULL")
      if let city = filter.city { found = found.and("a.city_id = ?", [city.raw]) }
      let words = filter.words.split(whereSeparator: \.isWhitespace)
      for word in words.prefix(8) {
        found = found.and(
          "EXISTS (SELECT 1 FROM agency_alias x WHERE x.agency_id = a.id AND instr(x.name, ?) > 0)", [String(word)])
      }
      let list = ListQuery(table: "agency", alias: "a", found)
      func listing() throws -> Listing<AgencySummary> {
        try list.listing(db, page, by: filter.order.key, total: list.counted(db, in: memory)) {
          try AgencyQuery.fetch(db, $0)
        }
      }
      // Accounts move the plans' number too.
      // One city's bodies are few, however many of them are asked for.
      let longest = filter.city == nil ? PlanMemory.longestPage : Slice.largestLimit
      return try memory.first(page, of: "agencies", filter, words: filter.words, longest: longest, db, listing)
    }
  }

  /// A body with its duties; the id of a merged body gives the body that it was merged into.
  ///
  /// - Parameters:
  ///   - most: how many of the targets that it reports are read; nil for all.
  ///   - others: how many of each other kind of duty; as many where it is left out.
  public func agency(_ id: AgencyID, most: Int? = nil, others: Int? = nil) throws(StoreError) -> AgencyDetail? {
    try read { (db: Database) throws -> AgencyDetail? in
      guard let survivor = try AgencyQuery.survivor(db, of: id.raw) else { return nil }
      return try AgencyQuery.detail(db, survivor, most: most, others: others ?? most, memory)
    }
  }

  /// The same without its duties.
  public func agencySummary(_ id: AgencyID) throws(StoreError) -> AgencySummary? {
    try read { (db: Database) throws -> AgencySummary? in
      guard let survivor = try AgencyQuery.survivor(db, of: id.raw) else { return nil }
      return try AgencyQuery.summary(db, survivor, memory)
    }
  }

  /// The body of a city that a name means.
  public func agency(named name: String, in city: CityID) throws(StoreError) -> AgencySummary? {
    try read { (db: Database) throws -> AgencySummary? in
      let found = Conditions(
        "a.id = (SELECT agency_id FROM agency_alias WHERE city_id = ? AND name = ?)", [city.raw, name])
      return try AgencyQuery.fetch(db, found.select("agency a", limit: 1)).first
    }
  }
}

/// How bodies are found and read.
enum AgencyQuery {
  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [AgencySummary] {
    try db.all(
      AgencyColumn.self,
      kept: """
        SELECT \(AgencyColumn.list) FROM agency a JOIN city c ON c.id = a.city_id
        WHERE a.id IN (\(ids.sql)) ORDER BY a.id
        """, arguments: ids.arguments, AgencySummary.init)
  }

  /// A body of a city to which something is given, or the one that it has become.
  static func living(_ db: Database, _ agency: AgencyID, in city: CityID) throws -> (id: AgencyID, name: String) {
    let body = try Store.living(db, agency)
    guard body.city == city.raw else { throw StoreError.invalid(field: "单位", reason: "不是本市的单位") }
    return (ID(body.id), body.name)
  }

  /// Follows merges; a chain ends, since a body that lives on is never merged into one that does not.
  static func survivor(_ db: Database, of id: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db,
      kept: """
        WITH RECURSIVE step (id, merged_into) AS (
          SELECT id, merged_into FROM agency WHERE id = ?
          UNION SELECT a.id, a.merged_into FROM agency a JOIN step ON a.id = step.merged_into)
        SELECT id FROM step WHERE merged_into IS NULL
        """, arguments: [id])
  }

  /// One body with how much is its business, counted once until the plans move.
  static func summary(_ db: Database, _ id: Int64, _ memory: PlanMemory) throws -> AgencySummary? {
    // A list of one or none: what is kept must not be a value that may be missing.
    try memory.value("agency \(id)", db) {
      try fetch(db, Conditions("a.id = ?", [id]).select("agency a", limit: 1))
    }.first
  }

  static func detail(
    _ db: Database, _ id: Int64, most: Int?, others: Int?, _ memory: PlanMemory
  ) throws -> AgencyDetail? {
    guard let summary = try summary(db, id, memory) else { return nil }
    // With its city an index has them in the order of ids.
    let owned = Conditions(Standing.isCurrent("t")).and("t.owner_id = ? AND t.city_id = ?", [id, summary.city.raw])
    let named = Conditions(Standing.isCurrent("t")).and("t.owner_id IS NOT ?", [id])
      .and("t.id IN (SELECT target_id FROM target_agency WHERE agency_id = ?)", [id])
    func all(_ role: AgencyLink.Role) -> Conditions {
      Conditions(Standing.isCurrent("m")).and(
        "m.id IN (SELECT measure_id FROM measure_agency WHERE agency_id = ? AND role = ?)", [id, role.rawValue])
    }
    func measures(_ role: AgencyLink.Role) throws -> [MeasureSummary] {
      let ids = others.map { first(role, of: id, $0) } ?? all(role).select("measure m")
      return try MeasureQuery.fetch(db, ids, withFirms: most == nil)
    }
    let ownedIDs = owned.select("target t", order: most.map { _ in "t.id" }, limit: most)
    let namedIDs = others.map { firstNamed(id, $0) } ?? named.select("target t")
    let merged = try String.fetchAll(
      db, kept: "SELECT name FROM agency WHERE merged_into = ? ORDER BY id", arguments: [id])
    var detail = AgencyDetail(
      summary: summary, owned: try TargetQuery.fetch(db, ownedIDs, withAgencies: false),
      named: try TargetQuery.fetch(db, namedIDs, withAgencies: most == nil),
      lead: try measures(.lead), responsible: try measures(.responsible), merged: merged, mark: try mark(db, id))
    // Counted only where not all of them are there.
    if let others, most != nil {
      func count(_ role: AgencyLink.Role, _ items: Int) throws -> Int {
        items < others ? items : try ListQuery(table: "measure", alias: "m", all(role)).counted(db, in: memory)
      }
      detail.counts.owned = summary.owned
      detail.counts.named = summary.targets - summary.owned
      detail.counts.lead = try count(.lead, detail.lead.count)
      detail.counts.responsible = try count(.responsible, detail.responsible.count)
      if summary.owned > detail.owned.count {
        let waiting = owned.and("t.owner_reason = 'office'")
        detail.counts.waiting = try ListQuery(table: "target", alias: "t", waiting).counted(db, in: memory)
      }
    }
    return detail
  }

  // Walked along the index that has a body's items in the order of their ids, until there are enough.

  /// The first measures in which a body has a part.
  private static func first(_ role: AgencyLink.Role, of agency: Int64, _ most: Int) -> SQLQuery {
    SQLQuery(
      sql: """
        SELECT l.measure_id FROM measure_agency l CROSS JOIN measure m ON m.id = l.measure_id
        WHERE \(Standing.isCurrent("m")) AND l.agency_id = ? AND l.role = ? ORDER BY l.measure_id LIMIT ?
        """, arguments: [agency, role.rawValue, most])
  }

  /// The first targets that name a body which does not report them.
  private static func firstNamed(_ agency: Int64, _ most: Int) -> SQLQuery {
    SQLQuery(
      sql: """
        SELECT l.target_id FROM target_agency l CROSS JOIN target t ON t.id = l.target_id
        WHERE \(Standing.isCurrent("t")) AND t.owner_id IS NOT l.agency_id AND l.agency_id = ?
        GROUP BY l.target_id ORDER BY l.target_id LIMIT ?
        """, arguments: [agency, most])
  }

  /// What people have said of a body, in short.
  static func mark(_ db: Database, _ id: Int64) throws -> String {
    let words = try String.fetchAll(
      db,
      kept: """
        SELECT 'name ' || name FROM agency_alias WHERE agency_id = :id
        UNION ALL SELECT 'into ' || merged_into FROM agency WHERE id = :id AND merged_into IS NOT NULL
        UNION ALL SELECT 'apart ' || other_id FROM agency_apart WHERE one_id = :id
        UNION ALL SELECT 'apart ' || one_id FROM agency_apart WHERE other_id = :id
        """, arguments: ["id": id])
    return String(Digest.sha256(words.sorted().joined(separator: "\n")).hex.prefix(16))
  }

  /// Fails with `conflict` where somebody has said something of a body since it was looked at; nil was not looked at.
  static func check(_ db: Database, _ id: AgencyID, seen: String?) throws {
    guard let seen, try mark(db, id.raw) != seen else { return }
    throw StoreError.conflict(expected: 0, found: 1)
  }
}
