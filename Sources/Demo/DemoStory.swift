import Policy
import Store

/// How one target goes through the year: what there was at its start, how fast it goes, and what goes wrong on the way.
struct DemoStory {
  let target: TargetSummary
  /// The first day of its plan.
  let start: CivilDate
  /// The day on which it came into the database.
  let entered: CivilDate
  /// Where a level or a share begins, in parts of what was promised.
  private let base: Double
  /// 1 is in step with time.
  private let pace: Double
  /// The quarter of the year, counted from 0, in which the figure falls; nil for most.
  private let fall: Int?
  /// The quarter from which it does not go on.
  private let block: Int?

  init(_ target: TargetSummary, start: CivilDate, entered: CivilDate, seed: Int) {
    self.target = target
    self.start = start
    self.entered = entered
    var random = DemoRandom(seed, "\(target.documentTitle) \(target.quote) \(target.indicator) \(target.area ?? "")")
    let luck = random.share()
    switch luck {
    case ..<0.06: pace = random.number(0.1...0.3)
    case ..<0.2: pace = random.number(0.45...0.75)
    case ..<0.38: pace = random.number(0.78...0.95)
    case ..<0.88: pace = random.number(0.97...1.15)
    default: pace = random.number(1.25...1.7)
    }
    let isHigh = target.reportedUnit == "%" && (target.value ?? 0) >= 60
    base = isHigh ? random.number(0.85...0.95) : random.number(0.5...0.8)
    fall = random.happens(0.07) ? random.whole(1...3) : nil
    block = random.happens(0.06) ? random.whole(1...3) : nil
  }

  private var deadline: CivilDate? { target.deadline?.lastDay }
  /// Its time was over before anybody asked.
  var isOver: Bool { target.cadence == .byDeadline && deadline.map { $0 < entered } ?? false }

  /// What is typed for a quarter.
  ///
  /// - Parameter context: what the form asks, with the figure that counted last.
  func entry(for period: Period, _ context: ReportContext, _ random: inout DemoRandom) -> ReportEntry {
    guard context.unit != nil, let target = context.target else {
      let stage = stage(period)
      return ReportEntry(stage: stage.rawValue, narrative: random.one(of: DemoWords.progress(stage)))
    }
    let isFall = fall == index(of: period) && context.previous != nil
    let figure = isFall ? (context.previous ?? 0) * 0.94 : self.figure(period, target, context, &random)
    let value = rounded(figure, context)
    var entry = ReportEntry(
      value: Quantity.plain(value), narrative: random.one(of: isOver ? DemoWords.results : DemoWords.figures))
    if value == 0 { entry.narrative = DemoWords.nothingYet }
    if random.happens(0.05) {
      entry.problems = random.one(of: DemoWords.problems)
      entry.coordination = random.one(of: DemoWords.coordination)
    }
    let doubts = context.doubts(of: value)
    if !doubts.isEmpty {
      let onlyFalls = doubts.allSatisfy { if case .fall = $0 { true } else { false } }
      entry.explanation = random.one(of: onlyFalls ? DemoWords.falls : DemoWords.doubts)
    }
    return entry
  }

  private func index(of period: Period) -> Int { Period(containing: entered).distance(to: period) }

  /// The share of its time that is gone at a quarter's end.
  private func gone(_ period: Period) -> Double {
    let end = deadline ?? start.adding(days: 3 * 365)
    let length = Double(max(1, end.dayNumber - start.dayNumber))
    return min(1, max(0, Double(period.lastDay.dayNumber - start.dayNumber) / length))
  }

  private func stage(_ period: Period) -> Stage {
    if let block, index(of: period) >= block { return .blocked }
    let way = gone(period) * pace
    return way < 0.15 ? .notStarted : way < 1 ? .underway : .done
  }

  private func figure(
    _ period: Period, _ target: Double, _ context: ReportContext, _ random: inout DemoRandom
  ) -> Double {
    let isCeiling = context.comparison == .atMost
    let slip = random.number(-0.01...0.01)
    if context.isShareOfCases { return min(100, 100 * min(1, 0.93 + 0.07 * pace + slip)) }
    // What is over ended where it ended.
    let way = min(isOver ? max(0.5, pace) : gone(period) * pace, 1.12) + slip
    switch self.target.judged {
    case .rateOfChange: return isCeiling ? target * (2 - pace) : target * (0.5 + pace / 2) + slip * 10
    case .yearly where context.cadence == .annual: return target * Double(period.quarter) / 4 * min(pace, 1.12)
    case .yearly: return target * min(pace, 1.12)
    case .increase: return isCeiling ? target * min(1, way) : target * way
    case .level, .share, .timeLimit, .deliverable, .goal:
      let from = self.target.baseline ?? (isCeiling ? target * (2 - base) : target * base)
      return from + (target - from) * way
    }
  }

  /// As people write figures: whole where half a firm is none, else three digits.
  private func rounded(_ value: Double, _ context: ReportContext) -> Double {
    let hasHalves = context.doubts(of: 0.5).contains(.notWhole)
    let scale = hasHalves ? 1.0 : abs(value) >= 1000 ? 1 : abs(value) >= 20 ? 10 : 100
    let whole = (value * scale).rounded() / scale
    let most = context.unit == "%" && (context.target ?? 0) <= 100 ? 100.0 : .infinity
    return min(most, context.mayBeNegative ? whole : max(0, whole))
  }
}
