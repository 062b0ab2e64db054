import GRDB
import Policy

extension Store {
  /// Keeps a form as typed, good or not; all lines or none. A line that was not touched makes no revision.
  ///
  /// Fails with `notOwner` for a target that the account's agency does not own, `conflict` for a stale `seenVersion`,
  /// `periodNotOpen` before the period opens, `refused` where the flow knows no such step. An administrator may write for the owner.
  @discardableResult
  public func saveDrafts(
    _ drafts: [Draft], in period: Period, by author: Actor, at now: Moment
  ) throws(StoreError) -> [Report] {
    // No shared page shows a draft, so cached ones stay good.
    try writeQuietly { (db: Database) throws -> [Report] in
      let form = try ReportForm(.saveDraft, db: db, period: period, author: author, now: now)
      for draft in drafts {
        let line = ReportForm.Line(
          step: .saveDraft,
          figure: ReportedFigure(narrative: draft.entry.narrative, explanation: draft.entry.explanation),
          typed: draft.entry)
        try form.write(line, target: draft.target, seen: draft.seenVersion)
      }
      return try form.reports(of: drafts.map(\.target))
    }
  }

  /// Hands a form in, with its audit entries and the new statuses; all lines or none. Fails as `saveDrafts` does.
  @discardableResult
  public func submit(
    _ lines: [Submission], in period: Period, by author: Actor, at now: Moment
  ) throws(StoreError) -> [Report] {
    try write { (db: Database) throws -> [Report] in
      let form = try ReportForm(.submit, db: db, period: period, author: author, now: now)
      for line in lines {
        try form.write(
          ReportForm.Line(step: .submit, figure: line.figure, typed: line.typed), target: line.target,
          seen: line.seenVersion)
      }
      try Statuses.refresh(db, .targets(lines.map(\.target.raw)), at: now)
      return try form.reports(of: lines.map(\.target))
    }
  }

  /// An administrator accepts a submitted report.
  @discardableResult
  public func approve(
    _ report: ReportID, remark: String? = nil, seen version: Int, by author: Actor, at now: Moment
  ) throws(StoreError) -> Report {
    try judge(report, .approve, remark, seen: version, by: author, at: now)
  }

  /// An administrator gives a submitted or approved report back with a reason; its figure no longer counts.
  @discardableResult
  public func giveBack(
    _ report: ReportID, remark: String, seen version: Int, by author: Actor, at now: Moment
  ) throws(StoreError) -> Report {
    guard !remark.allSatisfy(\.isWhitespace) else { throw .invalid(field: "退回理由", reason: "请写明需要修改的内容") }
    return try judge(report, .giveBack, remark, seen: version, by: author, at: now)
  }

  private func judge(
    _ id: ReportID, _ step: ReportFlow.Step, _ remark: String?, seen version: Int, by author: Actor, at now: Moment
  ) throws(StoreError) -> Report {
    try write(as: author, step.permission) { (db: Database) throws -> Report in
      let found = Conditions("r.id = ?", [id.raw]).select("report r", limit: 1)
      guard let report = try ReportQuery.fetch(db, found).first else { throw StoreError.notFound(.report, id: id.raw) }
      guard report.version == version else { throw StoreError.conflict(expected: version, found: report.version) }
      let form = try ReportForm(step, db: db, period: report.period, author: author, now: now)
      var line = ReportForm.Line(step: step, figure: report.newest.figure, typed: report.newest.typed)
      line.remark = remark
      try form.check(step, from: report.state)
      try form.append(line, to: report.id.raw, after: report.version, target: report.target, agency: report.agency?.raw)
      try Statuses.refresh(db, .targets([report.target.raw]), at: now)
      guard let judged = try ReportQuery.fetch(db, found).first else { throw StoreError.notFound(.report, id: id.raw) }
      return judged
    }
  }
}
