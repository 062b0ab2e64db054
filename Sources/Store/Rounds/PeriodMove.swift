import Policy

/// What somebody moved of a period's days.
public struct PeriodMove: Sendable, Hashable {
  public var period: Period
  /// The one body that it is for; nil for all of the city.
  public var agency: AgencyID?
  public var agencyName: String?
  public var move: WindowMove
  public var reason: String
  public var by: String
  public var at: Moment
}

/// How a city runs its rounds.
public struct RoundSetting: Sendable, Hashable {
  /// So many days after its due date a period closes; nil for never.
  public var closesAfter: Int?
  /// Whether everybody may see which body has reported and which has not.
  public var isPublic: Bool
  /// From so many days before the due date bodies are reminded by mail by themselves; nil for never.
  public var mailsBefore: Int?

  public init(closesAfter: Int? = nil, isPublic: Bool = false, mailsBefore: Int? = nil) {
    self.closesAfter = closesAfter
    self.isPublic = isPublic
    self.mailsBefore = mailsBefore
  }
}
