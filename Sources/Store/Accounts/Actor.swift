import GRDB
import Policy

/// Who does something: whose permission the store checks, and whose name stands in the audit trail.
///
/// Only the store makes one of an account, from a session or a token, so nobody above it can act as somebody else.
public struct Actor: Sendable, Hashable {
  /// What the permissions come from.
  enum Standing: Sendable, Hashable {
    case account(UserID, Role)
    /// Whoever sits at the machine itself, and may everything.
    case console
    case nobody
  }

  let standing: Standing
  /// The account's name, or the door that was used, e.g. 命令行.
  public let name: String
  /// The agency that the account belongs to.
  public let agency: AgencyID?
  /// All agencies that the account acts for, its own among them.
  public let agencies: Set<AgencyID>
  /// The city that the account runs.
  public let city: CityID?
  /// The network address, when there is one.
  public let address: String?

  init(
    standing: Standing, name: String, agency: AgencyID?, further: [AgencyID] = [], city: CityID? = nil, address: String?
  ) {
    self.standing = standing
    self.name = name
    self.agency = agency
    agencies = Set(further + [agency].compactMap(\.self))
    self.city = city
    self.address = address
  }

  /// The account, where there is one.
  public var user: UserID? {
    if case .account(let id, _) = standing { id } else { nil }
  }

  /// The account's role, where there is one.
  public var role: Role? {
    if case .account(_, let role) = standing { role } else { nil }
  }

  /// Whether nothing is known of them.
  public var isNobody: Bool { standing == .nobody }

  /// How far a permission reaches; nil without it.
  public func reach(of permission: Permission) -> Reach? {
    switch standing {
    case .account(_, let role): role.permissions[permission]
    case .console: .everywhere
    case .nobody: nil
    }
  }

  /// Whether something of the kind is allowed at all.
  public func may(_ permission: Permission) -> Bool { reach(of: permission) != nil }

  /// Whether it is allowed for what belongs to this agency of this city; nil is what belongs to nobody yet.
  public func may(_ permission: Permission, for agency: AgencyID?, in city: CityID?) -> Bool {
    switch reach(of: permission) {
    case .everywhere: true
    case .ownCity: city != nil && self.city == city
    case .ownAgency: agency.map(agencies.contains) ?? false
    case nil: false
    }
  }
}

extension Actor {
  /// Whoever sits at the machine itself; the name says at which door.
  public static func console(_ name: String) -> Actor {
    Actor(standing: .console, name: name, agency: nil, address: nil)
  }

  /// A command of `liance`.
  public static let commandLine = Actor.console("命令行")

  /// Somebody of whom nothing is known but the network address.
  ///
  /// Whoever types a password into the field for the name shall not find it in the trail: a name is not taken.
  public static func nobody(from address: String?) -> Actor {
    Actor(standing: .nobody, name: "（未知账号）", agency: nil, address: address)
  }
}

extension Actor {
  /// The same actor as the database has them now; what the caller believes of an account may be a session old.
  ///
  /// Fails with `notAllowed` for closed accounts and for those whose role lacks the permission.
  func checked(_ permission: Permission, _ db: Database) throws -> Actor {
    guard let user else {
      guard may(permission) else { throw StoreError.notAllowed(permission) }
      return self
    }
    guard let account = try AccountQuery.find(db, id: user), !account.isDisabled, account.role.may(permission) else {
      throw StoreError.notAllowed(permission)
    }
    return account.actor(from: address)
  }

  /// The same for what belongs to a city.
  func checked(_ permission: Permission, in city: CityID, _ db: Database) throws -> Actor {
    let actor = try checked(permission, db)
    guard actor.may(permission, for: nil, in: city) else { throw StoreError.notAllowed(permission) }
    return actor
  }
}

extension UserAccount {
  /// What this account does, from a network address.
  func actor(from address: String? = nil) -> Actor {
    Actor(
      standing: .account(id, role), name: name, agency: agency, further: further.map(\.id), city: city,
      address: address)
  }
}

extension Session {
  /// Who acts in this session, from a network address.
  public func actor(from address: String?) -> Actor { user.actor(from: address) }
}
