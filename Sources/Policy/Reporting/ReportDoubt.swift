/// What looks like a slip of the hand in a figure that may be right: it is taken with a sentence that explains it.
public enum ReportDoubt: Sendable, Hashable {
  /// A figure of a path that only grows went back; `rises` where smaller is better.
  case fall(from: Double, rises: Bool)
  /// So many times the target: more often a wrong unit (辆 for 万辆) than a triumph.
  case farBeyond(target: Double, times: Int)
  /// A share of more than everything.
  case overHundred
  /// 0.35 where 35 % was meant.
  case fraction(of: Double)
  /// Half a firm.
  case notWhole
  /// The way since last time is so many times the usual one.
  case jump(by: Double, usual: Double)
  /// The same figure for so many periods, and not yet what was promised: more often forgotten than true.
  case unmoved(times: Int)
  /// The parts, of which each has reported, come to something else.
  case sumOfParts(Double)

  /// From this multiple of the target on.
  public static let farBeyondFrom = 10.0
  /// A percentage up to 1 is a fraction where the target is at least this.
  public static let fractionFrom = 10.0
  /// From this multiple of the usual step on.
  public static let jumpFrom = 5.0
  /// So many steps tell what is usual.
  public static let fewestSteps = 2
  /// So many equal figures in a row, this one among them.
  public static let unmovedFrom = 4
  /// How far the parts may be from the whole: each is rounded.
  public static let partsTolerance = 0.005

  /// The word that programs are told.
  public var code: String {
    switch self {
    case .fall: "fall"
    case .farBeyond: "far_beyond_target"
    case .overHundred: "over_100_percent"
    case .fraction: "fraction_for_percent"
    case .notWhole: "not_whole"
    case .jump: "jump"
    case .unmoved: "unmoved"
    case .sumOfParts: "sum_of_parts"
    }
  }
}

extension ReportContext {
  /// All that looks odd in a figure.
  public func doubts(of value: Double) -> [ReportDoubt] {
    var found: [ReportDoubt] = []
    if let previous, isFall(value) { found.append(.fall(from: previous, rises: comparison == .atMost)) }
    let isPercent = unit.map(Quantity.isPercent) ?? false
    if isPercent, value > 0, value <= 1, let target, target >= ReportDoubt.fractionFrom {
      found.append(.fraction(of: value))
    }
    if isPercent, value > 100, target.map({ $0 <= 100 }) ?? true {
      found.append(.overHundred)
    } else if let target, target > 0, value > target * ReportDoubt.farBeyondFrom {
      found.append(.farBeyond(target: target, times: Int(min(value / target, 1e15))))
    }
    let isWhole = value == value.rounded()
    if !isWhole, unit.map(Quantity.countsWholes) ?? false, target.map({ $0 == $0.rounded() }) ?? true {
      found.append(.notWhole)
    }
    return found + doubtsOfCourse(value)
  }

  /// What looks odd beside the figures before, and beside those of its parts.
  private func doubtsOfCourse(_ value: Double) -> [ReportDoubt] {
    var found: [ReportDoubt] = []
    if let step = jump(to: value) { found.append(.jump(by: step.step, usual: step.usual)) }
    let same = earlier.prefix(ReportDoubt.unmovedFrom - 1)
    if same.count == ReportDoubt.unmovedFrom - 1, same.allSatisfy({ $0 == value }), !isMet(value) {
      found.append(.unmoved(times: ReportDoubt.unmovedFrom))
    }
    if let sumOfParts, abs(sumOfParts - value) > abs(value) * ReportDoubt.partsTolerance {
      found.append(.sumOfParts(sumOfParts))
    }
    return found
  }

  /// The step since last time where it is far longer than the usual one; what starts anew each year has none.
  private func jump(to value: Double) -> (step: Double, usual: Double)? {
    guard cadence == .byDeadline, let last = earlier.first else { return nil }
    let steps = zip(earlier, earlier.dropFirst()).map { abs($0 - $1) }.filter { $0 > 0 }.sorted()
    guard steps.count >= ReportDoubt.fewestSteps else { return nil }
    let usual = steps[steps.count / 2]
    let step = abs(value - last)
    return step > usual * ReportDoubt.jumpFrom ? (step, usual) : nil
  }

  private func isMet(_ value: Double) -> Bool {
    guard let target else { return false }
    return comparison == .atMost ? value <= target : value >= target
  }
}
