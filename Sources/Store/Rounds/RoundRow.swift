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
  /// What it costs the body.
  public var burden: ReportingBurden
  /// Open accounts that fill in.
  public var accounts: Int

  /// Of the body and the period; stable.
  public var id: RoundID {
    let number = Int64(period.year * period.kind.perYear + period.number - 1)
    return ID(Self.kinds(period.kind) * Self.kindWidth + agency.raw * Self.width(period.kind) + number)
  }

  /// Quarters came first: their numbers are what they were before there were others.
  static func kinds(_ kind: PeriodKind) -> Int64 {
    switch kind {
    case .quarter: 0
    case .month: 1
    case .half: 2
    case .year: 3
    }
  }

  /// More than any body's number times its periods; four of them are still whole numbers in JSON.
  static let kindWidth: Int64 = 1 << 50

  /// More of a kind than four digits of a year have.
  static func width(_ kind: PeriodKind) -> Int64 { kind == .month ? 1 << 17 : 1 << 16 }

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
