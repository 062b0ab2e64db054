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

  /// - Parameter asked: what this transaction has looked up of the target already.
  func write(_ entry: Entry, seen: Int, asked: AskedReport? = nil) throws {
    var entry = entry
    let (target, period) = (entry.target, entry.period)
    let owner = try asked.map(checkedOwner) ?? checkedOwner(of: target, in: period)
    entry.isOnBehalf = author.reach(of: .report) != .ownAgency
    if entry.step == .submit, let owner {
      entry.step = ReportFlow.handingIn(isSigned: try signing.isAsked(of: owner), onBehalf: entry.isOnBehalf)
    }
    let there = try asked.map { $0.report.map(Self.before) } ?? WrittenReportColumn.find(target, in: period, db)
    guard let (id, before) = there else {
      guard seen == 0 else { throw StoreError.conflict(expected: seen, found: 0) }
      if entry.state == .draft, entry.typed.isEmpty { return }
      try check(entry.step, from: nil)
      let counted = Self.counted(entry, Before())
      try db.run(
        kept: "INSERT INTO report (target_id, period, state, version, counted) VALUES (?, ?, ?, 1, ?)", target.raw,
        period.text, entry.state.rawValue, counted?.number)
      return try append(entry, to: db.lastInsertedRowID, after: Before(), agency: owner)
    }
    guard before.version == seen else { throw StoreError.conflict(expected: seen, found: before.version) }
    if before.newest.map({ isRepeat(entry, of: $0) }) ?? false {
      return try TypedDrafts.forget(db, target, period, by: author)
    }
    try check(entry.step, from: before.state)
    try append(entry, to: id, after: before, agency: owner)
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

  private static func before(_ report: Report) -> (Int64, Before) {
    let counted = report.counted.map { ReportFlow.Counted(number: $0.number, state: $0.state) }
    return (report.id.raw, Before(newest: report.newest, counted: counted))
  }

  /// The same words in the same state again, e.g. a form sent twice.
  private func isRepeat(_ entry: Entry, of newest: ReportRevision) -> Bool {
    // What has gone on its way already is not handed in again.
    let isOnItsWay = entry.step.handsIn && (newest.state == .submitted || newest.state == .approved)
    return (newest.state == entry.state || isOnItsWay) && newest.figure == entry.figure && newest.typed == entry.typed
  }

  func append(_ entry: Entry, to report: Int64, after before: Before, agency: Int64?) throws {
    let number = before.version + 1
    let (figure, typed) = (entry.figure, entry.typed)
    try db.run(
      kept: """
        INSERT INTO report_revision (report_id, number, state, agency_id, value, stage, missing, numerator, denominator,
          baseline, narrative, problems, next_steps, coordination, explanation, typed_value, typed_unit, typed_stage,
          typed_missing, typed_numerator, typed_denominator, typed_baseline, remark, on_behalf, account_id, by, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      report, number, entry.state.rawValue, agency, figure.value, figure.stage?.rawValue, figure.missing?.rawValue,
      figure.numerator, figure.denominator, figure.baseline, figure.narrative, figure.problems, figure.nextSteps,
      figure.coordination, figure.explanation, typed.value, typed.unit, typed.stage, typed.missing, typed.numerator,
      typed.denominator, typed.baseline, entry.remark, entry.isOnBehalf, author.user?.raw, author.name, now.unixTime)
    // The first one came with its report.
    if number > 1 {
      try db.run(
        kept: "UPDATE report SET state = ?, version = ?, counted = ? WHERE id = ?", entry.state.rawValue, number,
        Self.counted(entry, before)?.number, report)
    }
    if entry.step.writes { try TypedDrafts.forget(db, entry.target, entry.period, by: author) }
    if let action = AuditAction.reported(entry.step) { try addAudit(action, entry, report, before.newest) }
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
    var new = Self.fields(entry.figure, entry.state, (before?.number ?? 0) + 1)
    new["target"] = String(entry.target.raw)
    new["period"] = entry.period.text
    if entry.isOnBehalf { new["on_behalf"] = "1" }
    try Audit.add(
      db, action, report, old: old, new: new, reason: entry.remark,
      by: author, at: now)
  }

  private static func fields(_ figure: ReportedFigure, _ state: ReportState, _ number: Int) -> Fields {
    var fields: Fields = ["state": state.rawValue, "version": String(number)]
    fields["value"] = figure.value.map(Quantity.text)
    fields["stage"] = figure.stage?.rawValue
    fields["missing"] = figure.missing?.rawValue
    fields["numerator"] = figure.numerator.map(Quantity.text)
    fields["denominator"] = figure.denominator.map(Quantity.text)
    fields["baseline"] = figure.baseline.map(Quantity.text)
    let words = [
      ("narrative", figure.narrative), ("problems", figure.problems), ("next_steps", figure.nextSteps),
      ("coordination", figure.coordination), ("explanation", figure.explanation),
    ]
    for (name, text) in words where !text.isEmpty { fields[name] = text }
    return fields
  }
}
