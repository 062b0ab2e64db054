import Foundation
import GRDB
import Policy

/// Adds lines to the audit trail, inside the transaction of what they tell of.
enum Audit {
  static func add(
    _ db: Database, _ action: AuditAction, _ id: Int64?, old: Fields? = nil, new: Fields? = nil,
    reason: String? = nil, by author: Actor, at now: Moment
  ) throws {
    let before = try db.first(LastSumColumn.self, kept: LastSumColumn.select) { $0.text(.sum) } ?? ""
    let (old, new) = (old?.json(), new?.json())
    let line = Line(
      at: now.unixTime, account: author.user?.raw, by: author.name, address: author.address, action: action.rawValue,
      subject: action.subject.rawValue, subjectID: id, old: old, new: new, reason: reason)
    try db.run(
      kept: """
        INSERT INTO audit (at, account_id, by, address, action, subject, subject_id, old, new, reason, sum)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, line.at, line.account, line.by, line.address, line.action, line.subject, line.subjectID, old, new,
      reason, line.sum(after: before))
  }

  /// What the sum of a line covers.
  struct Line {
    let at: Int
    let account: Int64?
    let by: String
    let address: String?
    let action: String
    let subject: String
    let subjectID: Int64?
    let old: String?
    let new: String?
    let reason: String?

    /// Each field with its length before it, so that nothing can move from one to the next unseen.
    func sum(after before: String) -> String {
      let fields: [String?] = [
        before, String(at), account.map(String.init), by, address, action, subject, subjectID.map(String.init), old,
        new,
        reason,
      ]
      return Digest.sha256(fields.map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: ",")).hex
    }

    init(_ row: Row) {
      self.init(
        at: row["at"], account: row["account_id"], by: row["by"], address: row["address"], action: row["action"],
        subject: row["subject"], subjectID: row["subject_id"], old: row["old"], new: row["new"], reason: row["reason"])
    }

    init(
      at: Int, account: Int64?, by: String, address: String?, action: String, subject: String, subjectID: Int64?,
      old: String?, new: String?, reason: String?
    ) {
      self.at = at
      self.account = account
      self.by = by
      self.address = address
      self.action = action
      self.subject = subject
      self.subjectID = subjectID
      self.old = old
      self.new = new
      self.reason = reason
    }
  }
}

/// The sum of the newest line.
private enum LastSumColumn: Int32, SelectColumn {
  case sum

  var sql: String { "sum" }

  static let select = "SELECT \(list) FROM audit ORDER BY id DESC LIMIT 1"
}
