import GRDB
import Policy

extension Store {
  /// Joins two bodies of one city: names, duties and accounts of the first go to the second, until it is taken back.
  ///
  /// Later readings that use a name of the first mean the second. Reports keep the name under which they were made.
  ///
  /// - Parameter seen: the marks of both as they were looked at; fails with `conflict` when one is another by now.
  @discardableResult
  public func merge(
    _ agency: AgencyID, into survivor: AgencyID, because reason: String, seen: (from: String?, into: String?)? = nil,
    by author: Actor, at now: Moment
  ) throws(StoreError) -> MergeID {
    try write(as: author, .manageAgencies) { (db: Database) throws -> MergeID in
      try AgencyQuery.check(db, agency, seen: seen?.from)
      try AgencyQuery.check(db, survivor, seen: seen?.into)
      let (from, to) = (try Self.living(db, agency), try Self.living(db, survivor))
      guard from.id != to.id else { throw StoreError.invalid(field: "单位", reason: "不能与自身合并") }
      guard from.city == to.city else { throw StoreError.invalid(field: "单位", reason: "两个单位不属于同一城市") }
      let documents = try Int64.fetchAll(
        db,
        kept: """
          SELECT document_id FROM target WHERE owner_id = :from
            OR id IN (SELECT target_id FROM target_agency WHERE agency_id = :from)
          UNION SELECT m.document_id FROM measure_agency ma JOIN measure m ON m.id = ma.measure_id
            WHERE ma.agency_id = :from
          """, arguments: ["from": from.id])
      let merge = try MergeRecord.add(
        db, city: from.city, from: from.id, into: to.id, because: reason, by: author, at: now)
      for sql in Self.moves {
        try db.execute(kept: sql, arguments: sql.contains(":to") ? ["from": from.id, "to": to.id] : ["from": from.id])
      }
      for document in documents { try WordIndex.refresh(db, document: document) }
      try Audit.add(
        db, .agencyMerged, from.id, old: ["name": from.name],
        new: ["into": String(to.id), "name": to.name], reason: reason, by: author, at: now)
      try Self.settleNames(db, city: from.city, by: author, at: now)
      return merge
    }
  }

  /// The question whether two names are one body is answered once they are.
  private static func settleNames(_ db: Database, city: Int64, by author: Actor, at now: Moment) throws {
    let settled = try Int64.fetchAll(
      db,
      kept: """
        SELECT f.id FROM finding f JOIN finding_place p ON p.finding_id = f.id
        JOIN agency_alias x ON x.city_id = f.city_id AND x.name = p.quote
        WHERE f.city_id = ? AND f.kind = 'name' AND f.state = 'open'
        GROUP BY f.id HAVING count(*) > 1 AND count(DISTINCT x.agency_id) = 1
        """, arguments: [city])
    for id in settled {
      try db.execute(kept: "UPDATE finding SET state = 'confirmed' WHERE id = ?", arguments: [id])
      try Audit.add(
        db, .findingConfirmed, id, old: ["state": "open"], new: ["state": "confirmed"],
        reason: "两个名称已合并为同一单位", by: author, at: now)
    }
  }

  /// Where one body stands, the other shall; a place that both have is kept once.
  private static let moves =
    MergeRecord.owned.map { "UPDATE \($0.table) SET \($0.column) = :to WHERE \($0.column) = :from" } + [
      "UPDATE agency_alias SET agency_id = :to WHERE agency_id = :from",
      "UPDATE OR IGNORE target_agency SET agency_id = :to WHERE agency_id = :from",
      "DELETE FROM target_agency WHERE agency_id = :from",
      "UPDATE OR IGNORE measure_agency SET agency_id = :to WHERE agency_id = :from",
      "DELETE FROM measure_agency WHERE agency_id = :from",
      "UPDATE target SET owner_id = :to, revision = revision + 1 WHERE owner_id = :from",
      "UPDATE measure SET teller_id = :to WHERE teller_id = :from",
      "UPDATE correction SET value = :to WHERE field = 'owner' AND value = CAST(:from AS TEXT)",
      "UPDATE account SET agency_id = :to WHERE agency_id = :from",
      "UPDATE OR IGNORE account_further SET agency_id = :to WHERE agency_id = :from",
      "DELETE FROM account_further WHERE agency_id = :from",
      "UPDATE OR IGNORE period_move SET agency_id = :to WHERE agency_id = :from",
      "DELETE FROM period_move WHERE agency_id = :from",
      "UPDATE OR IGNORE reminder SET agency_id = :to WHERE agency_id = :from",
      // Its own body needs no mention among the further ones.
      """
      DELETE FROM account_further
      WHERE agency_id = :to AND account_id IN (SELECT id FROM account WHERE agency_id = :to)
      """,
      "UPDATE agency SET merged_into = :to WHERE id = :from",
    ]

  /// Makes a further name mean a body.
  ///
  /// - Parameter seen: the body's mark as it was looked at; fails with `conflict` when it is another by now.
  public func addAlias(
    _ name: String, to agency: AgencyID, seen: String? = nil, by author: Actor, at now: Moment
  ) throws(StoreError) {
    guard !name.isEmpty, !name.contains(where: \.isNewline) else { throw .invalid(field: "名称", reason: "不能为空或换行") }
    try write(as: author, .manageAgencies) { (db: Database) throws -> Void in
      try AgencyQuery.check(db, agency, seen: seen)
      let body = try Self.living(db, agency)
      let registry = AgencyRegistry(db, city: body.city, cityName: "")
      if let other = try registry.known(name) {
        if other == body.id { return }
        throw StoreError.nameTaken(name)
      }
      try db.execute(
        kept: "INSERT INTO agency_alias (city_id, name, agency_id) VALUES (?, ?, ?)",
        arguments: [body.city, name, body.id])
      try Audit.add(db, .agencyAlias, body.id, new: ["alias": name], by: author, at: now)
    }
  }

  static func living(_ db: Database, _ id: AgencyID) throws -> (id: Int64, city: Int64, name: String) {
    let row = try AgencyQuery.survivor(db, of: id.raw).flatMap {
      try Row.fetchOne(db, kept: "SELECT id, city_id, name FROM agency WHERE id = ?", arguments: [$0])
    }
    guard let row else { throw StoreError.notFound(.agency, id: id.raw) }
    return (row["id"], row["city_id"], row["name"])
  }
}
