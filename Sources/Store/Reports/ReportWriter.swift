import GRDB
import Policy

/// Writes reports inside a transaction: checks scope, versions and flow, appends revisions.
struct ReportWriter {
  let db: Database
  let author: Actor
  let now: Moment
  let windows: Windows
  private let signing: Signing

  /// What a new revision holds.
  struct Entry {
    var target: TargetID
    var period: Period
    var step: ReportFlow.Step
    var figure: ReportedFigure
    var typed: ReportEntry
    var remark: String?
    var isOnBehalf = false

    var state: ReportState { step.result }
  }

  /// Where a report stands before a step.
  struct Before {
    var version: Int { newest?.number ?? 0 }
    var state: ReportState? { newest?.state }
    /// Nil where nothing was said yet.
    var newest: ReportRevision?
    var counted: ReportFlow.Counted?

    init() {}

    init(_ said: SaidReport) { (newest, counted) = (said.newest, said.counted) }
  }

  /// Fails with `notAllowed` unless the account, as the database has it now, may take this step.
  init(_ step: ReportFlow.Step, db: Database, author: Actor, now: Moment) throws {
    self.db = db
    self.author = try author.checked(step.permission, db)
    // A revision names the account that made it.
    guard self.author.user != nil else { throw StoreError.notAllowed(step.permission) }
    self.now = now
    windows = Windows(db)
    signing = Signing(db)
  }

  /// Fails with `refused` unless the flow lets the author take the step from here.
  func check(_ step: ReportFlow.Step, from state: ReportState?) throws {
    guard let role = author.role else { throw StoreError.notAllowed(step.permission) }
    do { _ = try ReportFlow.step(step, from: state, by: role) } catch { throw StoreError.refused(error) }
  }

  /// What a revision changed.
  enum Written {
    /// What counts of the target is as it was.
    case countsAsBefore
    /// This counts of a report now; nil for nothing.
    case counts(report: Int64, CountedFigure?)
  }

  /// - Parameter asked: what this transaction has looked up of the target already.
  @discardableResult
  func write(_ entry: Entry, seen: Int, asked: AskedReport? = nil) throws -> Written {
    var entry = entry
    let (target, period) = (entry.target, entry.period)
    let owner = try asked.map(checkedOwner) ?? checkedOwner(of: target, in: period)
    entry.isOnBehalf = author.reach(of: .report) != .ownAgency
    if entry.step == .submit, let owner {
      entry.step = ReportFlow.handingIn(isSigned: try signing.isAsked(of: owner), onBehalf: entry.isOnBehalf)
    }
    let there = try asked.map { $0.said } ?? WrittenReportColumn.find(target, in: period, db)
    guard let there else {
      guard seen == 0 else { throw StoreError.conflict(expected: seen, found: 0) }
      if entry.state == .draft, entry.typed.isEmpty { return .countsAsBefore }
      try check(entry.step, from: nil)
      let counted = Self.counted(entry, Before())
      try db.run(ReportStatements.add, target.raw, period.text, entry.state.rawValue, counted?.number)
      return try append(entry, to: db.lastInsertedRowID, after: Before(), agency: owner)
    }
    guard there.version == seen else { throw StoreError.conflict(expected: seen, found: there.version) }
    if isRepeat(entry, of: there.newest) {
      try TypedDrafts.forget(db, target, period, by: author)
      return .countsAsBefore
    }
    try check(entry.step, from: there.state)
    return try append(entry, to: there.id.raw, after: Before(there), agency: owner)
  }

  /// Fails as `write` does where nothing may be typed.
  func checkTyping(_ line: ReportingSheet.Line) throws {
    _ = try checkedOwner(of: line.target, in: line.period)
  }

  /// The body that reports the target, once it is certain that this account may write for it.
  private func checkedOwner(of target: TargetID, in period: Period) throws -> Int64? {
    guard let asked = try WrittenTargetColumn.find(target, db) else {
      throw StoreError.notFound(.target, id: target.raw)
    }
    guard !asked.isWithdrawn else { throw StoreError.wrongState(.target, state: ProgressState.withdrawn.title) }
    guard period.lastDay >= asked.planStart else {
      throw StoreError.periodBeforePlan(period, start: asked.planStart)
    }
    guard author.may(.report, for: asked.owner, in: asked.city) else {
      throw StoreError.notOwner(target: target, agency: author.agency ?? ID(0))
    }
    try windows.check(period, city: asked.city.raw, agency: asked.owner?.raw, on: now.day)
    return asked.owner?.raw
  }

  private func checkedOwner(_ asked: AskedReport) throws -> Int64? {
    guard !asked.isWithdrawn else { throw StoreError.wrongState(.target, state: ProgressState.withdrawn.title) }
    if let start = asked.planStartsLater { throw StoreError.periodBeforePlan(asked.period, start: start) }
    guard author.may(.report, for: asked.owner, in: asked.city) else {
      throw StoreError.notOwner(target: asked.target, agency: author.agency ?? ID(0))
    }
    try Windows.check(asked.window, of: asked.period, on: now.day)
    return asked.owner?.raw
  }

