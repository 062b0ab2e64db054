import Policy

/// An account as a row of a sheet has it: a new one, or another word on who uses one that is there.
public struct AccountRow: Sendable, Hashable {
  /// What is typed to sign in; nil lets it be made of city and body.
  public var name: String?
  public var role: Role
  /// The bodies that it acts for, its own first; none where the role has no body.
  public var agencies: [AgencyID]
  public var contact: ContactEntry

  public init(name: String? = nil, role: Role, agencies: [AgencyID] = [], contact: ContactEntry = ContactEntry()) {
    self.name = name
    self.role = role
    self.agencies = agencies
    self.contact = contact
  }

  /// What is wrong with the name to sign in, whatever else the row has; nil when nothing is.
  public static func fault(ofName name: String) -> String? { NewAccount.fault(ofName: name) }

  /// Who may be put into sheets: an administrator is made one by one, with open eyes.
  public static let roles: [Role] = [.agency, .approver, .supervisor, .viewer]
}
