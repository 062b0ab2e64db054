import GRDB
import Policy

/// Keeps each target's progress status in step with its reports, with inputs and rule version.
enum Statuses {
  /// Which targets are judged.
  enum Scope {
    case all
    case city(Int64)
    case document(Int64)
    /// These, where they are in force.
    case some([Int64])

    fileprivate var condition: SQLQuery {
      switch self {
      case .all: SQLQuery(sql: Standing.isCurrent("t"), arguments: [])
      case .some(let ids):
        SQLQuery(
          sql: "t.id IN (SELECT value FROM json_each(?)) AND \(Standing.isCurrent("t"))", arguments: [IDList(ids)])
      case .city(let id): SQLQuery(sql: "t.city_id = ? AND \(Standing.isCurrent("t"))", arguments: [id])
      case .document(let id): SQLQuery(sql: "t.document_id = ?", arguments: [id])
      }
    }
  }

  /// How many are judged in one transaction: some 30 ms for those who wait to write.
  static let stretch = 200

  /// Judges targets anew and writes what moved.
  ///
  /// - Returns: how many moved.
  @discardableResult
  static func refresh(_ db: Database, _ scope: Scope, at now: Moment) throws -> Int {
    let moved = try moves(db, scope, at: now, rule: try ProgressRules.current(db))
    for move in moved { try write(move, db, at: now) }
    return moved.count
  }

  /// A target whose status is not, or not for the same reasons, what is stored.
  struct Move {
    let target: Int64
    /// Nil for one that was never judged.
    let last: KeptStatus?
    let status: ProgressStatus
    let kept: KeptStatus
    let latest: LatestFigure?
  }

  /// Judges these, and those that are the same as one of them; one by one, since few are written at once and a list
  /// of them costs SQLite a table of its own in each statement.
  ///
  /// - Parameter figures: what counts of some of them, where this transaction knows it.
  static func refresh(
    _ db: Database, sameAs targets: [Int64], counting figures: [Int64: [CountedFigure]] = [:], at now: Moment
  ) throws {
    var ids = Set(targets)
    var joined: Set<Int64> = []
    var rule = ProgressRule.standard
    for target in targets {
      try db.each(SameTargetColumn.self, SameTargetColumn.select, bound: target) { row in
        if !row.isNull(.id) { joined.insert(row.integer(.id)) }
        if let set = ProgressRule(row.after(RuleColumn.self)) { rule = set }
      }
    }
    ids.formUnion(joined)
    for id in ids.sorted() {
      let counted =
        try joined.contains(id)
        ? countedFigures(db, one.figures, [id]) : Counted(figures[id] ?? .all(of: id, db), of: id)
      let moved = try db.first(StatusColumn.self, oneRow, bound: id) { try move($0, counted, at: now, rule: rule) }
      if let moved = moved ?? nil { try write(moved, db, at: now) }
    }
  }

  /// Judges targets anew; writes nothing.
  static func moves(_ db: Database, _ scope: Scope, at now: Moment, rule: ProgressRule) throws -> [Move] {
    let condition = scope.condition
    return try moves(db, Texts(condition.sql), condition.arguments, at: now, rule: rule)
  }

  /// The two statements that read what targets `t` are judged by.
  private struct Texts {
    let figures: String
    let rows: String

    init(_ condition: String) {
      figures = FedFigureColumn.select(condition)
      rows = """
        SELECT \(StatusColumn.list), \(KeptStatusColumn.list) FROM \(StatusColumn.tables)
        LEFT JOIN status_result r ON r.target_id = t.id WHERE \(condition) ORDER BY t.id
        """
    }
  }

  private static let one = Texts("t.id = ?")
  private static let oneRow = KeptStatement(one.rows)

  private static func moves(
    _ db: Database, _ texts: Texts, _ arguments: StatementArguments, at now: Moment, rule: ProgressRule
  ) throws -> [Move] {
    let counted = try countedFigures(db, texts.figures, arguments)
    var moved: [Move] = []
    try db.each(StatusColumn.self, kept: texts.rows, arguments: arguments) { row in
      if let move = try move(row, counted, at: now, rule: rule) { moved.append(move) }
    }
    return moved
  }

  /// Nil where what is stored holds.
  private static func move(
    _ row: Cells<StatusColumn>, _ counted: Counted, at now: Moment, rule: ProgressRule
  ) throws -> Move? {
    let id = row.integer(.id)
    let mine = counted.figures[id] ?? []
    let facts = try self.facts(row, mine, counted)
    // Whoever reports early is seen at once: the target is judged at the end of the quarter that it has told of.
    let before = facts.firstReport.previous
    let told = max(mine.last?.period ?? before, facts.withoutData?.period ?? before).closingQuarter
    let period = max(Period.assessed(on: now.day), told)
    let status = facts.status(at: period, on: now.day, rule: rule)
    let place = KeptStatus.Place(
      period: period, state: status.state, ruleVersion: status.ruleVersion, latestPeriod: mine.last?.period,
      nature: facts.nature)
    let kept = KeptStatus(place: place, isApproved: mine.last?.isApproved ?? false, inputs: StatusInputs.json(facts))
    let last = try KeptStatus(row.after(KeptStatusColumn.self))
    if let last, last.isAsGood(as: kept) { return nil }
    return Move(target: id, last: last, status: status, kept: kept, latest: mine.last)
  }

