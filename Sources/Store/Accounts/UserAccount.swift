import Policy

/// An account, without its password.
public struct UserAccount: Sendable, Hashable {
  public var id: UserID
  /// What is typed to sign in.
  public var name: String
  public var role: Role
  /// Set exactly for an agency's account.
  public var agency: AgencyID?
  public var agencyName: String?
  /// Bodies that it acts for beside its own.
  public var further: [Body]
  /// Set exactly for an account that runs a city.
  public var city: CityID?
  /// Of its agency, or the one that it runs.
  public var cityName: String?
  public var isDisabled: Bool
  /// Whether somebody else set the password, so that another one is asked for first.
  public var mustChangePassword: Bool
  public var lockedUntil: Moment?
  public var createdAt: Moment
  public var lastSignIn: Moment?
  /// Who uses it and how they are reached; for themselves and the office.
  public var contact: ContactEntry

  /// A body by its name.
  public struct Body: Sendable, Hashable {
    public var id: AgencyID
    public var name: String
  }

  init(
    id: UserID, name: String, role: Role, agency: AgencyID? = nil, agencyName: String? = nil, further: [Body] = [],
    city: CityID? = nil, cityName: String? = nil, isDisabled: Bool, mustChangePassword: Bool = false,
    lockedUntil: Moment? = nil, createdAt: Moment,
    lastSignIn: Moment? = nil, contact: ContactEntry = ContactEntry()
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.agency = agency
    self.agencyName = agencyName
    self.further = further
    self.city = city
    self.cityName = cityName
    self.isDisabled = isDisabled
    self.mustChangePassword = mustChangePassword
    self.lockedUntil = lockedUntil
    self.createdAt = createdAt
    self.lastSignIn = lastSignIn
    self.contact = contact
  }
}

extension UserAccount {
  /// `随州市 · 市经信局、市国资委`: names of bodies are told apart by their cities.
  public var body: String? {
    let names = bodies.map(\.name).joined(separator: "、")
    return [cityName, names.isEmpty ? nil : names].compactMap(\.self).joined(separator: " · ").nilIfEmpty
  }

  /// Every body that it acts for, its own first.
  public var bodies: [Body] {
    [agency.flatMap { id in agencyName.map { Body(id: id, name: $0) } }].compactMap(\.self) + further
  }
}

extension String {
  fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
