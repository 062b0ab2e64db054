import GRDB
import Policy

extension Store {
  /// Keeps what is being typed of a whole form, targets and measures, row by row and in one transaction: where somebody
  /// else was faster the row is left and they are named. No shared page shows a draft, so cached ones stay good.
  ///
  /// Fails with `notOwner` and all else that `saveDrafts` fails with, for all rows together.
  public func keepTyping(
    _ lines: [TypedLine], measures: [TypedMeasure], by author: Actor, at now: Moment
  ) throws(StoreError) -> (targets: [TargetID: TypedOutcome], measures: [MeasureID: MeasureOutcome]) {
    try writeQuietly {
      (db: Database) throws -> (targets: [TargetID: TypedOutcome], measures: [MeasureID: MeasureOutcome]) in
      let writer = try ReportWriter(.saveDraft, db: db, author: author, now: now)
      return (try TypedDrafts.keep(lines, writer), try MeasureWriter.keep(measures, writer))
    }
  }

  /// Hands a form in, targets and measures, in one transaction: all or none. Fails as `saveDrafts` does, and with
  /// `conflict` where something newer was told of a measure.
  @discardableResult
  public func submit(
    _ lines: [CheckedLine], _ measures: [CheckedMeasure], by author: Actor, at now: Moment
  ) throws(StoreError) -> Submission {
    try write(.reports) { (db: Database) throws -> Submission in
      let writer = try ReportWriter(.submit, db: db, author: author, now: now)
      let rows = try MeasureWriter(writer, measures.map(\.typed.measure))
      for measure in measures { try rows.handIn(measure) }
      return try Self.submit(lines, SheetLookup(db, memory), writer, under: nil, isTold: false)
    }
  }

  /// What waits within these bodies for whoever signs, period by period and plan by plan.
  public func measuresToSign(of agencies: Set<AgencyID>) throws(StoreError) -> [MeasureTask] {
    try read { (db: Database) throws -> [MeasureTask] in
      let rows = try Row.fetchAll(
        db,
        kept: """
          SELECT d.measure_id, d.period FROM measure_draft d JOIN measure m ON m.id = d.measure_id
          WHERE d.is_waiting = 1 AND m.teller_id IN (SELECT value FROM json_each(?)) ORDER BY d.measure_id
          """, arguments: [IDList(agencies.map(\.raw).sorted())])
      let named = Conditions("m.id IN (SELECT value FROM json_each(?))", [IDList(rows.map { $0["measure_id"] })])
      let known = Dictionary(
        try MeasureQuery.fetch(db, named.select("measure m")).map { ($0.id.raw, $0) }
      ) { first, _ in first }
      let periods = Dictionary(grouping: try rows.map { (try $0.period(), $0["measure_id"] as Int64) }) { $0.0 }
      return try periods.sorted { $0.key < $1.key }.flatMap { period, waiting in
        try MeasureTask.of(db, waiting.compactMap { known[$0.1] }, in: period, memory)
      }
    }
  }

  /// Whoever signs for a body lets reports and measures out of it: all of them, or none where somebody has changed one
  /// since.
  public func sign(
    _ reports: [(id: ReportID, seen: Int)], measures: [WaitingMeasure], by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports) { (db: Database) throws -> Void in
      let writer = try ReportWriter(.sign, db: db, author: author, now: now)
      let rows = try MeasureWriter(writer, measures.map(\.measure))
      for measure in measures { try rows.sign(measure) }
      _ = try Self.judge(reports, .sign, nil, writer)
    }
  }

  /// Whoever signs for a body gives a measure's row back within it, with a reason.
  public func sendBack(
    _ waiting: WaitingMeasure, remark: String, by author: Actor, at now: Moment
  ) throws(StoreError) {
    let remark = try Self.reason(remark)
    try write(.reports) { (db: Database) throws -> Void in
      let writer = try ReportWriter(.sendBack, db: db, author: author, now: now)
      try MeasureWriter(writer, [waiting.measure]).sendBack(waiting, remark)
    }
  }
}

/// A measure's row that waits for whoever signs, as it was seen.
public struct WaitingMeasure: Sendable, Hashable {
  public var measure: MeasureID
  public var period: Period
  public var stamp: Int

  public init(_ measure: MeasureID, _ period: Period, stamp: Int) {
    self.measure = measure
    self.period = period
    self.stamp = stamp
  }
}

extension MeasureWriter {
  /// Keeps rows inside a transaction.
  static func keep(_ rows: [TypedMeasure], _ writer: ReportWriter) throws -> [MeasureID: MeasureOutcome] {
    let measures = try MeasureWriter(writer, rows.map(\.measure))
    var outcomes: [MeasureID: MeasureOutcome] = [:]
    for row in rows { outcomes[row.measure] = try measures.keep(row) }
    return outcomes
  }

  fileprivate func keep(_ typed: TypedMeasure) throws -> MeasureOutcome {
    _ = try place(typed.measure, typed.period)
    if let newest = newest(typed.measure), newest.id != typed.seen { return .moved(newest) }
    let there = try MeasureDrafts.of(writer.db, [typed.measure.raw], in: typed.period)[typed.measure.raw]
    if let there, there.answer == typed.answer { return .kept(stamp: there.stamp) }
    if let there, there.stamp != typed.stamp { return .overtaken(there) }
    if typed.answer.isEmpty {
      try MeasureDrafts.forget(writer.db, typed.measure, typed.period)
      return .kept(stamp: 0)
    }
    let stamp = try MeasureDrafts.write(
      writer.db, typed, over: there, isWaiting: false, by: writer.author, at: writer.now)
    return .kept(stamp: stamp)
  }

  fileprivate func waiting(_ waiting: WaitingMeasure, _ step: ReportFlow.Step) throws
    -> (measure: MeasureSummary, teller: AgencyID?, draft: MeasureDraft)
  {
    let (measure, teller) = try signed(waiting, step)
    let draft = try MeasureDrafts.of(writer.db, [measure.id.raw], in: waiting.period)[measure.id.raw]
    guard let draft, draft.isWaiting, draft.stamp == waiting.stamp else {
      throw StoreError.conflict(expected: waiting.stamp, found: draft?.stamp ?? 0)
    }
    return (measure, teller, draft)
  }

  fileprivate func sign(_ chosen: WaitingMeasure) throws {
    let (measure, teller, draft) = try waiting(chosen, .sign)
    let entry: MeasureEntry
    do throws(MeasureEntry.Fault) {
      entry = try draft.answer.read(after: task(measure, chosen.period).before)
    } catch {
      throw StoreError.invalid(field: "举措 \(measure.id)", reason: error.message)
    }
    try tell(entry, of: measure, in: chosen.period, by: Voice(teller, draft, signedBy: writer.author))
  }

  fileprivate func sendBack(_ chosen: WaitingMeasure, _ remark: String) throws {
    let (measure, _, _) = try waiting(chosen, .sendBack)
    try writer.db.execute(
      kept: """
        UPDATE measure_draft SET is_waiting = 0, remark = ?, stamp = stamp + 1 WHERE measure_id = ? AND period = ?
        """, arguments: [remark, measure.id.raw, chosen.period.text])
    try Audit.add(
      writer.db, .measureSentBack, measure.id.raw, new: ["period": chosen.period.text], reason: remark,
      by: writer.author, at: writer.now)
  }
}
