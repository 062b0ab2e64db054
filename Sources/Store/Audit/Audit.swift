import Foundation
import GRDB
import Policy

/// Adds lines to the audit trail, inside the transaction of what they tell of.
enum Audit {
  static func add(
    _ db: Database, _ action: AuditAction, _ id: Int64?, old: Fields? = nil, new: Fields? = nil,
    reason: String? = nil, by author: Actor, at now: Moment
  ) throws {
    try add(db, action, id, json: (old?.json(), new?.json()), reason: reason, by: author, at: now)
  }

  /// The same for fields that are written already, as `Fields.json` does it.
  static func add(
    _ db: Database, _ action: AuditAction, _ id: Int64?, json: (old: String?, new: String?), reason: String?,
    by author: Actor, at now: Moment
  ) throws {
    let before = try db.first(LastSumColumn.self, LastSumColumn.select) { $0.text(.sum) } ?? ""
    let (old, new) = json
    let line = Line(
      at: now.unixTime, account: author.user?.raw, by: author.name, address: author.address, action: action.rawValue,
      subject: action.subject.rawValue, subjectID: id, old: old, new: new, reason: reason)
    try db.run(
      LastSumColumn.add, line.at, line.account, line.by, line.address, line.action, line.subject, line.subjectID, old,
      new,
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
      let numbers = (String(at), account.map(String.init), subjectID.map(String.init))
      let size = (old?.utf8.count ?? 0) + (new?.utf8.count ?? 0)
      var text: [UInt8] = []
      text.reserveCapacity(size + 256)
      func add(_ field: String?) {
        if !text.isEmpty { text.append(UInt8(ascii: ",")) }
        guard let field else { return text.append(UInt8(ascii: "-")) }
        text.append(contentsOf: String(field.utf8.count).utf8)
        text.append(UInt8(ascii: ":"))
        text.append(contentsOf: field.utf8)
      }
      add(before)
      add(numbers.0)
      add(numbers.1)
      add(by)
      add(address)
      add(action)
      add(subject)
      add(numbers.2)
      add(old)
      add(new)
      add(reason)
      return Digest.sha256(text).hex
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

  static let select = KeptStatement("SELECT \(list) FROM audit ORDER BY id DESC LIMIT 1")
  static let add = KeptStatement(
    """
    INSERT INTO audit (at, account_id, by, address, action, subject, subject_id, old, new, reason, sum)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """)
}
