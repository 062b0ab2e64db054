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

  /// From this multiple of the target on.
  public static let farBeyondFrom = 10.0
  /// A percentage up to 1 is a fraction where the target is at least this.
  public static let fractionFrom = 10.0

  /// The word that programs are told.
  public var code: String {
    switch self {
    case .fall: "fall"
    case .farBeyond: "far_beyond_target"
    case .overHundred: "over_100_percent"
    case .fraction: "fraction_for_percent"
    case .notWhole: "not_whole"
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
    return found
  }
}
