import Policy

/// What was asked of one body in one period, and what came of it.
public struct RoundRow: Sendable, Hashable {
  public var city: CityID
  public var cityName: String
  public var agency: AgencyID
  public var agencyName: String
  public var period: Period
  public var count: RoundCount
  /// The days that hold for this body.
  public var window: ReportingWindow
  /// Whether the days were moved for this body alone.
  public var isException: Bool
  /// Open accounts that fill in.
  public var accounts: Int

  /// Of the body and the period; stable.
  public var id: RoundID { ID(agency.raw * Self.periods + Int64(period.year * 4 + period.quarter - 1)) }

  /// More quarters than four digits of a year have.
  static let periods: Int64 = 1 << 16

  public func state(on day: CivilDate) -> RoundState { count.state(window, on: day) }
}

/// Which rows of the round are meant; nil means all.
public struct RoundFilter: Sendable, Hashable {
  public var city: CityID?
  public var agency: AgencyID?
  public var period: Period?
  /// Only cities that show their rounds to everybody.
  public var isPublic = false

  public init(city: CityID? = nil, agency: AgencyID? = nil, period: Period? = nil, isPublic: Bool = false) {
    self.city = city
    self.agency = agency
    self.period = period
    self.isPublic = isPublic
  }
}
