import Policy

/// Which measures are meant; nil and empty mean all.
public struct MeasureFilter: Sendable, Hashable {
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// As the plans have them: by id.
    case plan
    /// What falls due first; what never does comes last.
    case deadline

    /// What it is in SQL; nil for ids.
    var key: SortKey? { self == .plan ? nil : SortKey("coalesce(m.deadline_day, '9999-12-31')") }
  }

  public var city: CityID?
  public var document: DocumentID?
  public var agency: AgencyID?
  public var role: AgencyLink.Role?
  public var words: String = ""
  /// Only those of which nobody tells.
  public var tellerless = false
  /// How whoever tells of it was found.
  public var tellerReason: OwnerReason?
  public var order: Order = .plan

  public init(
    city: CityID? = nil, document: DocumentID? = nil, agency: AgencyID? = nil, role: AgencyLink.Role? = nil,
    words: String = "", tellerless: Bool = false, tellerReason: OwnerReason? = nil, order: Order = .plan
  ) {
    self.city = city
    self.document = document
    self.agency = agency
    self.role = role
    self.words = words
    self.tellerless = tellerless
    self.tellerReason = tellerReason
    self.order = order
  }
}
