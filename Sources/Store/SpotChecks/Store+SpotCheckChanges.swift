import GRDB
import Policy

extension Store {
  /// Draws projects of a city for a look on site, and keeps what is reported of each now.
  ///
  /// Fails with `invalid` where the rule leaves nothing to draw.
  public func drawSpotCheck(
    _ rule: SpotRule, title: String, in city: CityID, by author: Actor, at now: Moment
  ) throws(StoreError) -> SpotDrawID {
    try write(.reports, as: author, .checkSites) { (db: Database) throws -> SpotDrawID in
      let author = try author.checked(.checkSites, in: city, db)
      guard (1...SpotRule.largest).contains(rule.size) else {
        throw StoreError.invalid(field: "size", reason: "抽取个数应为1至\(SpotRule.largest)")
      }
      guard SpotRule.seeds.contains(rule.seed) else {
        throw StoreError.invalid(field: "seed", reason: "随机种子应为0至\(SpotRule.seeds.upperBound)的整数")
      }
      let ids = SQLQuery(sql: "SELECT id FROM project WHERE city_id = ?", arguments: [city.raw])
      let projects = try ProjectQuery.fetch(db, ids)
      let candidates = projects.map { project in
        SpotRule.Candidate(
          id: project.id.raw, county: project.facts.county, colour: project.colour,
          investment: project.facts.investment)
      }
      let drawn = Set(rule.draw(from: candidates))
      guard !drawn.isEmpty else { throw StoreError.invalid(field: "size", reason: "没有符合这些条件的项目，没有抽取") }
      let id = try insert(db, rule, title, city, candidates.filter(rule.admits).count, author, now)
      for project in projects where drawn.contains(project.id.raw) { try insert(db, project, id) }
      let facts: Fields = [
        "title": title, "rule": rule.words, "seed": String(rule.seed), "count": String(drawn.count),
      ]
      try Audit.add(db, .spotChecksDrawn, id.raw, new: facts, by: author, at: now)
      return id
    }
  }

  /// Records what was seen of a project; what was recorded before is in the trail.
  ///
  /// - Parameter version: the one that the author looked at; fails with `conflict` when it is another by now.
  public func recordSpotCheck(
    _ id: SpotCheckID, _ seen: SpotEntry.Seen, seen version: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .checkSites) { (db: Database) throws -> Void in
      guard let check = try SpotQuery.one(db, id) else { throw StoreError.notFound(.spotCheck, id: id.raw) }
      let author = try author.checked(.checkSites, in: check.city, db)
      guard check.version == version else { throw StoreError.conflict(expected: version, found: check.version) }
      guard check.seen != seen else { return }
      let differs = !check.reported.differences(seen: seen.standing).isEmpty
      try db.execute(
        kept: """
          UPDATE spot_check SET seen_on = ?, seen_colour = ?, seen_step = ?, inspectors = ?, note = ?, differs = ?,
            version = version + 1 WHERE id = ?
          """,
        arguments: [
          seen.day.text, seen.standing.colour.rawValue, seen.standing.step?.rawValue, seen.inspectors, seen.note,
          differs, id.raw,
        ])
      try Audit.add(
        db, .spotCheckRecorded, id.raw, old: check.seen.map(Self.fields), new: Self.fields(seen), by: author, at: now)
    }
  }

  private func insert(
    _ db: Database, _ rule: SpotRule, _ title: String, _ city: CityID, _ candidates: Int, _ author: Actor,
    _ now: Moment
  ) throws -> SpotDrawID {
    let colours = ProjectColour.allCases.filter(rule.colours.contains).map(\.rawValue).joined(separator: ",")
    try db.execute(
      kept: """
        INSERT INTO spot_draw (city_id, title, county, colours, least_investment, size, is_per_county, seed, candidates,
          account_id, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        city.raw, title, rule.county, colours, rule.leastInvestment, rule.size, rule.isPerCounty, rule.seed, candidates,
        author.user?.raw, author.name, now.unixTime,
      ])
    return SpotDrawID(db.lastInsertedRowID)
  }

  private func insert(_ db: Database, _ project: ProjectSummary, _ draw: SpotDrawID) throws {
    let reported = SpotStanding(project.colour, done: project.done.keys)
    try db.execute(
      kept: """
        INSERT INTO spot_check (draw_id, project_id, agency_id, reported_colour, reported_step) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        draw.raw, project.id.raw, project.facts.responsible ?? project.facts.lead, reported.colour.rawValue,
        reported.step?.rawValue,
      ])
  }

  private static func fields(_ seen: SpotEntry.Seen) -> Fields {
    [
      "seen_on": seen.day.text, "seen_colour": seen.standing.colour.rawValue,
      "seen_step": seen.standing.step?.rawValue ?? SpotEntry.noStep, "inspectors": seen.inspectors, "note": seen.note,
    ]
  }
}
