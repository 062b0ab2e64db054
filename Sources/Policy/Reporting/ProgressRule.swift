/// The thresholds of the status rule. They are a setting: a change makes a new version.
public struct ProgressRule: Sendable, Hashable {
  public var version: Int
  /// 正常 down to this gap, in points of the path.
  public var onTrackDownTo: Double
  /// 滞后 down to this gap, 严重滞后 below.
  public var behindDownTo: Double
  /// A figure older than this many quarters is 数据陈旧.
  public var staleAfter: Int
  /// 左右 and 约 are met from this share of the value.
  public var aboutFrom: Double
  /// 未启动 beyond this share of the time is 滞后.
  public var startBy: Double

  /// Published practice (序时进度): 10 and 30 points.
  public static let standard = ProgressRule(
    version: 2, onTrackDownTo: -10, behindDownTo: -30, staleAfter: 2, aboutFrom: 0.95, startBy: 0.5)

  public init(
    version: Int, onTrackDownTo: Double, behindDownTo: Double, staleAfter: Int, aboutFrom: Double, startBy: Double = 0.5
  ) {
    self.version = version
    self.onTrackDownTo = onTrackDownTo
    self.behindDownTo = behindDownTo
    self.staleAfter = staleAfter
    self.aboutFrom = aboutFrom
    self.startBy = startBy
  }
}
