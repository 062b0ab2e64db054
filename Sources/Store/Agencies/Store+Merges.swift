import Foundation
import GRDB
import Policy

extension Store {
  /// The merges of a city that people made by hand and that still hold, newest first.
  public func merges(in city: CityID? = nil) throws(StoreError) -> [AgencyMerge] {
    try read { (db: Database) throws -> [AgencyMerge] in
      var found = Conditions("m.undone_at IS NULL")
      if let city { found = found.and("m.city_id = ?", [city.raw]) }
      return try MergeRecord.fetch(db, found)
    }
  }

  /// Takes a merge back: names, accounts and choices that it moved return, duties are read anew from the names.
  ///
  /// What was decided for the joined body afterwards stays with it.
  public func undoMerge(_ id: MergeID, because reason: String, by author: Actor, at now: Moment) throws(StoreError) {
    try write(as: author, .manageAgencies) { (db: Database) throws -> Void in
      guard let merge = try MergeRecord.fetch(db, Conditions("m.id = ?", [id.raw])).first else {
        throw StoreError.notFound(.merge, id: id.raw)
      }
      guard !merge.isUndone else { throw StoreError.wrongState(.merge, state: "已撤销") }
      let living = try AgencyQuery.survivor(db, of: merge.into.raw)
      guard living == merge.into.raw else {
        throw StoreError.wrongState(.merge, state: "合并后的单位又并入了其他单位，请先撤销后一次合并")
      }
      try MergeRecord.takeBack(db, id: id.raw, from: merge.from.raw, into: merge.into.raw, at: now)
      try ItemsOfCity(db: db, city: merge.city.raw, now: now).rewrite()
      try Audit.add(
        db, .agencySplit, merge.from.raw, old: ["into": merge.into.description, "name": merge.intoName],
        new: ["name": merge.fromName], reason: reason, by: author, at: now)
    }
  }

  /// Remembers that two bodies with like names are two, so that nobody is asked again.
  public func keepApart(
    _ one: AgencyID, _ other: AgencyID, because reason: String, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(as: author, .manageAgencies) { (db: Database) throws -> Void in
      let (first, second) = (try Self.living(db, one), try Self.living(db, other))
      guard first.id != second.id else { throw StoreError.invalid(field: "单位", reason: "是同一个单位") }
      guard first.city == second.city else { throw StoreError.invalid(field: "单位", reason: "两个单位不属于同一城市") }
      try db.execute(
        kept: "INSERT OR IGNORE INTO agency_apart (one_id, other_id) VALUES (?, ?)",
        arguments: [min(first.id, second.id), max(first.id, second.id)])
      try Audit.add(
        db, .agencyApart, first.id, new: ["name": first.name, "other": second.name], reason: reason,
        by: author, at: now)
    }
  }

  /// Pairs of bodies of a city whose names are one character apart and of which nobody has said that they are two.
  public func likeAgencies(in city: CityID) throws(StoreError) -> [LikeAgencies] {
    try read { (db: Database) throws -> [LikeAgencies] in
      let found = Conditions("a.merged_into IS NULL").and("a.city_id = ?", [city.raw])
      let bodies = try AgencyQuery.fetch(db, found.select("agency a"))
      guard let region = bodies.first?.cityName else { return [] }
      let apart = try Row.fetchAll(
        db, kept: "SELECT x.* FROM agency_apart x JOIN agency a ON a.id = x.one_id WHERE a.city_id = ?",
        arguments: [city.raw])
      let settled = Set(apart.map { [$0["one_id"] as Int64, $0["other_id"] as Int64] })
      let names = bodies.map { [$0.name] + $0.aliases }
      return AgencyName.near(names, in: region).compactMap { pair in
        let (one, other) = (bodies[pair.one], bodies[pair.other])
        if settled.contains([min(one.id.raw, other.id.raw), max(one.id.raw, other.id.raw)]) { return nil }
        // Whoever has more to do is more likely to be written rightly.
        let weight = { (body: AgencySummary) in body.targets + body.measures + body.accounts }
        let (rare, usual) = weight(one) < weight(other) ? (one, other) : (other, one)
        return LikeAgencies(rare: rare, usual: usual)
      }
    }
  }
}

/// The rows of `agency_merge`.
enum MergeRecord {
  /// What names the body that answers for it, and goes along with it both ways.
  static let owned: [(table: String, column: String)] = [
    ("project", "lead_id"), ("project", "responsible_id"), ("matter", "agency_id"), ("matter", "from_agency_id"),
    ("supervision_order", "agency_id"), ("remark", "agency_id"), ("spot_check", "agency_id"),
  ]

