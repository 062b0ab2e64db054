extension ProgressRule {
  /// The thresholds of the n-th setting; its version tells the rule and the setting: 2003 is the third of rule 2.
  public init(
    setting number: Int, onTrackDownTo: Double, behindDownTo: Double, staleAfter: Int, aboutFrom: Double,
    startBy: Double
  ) {
    self.init(
      version: Self.standard.version * Self.settings + number, onTrackDownTo: onTrackDownTo,
      behindDownTo: behindDownTo, staleAfter: staleAfter, aboutFrom: aboutFrom, startBy: startBy)
  }

  private static let settings = 1_000

  /// `第2版`, and `第2版（第3次调整门槛）` where somebody has set thresholds.
  public static func title(version: Int) -> String {
    version < settings ? "第\(version)版" : "第\(version / settings)版（第\(version % settings)次调整门槛）"
  }

  public var title: String { Self.title(version: version) }

  /// What cannot be meant.
  public enum Fault: Error, Sendable, Hashable {
    /// 正常 may be behind the path, never must be ahead of it.
    case onTrackAhead
    /// 滞后 begins where 正常 ends.
    case behindNotBelow
    case staleAfter
    case aboutFrom
    case startBy

    /// Which threshold, and what it may be.
    public var sentence: String {
      switch self {
      case .onTrackAhead: "正常的下限应在 -100 到 0 之间"
      case .behindNotBelow: "滞后的下限应低于正常的下限，且不低于 -100"
      case .staleAfter: "数据陈旧的季度数应为 1 到 40 的整数"
      case .aboutFrom: "“左右”“约”的比例应大于 0、不超过 100%"
      case .startBy: "应已启动的时间比例应大于 0、不超过 100%"
      }
    }
  }

  /// Nil where the thresholds can hold.
  public var fault: Fault? {
    if !(-100...0).contains(onTrackDownTo) { return .onTrackAhead }
    if !(behindDownTo < onTrackDownTo && behindDownTo >= -100) { return .behindNotBelow }
    if !(1...40).contains(staleAfter) { return .staleAfter }
    if !(aboutFrom > 0 && aboutFrom <= 1) { return .aboutFrom }
    return startBy > 0 && startBy <= 1 ? nil : .startBy
  }
}
