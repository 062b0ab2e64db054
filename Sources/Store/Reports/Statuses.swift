import GRDB
import Policy

/// Keeps each target's progress status in step with its reports, with inputs and rule version.
enum Statuses {
  /// Which targets are judged.
  enum Scope {
    case all
    case city(Int64)
    case document(Int64)
    /// These and those that are the same as one of them.
    case targets([Int64])
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
      case .targets(let ids):
        SQLQuery(
          sql: """
            t.id IN (SELECT value FROM json_each(?1) UNION SELECT k.target_id FROM target_join j
              JOIN target_join k ON k.leader_id = j.leader_id WHERE j.target_id IN (SELECT value FROM json_each(?1)))
            """, arguments: [IDList(ids)])
      }
    }
  }

  /// How many are judged in one transaction: some 30 ms for those who wait to write.
  static let stretch = 200

  /// Judges targets anew and writes what moved.
  ///
  /// - Returns: how many moved.
  @discardableResult
  static func refresh(_ db: Database, _ scope: Scope, at now: Moment, rule: ProgressRule = .standard) throws -> Int {
    let moved = try moves(db, scope, at: now, rule: rule)
    try write(moved, db, at: now)
    return moved.count
  }

  /// A target whose status is not, or not for the same reasons, what is stored.
  struct Move {
    let target: Int64
    /// Nil for one that was never judged.
    let old: ProgressState?
    let status: ProgressStatus
    let period: Period
    let nature: Nature
    let inputs: String
    let latest: LatestFigure?
  }

  /// Judges targets anew; writes nothing.
  static func moves(_ db: Database, _ scope: Scope, at now: Moment, rule: ProgressRule) throws -> [Move] {
    let (condition, arguments) = (scope.condition.sql, scope.condition.arguments)
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT t.*, v.period_from, v.period_to, v.issued_on, so.read_on, \(milestones) AS milestones,
          (SELECT rhythm FROM target_rhythm th WHERE th.target_id = t.id) AS rhythm FROM target t
        JOIN version v ON v.document_id = t.document_id AND v.state = 'published'
        JOIN source_text x ON x.id = v.text_id JOIN source so ON so.id = x.source_id
        WHERE \(condition) ORDER BY t.id
        """, arguments: arguments)
    let counted = try countedFigures(db, condition, arguments)
    let old = try stored(db, condition, arguments)
    return try rows.compactMap { row in
      let id: Int64 = row["id"]
      let mine = counted.figures[id] ?? []
      let facts = try self.facts(row, mine, counted.withoutData[id])
      // Whoever reports early is seen at once: the target is judged at the end of the quarter that it has told of.
      let before = facts.firstReport.previous
      let told = max(mine.last?.period ?? before, facts.withoutData?.period ?? before)
      let period = max(Period.assessed(on: now.day), told)
      let status = facts.status(at: period, on: now.day, rule: rule)
      let inputs = try StatusInputs.json(facts)
      let key =
        "\(period.text) \(status.state.rawValue) \(status.ruleVersion) \(mine.last?.isApproved ?? false) \(inputs)"
      if old[id]?.key == key { return nil }
      return Move(
        target: id, old: old[id]?.state, status: status, period: period, nature: facts.nature, inputs: inputs,
        latest: mine.last)
    }
  }

  /// The figures that the same plan wants of the same indicator by earlier days: `[["2025-12-31", 220], …]`.
  private static let milestones = """
    (SELECT json_group_array(json_array(m.deadline_day, m.value)) FROM target m
      WHERE m.document_id = t.document_id AND \(Standing.isCurrent("m")) AND m.deadline_day < t.deadline_day
        AND m.indicator = t.indicator AND m.unit = t.unit AND m.area IS t.area AND m.comparison = t.comparison
        AND m.cadence = t.cadence AND m.id <> t.id AND m.withdrawn_because IS NULL)
    """

  private static func write(_ moves: [Move], _ db: Database, at now: Moment) throws {
    let statement = try db.cachedStatement(sql: upsert)
    for move in moves {
      let (status, last) = (move.status, move.latest)
      let told = try CodedFacts(status.fact)
      try statement.execute(arguments: [
        move.target, move.period.text, status.state.rawValue, status.gap, status.attained, status.expected,
        told.code, told.json, status.ruleVersion, move.inputs, now.unixTime, last?.period.text, last?.value,
        last?.stage?.rawValue, last?.isApproved, move.nature.rawValue,
      ])
    }
  }

  private static let upsert = """
    INSERT INTO status_result (target_id, period, state, gap, attained, expected, reason_fact, reason_facts,
      rule_version, facts, computed_at, latest_period, latest_value, latest_stage, latest_approved, nature)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (target_id) DO UPDATE SET period = excluded.period, state = excluded.state, gap = excluded.gap,
      attained = excluded.attained, expected = excluded.expected,
      reason_fact = excluded.reason_fact, reason_facts = excluded.reason_facts,
      rule_version = excluded.rule_version, facts = excluded.facts, computed_at = excluded.computed_at,
      latest_period = excluded.latest_period, latest_value = excluded.latest_value,
      latest_stage = excluded.latest_stage, latest_approved = excluded.latest_approved, nature = excluded.nature
    """

  /// What was stored, as one comparable text per target.
  private static func stored(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws
    -> [Int64: (state: ProgressState, key: String)]
  {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT r.target_id, r.period, r.state, r.rule_version, r.latest_approved, r.facts FROM status_result r
        JOIN target t ON t.id = r.target_id WHERE \(condition)
        """, arguments: arguments)
    var keys: [Int64: (state: ProgressState, key: String)] = [:]
    for row in rows {
      let approved: Bool = row["latest_approved"] as Bool? ?? false
      let state: ProgressState = try row.word("state")
      let key =
        "\(row["period"] as String) \(state.rawValue) \(row["rule_version"] as Int) \(approved) "
        + (row["facts"] as String)
      keys[row["target_id"]] = (state, key)
    }
    return keys
  }

  /// What counts of each target: its figures, and the newest report where that has none.
  private struct Counted {
    var figures: [Int64: [LatestFigure]]
    var withoutData: [Int64: ProgressFacts.WithoutData]
  }

  private static func countedFigures(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws
    -> Counted
  {
    let rows = try Row.fetchAll(
      db,
      kept: """
        WITH fed (target_id, source_id) AS (
          SELECT t.id, coalesce(k.target_id, t.id) FROM target t LEFT JOIN target_join j ON j.target_id = t.id
          LEFT JOIN target_join k ON k.leader_id = j.leader_id WHERE \(condition))
        SELECT f.target_id, r.period, rr.value, rr.stage, rr.missing, rr.state FROM fed f
        JOIN report r ON r.target_id = f.source_id
        JOIN report_revision rr ON rr.report_id = r.id AND rr.number = r.counted
        ORDER BY f.target_id, r.period, rr.at, r.id
        """, arguments: arguments)
    var figures: [Int64: [LatestFigure]] = [:]
    var without: [Int64: ProgressFacts.WithoutData] = [:]
    for row in rows {
      let id: Int64 = row["target_id"]
      if let reason: MissingReason = try row.wordIfAny("missing") {
        without[id] = ProgressFacts.WithoutData(period: try row.period(), reason: reason)
        continue
      }
      let figure = LatestFigure(
        period: try row.period(), value: row["value"], stage: try row.wordIfAny("stage"),
        isApproved: row["state"] as String == ReportState.approved.rawValue)
      // Of two reports of one period, made for two places of the same target, the later one counts.
      if figures[id]?.last?.period == figure.period { figures[id]?.removeLast() }
      figures[id, default: []].append(figure)
      without[id] = nil
    }
    return Counted(figures: figures, withoutData: without)
  }

  private static func facts(
    _ row: Row, _ figures: [LatestFigure], _ withoutData: ProgressFacts.WithoutData?
  ) throws -> ProgressFacts {
    let from: Int? = row["period_from"]
    let firstYear = from.flatMap { CivilDate(year: $0, month: 1, day: 1) }
    let start = try firstYear ?? row.dateIfAny("issued_on") ?? row.date("read_on")
    let sameUnit = row["baseline_unit"] as String? == nil || row["baseline_unit"] as String? == row["unit"] as String?
    let first = try row.period("first_report")
    let cadence: Cadence = try row.word("cadence")
    let comparison: Comparison = try row.word("comparison")
    let nature = Nature.reading(
      said: try row.wordIfAny("nature"), indicator: row["indicator"], quote: row["quote"], unit: row["unit"],
      cadence: cadence, comparison: comparison)
    // A text that was read again later says nothing of the day on which the target came.
    let read = try row.date("read_on")
    return ProgressFacts(
      nature: nature.nature, hasOwner: row["owner_id"] as Int64? != nil, comparison: comparison, value: row["value"],
      baseline: sameUnit ? row["baseline"] : nil, milestones: try StatusInputs.milestones(row["milestones"]),
      cadence: cadence, deadline: try row.deadlineIfAny(),
      planStart: start, planEnd: (row["period_to"] as Int?).flatMap { Deadline(year: $0) },
      enteredOn: Period(containing: read) == first ? read : first.firstDay,
      // A figure that was given before it was asked for counts as if it had been.
      firstReport: min(first, figures.first?.period ?? first),
      figures: figures.map { ProgressFacts.Figure(period: $0.period, value: $0.value, stage: $0.stage) },
      withoutData: withoutData, withdrawnBecause: row["withdrawn_because"],
      rhythm: try row.wordIfAny("rhythm") ?? .quarterly)
  }
}
