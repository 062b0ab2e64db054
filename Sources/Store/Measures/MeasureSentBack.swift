import GRDB
import Policy

/// That whoever signs for a body gave a measure's row back within it, and why.
public struct MeasureSentBack: Sendable, Hashable {
  /// The period of which the row told.
  public var period: Period?
  public var by: String
  public var at: Moment
  public var reason: String
}

extension Store {
  /// What was given back within the body of a measure, the newest first. The row itself keeps the reason only until it
  /// is handed in again; the trail keeps it for good.
  public func sentBack(_ measure: MeasureID) throws(StoreError) -> [MeasureSentBack] {
    try read { (db: Database) throws -> [MeasureSentBack] in
      try Row.fetchAll(
        db,
        kept: """
          SELECT at, by, reason, new ->> 'period' AS period FROM audit
          WHERE subject = ? AND subject_id = ? AND action = ? ORDER BY id DESC LIMIT \(Self.mostSentBack)
          """,
        arguments: [
          AuditAction.measureSentBack.subject.rawValue, measure.raw, AuditAction.measureSentBack.rawValue,
        ]
      ).map { row in
        MeasureSentBack(
          period: (row["period"] as String?).flatMap { Period($0) }, by: row["by"],
          at: Moment(unixTime: row["at"]), reason: row["reason"] ?? "")
      }
    }
  }

  /// More are in the trail.
  private static let mostSentBack = 50
}
