import GRDB
import Policy

/// A measure as a row of a body's form: what is asked of it in a quarter, and what has been said so far.
public struct MeasureTask: Sendable, Hashable {
  public var measure: MeasureSummary
  public var period: Period
  public var course: MeasureCourse
  /// What is being typed, or waits for whoever signs.
  public var draft: MeasureDraft?
  /// The days that hold for the body.
  public var window: ReportingWindow

  /// What was told in this quarter, at whatever door: it is not asked again.
  public var told: MeasureReport? { course.reports.first { $0.period == period } }

  /// What was told last in an earlier one.
  public var previous: MeasureReport? { course.reports.first { $0.period.map { $0 < period } ?? true } }

  /// The newest that was told, of whatever quarter; 0 for nothing.
  public var seen: Int64 { course.reports.first?.id ?? 0 }

  /// The steps that are to be done by the quarter's end, and those that were done in it.
  public var milestones: [MeasureMilestone] {
    course.milestones.filter { step in
      guard let day = step.milestone.day(deadline: measure.deadline), day <= period.lastDay else { return false }
      return step.milestone.done.map { $0 >= period.firstDay } ?? true
    }
  }

  /// What 与上期相同 means here; nil where nothing was told before.
  public var before: (stage: Stage, progress: String)? { previous.map { ($0.stage, $0.progress) } }
}

extension Store {
  /// The measures of a body's form for a quarter, plan by plan; none in other kinds of periods.
  public func measureTasks(of agency: AgencyID, in period: Period) throws(StoreError) -> [MeasureTask] {
    guard period.kind == .quarter else { return [] }
    return try read { (db: Database) throws -> [MeasureTask] in
      let asked = MeasureAsking.lines(in: period).and(MeasureAsking.isTold(by: "?"), [agency.raw, agency.raw])
      let measures = try MeasureQuery.fetch(db, asked.select("measure m"))
      guard !measures.isEmpty else { return [] }
      let courses = try MeasureCourses.of(db, measures)
      let drafts = try MeasureDrafts.of(db, measures.map(\.id.raw), in: period)
      let windows = Windows(db)
      return try measures.sorted { ($0.document, $0.id) < ($1.document, $1.id) }.map { measure in
        MeasureTask(
          measure: measure, period: period, course: courses[measure.id.raw] ?? MeasureCourse(),
          draft: drafts[measure.id.raw],
          window: try windows.window(of: period, city: measure.city.raw, agency: agency.raw))
      }
    }
  }
}