  private static func write(_ move: Move, _ db: Database, at now: Moment) throws {
    let (status, last, place) = (move.status, move.latest, move.kept.place)
    let told = try CodedFacts(status: status.fact)
    if move.last?.place == place {
      try db.run(
        inPlace, status.gap, status.attained, status.expected, told.code, told.json, move.kept.inputs,
        now.unixTime, last?.value, last?.stage?.rawValue, last?.isApproved, move.target)
      return
    }
    try db.run(
      upsert, move.target, place.period.text, status.state.rawValue, status.gap, status.attained,
      status.expected, told.code, told.json, status.ruleVersion, move.kept.inputs, now.unixTime, last?.period.text,
      last?.value, last?.stage?.rawValue, last?.isApproved, place.nature?.rawValue)
  }

  /// Where nothing moves that counts and indexes go by, they are not written either.
  private static let inPlace = KeptStatement(
    """
    UPDATE status_result SET gap = ?, attained = ?, expected = ?, reason_fact = ?, reason_facts = ?, facts = ?,
      computed_at = ?, latest_value = ?, latest_stage = ?, latest_approved = ? WHERE target_id = ?
    """)

  private static let upsert = KeptStatement(
    """
    INSERT INTO status_result (target_id, period, state, gap, attained, expected, reason_fact, reason_facts,
      rule_version, facts, computed_at, latest_period, latest_value, latest_stage, latest_approved, nature)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (target_id) DO UPDATE SET period = excluded.period, state = excluded.state, gap = excluded.gap,
      attained = excluded.attained, expected = excluded.expected,
      reason_fact = excluded.reason_fact, reason_facts = excluded.reason_facts,
      rule_version = excluded.rule_version, facts = excluded.facts, computed_at = excluded.computed_at,
      latest_period = excluded.latest_period, latest_value = excluded.latest_value,
      latest_stage = excluded.latest_stage, latest_approved = excluded.latest_approved, nature = excluded.nature
    """)

  /// What counts of each target: its figures, and the newest report where that has none.
  private struct Counted {
    var figures: [Int64: [LatestFigure]] = [:]
    var withoutData: [Int64: ProgressFacts.WithoutData] = [:]
    /// The earliest that was told.
    var baselines: [Int64: Double] = [:]

    init() {}

    /// - Parameter all: in the order of time.
    init(_ all: [CountedFigure], of target: Int64) {
      for figure in all {
        add(figure, of: target)
      }
    }

    /// In the order of time.
    mutating func add(_ counted: CountedFigure, of target: Int64) {
      if baselines[target] == nil { baselines[target] = counted.baseline }
      if let reason = counted.missing {
        withoutData[target] = ProgressFacts.WithoutData(period: counted.period, reason: reason)
        return
      }
      let figure = LatestFigure(
        period: counted.period, value: counted.value, stage: counted.stage, isApproved: counted.state == .approved)
      // Of two reports of one period, made for two places of the same target, the later one counts.
      if figures[target]?.last?.period == figure.period { figures[target]?.removeLast() }
      figures[target, default: []].append(figure)
      withoutData[target] = nil
    }
  }

  private static func countedFigures(_ db: Database, _ sql: String, _ arguments: StatementArguments) throws -> Counted {
    var counted = Counted()
    try db.each(FedFigureColumn.self, kept: sql, arguments: arguments) { row in
      try counted.add(CountedFigure(row.after(CountedFigureColumn.self)), of: row.integer(.target))
    }
    return counted
  }

  private static func facts(
    _ row: Cells<StatusColumn>, _ figures: [LatestFigure], _ counted: Counted
  ) throws -> ProgressFacts {
    // A text that was read again later says nothing of the day on which the target came.
    let read = try row.date(.readOn)
    let firstYear = row.intIfAny(.periodFrom).flatMap { CivilDate(year: $0, month: 1, day: 1) }
    let start = try firstYear ?? row.dateIfAny(.issuedOn) ?? read
    let (unit, baselineUnit) = (row.textIfAny(.unit), row.textIfAny(.baselineUnit))
    let first = try row.period(.firstReport)
    let cadence: Cadence = try row.word(.cadence)
    let comparison: Comparison = try row.word(.comparison)
    let nature = KnownNatures.reading(
      said: try row.wordIfAny(.nature), indicator: row.text(.indicator), quote: row.text(.quote), unit: unit,
      cadence: cadence, comparison: comparison)
    return ProgressFacts(
      nature: nature.nature, hasOwner: !row.isNull(.owner), comparison: comparison, value: row.numberIfAny(.value),
      baseline: baselineUnit == nil || baselineUnit == unit ? row.numberIfAny(.baseline) : nil,
      milestones: try StatusInputs.milestones(row.text(.milestones)), cadence: cadence,
      deadline: try row.deadlineIfAny(.deadline), planStart: start,
      planEnd: row.intIfAny(.periodTo).flatMap { Deadline(year: $0) },
      enteredOn: Period(containing: read) == first ? read : first.firstDay,
      // A figure that was given before it was asked for counts as if it had been.
      firstReport: min(first, figures.first?.period.closingQuarter ?? first),
      figures: figures.map { ProgressFacts.Figure(period: $0.period, value: $0.value, stage: $0.stage) },
      withoutData: counted.withoutData[row.integer(.id)], withdrawnBecause: row.textIfAny(.withdrawnBecause),
      rhythm: try row.word(.rhythm), toldBaseline: counted.baselines[row.integer(.id)])
  }
}
