import GRDB
import Policy

extension Store {
  /// What was told of measures and waits to be looked over, in one period, plan by plan; no more than `most`.
  public func measuresToReview(city: CityID?, in period: Period, most: Int = .max) throws(StoreError) -> [MeasureTask] {
    try read { (db: Database) throws -> [MeasureTask] in
      let waiting = Self.waiting(city).and("r.period = ?", [period.text])
      let ids = try Int64.fetchAll(
        db,
        kept: """
          SELECT m.id FROM \(Self.waitingTables) WHERE \(waiting.sql) ORDER BY m.document_id, m.id LIMIT ?
          """, arguments: waiting.arguments + [most])
      let named = Conditions("m.id IN (SELECT value FROM json_each(?))", [IDList(ids)])
      return try MeasureTask.of(db, try MeasureQuery.fetch(db, named.select("measure m")), in: period, memory)
    }
  }

  /// How many wait in which period.
  public func measuresToReview(city: CityID?) throws(StoreError) -> [Period: Int] {
    try read { (db: Database) throws -> [Period: Int] in
      let waiting = Self.waiting(city)
      let rows = try Row.fetchAll(
        db,
        kept: """
          SELECT r.period, count(*) AS count FROM \(Self.waitingTables) WHERE \(waiting.sql) GROUP BY r.period
          """, arguments: waiting.arguments)
      return Dictionary(try rows.map { (try $0.period(), $0["count"] as Int) }) { first, _ in first }
    }
  }

  /// By the index of what waits: there are few of them, whatever has been told.
  static let waitingTables = """
    measure_review v CROSS JOIN measure_report r ON r.id = v.report_id CROSS JOIN measure m ON m.id = r.measure_id
    """

  static func waiting(_ city: CityID?) -> Conditions {
    let all = Conditions("v.state = 'submitted' AND \(Standing.isCurrent("m")) AND r.period IS NOT NULL")
    return city.map { all.and("m.city_id = ?", [$0.raw]) } ?? all
  }

  /// Whoever looks over reports accepts reports and what was told of measures: all of them, or none where somebody has
  /// changed one since.
  ///
  /// - Parameter remark: what the bodies read beside each measure; mostly nil.
  public func approve(
    _ reports: [(id: ReportID, seen: Int)], measures: [Int64], remark: String? = nil, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports) { (db: Database) throws -> Void in
      let writer = try ReportWriter(.approve, db: db, author: author, now: now)
      for measure in measures { try writer.judge(measure: measure, .approve, remark) }
      _ = try Self.judge(reports, .approve, nil, writer)
    }
  }

  /// Whoever looks over reports gives what was told of a measure back with a reason.
  ///
  /// - Parameter seen: how it stood when it was looked at; another state by now is a conflict. Nil takes any.
  public func giveBack(
    measure report: Int64, seen: ReportState? = nil, remark: String, by author: Actor, at now: Moment
  ) throws(StoreError) {
    let remark = try Self.reason(remark)
    try write(.reports) { (db: Database) throws -> Void in
      let writer = try ReportWriter(.giveBack, db: db, author: author, now: now)
      try writer.judge(measure: report, .giveBack, remark, seen: seen)
    }
  }
}

extension ReportWriter {
  /// Takes a step of whoever looks over, if what was told stands where the step begins: what has been told anew, or
  /// was looked over meanwhile, is a conflict.
  fileprivate func judge(
    measure report: Int64, _ step: ReportFlow.Step, _ remark: String?, seen: ReportState? = nil
  ) throws {
    let row = try Row.fetchOne(
      db,
      kept: """
        SELECT r.measure_id, r.period, r.stage, m.city_id, v.state FROM measure_report r
        JOIN measure m ON m.id = r.measure_id LEFT JOIN measure_review v ON v.report_id = r.id WHERE r.id = ?
        """, arguments: [report])
    guard let row else { throw StoreError.notFound(.measure, id: report) }
    guard author.may(step.permission, for: nil, in: row.id("city_id")) else {
      throw StoreError.notAllowed(step.permission)
    }
    let newest = try Int64.fetchOne(
      db, kept: "SELECT max(id) FROM measure_report WHERE measure_id = ? AND period IS ?",
      arguments: [row["measure_id"] as Int64, row["period"] as String?])
    guard let state = ReportState(rawValue: row["state"] ?? ""), step.from.contains(state), newest == report,
      seen == nil || seen == state
    else {
      throw StoreError.conflict(expected: Int(report), found: Int(newest ?? 0))
    }
    try db.execute(
      kept: "UPDATE measure_review SET state = ?, remark = ?, by = ?, at = ? WHERE report_id = ?",
      arguments: [step.result.rawValue, remark, author.name, now.unixTime, report])
    if step == .approve {
      // What was accepted before gives way for good, as a figure does.
      try db.execute(
        kept: """
          UPDATE measure_review SET is_superseded = 1 WHERE state = 'approved' AND report_id IN (
            SELECT id FROM measure_report WHERE measure_id = ? AND period IS ? AND id < ?)
          """, arguments: [row["measure_id"] as Int64, row["period"] as String?, report])
    }
    let facts: Fields = ["period": row["period"] ?? "", "stage": row["stage"]]
    try Audit.add(
      db, step == .approve ? .measureApproved : .measureGivenBack, row["measure_id"], new: facts, reason: remark,
      by: author, at: now)
  }
}
