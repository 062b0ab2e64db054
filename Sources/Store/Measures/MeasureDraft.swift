import GRDB
import Policy

/// What somebody has typed of a measure into a quarter's form: not told yet, or waiting for whoever signs.
public struct MeasureDraft: Sendable, Hashable {
  /// Moves with every change.
  public var stamp: Int
  public var answer: MeasureAnswer
  /// Handed in within its body.
  public var isWaiting: Bool
  /// Why whoever signs gave it back.
  public var remark: String?
  public var account: UserID
  public var by: String
  public var at: Moment
}

/// A measure's row as it came from a door: what was typed, and on what.
public struct TypedMeasure: Sendable, Hashable {
  public var measure: MeasureID
  public var period: Period
  public var answer: MeasureAnswer
  /// The newest that had been told of the measure when it was drawn; 0 for nothing.
  public var seen: Int64
  /// The draft's stamp that the door knows, 0 for none.
  public var stamp: Int

  public init(_ measure: MeasureID, _ period: Period, _ answer: MeasureAnswer, seen: Int64, stamp: Int = 0) {
    self.measure = measure
    self.period = period
    self.answer = answer
    self.seen = seen
    self.stamp = stamp
  }
}

/// What became of a row that was typed.
public enum MeasureOutcome: Sendable, Hashable {
  /// It is kept, under this stamp; 0 where nothing is left to be kept.
  case kept(stamp: Int)
  /// Somebody else is typing there: theirs stays.
  case overtaken(MeasureDraft)
  /// Something newer was told: what was typed before it is not kept over it.
  case moved(MeasureReport)
}

/// The rows of `measure_draft`.
enum MeasureDrafts {
  static func of(_ db: Database, _ measures: [Int64], in period: Period) throws -> [Int64: MeasureDraft] {
    guard !measures.isEmpty else { return [:] }
    let rows = try Row.fetchAll(
      db, kept: "SELECT * FROM measure_draft WHERE measure_id IN (SELECT value FROM json_each(?)) AND period = ?",
      arguments: [IDList(measures), period.text])
    return Dictionary(rows.map { ($0["measure_id"] as Int64, draft($0)) }) { first, _ in first }
  }

  static func draft(_ row: Row) -> MeasureDraft {
    MeasureDraft(
      stamp: row["stamp"],
      answer: MeasureAnswer(stage: row["stage"], progress: row["progress"], explanation: row["explanation"]),
      isWaiting: row["is_waiting"], remark: row["remark"], account: row.id("account_id"), by: row["by"],
      at: row.moment("at"))
  }

  /// - Parameter isWaiting: whether it is handed in within its body.
  /// - Returns: its stamp.
  static func write(
    _ db: Database, _ typed: TypedMeasure, over there: MeasureDraft?, isWaiting: Bool, by author: Actor, at now: Moment
  ) throws -> Int {
    let stamp = (there?.stamp ?? 0) + 1
    try db.execute(
      kept: """
        INSERT OR REPLACE INTO measure_draft (measure_id, period, stamp, stage, progress, explanation, is_waiting,
          remark, account_id, by, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        typed.measure.raw, typed.period.text, stamp, typed.answer.stage, typed.answer.progress,
        typed.answer.explanation, isWaiting,
        isWaiting ? nil : there?.remark, author.user?.raw, author.name, now.unixTime,
      ])
    return stamp
  }

  static func forget(_ db: Database, _ measure: MeasureID, _ period: Period) throws {
    try db.execute(
      kept: "DELETE FROM measure_draft WHERE measure_id = ? AND period = ?", arguments: [measure.raw, period.text])
  }
}
