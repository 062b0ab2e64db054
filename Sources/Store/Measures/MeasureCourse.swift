import GRDB
import Policy

/// What a body said of a measure.
public struct MeasureReport: Sendable, Hashable {
  public var id: Int64
  /// The quarter of which it tells.
  public var period: Period?
  public var stage: Stage
  public var progress: String
  /// Why what the plan wants is not there yet; mostly empty.
  public var explanation: String
  public var agencyName: String?
  public var isOnBehalf: Bool
  public var by: String
  public var at: Moment
  /// 与上期相同: stage and words are those of before, and somebody said so.
  public var isUnchanged: Bool
  /// Who let it out of the body, where somebody signs there.
  public var signedBy: String?
  /// How it stands with whoever looks over reports; nil once a newer one of its quarter took its place.
  public var review: MeasureReview?
  /// Whether it is what counts (`MeasureReviews.counts`).
  public var counts: Bool

  public var isReturned: Bool { review?.state == .returned }
}

/// A step on the way of one measure.
public struct MeasureMilestone: Sendable, Hashable {
  public var id: MilestoneID
  public var milestone: Milestone
}

/// What became of a measure.
public struct MeasureCourse: Sendable, Hashable {
  /// Newest first.
  public var reports: [MeasureReport] = []
  /// By their days.
  public var milestones: [MeasureMilestone] = []

  public init() {}

  public var stage: Stage? { counted?.stage }

  /// What counts of all that was told.
  public var counted: MeasureReport? { reports.first(where: \.counts) }

  /// Why it lags on a day; nil for what does not.
  public func lag(deadline: Deadline?, on today: CivilDate) -> MeasureLag? {
    MeasureLag.of(milestones.map(\.milestone), deadline: deadline, isDone: stage == .done, on: today)
  }

  /// The milestones that should be done by a day and are not.
  public func late(deadline: Deadline?, on today: CivilDate) -> [MeasureMilestone] {
    guard stage != .done else { return [] }
    return milestones.filter { $0.milestone.isLate(deadline: deadline, on: today) }
  }
}

/// How the courses of measures are read.
enum MeasureCourses {
  /// What was said last of a measure, and counts.
  static func stage(of alias: String) -> String {
    """
    (SELECT mr.stage FROM measure_report mr WHERE mr.measure_id = \(alias).id AND \(MeasureReviews.counts("mr"))
      ORDER BY mr.id DESC LIMIT 1)
    """
  }

  /// That a measure lags on the day of `Today`, as `MeasureLag` has it. A month back from the last of a month is the
  /// last of that one.
  static func isLate(_ alias: String) -> String {
    let months = "'-' || k.months_before || ' months'"
    let deadline = "\(alias).deadline_day"
    let day = """
      coalesce(k.due_on, min(date(\(deadline), \(months)),
        date(\(deadline), 'start of month', \(months), '+1 month', '-1 day')))
      """
    return """
      (coalesce(\(stage(of: alias)), '') <> 'done' AND (coalesce(\(deadline) < \(Today.sql), 0) OR EXISTS (
        SELECT 1 FROM measure_milestone k WHERE k.measure_id = \(alias).id AND k.is_removed = 0
          AND k.done_on IS NULL AND \(day) < \(Today.sql))))
      """
  }

  static func of(_ db: Database, _ measures: [MeasureSummary]) throws -> [Int64: MeasureCourse] {
    var courses: [Int64: MeasureCourse] = [:]
    let ids = IDList(measures.map(\.id.raw))
    let reports = try Row.fetchAll(
      db,
      kept: """
        SELECT r.*, a.name AS agency_name, v.state AS review, v.remark AS review_remark, v.by AS review_by,
          v.at AS review_at, \(MeasureReviews.counts("r")) AS counts
        FROM measure_report r LEFT JOIN agency a ON a.id = r.agency_id
        LEFT JOIN measure_review v ON v.report_id = r.id
        WHERE r.measure_id IN (SELECT value FROM json_each(?)) ORDER BY r.id DESC
        """, arguments: [ids])
    for row in reports {
      courses[row["measure_id"], default: MeasureCourse()].reports.append(
        MeasureReport(
          id: row["id"], period: try row.periodIfAny("period"), stage: try row.word("stage"),
          progress: row["progress"], explanation: row["explanation"], agencyName: row["agency_name"],
          isOnBehalf: row["is_on_behalf"], by: row["by"],
          at: row.moment("at"), isUnchanged: row["is_unchanged"], signedBy: row["signed_by"],
          review: try MeasureReviews.review(row), counts: row["counts"]))
    }
    let milestones = try Row.fetchAll(
      db,
      kept: """
        SELECT * FROM measure_milestone WHERE measure_id IN (SELECT value FROM json_each(?)) AND is_removed = 0
        ORDER BY id
        """, arguments: [ids])
    for row in milestones {
      courses[row["measure_id"], default: MeasureCourse()].milestones.append(try milestone(row))
    }
    for measure in measures {
      courses[measure.id.raw]?.milestones.sort { first, second in
        let days = [first, second].map { $0.milestone.day(deadline: measure.deadline)?.text ?? "9" }
        return (days[0], first.id) < (days[1], second.id)
      }
    }
    return courses
  }

  static func milestone(_ row: Row) throws -> MeasureMilestone {
    let due: Milestone.Due
    if let months: Int = row["months_before"] {
      due = .monthsBefore(months)
    } else {
      due = .day(try row.date("due_on"))
    }
    let done = (row["done_on"] as String?).flatMap { CivilDate($0) }
    return MeasureMilestone(id: ID(row["id"]), milestone: Milestone(row["title"], due, done: done))
  }
}

extension Store {
  /// What became of a measure; empty where nobody has said anything.
  public func course(of measure: MeasureSummary) throws(StoreError) -> MeasureCourse {
    try read { (db: Database) throws -> MeasureCourse in
      try MeasureCourses.of(db, [measure])[measure.id.raw] ?? MeasureCourse()
    }
  }
}

extension Actor {
  /// The body for which somebody may follow a measure; `nil` inside for the office, nil for whoever may not.
  public func body(following measure: MeasureSummary) -> AgencyID?? {
    let named = (measure.teller.map { [$0.agency] } ?? []) + measure.agencies.map(\.id)
    let own = named.first { agencies.contains($0) && may(.report, for: $0, in: measure.city) }
    if let own { return .some(own) }
    return may(.report, for: nil, in: measure.city) ? .some(nil) : nil
  }
}
