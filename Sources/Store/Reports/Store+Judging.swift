import GRDB
import Policy

extension Store {
  /// Whoever looks over reports accepts one.
  @discardableResult
  public func approve(
    _ report: ReportID, remark: String? = nil, seen version: Int, by author: Actor, at now: Moment
  ) throws(StoreError) -> Report {
    try judge([(report, version)], .approve, remark, by: author, at: now)[0]
  }

  /// The same for many at once: all of them, or none where somebody has changed one since.
  @discardableResult
  public func approve(_ reports: [(id: ReportID, seen: Int)], by author: Actor, at now: Moment)
    throws(StoreError) -> [Report]
  {
    try judge(reports, .approve, nil, by: author, at: now)
  }

  /// Whoever looks over reports gives one back with a reason. What is given back no longer counts; an accepted figure
  /// that it was to replace goes on counting.
  @discardableResult
  public func giveBack(
    _ report: ReportID, remark: String, seen version: Int, by author: Actor, at now: Moment
  ) throws(StoreError) -> Report {
    try judge([(report, version)], .giveBack, try Self.reason(remark), by: author, at: now)[0]
  }

  /// Whoever signs for a body lets reports out of it: all of them, or none where somebody has changed one since.
  @discardableResult
  public func sign(_ reports: [(id: ReportID, seen: Int)], by author: Actor, at now: Moment)
    throws(StoreError) -> [Report]
  {
    try judge(reports, .sign, nil, by: author, at: now)
  }

  /// Whoever signs for a body gives a report back within it, with a reason.
  @discardableResult
  public func sendBack(
    _ report: ReportID, remark: String, seen version: Int, by author: Actor, at now: Moment
  ) throws(StoreError) -> Report {
    try judge([(report, version)], .sendBack, try Self.reason(remark), by: author, at: now)[0]
  }

  static func reason(_ remark: String) throws(StoreError) -> String {
    guard !remark.allSatisfy(\.isWhitespace) else { throw .invalid(field: "退回理由", reason: "请写明需要修改的内容") }
    return remark
  }

  private func judge(
    _ reports: [(id: ReportID, seen: Int)], _ step: ReportFlow.Step, _ remark: String?, by author: Actor, at now: Moment
  ) throws(StoreError) -> [Report] {
    try write(.reports) { (db: Database) throws -> [Report] in
      let writer = try ReportWriter(step, db: db, author: author, now: now)
      return try Self.judge(reports, step, remark, writer)
    }
  }

  /// The same inside a transaction.
  static func judge(
    _ reports: [(id: ReportID, seen: Int)], _ step: ReportFlow.Step, _ remark: String?, _ writer: ReportWriter
  ) throws -> [Report] {
    let judged = try reports.map { try writer.judge($0.id, step, remark, seen: $0.seen) }
    try Statuses.refresh(writer.db, sameAs: judged.map(\.target.raw), at: writer.now)
    return judged
  }
}

extension ReportWriter {
  /// Takes a step that leaves the figures as they are.
  fileprivate func judge(_ id: ReportID, _ step: ReportFlow.Step, _ remark: String?, seen version: Int) throws -> Report
  {
    let found = Conditions("r.id = ?", [id.raw]).select("report r", limit: 1)
    guard let report = try ReportQuery.fetch(db, found).first else { throw StoreError.notFound(.report, id: id.raw) }
    let agency = try Int64.fetchOne(
      db, kept: "SELECT agency_id FROM report_revision WHERE report_id = ? AND number = ?",
      arguments: [id.raw, report.version])
    guard author.may(step.permission, for: agency.map { ID($0) }, in: report.city) else {
      throw StoreError.notAllowed(step.permission)
    }
    guard report.version == version else { throw StoreError.conflict(expected: version, found: report.version) }
    try check(step, from: report.state)
    if step.handsIn { try windows.check(report.period, city: report.city.raw, agency: agency, on: now.day) }
    let entry = Entry(
      target: report.target, period: report.period, step: step, figure: report.newest.figure,
      typed: report.newest.typed, remark: remark, isOnBehalf: report.newest.isOnBehalf)
    try append(entry, to: id.raw, after: Before(report.said), agency: agency)
    guard let judged = try ReportQuery.fetch(db, found).first else { throw StoreError.notFound(.report, id: id.raw) }
    return judged
  }
}
