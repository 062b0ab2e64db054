/// A state with everything that led to it, so that “why this status?” has an answer.
public struct ProgressStatus: Sendable, Hashable {
  public var state: ProgressState
  /// 100 × (attained − expected), in points of the path; nil where no arithmetic was done.
  public var gap: Double?
  /// The share of the path gone, 0…1 and beyond.
  public var attained: Double?
  /// The share of the path that should be gone.
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

    let counted = figures.filter { $0.period <= period && isInWindow($0.period, of: period) }
      .sorted { $0.period < $1.period }
    if let reached = counted.first(where: { isReached($0, rule) }), cadence != .event {
      // The window's end is the deadline of a recurring target: reached inside it is always on time.
      let late = cadence == .byDeadline && deadline.map { reached.period.firstDay > $0.lastDay } ?? false
      return plain(
        late ? .achievedLate : .achieved,
        .reached(in: reached.period, value: reached.value, late: late))
    }
    if period < firstReport { return plain(.notDue, .notDue(first: firstReport)) }
    guard let last = counted.last else {
      return plain(.notReported, .missing(asOf: period))
    }
    if last.period.distance(to: period) > rule.staleAfter {
      return plain(.stale, .stale(latest: last.period, quarters: rule.staleAfter))
    }
    let judged = min(today ?? period.lastDay, period.lastDay)
    let overdue = cadence == .byDeadline && deadline.map { $0.lastDay <= judged } ?? false
    return arithmetic(last, at: period, isOverdue: overdue, rule)
  }

  private func arithmetic(
    _ last: Figure, at period: Period, isOverdue overdue: Bool, _ rule: ProgressRule
  ) -> ProgressStatus {
    let expected = expectedShare(at: period)
    let attained = attainedShare(last)
    // Thousandths of a point: below that the binary fraction shows.
    let gap = (100_000 * (attained - expected)).rounded() / 1000
    let state: ProgressState
    if overdue || gap < rule.behindDownTo {
      state = .farBehind
    } else if gap < rule.onTrackDownTo || last.stage == .blocked {
      state = .behind
    } else {
      state = .onTrack
    }
    let missed = overdue ? deadline : nil
    var fact = StatusFact.share(attained: attained, expected: expected, gap: gap, missed: missed)
    if let stage = last.stage, value == nil { fact = .stage(stage, expected: expected, missed: missed) }
    return ProgressStatus(
      state: state, gap: gap, attained: attained, expected: expected, fact: fact, ruleVersion: rule.version)
  }

  /// A yearly target looks at its year, a quarterly one at its quarter, the others at everything so far.
  private func isInWindow(_ reported: Period, of period: Period) -> Bool {
    switch cadence {
    case .byDeadline, .event: true
    case .annual: reported.year == period.year
    case .semiannual: reported.year == period.year && (reported.quarter - 1) / 2 == (period.quarter - 1) / 2
    case .quarterly, .monthly: reported == period
    }
  }

  private func isReached(_ figure: Figure, _ rule: ProgressRule) -> Bool {
    guard let value else { return figure.stage == .done }
    guard let reported = figure.value else { return false }
    switch comparison {
    case .atLeast, .equal, .range: return reported >= value
    case .about: return reported >= value * rule.aboutFrom
    case .atMost: return reported <= value
    }
  }

  /// attained = (reported − baseline) ÷ (target − baseline), baseline 0 where none is known.
  private func attainedShare(_ figure: Figure) -> Double {
    guard let value else {
      switch figure.stage {
      case .done: return 1
      // No figure says how far: work in hand is taken to keep step with time.
      case .underway, .blocked: return expectedShare(at: figure.period)
      case .notStarted, nil: return 0
      }
    }
    guard let reported = figure.value else { return 0 }
    if cadence == .event { return reported / 100 }
    if comparison == .atMost {
      if let baseline, baseline > value { return (baseline - reported) / (baseline - value) }
      return reported <= value ? 1 : value / reported
    }
    let start = baseline ?? 0
    guard value != start else { return reported >= value ? 1 : 0 }
    return (reported - start) / (value - start)
  }

  /// The share of time gone between the plan's start and the deadline; for a yearly target, of the year.
  private func expectedShare(at period: Period) -> Double {
    let now = period.lastDay.adding(days: 1)
    switch cadence {
    case .event, .quarterly, .monthly: return 1
    case .annual: return Double(period.quarter) / 4
    case .semiannual: return period.quarter.isMultiple(of: 2) ? 1 : 0.5
    case .byDeadline:
      guard let deadline else { return 0 }
      if comparison == .atMost && baseline == nil { return 1 }
      let end = deadline.lastDay.adding(days: 1).dayNumber
      let length = end - planStart.dayNumber
      guard length > 0 else { return 1 }
      return min(1, max(0, Double(now.dayNumber - planStart.dayNumber) / Double(length)))
    }
  }
}
