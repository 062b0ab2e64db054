import GRDB
import Policy

/// A measure as a row of a body's form: what is asked of it in a quarter, and what has been said so far.
public struct MeasureTask: Sendable, Hashable {
  public var measure: MeasureSummary
  public var period: Period
  public var course: MeasureCourse
  /// What is being typed, or waits for whoever signs.
  public var draft: MeasureDraft?
  /// Where its row stands, in the words of reports; nil where nothing was said in the quarter.
  public var state: ReportState?
  /// The days that hold for the body.
  public var window: ReportingWindow
  /// The plan's sentence that demands a file of it; nil where none does.
  public var demandedProof: String?
  /// Files that bear it out.
  public var evidence = 0

  /// The sentence, where no file is there.
  public var lackingProof: String? { evidence == 0 ? demandedProof : nil }

  /// What was told last in this quarter, at whatever door; it may have been given back.
  public var newest: MeasureReport? { course.reports.first { $0.period == period } }

  /// What was told in this quarter and not given back: it is not asked again.
  public var told: MeasureReport? { newest.flatMap { $0.isReturned ? nil : $0 } }

  /// What counts of an earlier one.
  public var previous: MeasureReport? {
    course.reports.first { $0.counts && ($0.period.map { $0 < period } ?? true) }
  }

  /// What stands in its row: what is being typed, or what was given back and is to be mended.
  public var answer: MeasureAnswer? {
    if let draft { return draft.answer }
    guard let newest, newest.isReturned else { return nil }
    return MeasureAnswer(
      stage: newest.stage.rawValue, progress: newest.progress, explanation: newest.explanation)
  }

  /// Why it was given back, within the body or by whoever looks over the city's reports: the later of both.
  public var remark: String? {
    guard state == .returned else { return nil }
    let within = draft.flatMap { draft in newest.map { draft.at >= $0.at } ?? true ? draft.remark : nil }
    return within ?? newest?.review?.remark
  }

  /// Whether it was told after the last day that is on time.
  public var isLate: Bool {
    let days = course.reports.filter { $0.period == period }.map(\.at.day)
    return days.min().map { $0 > window.dueOn } ?? false
  }

  /// What was accepted in this quarter, where something else waits in its place.
  public var acceptedMeanwhile: MeasureReport? {
    guard newest?.review?.state != .approved else { return nil }
    return course.reports.first { $0.period == period && $0.counts && $0.review?.state == .approved }
  }

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
      let asked = MeasureAsking.lines(in: period).and("m.teller_id = ?", [agency.raw])
      let measures = try MeasureQuery.fetch(db, asked.select("measure m"))
      return try MeasureTask.of(db, measures, in: period, memory)
    }
  }
}

extension MeasureTask {
  /// The rows of these measures in a period, plan by plan.
  static func of(
    _ db: Database, _ measures: [MeasureSummary], in period: Period, _ memory: PlanMemory
  ) throws -> [MeasureTask] {
    guard !measures.isEmpty else { return [] }
    let ids = measures.map(\.id.raw)
    let courses = try MeasureCourses.of(db, measures)
    let drafts = try MeasureDrafts.of(db, ids, in: period)
    let states = try MeasureReviews.states(db, ids, in: period)
    let files = try EvidenceRows.counts(db, measures: ids, in: period)
    let demands = try EvidenceDemands.of(Set(measures.map(\.document)), memory, db)
    let windows = Windows(db)
    return try measures.sorted { ($0.document, $0.id) < ($1.document, $1.id) }.map { measure in
      MeasureTask(
        measure: measure, period: period, course: courses[measure.id.raw] ?? MeasureCourse(),
        draft: drafts[measure.id.raw], state: states[measure.id.raw],
        window: try windows.window(of: period, city: measure.city.raw, agency: measure.teller?.agency.raw),
        demandedProof: demands[measure.document]?.sentence(forMeasure: measure.id.raw),
        evidence: files[measure.id.raw] ?? 0)
    }
  }
}
