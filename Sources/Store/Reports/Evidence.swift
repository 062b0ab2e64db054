import GRDB
import Policy

/// A row of a form: a target or a measure.
public enum ReportingRow: Sendable, Hashable {
  case target(TargetID)
  case measure(MeasureID)
}

/// A file that bears out what a body says of a target or a measure in a period.
public struct Evidence: Sendable, Hashable {
  public var id: EvidenceID
  public var place: ReportingRow
  public var period: Period
  /// The body that reports it.
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
  /// Files of one row in one period.
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
    _ name: String, _ bytes: [UInt8], to place: ReportingRow, in period: Period, by author: Actor, at now: Moment
  ) throws(StoreError) -> EvidenceID {
    try writeQuietly { (db: Database) throws -> EvidenceID in
      let writer = try EvidenceRows.writer(db, place, period, by: author, at: now)
      let file = try EvidenceFiles.checked(name, bytes, field: "佐证材料")
      let there = try EvidenceRows.list(db, place, in: period)
      if let same = there.first(where: { $0.sha256 == file.sum }) { return same.id }
      guard there.count < Evidence.most else {
        throw StoreError.invalid(field: "佐证材料", reason: "每项每期最多\(Evidence.most)份，请先删去不需要的")
      }
      try EvidenceFiles.keep(db, file, bytes)
      try db.execute(
        kept: """
          INSERT INTO evidence (target_id, measure_id, period, sha256, name, kind, size, account_id, by, at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          place.target?.raw, place.measure?.raw, period.text, file.sum, file.name, file.kind.rawValue, file.size,
          writer.user?.raw, writer.name,
          now.unixTime,
        ])
      let id = db.lastInsertedRowID
      let told: Fields = ["file": file.name, "period": period.text, "sha256": file.sum]
      let action: AuditAction = place.measure == nil ? .evidenceAdded : .measureEvidenceAdded
      try Audit.add(db, action, place.raw, new: told, by: writer, at: now)
      return ID(id)
    }
  }

  /// Takes a file away: it is no longer shown, and kept.
  public func removeEvidence(_ id: EvidenceID, by author: Actor, at now: Moment) throws(StoreError) {
    try writeQuietly { (db: Database) throws in
      _ = try author.checked(.report, db)
      guard let evidence = try EvidenceRows.one(db, id) else { throw StoreError.notFound(.report, id: id.raw) }
      let writer = try EvidenceRows.writer(db, evidence.place, evidence.period, by: author, at: now)
      try EvidenceRows.checkRemoval(of: evidence, memory, db)
      try db.execute(
        kept: "UPDATE evidence SET removed_by = ?, removed_at = ? WHERE id = ?",
        arguments: [writer.name, now.unixTime, id.raw])
      let told: Fields = ["file": evidence.name, "period": evidence.period.text, "sha256": evidence.sha256]
      let action: AuditAction = evidence.place.measure == nil ? .evidenceRemoved : .measureEvidenceRemoved
      try Audit.add(db, action, evidence.place.raw, old: told, by: writer, at: now)
    }
  }

  /// What bears out a row of a form in a period, the oldest first.
  public func evidence(of place: ReportingRow, in period: Period) throws(StoreError) -> [Evidence] {
    try read { (db: Database) throws -> [Evidence] in try EvidenceRows.list(db, place, in: period) }
  }

  /// The same of many targets and measures, by row.
  public func evidence(
    of targets: [TargetID], _ measures: [MeasureID], in period: Period
  ) throws(StoreError) -> [ReportingRow: [Evidence]] {
    try read { (db: Database) throws -> [ReportingRow: [Evidence]] in
      let files =
        try EvidenceRows.list(db, targets.map(\.raw), in: period)
        + EvidenceRows.list(db, measures: measures.map(\.raw), in: period)
      return Dictionary(grouping: files, by: \.place)
    }
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

extension ReportingRow {
  var target: TargetID? { if case .target(let id) = self { id } else { nil } }
  var measure: MeasureID? { if case .measure(let id) = self { id } else { nil } }
  var raw: Int64 {
    switch self {
    case .target(let id): id.raw
    case .measure(let id): id.raw
    }
  }
}
