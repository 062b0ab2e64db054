import Policy

/// A line of the log of letters: who was told what, when, and what came of it.
public struct MailEntry: Sendable, Hashable {
  public var id: MailID
  public var city: CityID
  public var cityName: String
  public var agency: AgencyID
  public var agencyName: String
  public var period: Period
  public var kind: ReminderKind
  public var words: String
  public var user: UserID
  public var userName: String
  public var address: String
  public var state: MailState
  public var attempts: Int
  /// What came of the last attempt; nil before the first.
  public var result: MailResult?
  public var madeAt: Moment
  /// Who asked for it.
  public var by: String
  /// Of a letter that waits: when it is tried next.
  public var nextAt: Moment?
  public var endedAt: Moment?
}

extension MailEntry: Identified {
  var number: Int64 { id.raw }
}

/// Which letters are meant; nil means all.
public struct MailFilter: Sendable, Hashable {
  /// The one city that somebody may see.
  public var scope: CityID?
  public var city: CityID?
  public var agency: AgencyID?
  public var period: Period?
  public var state: MailState?

  public init(
    city: CityID? = nil, agency: AgencyID? = nil, period: Period? = nil, state: MailState? = nil, scope: CityID? = nil
  ) {
    self.scope = scope
    self.city = city
    self.agency = agency
    self.period = period
    self.state = state
  }

  var conditions: Conditions {
    var found = Conditions("1")
    func reminder(_ condition: String) -> String {
      "m.reminder_id IN (SELECT s.id FROM reminder s JOIN agency a ON a.id = s.agency_id WHERE \(condition))"
    }
    for place in [scope, city].compactMap(\.self) { found = found.and(reminder("a.city_id = ?"), [place.raw]) }
    if let agency { found = found.and(reminder("s.agency_id = ?"), [agency.raw]) }
    if let period { found = found.and(reminder("s.period = ?"), [period.text]) }
    if let state { found = found.and("m.state = ?", [state.rawValue]) }
    return found
  }
}

/// How the letters of a city stand.
public struct MailStanding: Sendable, Hashable {
  public var waiting: Int
  public var failed: Int
  public var unsure: Int
  /// Why letters wait for another attempt, and when that is.
  public var trouble: (result: MailResult, next: Moment)? {
    result.flatMap { result in next.map { (result, $0) } }
  }
  var result: MailResult?
  var next: Moment?
}
