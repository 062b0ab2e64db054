import Foundation
import GRDB
import Policy

/// What somebody is typing into a line and has neither kept nor handed in.
public struct TypedDraft: Sendable, Hashable {
  /// Moves with every change.
  public var stamp: Int
  /// The report's version on which it was typed.
  public var seen: Int
  public var entry: ReportEntry
  public var account: UserID
  public var by: String
  public var at: Moment
}

/// A line as it stands on somebody's page while they type.
public struct TypedLine: Sendable {
  public var line: ReportingSheet.Line
  /// The stamp that the page knows, 0 for none.
  public var stamp: Int

  public init(_ line: ReportingSheet.Line, stamp: Int) {
    self.line = line
    self.stamp = stamp
  }
}

/// What became of a line that was typed.
public enum TypedOutcome: Sendable, Hashable {
  /// It is kept, under this stamp; 0 where it says what the database says, and nothing needs to be kept.
  case kept(stamp: Int)
  /// Somebody else is typing there: theirs stays.
  case overtaken(TypedDraft)
  /// A newer report is there: what was typed before it is not kept over it.
  case moved(Report)
}

/// The rows of `typed_draft`.
enum TypedDrafts {
  /// Keeps lines inside a transaction.
  static func keep(_ lines: [TypedLine], _ writer: ReportWriter) throws -> [TargetID: TypedOutcome] {
    var outcomes: [TargetID: TypedOutcome] = [:]
    for typed in lines {
      let line = typed.line
      try writer.checkTyping(line)
      let report = try ReportQuery.find(line.target, in: line.period, writer.db)
      outcomes[line.target] = try keep(writer.db, typed, over: report, by: writer.author, at: writer.now)
    }
    return outcomes
  }

  static func keep(
    _ db: Database, _ typed: TypedLine, over report: Report?, by author: Actor, at now: Moment
  ) throws -> TypedOutcome {
    let line = typed.line
    if let report, report.version != line.seenVersion ?? 0 { return .moved(report) }
    let there = try of(db, [line.target.raw], in: line.period)[line.target.raw]
    if let there, there.entry == line.entry { return .kept(stamp: there.stamp) }
    if let there, there.stamp != typed.stamp, there.seen == line.seenVersion ?? 0 { return .overtaken(there) }
    if line.entry == report?.newest.typed ?? ReportEntry() {
      try db.execute(
        kept: "DELETE FROM typed_draft WHERE target_id = ? AND period = ?",
        arguments: [line.target.raw, line.period.text])
      return .kept(stamp: 0)
    }
    let stamp = (there?.stamp ?? 0) + 1
    try db.execute(
      kept: """
        INSERT OR REPLACE INTO typed_draft (target_id, period, stamp, seen, entry, account_id, by, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        line.target.raw, line.period.text, stamp, line.seenVersion ?? 0, try json(line.entry), author.user?.raw,
        author.name, now.unixTime,
      ])
    return .kept(stamp: stamp)
  }

  /// What was typed by this account is in the report now; what others typed there is theirs.
  static func forget(_ db: Database, _ target: TargetID, _ period: Period, by author: Actor) throws {
    try db.run(own, target.raw, period.text, author.user?.raw)
  }

  private static let own = KeptStatement(
    "DELETE FROM typed_draft WHERE target_id = ? AND period = ? AND account_id = ?")

  static func of(_ db: Database, _ targets: [Int64], in period: Period) throws -> [Int64: TypedDraft] {
    let rows = try Row.fetchAll(
      db, kept: "SELECT * FROM typed_draft WHERE target_id IN (SELECT value FROM json_each(?)) AND period = ?",
      arguments: [IDList(targets), period.text])
    var found: [Int64: TypedDraft] = [:]
    for row in rows {
      found[row["target_id"]] = TypedDraft(
        stamp: row["stamp"], seen: row["seen"], entry: try entry(row["entry"]), account: row.id("account_id"),
        by: row["by"], at: row.moment("at"))
    }
    return found
  }

  private static func json(_ entry: ReportEntry) throws -> String {
    var fields: [String: String] = [:]
    for field in ReportEntry.Field.allCases where !entry[field].isEmpty { fields[field.rawValue] = entry[field] }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(fields), as: UTF8.self)
  }

  static func entry(_ json: String) throws -> ReportEntry {
    let fields = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
    var entry = ReportEntry()
    for (name, text) in fields { if let field = ReportEntry.Field(rawValue: name) { entry[field] = text } }
    return entry
  }
}
