import Foundation
import GRDB
import Policy

/// A request of a program, by which its repetition is known.
public struct SubmissionKey: Sendable, Hashable {
  /// The client's own, e.g. of `Idempotency-Key`.
  public var key: String
  /// Of the whole request, in lowercase hexadecimal: the same key with another content is a mistake.
  let sum: String

  /// How long a key is remembered.
  static let seconds = 30 * 86_400
  public static let longest = 200

  public init(_ key: String, request: [UInt8]) {
    self.key = key
    sum = Digest.sha256(request).hex
  }
}

/// The reports that a request made, as they stood when it was answered.
public struct Submission: Sendable, Hashable {
  public var reports: [Report]
  /// The request had been done before: this is what was answered then, whatever has happened since.
  public var isReplay: Bool
}

/// The rows of `submission_key`.
enum SubmissionKeys {
  /// One report with the revision that was answered; the first rows have only the report.
  private struct Made: Codable {
    var report: Int64
    var version: Int?

    init(_ report: Report) { (self.report, version) = (report.id.raw, report.version) }

    init(from decoder: any Decoder) throws {
      if let number = try? decoder.singleValueContainer().decode(Int64.self) {
        report = number
        return
      }
      var pair = try decoder.unkeyedContainer()
      report = try pair.decode(Int64.self)
      version = try pair.decode(Int.self)
    }

    func encode(to encoder: any Encoder) throws {
      var pair = encoder.unkeyedContainer()
      try pair.encode(report)
      try pair.encode(version)
    }
  }

  static func submission(_ db: Database, _ key: SubmissionKey, _ author: Actor) throws -> Submission? {
    let row = try Row.fetchOne(
      db, kept: "SELECT * FROM submission_key WHERE account_id = ? AND key = ?", arguments: [author.user?.raw, key.key])
    guard let row else { return nil }
    guard row["request_sha256"] as String == key.sum else { throw StoreError.keyReused(key: key.key) }
    let made = try JSONDecoder().decode([Made].self, from: Data((row["reports"] as String).utf8))
    let found = Conditions("r.id IN (SELECT value FROM json_each(?))", [IDList(made.map(\.report))])
    let reports = Dictionary(try ReportQuery.fetch(db, found.select("report r")).map { ($0.id.raw, $0) }) { $1 }
    let then = try made.compactMap { made in
      try reports[made.report].map { try asOf(db, $0, made.version, at: row["at"]) }
    }
    return Submission(reports: then, isReplay: true)
  }

  /// A report as it was when a revision of it had just been handed in.
  private static func asOf(_ db: Database, _ report: Report, _ version: Int?, at: Int) throws -> Report {
    let answered = try db.one(
      RevisionColumn.self,
      kept: """
        SELECT \(RevisionColumn.list) FROM report_revision WHERE report_id = ? AND state IN ('submitted', 'signing')
          AND number <= coalesce(?, number) AND (? IS NOT NULL OR at <= ?) ORDER BY number DESC LIMIT 1
        """, arguments: [report.id.raw, version, version, at], ReportRevision.init)
    guard let answered else { return report }
    var report = report
    report.newest = answered
    report.state = report.newest.state
    report.version = report.newest.number
    let revisions = try ReportRevision.all(of: report.id.raw, upTo: report.version, db)
    let counted = ReportFlow.counted(of: revisions.map(\.state))?.number
    report.counted = counted.map { revisions[$0 - 1] }
    report.submittedAt = revisions.last { $0.state == .submitted && $0.number <= counted ?? 0 }?.at
    report.isLate = revisions.first { $0.state == .submitted }.map { $0.at.day > report.dueOn } ?? false
    return report
  }

  static func remember(
    _ db: Database, _ key: SubmissionKey, _ author: Actor, _ reports: [Report], at now: Moment
  ) throws {
    try db.execute(
      kept: "DELETE FROM submission_key WHERE at < ?", arguments: [now.unixTime - SubmissionKey.seconds])
    let made = String(decoding: try JSONEncoder().encode(reports.map(Made.init)), as: UTF8.self)
    try db.execute(
      kept: "INSERT INTO submission_key (account_id, key, request_sha256, reports, at) VALUES (?, ?, ?, ?, ?)",
      arguments: [author.user?.raw, key.key, key.sum, made, now.unixTime])
  }
}
