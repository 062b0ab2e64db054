import Policy

/// A body as something refers to it.
public struct AgencyLink: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// 牵头.
    case lead
    /// 责任, 配合.
    case responsible
    /// Named only in prose as the sentence's subject.
    case duty

    /// The word on pages.
    public var title: String {
      switch self {
      case .lead: "牵头"
      case .responsible: "责任"
      case .duty: "文中提及"
      }
    }
  }

  public var id: AgencyID
  /// The registry's name.
  public var name: String
  /// As the text has it.
  public var verbatim: String
  public var role: Role

  public init(id: AgencyID, name: String, verbatim: String, role: Role) {
    self.id = id
    self.name = name
    self.verbatim = verbatim
    self.role = role
  }
}
