/// A state with everything that led to it, so that “why this status?” has an answer.
public struct ProgressStatus: Sendable, Hashable {
  public var state: ProgressState
  /// 100 × (attained − expected), in points; nil where no arithmetic was done.
  public var gap: Double?
  /// The share attained, 0…1 and beyond; nil where no arithmetic was done.
  public var attained: Double?
  /// The share that should be attained.
  public var expected: Double?
  /// What led to it.
  public var fact: StatusFact
  /// The sentence that a person reads.
  public var reason: String { fact.words }
  public var ruleVersion: Int

  public init(
    state: ProgressState, gap: Double? = nil, attained: Double? = nil, expected: Double? = nil, fact: StatusFact,
    ruleVersion: Int
  ) {
    self.state = state
    self.gap = gap
    self.attained = attained
    self.expected = expected
    self.fact = fact
    self.ruleVersion = ruleVersion
  }
}

extension ProgressFacts {
  /// The status at the end of a period, the states tested in the order of docs/ARCHITECTURE.md.
  ///
  /// `today` matters only while the period still runs: a deadline that lies ahead is not called missed.
  public func status(at period: Period, on today: CivilDate? = nil, rule: ProgressRule = .standard) -> ProgressStatus {
    func plain(_ state: ProgressState, _ fact: StatusFact) -> ProgressStatus {
      ProgressStatus(state: state, fact: fact, ruleVersion: rule.version)
    }
    if let withdrawnBecause { return plain(.withdrawn, .withdrawn(because: withdrawnBecause)) }
    let ended = endedBeforeEntry
    let told = figures.filter { $0.period <= period }.sorted { $0.period < $1.period }
    let period = judged(at: period)
    // The result of what had ended is told in whatever quarter it is asked for.
    let counted = ended != nil ? told : told.filter { $0.period <= period && isInWindow($0.period, of: period) }
    if let reached = reached(in: counted, rule) {
      // The window's end is the deadline of a recurring target: reached inside it is always on time.
      let late = isLate(reached)
      let fact = StatusFact.reached(in: reached.period, value: reached.value, late: late)
      return plain(late ? .achievedLate : .achieved, fact)
    }
    let lacks = lacks
    if !lacks.isEmpty { return plain(.unclear, .unclear(StatusFact.Lack.allCases.filter { lacks.contains($0) })) }
    if let ended, counted.isEmpty { return plain(.owed, .owed(deadline: ended)) }
    let first = rhythm.firstAsked(from: firstReport)
    if period < first, counted.isEmpty { return plain(.notDue, .notDue(first: first)) }
    guard let last = counted.last else {
      return plain(.notReported, withoutData.map { .withoutData(in: $0.period, $0.reason) } ?? .missing(asOf: period))
    }
    // Who is asked once a year is not late with it in the third quarter after.
    let fresh = max(rule.staleAfter, rhythm.quarters)
    if ended == nil, last.period.distance(to: period) > fresh {
      return plain(.stale, .stale(latest: last.period, quarters: fresh))
    }
    let missed = ended ?? missed(at: period, on: today)
    return last.value == nil || value == nil
      ? byStage(last, at: period, missed: missed, rule)
      : byFigures(last, at: period, missed: missed, rule)
  }

  /// What recurs ends with its last year: nothing is asked for later ones. What of it is asked once a half-year or a
  /// year stands, until something is told again, as it stood when it was asked last.
  private func judged(at period: Period) -> Period {
    guard isRecurring else { return period }
    let period = min(period, ends.map { Period(containing: $0.lastDay) } ?? period)
    let asked = rhythm.lastAsked(by: period)
    guard asked < period, asked >= firstReport.closingQuarter else { return period }
    let isTold = figures.contains { $0.period <= period && isInWindow($0.period, of: period) }
    return isTold ? period : asked
  }

  /// The deadline, or the end of the year (half-year, quarter) of what recurs, once its last day is over. A time limit
  /// is kept, never missed.
  private func missed(at period: Period, on today: CivilDate?) -> Deadline? {
    if nature == .timeLimit || cadence == .event { return nil }
    let own = cadence == .byDeadline ? deadline : windowEnd(of: period)
    guard let own, own.lastDay <= period.lastDay else { return nil }
    if let today, today <= own.lastDay { return nil }
    return own
  }

  private func windowEnd(of period: Period) -> Deadline? {
    switch cadence {
    case .annual: Deadline(year: period.year)
    case .semiannual: Deadline(year: period.year, month: period.quarter > 2 ? 12 : 6)
    case .quarterly, .monthly: Deadline(year: period.year, month: period.quarter * 3)
    case .byDeadline, .event: nil
    }
  }

  private func byStage(
    _ last: Figure, at period: Period, missed: Deadline?, _ rule: ProgressRule
  ) -> ProgressStatus {
    let expected = timeGone(at: period)
    let stage = last.stage ?? .notStarted
    let shouldHaveBegun = stage == .notStarted && expected > rule.startBy
    let state: ProgressState = missed != nil ? .farBehind : shouldHaveBegun || stage == .blocked ? .behind : .onTrack
    return ProgressStatus(
      state: state, expected: expected,
      fact: .stage(stage, expected: expected, shouldHaveBegun: shouldHaveBegun, missed: missed),
      ruleVersion: rule.version)
  }

  private func byFigures(
    _ last: Figure, at period: Period, missed: Deadline?, _ rule: ProgressRule
  ) -> ProgressStatus {
    let course = course
    let attained = course.attained(last.value ?? 0)
    let expected = expectedShare(course, at: period)
    // Thousandths of a point: below that the binary fraction shows.
    let gap = (100_000 * (attained - expected)).rounded() / 1000
    let state: ProgressState
    if missed != nil || gap < rule.behindDownTo {
      state = .farBehind
    } else {
      state = gap < rule.onTrackDownTo ? .behind : .onTrack
    }
    let share = StatusFact.Share(
      nature: nature, attained: attained, expected: expected, gap: gap, firstReport: course.firstReport,
      toldBaseline: toldBaseline(for: course), pace: pace(of: course), missed: missed)
    return ProgressStatus(
      state: state, gap: gap, attained: attained, expected: expected, fact: .share(share), ruleVersion: rule.version)
  }

  /// What must be settled before anything can be said.
  public var lacks: Set<StatusFact.Lack> {
    var lacks: Set<StatusFact.Lack> = hasOwner ? [] : [.owner]
    if needsDeadline && deadline == nil { lacks.insert(.deadline) }
    return lacks
  }

  /// Rates of change and time limits are compared as they are, and what recurs has its own end.
  private var needsDeadline: Bool { cadence == .byDeadline && nature != .rateOfChange && nature != .timeLimit }

  private var isRecurring: Bool { cadence != .byDeadline }
  var ends: Deadline? { deadline ?? (isRecurring ? planEnd : nil) }

  /// A yearly target looks at its year, a quarterly one at its quarter, the others at everything so far.
  private func isInWindow(_ reported: Period, of period: Period) -> Bool {
    switch cadence {
    case .byDeadline, .event: true
    case .annual: reported.year == period.year
    case .semiannual: reported.year == period.year && (reported.quarter - 1) / 2 == (period.quarter - 1) / 2
    case .quarterly, .monthly: reported.closingQuarter == period
    }
  }
}
