import GRDB
import Policy

/// Whether somebody signs for a body what it hands in.
final class Signing {
  private let db: Database
  private var known: [Int64: Bool] = [:]

  init(_ db: Database) { self.db = db }

  /// The same, looked up once for each body.
  func isAsked(of agency: Int64) throws -> Bool {
    if let asked = known[agency] { return asked }
    let asked = try Self.isAsked(of: agency, db)
    known[agency] = asked
    return asked
  }

  /// Exactly when an account is there that may, and is open.
  static func isAsked(of agency: Int64, _ db: Database) throws -> Bool {
    try db.first(SigningColumn.self, SigningColumn.select, bound: agency) { $0.bool(.isAsked) } ?? false
  }
}

/// Whether a body's reports are signed; every report asks it.
private enum SigningColumn: Int32, SelectColumn {
  case isAsked

  var sql: String {
    """
    EXISTS (SELECT 1 FROM account WHERE agency_id = ?1 AND role = 'approver' AND is_disabled = 0)
      OR EXISTS (SELECT 1 FROM account_further l JOIN account u ON u.id = l.account_id
        WHERE l.agency_id = ?1 AND u.role = 'approver' AND u.is_disabled = 0)
    """
  }

  static let select = KeptStatement("SELECT \(list)")
}

extension Store {
  /// Whether what a body hands in is signed first by somebody of it.
  public func signs(_ agency: AgencyID) throws(StoreError) -> Bool {
    try read { (db: Database) throws -> Bool in try Signing.isAsked(of: agency.raw, db) }
  }

  /// What waits within these bodies for whoever signs, the oldest first.
  public func reportsToSign(of agencies: Set<AgencyID>) throws(StoreError) -> [Report] {
    try read { (db: Database) throws -> [Report] in
      let found = Conditions(
        """
        r.state = 'signing' AND (SELECT rr.agency_id FROM report_revision rr
          WHERE rr.report_id = r.id AND rr.number = r.version) IN (SELECT value FROM json_each(?))
        """, [IDList(agencies.map(\.raw).sorted())])
      return try ReportQuery.fetch(db, found.select("report r"))
    }
  }
}
