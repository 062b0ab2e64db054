import GRDB
import Policy

/// One form of one period, inside its transaction: checks scope, versions and flow, appends revisions.
struct ReportForm {
  let db: Database
  let period: Period
  let author: Actor
  let now: Moment

  /// What a revision holds.
  struct Line {
    var step: ReportFlow.Step
    var figure: ReportedFigure
    var typed: ReportEntry
    var remark: String?

    var state: ReportState { step.result }
  }

  /// Fails with `notAllowed` unless the account, as the database has it now, may take this step.
  init(_ step: ReportFlow.Step, db: Database, period: Period, author: Actor, now: Moment) throws {
    guard now.day >= period.opensOn else { throw StoreError.periodNotOpen(period, opensOn: period.opensOn) }
    self.db = db
    self.period = period
    self.author = try author.checked(step.permission, db)
    // A revision names the account that made it.
    guard self.author.user != nil else { throw StoreError.notAllowed(step.permission) }
    self.now = now
  }

  /// Fails with `refused` unless the flow lets the author take the step from here.
  func check(_ step: ReportFlow.Step, from state: ReportState?) throws {
    guard let role = author.role else { throw StoreError.notAllowed(step.permission) }
    do { _ = try ReportFlow.step(step, from: state, by: role) } catch { throw StoreError.refused(error) }
  }

  func write(_ line: Line, target: TargetID, seen: Int) throws {
    let owner = try checkedOwner(of: target)
    let row = try Row.fetchOne(
      db, sql: "SELECT id, version, state FROM report WHERE target_id = ? AND period = ?",
      arguments: [target.raw, period.text])
    guard let row else {
      guard seen == 0 else { throw StoreError.conflict(expected: seen, found: 0) }
      if line.state == .draft, line.typed.isEmpty { return }
      try check(line.step, from: nil)
      try db.execute(
        sql: "INSERT INTO report (target_id, period, state, version) VALUES (?, ?, ?, 1)",
        arguments: [target.raw, period.text, line.state.rawValue])
      return try append(line, to: db.lastInsertedRowID, after: 0, target: target, agency: owner)
    }
    let (id, version): (Int64, Int) = (row["id"], row["version"])
    guard version == seen else { throw StoreError.conflict(expected: seen, found: version) }
    if try isRepeat(line, of: id, version) { return }
    try check(line.step, from: row.word("state"))
    try append(line, to: id, after: version, target: target, agency: owner)
  }

  /// The body that reports the target, once it is certain that this account may write for it.
  private func checkedOwner(of target: TargetID) throws -> Int64? {
    let row = try Row.fetchOne(
      db, sql: "SELECT owner_id, withdrawn_because FROM target WHERE id = ? AND standing = 'current'",
      arguments: [target.raw])
    guard let row else { throw StoreError.notFound(.target, id: target.raw) }
    guard row["withdrawn_because"] as String? == nil else {
      throw StoreError.wrongState(.target, state: ProgressState.withdrawn.title)
    }
    let owner: Int64? = row["owner_id"]
    guard author.may(.report, for: owner.map { ID($0) }) else {
      throw StoreError.notOwner(target: target, agency: author.agency ?? ID(0))
    }
    return owner
  }

  /// The same words in the same state again, e.g. a form sent twice.
  private func isRepeat(_ line: Line, of report: Int64, _ version: Int) throws -> Bool {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM report_revision WHERE report_id = ? AND number = ?", arguments: [report, version])
    guard let row else { return false }
    let newest = try ReportQuery.revision(row)
    return newest.state == line.state && newest.figure == line.figure && newest.typed.value == line.typed.value
      && newest.typed.stage == line.typed.stage
  }

  func append(_ line: Line, to report: Int64, after version: Int, target: TargetID, agency: Int64?) throws {
    let number = version + 1
    try db.execute(
      sql: """
        INSERT INTO report_revision (report_id, number, state, agency_id, value, stage, narrative, explanation,
          typed_value, typed_stage, remark, account_id, by, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        report, number, line.state.rawValue, agency, line.figure.value, line.figure.stage?.rawValue,
        line.figure.narrative, line.figure.explanation, line.typed.value, line.typed.stage, line.remark,
        author.user?.raw, author.name, now.unixTime,
      ])
    // A draft leaves what was submitted before it in force; what was returned no longer counts.
    let counted: String
    switch line.state {
    case .draft: counted = "counted"
    case .submitted, .approved: counted = String(number)
    case .returned: counted = "NULL"
    }
    try db.execute(
      sql: "UPDATE report SET state = ?, version = ?, counted = \(counted) WHERE id = ?",
      arguments: [line.state.rawValue, number, report])
    if let action = AuditAction.reported(line.state) { try addAudit(action, line, report, number, target) }
  }

  private func addAudit(_ action: AuditAction, _ line: Line, _ report: Int64, _ number: Int, _ target: TargetID) throws
  {
    var old: Fields?
    if number > 1,
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM report_revision WHERE report_id = ? AND number = ?", arguments: [report, number - 1])
    {
      let before = try ReportQuery.revision(row)
      old = Self.fields(before.figure, before.state, before.number)
    }
    var new = Self.fields(line.figure, line.state, number)
    new["target"] = String(target.raw)
    new["period"] = period.text
    try Audit.add(
      db, action, report, old: old, new: new, reason: line.remark,
      by: author, at: now)
  }

  private static func fields(_ figure: ReportedFigure, _ state: ReportState, _ number: Int) -> Fields {
    var fields: Fields = ["state": state.rawValue, "version": String(number)]
    fields["value"] = figure.value.map(Quantity.text)
    fields["stage"] = figure.stage?.rawValue
    fields["narrative"] = figure.narrative.isEmpty ? nil : figure.narrative
    fields["explanation"] = figure.explanation.isEmpty ? nil : figure.explanation
    return fields
  }

  /// As they are now, in the order asked.
  func reports(of targets: [TargetID]) throws -> [Report] {
    let wanted = IDList(targets)
    let found = Conditions("r.period = ?", [period.text])
      .and("r.target_id IN (SELECT value FROM json_each(?))", [wanted])
    let reports = Dictionary(try ReportQuery.fetch(db, found.select("report r")).map { ($0.target, $0) }) { $1 }
    return targets.compactMap { reports[$0] }
  }
}