  /// The same words in the same state again, e.g. a form sent twice.
  private func isRepeat(_ entry: Entry, of newest: ReportRevision) -> Bool {
    // What has gone on its way already is not handed in again.
    let isOnItsWay = entry.step.handsIn && (newest.state == .submitted || newest.state == .approved)
    return (newest.state == entry.state || isOnItsWay) && newest.figure == entry.figure && newest.typed == entry.typed
  }

  @discardableResult
  func append(_ entry: Entry, to report: Int64, after before: Before, agency: Int64?) throws -> Written {
    let number = before.version + 1
    let (figure, typed) = (entry.figure, entry.typed)
    try db.run(
      ReportStatements.addRevision, report, number, entry.state.rawValue, agency, figure.value, figure.stage?.rawValue,
      figure.missing?.rawValue,
      figure.numerator, figure.denominator, figure.baseline, figure.narrative, figure.problems, figure.nextSteps,
      figure.coordination, figure.explanation, typed.value, typed.unit, typed.stage, typed.missing, typed.numerator,
      typed.denominator, typed.baseline, entry.remark, entry.isOnBehalf, author.user?.raw, author.name, now.unixTime)
    let counted = Self.counted(entry, before)
    // The first one came with its report.
    if number > 1 {
      try db.run(ReportStatements.move, entry.state.rawValue, number, counted?.number, report)
    }
    if entry.step.writes { try TypedDrafts.forget(db, entry.target, entry.period, by: author) }
    if let action = AuditAction.reported(entry.step) { try addAudit(action, entry, report, before.newest) }
    if counted == before.counted { return .countsAsBefore }
    guard counted?.number == number else { return .counts(report: report, nil) }
    return .counts(
      report: report,
      CountedFigure(
        report: report, period: entry.period, value: figure.value, stage: figure.stage, missing: figure.missing,
        state: entry.state, baseline: figure.baseline, at: now.unixTime))
  }

  /// Which revision counts once this one has been added.
  private static func counted(_ entry: Entry, _ before: Before) -> ReportFlow.Counted? {
    let added = ReportFlow.Counted(number: before.version + 1, state: entry.state)
    return ReportFlow.counted(before.counted, adding: added, over: before.state)
  }

  private func addAudit(
    _ action: AuditAction, _ entry: Entry, _ report: Int64, _ before: ReportRevision?
  ) throws {
    let old = before.map { Self.fields($0.figure, $0.state, $0.number) }
    let new = Self.fields(entry.figure, entry.state, (before?.number ?? 0) + 1, of: entry)
    try Audit.add(db, action, report, json: (old, new), reason: entry.remark, by: author, at: now)
  }

  /// What a revision says, for the trail, as `Fields.json` writes it: by name, without what was not said.
  ///
  /// - Parameter entry: of the new one, which tells where it belongs.
  private static func fields(
    _ figure: ReportedFigure, _ state: ReportState, _ number: Int, of entry: Entry? = nil
  ) -> String {
    func figureText(_ value: Double?) -> String? { value.map(Quantity.text) }
    func words(_ text: String) -> String? { text.isEmpty ? nil : text }
    var out = ObjectText()
    out.add("baseline", figureText(figure.baseline))
    out.add("coordination", words(figure.coordination))
    out.add("denominator", figureText(figure.denominator))
    out.add("explanation", words(figure.explanation))
    out.add("missing", figure.missing?.rawValue)
    out.add("narrative", words(figure.narrative))
    out.add("next_steps", words(figure.nextSteps))
    out.add("numerator", figureText(figure.numerator))
    if entry?.isOnBehalf == true { out.add("on_behalf", "1") }
    out.add("period", entry?.period.text)
    out.add("problems", words(figure.problems))
    out.add("stage", figure.stage?.rawValue)
    out.add("state", state.rawValue)
    out.add("target", entry.map { String($0.target.raw) })
    out.add("value", figureText(figure.value))
    out.add("version", String(number))
    return out.text
  }
}

private enum ReportStatements {
  static let add = KeptStatement(
    "INSERT INTO report (target_id, period, state, version, counted) VALUES (?, ?, ?, 1, ?)")

  static let move = KeptStatement("UPDATE report SET state = ?, version = ?, counted = ? WHERE id = ?")

  static let addRevision = KeptStatement(
    """
    INSERT INTO report_revision (report_id, number, state, agency_id, value, stage, missing, numerator, denominator,
      baseline, narrative, problems, next_steps, coordination, explanation, typed_value, typed_unit, typed_stage,
      typed_missing, typed_numerator, typed_denominator, typed_baseline, remark, on_behalf, account_id, by, at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """)
}
