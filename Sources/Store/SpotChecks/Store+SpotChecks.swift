import GRDB
import Policy

extension Store {
  /// Looks on site, by id.
  public func spotChecks(_ filter: SpotCheckFilter = SpotCheckFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<SpotCheck>
  {
    try read { (db: Database) throws -> Listing<SpotCheck> in
      let list = ListQuery(table: "spot_check", alias: "s", filter.conditions)
      return try list.listing(db, page) { try SpotQuery.fetch(db, $0) }
    }
  }

  public func spotCheck(_ id: SpotCheckID) throws(StoreError) -> SpotCheck? {
    try read { (db: Database) throws -> SpotCheck? in try SpotQuery.one(db, id) }
  }

  /// The draws of a city, the newest first.
  public func spotDraws(city: CityID? = nil) throws(StoreError) -> [SpotDraw] {
    try read { (db: Database) throws -> [SpotDraw] in
      let rows = try Row.fetchAll(
        db,
        kept: """
          SELECT d.*, c.name AS city_name, count(s.id) AS drawn, count(s.seen_on) AS seen, total(s.differs) AS differing
          FROM spot_draw d JOIN city c ON c.id = d.city_id LEFT JOIN spot_check s ON s.draw_id = d.id
          WHERE d.city_id = ?1 OR ?1 IS NULL GROUP BY d.id ORDER BY d.id DESC
          """, arguments: [city?.raw])
      return try rows.map(SpotQuery.draw)
    }
  }

  /// How the bodies' reports agree with what was seen, those first where most differs.
  public func spotCounts(_ filter: SpotCheckFilter = SpotCheckFilter()) throws(StoreError) -> [SpotCount] {
    try read { (db: Database) throws -> [SpotCount] in
      let found = filter.conditions
      let rows = try Row.fetchAll(
        db,
        kept: """
          SELECT s.agency_id, a.name, count(*) AS drawn, count(s.seen_on) AS seen, sum(s.differs) AS differing
          FROM spot_check s LEFT JOIN agency a ON a.id = s.agency_id WHERE \(found.sql)
          GROUP BY s.agency_id ORDER BY differing DESC, seen DESC, s.agency_id
          """, arguments: found.arguments)
      return rows.map { row in
        SpotCount(
          agency: (row["agency_id"] as Int64?).map { AgencyID($0) }, name: row["name"], drawn: row["drawn"],
          seen: row["seen"], differing: row["differing"])
      }
    }
  }
}

/// How looks on site are read.
enum SpotQuery {
  static func one(_ db: Database, _ id: SpotCheckID) throws -> SpotCheck? {
    try fetch(db, SQLQuery(sql: "SELECT ?", arguments: [id.raw])).first
  }

  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [SpotCheck] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT s.*, d.title AS draw_title, d.at AS drawn_at, d.city_id, c.name AS city_name, p.name AS project_name,
          p.county, p.investment, a.name AS agency_name
        FROM spot_check s JOIN spot_draw d ON d.id = s.draw_id JOIN city c ON c.id = d.city_id
          JOIN project p ON p.id = s.project_id LEFT JOIN agency a ON a.id = s.agency_id
        WHERE s.id IN (\(ids.sql)) ORDER BY s.id
        """, arguments: ids.arguments)
    return try rows.map(check)
  }

  private static func check(_ row: Row) throws -> SpotCheck {
    var seen: SpotEntry.Seen?
    if let text: String = row["seen_on"], let day = CivilDate(text) {
      let standing = SpotStanding(try row.word("seen_colour"), try row.wordIfAny("seen_step"))
      seen = SpotEntry.Seen(day: day, standing: standing, inspectors: row["inspectors"], note: row["note"])
    }
    return SpotCheck(
      id: ID(row["id"]), draw: ID(row["draw_id"]), drawTitle: row["draw_title"], drawnOn: row.moment("drawn_at").day,
      city: ID(row["city_id"]), cityName: row["city_name"], project: ID(row["project_id"]),
      projectName: row["project_name"], county: row["county"], investment: row["investment"],
      agency: (row["agency_id"] as Int64?).map { AgencyID($0) }, agencyName: row["agency_name"],
      reported: SpotStanding(try row.word("reported_colour"), try row.wordIfAny("reported_step")), seen: seen,
      version: row["version"])
  }

  static func draw(_ row: Row) throws -> SpotDraw {
    let colours = (row["colours"] as String).split(separator: ",").compactMap { ProjectColour(rawValue: String($0)) }
    let rule = SpotRule(
      county: row["county"], colours: Set(colours), leastInvestment: row["least_investment"], size: row["size"],
      isPerCounty: row["is_per_county"], seed: row["seed"])
    return SpotDraw(
      id: ID(row["id"]), city: ID(row["city_id"]), cityName: row["city_name"], title: row["title"], rule: rule,
      candidates: row["candidates"], drawn: row["drawn"], seen: row["seen"], differing: row["differing"],
      by: row["by"], at: row.moment("at"))
  }
}
