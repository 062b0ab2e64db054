import Policy

/// The newest figure that counts.
public struct LatestFigure: Sendable, Hashable {
  public var period: Period
  public var value: Double?
  public var stage: Stage?
  public var isApproved: Bool

  public init(period: Period, value: Double? = nil, stage: Stage? = nil, isApproved: Bool) {
    self.period = period
    self.value = value
    self.stage = stage
    self.isApproved = isApproved
  }
}
