import Foundation
import GRDB
import Policy

/// A file that bears out what a body says of a target in a period.
public struct Evidence: Sendable, Hashable {
  public var id: EvidenceID
  public var target: TargetID
  public var period: Period
  /// The body that reports the target.
  public var owner: AgencyID?
  public var city: CityID
  /// Of the content, in lowercase hexadecimal.
  public var sha256: String
  /// The name that it came with.
  public var name: String
  public var kind: EvidenceKind
  public var size: Int
  public var by: String
  public var at: Moment

  /// 10 MiB: a photograph of a telephone, or a scan of twenty pages.
  public static let largestFile = 10 << 20
  /// Files of one target in one period.
  public static let most = 20
  /// Characters of a name.
  public static let longestName = 200
}

extension Store {
  /// Keeps a file; the same content again in the same place gives what is there.
  ///
  /// Fails with `invalid` for what is no picture, PDF or Office file, too large or too many, and with all that
  /// `saveDrafts` fails with.
  @discardableResult
  public func addEvidence(
    _ name: String, _ bytes: [UInt8], to target: TargetID, in period: Period, by author: Actor, at now: Moment
  ) throws(StoreError) -> EvidenceID {
    try writeQuietly { (db: Database) throws -> EvidenceID in
      let writer = try EvidenceRows.writer(db, target, period, by: author, at: now)
      let file = try EvidenceFiles.checked(name, bytes, field: "佐证材料")
      let there = try EvidenceRows.list(db, [target.raw], in: period)
      if let same = there.first(where: { $0.sha256 == file.sum }) { return same.id }
      guard there.count < Evidence.most else {
        throw StoreError.invalid(field: "佐证材料", reason: "每项目标每期最多\(Evidence.most)份，请先删去不需要的")
      }
      try EvidenceFiles.keep(db, file, bytes)
      try db.execute(
        kept: """
          INSERT INTO evidence (target_id, period, sha256, name, kind, size, account_id, by, at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          target.raw, period.text, file.sum, file.name, file.kind.rawValue, file.size, writer.user?.raw, writer.name,
          now.unixTime,
        ])
      let id = db.lastInsertedRowID
      let told: Fields = ["file": file.name, "period": period.text, "sha256": file.sum]
      try Audit.add(db, .evidenceAdded, target.raw, new: told, by: writer, at: now)
      return ID(id)
    }
  }

  /// Takes a file away: it is no longer shown, and kept.
  public func removeEvidence(_ id: EvidenceID, by author: Actor, at now: Moment) throws(StoreError) {
    try writeQuietly { (db: Database) throws in
      _ = try author.checked(.report, db)
      guard let evidence = try EvidenceRows.one(db, id) else { throw StoreError.notFound(.report, id: id.raw) }
      let writer = try EvidenceRows.writer(db, evidence.target, evidence.period, by: author, at: now)
      try db.execute(
        kept: "UPDATE evidence SET removed_by = ?, removed_at = ? WHERE id = ?",
        arguments: [writer.name, now.unixTime, id.raw])
      let told: Fields = ["file": evidence.name, "period": evidence.period.text, "sha256": evidence.sha256]
      try Audit.add(db, .evidenceRemoved, evidence.target.raw, old: told, by: writer, at: now)
    }
  }

  /// What bears out the reports of a target in a period, the oldest first.
  public func evidence(of target: TargetID, in period: Period) throws(StoreError) -> [Evidence] {
    try read { (db: Database) throws -> [Evidence] in try EvidenceRows.list(db, [target.raw], in: period) }
  }

  /// One file that was not taken away, with its content.
  public func evidenceFile(_ id: EvidenceID) throws(StoreError) -> (evidence: Evidence, bytes: [UInt8])? {
    try read { (db: Database) throws -> (evidence: Evidence, bytes: [UInt8])? in
      guard let evidence = try EvidenceRows.one(db, id),
        let bytes = try EvidenceFiles.bytes(db, evidence.sha256)
      else { return nil }
      return (evidence, bytes)
    }
  }
}

/// The rows of `evidence`.
enum EvidenceRows {
  /// Whoever may add or take away: the account of the owner, as long as the report is open.
  static func writer(
    _ db: Database, _ target: TargetID, _ period: Period, by author: Actor, at now: Moment
  ) throws -> Actor {
    let writer = try ReportWriter(.saveDraft, db: db, author: author, now: now)
    try writer.checkTyping(ReportingSheet.Line(target: target, period: period, entry: ReportEntry()))
    let state = try String.fetchOne(
      db, kept: "SELECT state FROM report WHERE target_id = ? AND period = ?", arguments: [target.raw, period.text])
    try writer.check(.saveDraft, from: state.flatMap(ReportState.init(rawValue:)))
    return writer.author
  }

  private static let columns = "SELECT e.*, t.owner_id, t.city_id FROM evidence e JOIN target t ON t.id = e.target_id"

  static func list(_ db: Database, _ targets: [Int64], in period: Period) throws -> [Evidence] {
    try Row.fetchAll(
      db,
      kept: """
        \(columns) WHERE e.target_id IN (SELECT value FROM json_each(?)) AND e.period = ? AND e.removed_at IS NULL
        ORDER BY e.id
        """, arguments: [IDList(targets), period.text]
    ).map(evidence)
  }

  static func one(_ db: Database, _ id: EvidenceID) throws -> Evidence? {
    try Row.fetchOne(db, kept: "\(columns) WHERE e.id = ? AND e.removed_at IS NULL", arguments: [id.raw]).map(evidence)
  }

  private static func evidence(_ row: Row) throws -> Evidence {
    Evidence(
      id: row.id("id"), target: row.id("target_id"), period: try row.period(), owner: row.idIfAny("owner_id"),
      city: row.id("city_id"),
      sha256: row["sha256"], name: row["name"], kind: try row.word("kind"), size: row["size"], by: row["by"],
      at: row.moment("at"))
  }

  /// The name without what a file system or a header could stumble over, and never empty.
  static func name(_ given: String, _ kind: EvidenceKind) -> String {
    let kept = given.unicodeScalars.filter { scalar in
      !scalar.properties.isWhitespace && scalar.value >= 0x20 && !"/\\\":<>|*?\u{7F}".unicodeScalars.contains(scalar)
        && scalar.properties.generalCategory != .format
    }
    let text = String(String.UnicodeScalarView(kept.suffix(Evidence.longestName)))
    return text.isEmpty ? kind.title : text
  }
}
