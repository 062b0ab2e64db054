import GRDB
import Policy

/// A measure's row that passed every rule of entry.
public struct CheckedMeasure: Sendable, Hashable {
  public let typed: TypedMeasure
  public let entry: MeasureEntry

  /// Fails with what is wrong with its row.
  public init(_ typed: TypedMeasure, in task: MeasureTask) throws(MeasureEntry.Fault) {
    self.typed = typed
    entry = try typed.answer.read(after: task.before, lacking: task.lackingProof)
  }
}

/// Writes measures' rows inside the transaction of a form.
struct MeasureWriter {
  let writer: ReportWriter
  private var places: [Int64: MeasureSummary] = [:]
  private var courses: [Int64: MeasureCourse] = [:]

  private var db: Database { writer.db }

  /// Looks up what is to be written.
  init(_ writer: ReportWriter, _ measures: [MeasureID]) throws {
    self.writer = writer
    guard !measures.isEmpty else { return }
    let exact = Conditions(Standing.isCurrent("m")).and(
      "m.id IN (SELECT value FROM json_each(?))", [IDList(measures.map(\.raw))])
    let found = try MeasureQuery.fetch(db, exact.select("measure m"))
    places = Dictionary(found.map { ($0.id.raw, $0) }) { first, _ in first }
    courses = try MeasureCourses.of(db, found)
  }

  /// The measure with its body, once it is certain that this account may write for it on this day.
  func place(_ id: MeasureID, _ period: Period) throws -> (measure: MeasureSummary, teller: AgencyID?) {
    guard let measure = places[id.raw], period.kind == .quarter else {
      throw StoreError.notFound(.measure, id: id.raw)
    }
    let teller = measure.teller?.agency
    guard writer.author.may(.report, for: teller, in: measure.city) else { throw StoreError.notAllowed(.report) }
    try writer.windows.check(period, city: measure.city.raw, agency: teller?.raw, on: writer.now.day)
    return (measure, teller)
  }

  /// The same for whoever signs.
  func signed(
    _ waiting: WaitingMeasure, _ step: ReportFlow.Step
  ) throws -> (measure: MeasureSummary, teller: AgencyID?) {
    guard let measure = places[waiting.measure.raw] else {
      throw StoreError.notFound(.measure, id: waiting.measure.raw)
    }
    let teller = measure.teller?.agency
    guard writer.author.may(step.permission, for: teller, in: measure.city) else {
      throw StoreError.notAllowed(step.permission)
    }
    if step.handsIn {
      try writer.windows.check(waiting.period, city: measure.city.raw, agency: teller?.raw, on: writer.now.day)
    }
    return (measure, teller)
  }

  func newest(_ id: MeasureID) -> MeasureReport? { courses[id.raw]?.reports.first }

  func task(_ measure: MeasureSummary, _ period: Period) -> MeasureTask {
    MeasureTask(
      measure: measure, period: period, course: courses[measure.id.raw] ?? MeasureCourse(),
      window: ReportingWindow(usual: period))
  }

  /// Hands a row in: told at once, or with whoever signs for the body first. The same again does nothing.
  func handIn(_ checked: CheckedMeasure) throws {
    let (typed, entry) = (checked.typed, checked.entry)
    let (measure, teller) = try place(typed.measure, typed.period)
    let there = try MeasureDrafts.of(db, [measure.id.raw], in: typed.period)[measure.id.raw]
    let isTheirs = there.map { isOthers($0, typed) } ?? false
    if let told = task(measure, typed.period).told, told.says(entry) {
      if !isTheirs { try MeasureDrafts.forget(db, measure.id, typed.period) }
      return
    }
    let newest = newest(measure.id)?.id ?? 0
    guard newest == typed.seen else { throw StoreError.conflict(expected: Int(typed.seen), found: Int(newest)) }
    let isOnBehalf = writer.author.reach(of: .report) != .ownAgency
    if let teller, !isOnBehalf, try Signing.isAsked(of: teller.raw, db) {
      if let there, there.isWaiting, there.answer == typed.answer { return }
      if let there, isTheirs { throw StoreError.conflict(expected: typed.stamp, found: there.stamp) }
      _ = try MeasureDrafts.write(db, typed, over: there, isWaiting: true, by: writer.author, at: writer.now)
      var facts = Self.facts(entry, typed.period)
      facts["state"] = ReportState.signing.rawValue
      return try Audit.add(db, .measureHandedUp, measure.id.raw, new: facts, by: writer.author, at: writer.now)
    }
    let voice = Voice(teller, isOnBehalf: isOnBehalf, writer.author)
    try tell(entry, of: measure, in: typed.period, by: voice, keepsDraft: isTheirs)
  }

  /// Whether a draft is somebody else's that this door has not seen, with other words: it is not for this row to end.
  private func isOthers(_ there: MeasureDraft, _ typed: TypedMeasure) -> Bool {
    there.account != writer.author.user && there.stamp != typed.stamp && there.answer != typed.answer
  }

  /// Whose word it is.
  struct Voice {
    var agency: AgencyID?
    var isOnBehalf: Bool
    var account: UserID?
    var by: String
    var signedBy: String?

    init(_ agency: AgencyID?, isOnBehalf: Bool, _ author: Actor) {
      (self.agency, self.isOnBehalf, account, by) = (agency, isOnBehalf, author.user, author.name)
    }

    /// What somebody typed and whoever signs lets out.
    init(_ agency: AgencyID?, _ draft: MeasureDraft, signedBy signer: Actor) {
      (self.agency, isOnBehalf, account, by) = (agency, false, draft.account, draft.by)
      signedBy = signer.name
    }
  }

  /// Adds it to what was told, with its line in the trail.
  func tell(
    _ entry: MeasureEntry, of measure: MeasureSummary, in period: Period, by voice: Voice, keepsDraft: Bool = false
  ) throws {
    try MeasureRows.add(db, entry, of: measure.id, in: period, by: voice, at: writer.now)
    if !keepsDraft { try MeasureDrafts.forget(db, measure.id, period) }
    var facts = Self.facts(entry, period)
    if voice.isOnBehalf { facts["on_behalf"] = "1" }
    try Audit.add(db, .measureReported, measure.id.raw, new: facts, by: writer.author, at: writer.now)
  }

  static func facts(_ entry: MeasureEntry, _ period: Period) -> Fields {
    var facts: Fields = ["stage": entry.stage.rawValue, "narrative": entry.progress, "period": period.text]
    if entry.isUnchanged { facts["unchanged"] = "1" }
    if !entry.explanation.isEmpty { facts["explanation"] = entry.explanation }
    return facts
  }
}

/// The rows of `measure_report`.
enum MeasureRows {
  static func add(
    _ db: Database, _ entry: MeasureEntry, of measure: MeasureID, in period: Period, by voice: MeasureWriter.Voice,
    at now: Moment
  ) throws {
    try db.execute(
      kept: """
        INSERT INTO measure_report (measure_id, stage, progress, explanation, agency_id, is_on_behalf, account_id, by,
          at, period, is_unchanged, signed_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        measure.raw, entry.stage.rawValue, entry.progress, entry.explanation, voice.agency?.raw, voice.isOnBehalf,
        voice.account?.raw, voice.by, now.unixTime, period.text, entry.isUnchanged, voice.signedBy,
      ])
    try MeasureReviews.begin(db, db.lastInsertedRowID, of: measure, in: period)
  }
}

extension MeasureReport {
  /// The same words of the same stage.
  public func says(_ entry: MeasureEntry) -> Bool {
    stage == entry.stage && progress == entry.progress && isUnchanged == entry.isUnchanged
      && explanation == entry.explanation
  }
}