  /// Notes what a merge is about to move.
  static func add(
    _ db: Database, city: Int64, from: Int64, into: Int64, because reason: String, by author: Actor, at now: Moment
  ) throws -> MergeID {
    func list(_ sql: String) throws -> String {
      try String.fetchOne(db, kept: "SELECT json_group_array(v) FROM (\(sql))", arguments: [from]) ?? "[]"
    }
    try db.execute(
      kept: """
        INSERT INTO agency_merge (city_id, from_id, into_id, names, accounts, further, owned, moved, reason, by,
          at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        city, from, into, try list("SELECT name AS v FROM agency_alias WHERE agency_id = ? ORDER BY name"),
        try list("SELECT id AS v FROM account WHERE agency_id = ? ORDER BY id"),
        try list("SELECT account_id AS v FROM account_further WHERE agency_id = ? ORDER BY account_id"),
        try list(
          "SELECT item_id AS v FROM correction WHERE subject = 'target' AND field = 'owner' AND value = CAST(? AS TEXT)"
        ), try moved(db, from), reason, author.name, now.unixTime,
      ])
    return ID(db.lastInsertedRowID)
  }

  /// The numbers of what the body owns, and of the measures that a person gave it, by `table_column`.
  private static func moved(_ db: Database, _ from: Int64) throws -> String {
    let lists = owned.map { table, column in
      "'\(table)_\(column)', (SELECT json_group_array(id) FROM \(table) WHERE \(column) = :from)"
    }
    let told = """
      'measure_teller_id', (SELECT json_group_array(item_id) FROM correction
        WHERE subject = 'measure' AND field = 'owner' AND value = CAST(:from AS TEXT))
      """
    return try String.fetchOne(
      db, kept: "SELECT json_object(\((lists + [told]).joined(separator: ", ")))", arguments: ["from": from]) ?? "{}"
  }

  static func takeBack(_ db: Database, id: Int64, from: Int64, into: Int64, at now: Moment) throws {
    let moves =
      [
        "UPDATE agency SET merged_into = NULL WHERE id = :from",
        """
        UPDATE agency_alias SET agency_id = :from WHERE agency_id = :into
          AND name IN (SELECT value FROM json_each((SELECT names FROM agency_merge WHERE id = :id)))
        """,
        """
        UPDATE account SET agency_id = :from WHERE agency_id = :into
          AND id IN (SELECT value FROM json_each((SELECT accounts FROM agency_merge WHERE id = :id)))
        """,
        """
        INSERT OR IGNORE INTO account_further (account_id, agency_id)
          SELECT value, :from FROM json_each((SELECT further FROM agency_merge WHERE id = :id AND into_id = :into))
        """,
        """
        UPDATE correction SET value = CAST(:from AS TEXT)
          WHERE subject = 'target' AND field = 'owner' AND value = CAST(:into AS TEXT)
          AND item_id IN (SELECT value FROM json_each((SELECT owned FROM agency_merge WHERE id = :id)))
        """,
        """
        UPDATE correction SET value = CAST(:from AS TEXT)
          WHERE subject = 'measure' AND field = 'owner' AND value = CAST(:into AS TEXT) AND item_id IN (
            SELECT value FROM json_each((SELECT moved FROM agency_merge WHERE id = :id), '$.measure_teller_id'))
        """,
      ]
      + owned.map { table, column in
        """
        UPDATE \(table) SET \(column) = :from WHERE \(column) = :into AND id IN (
          SELECT value FROM json_each((SELECT moved FROM agency_merge WHERE id = :id), '$.\(table)_\(column)'))
        """
      }
    for sql in moves {
      var arguments: StatementArguments = ["from": from]
      if sql.contains(":into") { arguments += ["into": into, "id": id] }
      try db.execute(kept: sql, arguments: arguments)
    }
    try db.execute(kept: "UPDATE agency_merge SET undone_at = ? WHERE id = ?", arguments: [now.unixTime, id])
  }

  static func fetch(_ db: Database, _ conditions: Conditions) throws -> [AgencyMerge] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT m.*, f.name AS from_name, t.name AS into_name, c.name AS city FROM agency_merge m
        JOIN agency f ON f.id = m.from_id JOIN agency t ON t.id = m.into_id JOIN city c ON c.id = m.city_id
        WHERE \(conditions.sql) ORDER BY m.id DESC
        """, arguments: conditions.arguments
    ).map { row in
      let names = try JSONDecoder().decode([String].self, from: Data((row["names"] as String).utf8))
      return AgencyMerge(
        id: row.id("id"), city: row.id("city_id"), cityName: row["city"], from: row.id("from_id"),
        fromName: row["from_name"], into: row.id("into_id"), intoName: row["into_name"], names: names,
        reason: row["reason"], by: row["by"], at: row.moment("at"), isUndone: row["undone_at"] as Int? != nil)
    }
  }
}

/// Writes a city's targets and measures anew from what was read and what people set, after names have changed hands.
struct ItemsOfCity {
  let db: Database
  let city: Int64
  let now: Moment

  func rewrite() throws {
    let documents = try Int64.fetchAll(
      db,
      kept: """
        SELECT d.id FROM document d JOIN version v ON v.document_id = d.id AND v.state = 'published'
        WHERE d.city_id = ? ORDER BY d.id
        """, arguments: [city])
    for document in documents { try rewrite(document) }
    try Statuses.refresh(db, .city(city), at: now)
    try CityPlans.refresh(db, city: city, at: now)
  }

  private func rewrite(_ document: Int64) throws {
    // A writer knows the measures as they stood when it was made: targets need one of their own.
    for isMeasure in [true, false] {
      let registry = try AgencyRegistry(db, document: document)
      let writer = try ItemWriter(db, document: document, registry, at: now)
      let table = isMeasure ? ItemTable.measure(writer) : ItemTable.target(writer)
      for item in try table.items(db, document) {
        let effective = try Corrections.effective(db, item.item, item.id)
        _ = try table.write(
          db, document, ItemState(id: item.id, asRead: item.item, effective: effective, standing: item.standing))
      }
    }
    try WordIndex.refresh(db, document: document)
  }
}
