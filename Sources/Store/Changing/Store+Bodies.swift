import GRDB
import Policy

extension Store {
  /// Joins two bodies of one city: names, duties and accounts of the first go to the second, for good.
  ///
  /// Later readings that use a name of the first mean the second. Reports keep the name under which they were made.
  public func merge(
    _ agency: AgencyID, into survivor: AgencyID, because reason: String, by author: Author, at now: Moment
  ) throws(StoreError) {
    try write { (db: Database) throws -> Void in
      let (from, to) = (try Self.living(db, agency), try Self.living(db, survivor))
      guard from.id != to.id else { throw StoreError.invalid(field: "单位", reason: "不能与自身合并") }
      guard from.city == to.city else { throw StoreError.invalid(field: "单位", reason: "两个单位不属于同一城市") }
      let documents = try Int64.fetchAll(
        db,
        sql: """
          SELECT document_id FROM target WHERE owner_id = :from
            OR id IN (SELECT target_id FROM target_agency WHERE agency_id = :from)
          UNION SELECT m.document_id FROM measure_agency ma JOIN measure m ON m.id = ma.measure_id
            WHERE ma.agency_id = :from
          """, arguments: ["from": from.id])
      for sql in Self.moves {
        try db.execute(sql: sql, arguments: sql.contains(":to") ? ["from": from.id, "to": to.id] : ["from": from.id])
      }
      for document in documents { try WordIndex.refresh(db, document: document) }
      try Audit.add(
        db, "agency.merged", "agency", from.id, old: ["name": from.name],
        new: ["into": String(to.id), "name": to.name], reason: reason, by: author, at: now)
    }
  }

  /// Where one body stands, the other shall; a place that both have is kept once.
  private static let moves = [
    "UPDATE agency_alias SET agency_id = :to WHERE agency_id = :from",
    "UPDATE OR IGNORE target_agency SET agency_id = :to WHERE agency_id = :from",
    "DELETE FROM target_agency WHERE agency_id = :from",
    "UPDATE OR IGNORE measure_agency SET agency_id = :to WHERE agency_id = :from",
    "DELETE FROM measure_agency WHERE agency_id = :from",
    "UPDATE target SET owner_id = :to, revision = revision + 1 WHERE owner_id = :from",
    "UPDATE correction SET value = :to WHERE field = 'owner' AND value = CAST(:from AS TEXT)",
    "UPDATE account SET agency_id = :to WHERE agency_id = :from",
    "UPDATE agency SET merged_into = :to WHERE id = :from",
  ]

  /// Makes a further name mean a body.
  public func addAlias(_ name: String, to agency: AgencyID, by author: Author, at now: Moment) throws(StoreError) {
    guard !name.isEmpty, !name.contains(where: \.isNewline) else { throw .invalid(field: "名称", reason: "不能为空或换行") }
    try write { (db: Database) throws -> Void in
      let body = try Self.living(db, agency)
      let registry = AgencyRegistry(db, city: body.city, cityName: "")
      if let other = try registry.known(name) {
        if other == body.id { return }
        throw StoreError.nameTaken(name)
      }
      try db.execute(
        sql: "INSERT INTO agency_alias (city_id, name, agency_id) VALUES (?, ?, ?)",
        arguments: [body.city, name, body.id])
      try Audit.add(db, "agency.alias", "agency", body.id, new: ["alias": name], by: author, at: now)
    }
  }

  private static func living(_ db: Database, _ id: AgencyID) throws -> (id: Int64, city: Int64, name: String) {
    let row = try AgencyQuery.survivor(db, of: id.raw).flatMap {
      try Row.fetchOne(db, sql: "SELECT id, city_id, name FROM agency WHERE id = ?", arguments: [$0])
    }
    guard let row else { throw StoreError.notFound(.agency, id: id.raw) }
    return (row["id"], row["city_id"], row["name"])
  }

  /// A person's word on a finding: confirmed, dismissed, or open again.
  public func decide(_ finding: FindingID, _ state: FindingRow.State, by author: Author, at now: Moment)
    throws(StoreError)
  {
    try write { (db: Database) throws -> Void in
      let old = try String.fetchOne(db, sql: "SELECT state FROM finding WHERE id = ?", arguments: [finding.raw])
      guard let old else { throw StoreError.notFound(.finding, id: finding.raw) }
      if old == state.rawValue { return }
      try db.execute(sql: "UPDATE finding SET state = ? WHERE id = ?", arguments: [state.rawValue, finding.raw])
      try Audit.add(
        db, "finding.\(state.rawValue)", "finding", finding.raw, old: ["state": old], new: ["state": state.rawValue],
        by: author, at: now)
    }
  }
}
