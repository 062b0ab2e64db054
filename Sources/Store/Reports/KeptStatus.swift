import Policy

/// What is stored of a status, as far as it tells whether it still holds.
struct KeptStatus {
  /// What counts and indexes go by.
  struct Place: Equatable {
    let period: Period
    let state: ProgressState
    let ruleVersion: Int
    let latestPeriod: Period?
    /// Nil in rows that were written before it was kept.
    let nature: Nature?
  }

  let place: Place
  let isApproved: Bool
  let inputs: String

  /// Whether another status says the same for the same reasons; the inputs tell of the figures and the nature.
  func isAsGood(as other: KeptStatus) -> Bool {
    place.period == other.place.period && place.state == other.place.state
      && place.ruleVersion == other.place.ruleVersion && isApproved == other.isApproved && inputs == other.inputs
  }
}

/// The row `r` of a status.
enum KeptStatusColumn: Int32, SelectColumn {
  case period, state, ruleVersion, latestPeriod, latestApproved, nature, facts

  var sql: String {
    switch self {
    case .period: "r.period"
    case .state: "r.state"
    case .ruleVersion: "r.rule_version"
    case .latestPeriod: "r.latest_period"
    case .latestApproved: "r.latest_approved"
    case .nature: "r.nature"
    case .facts: "r.facts"
    }
  }
}

extension KeptStatus {
  /// Nil where there is none.
  init?(_ row: Cells<KeptStatusColumn>) throws {
    if row.isNull(.period) { return nil }
    let place = Place(
      period: try row.period(.period), state: try row.word(.state), ruleVersion: row.int(.ruleVersion),
      latestPeriod: try row.periodIfAny(.latestPeriod), nature: try row.wordIfAny(.nature))
    self.init(place: place, isApproved: row.bool(.latestApproved), inputs: row.text(.facts))
  }
}
