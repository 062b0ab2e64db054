import GRDB
import Policy

extension Store {
  /// The trail, oldest first.
  public func audit(_ filter: AuditFilter = AuditFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<AuditEntry>
  {
    try read { (db: Database) throws -> Listing<AuditEntry> in
      var found = Conditions("1")
      if let subject = filter.subject { found = found.and("e.subject = ?", [subject]) }
      if let id = filter.subjectID { found = found.and("e.subject_id = ?", [id]) }
      if let user = filter.user { found = found.and("e.account_id = ?", [user.raw]) }
      if let action = filter.action { found = found.and("e.action = ?", [action]) }
      if let from = filter.from { found = found.and("e.at >= ?", [Moment(startOf: from).unixTime]) }
      if let to = filter.to {
        found = found.and("e.at < ?", [Moment(startOf: CivilDate(dayNumber: to.dayNumber + 1)).unixTime])
      }
      return try ListQuery(table: "audit", alias: "e", found).listing(db, page) { ids in
        try Row.fetchAll(
          db, kept: "SELECT * FROM audit e WHERE e.id IN (\(ids.sql)) ORDER BY e.id", arguments: ids.arguments
        ).map { row in
          AuditEntry(
            id: row.id("id"), at: row.moment("at"), user: row.idIfAny("account_id"), by: row["by"],
            address: row["address"], action: row["action"], subject: row["subject"], subjectID: row["subject_id"],
            old: row["old"], new: row["new"], reason: row["reason"])
        }
      }
    }
  }

  /// Adds a line for something that wrote nothing else, e.g. an export.
  ///
  /// - Parameter permission: what it takes to do it.
  public func note(
    _ action: AuditAction, id: Int64? = nil, allowedBy permission: Permission = .readAudit, by author: Actor,
    at now: Moment
  ) throws(StoreError) {
    try writeQuietly(as: author, permission) { (db: Database) throws -> Void in
      try Audit.add(db, action, id, by: author, at: now)
    }
  }
}
