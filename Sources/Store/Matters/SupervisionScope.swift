import Policy

/// What of the ledger somebody may see: nothing, their bodies', their city's, all of it.
public enum SupervisionScope: Sendable, Hashable {
  case everywhere
  case city(CityID)
  case bodies(Set<AgencyID>)
  case nothing
}

extension Actor {
  /// How far reading matters, orders and remarks reaches.
  public var supervisionScope: SupervisionScope {
    switch reach(of: .readSupervision) {
    case .everywhere: .everywhere
    case .ownCity: city.map { .city($0) } ?? .nothing
    case .ownAgency: .bodies(agencies)
    case nil: .nothing
    }
  }
}
