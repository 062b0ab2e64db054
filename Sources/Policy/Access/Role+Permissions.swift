extension Role {
  /// The table of who may do what, and how far; what is not in it is not allowed.
  public var permissions: [Permission: Reach] {
    switch self {
    case .admin: Self.everything
    case .agency: Self.ofABody
    case .approver: Self.ofASigner
    case .supervisor: Self.ofACity
    case .viewer: [:]
    }
  }

  private static let everything = Dictionary(
    uniqueKeysWithValues: Permission.allCases.map { ($0, Reach.everywhere) })

  private static let ofABody: [Permission: Reach] = [
    .report: .ownAgency, .readReportHistory: .ownAgency, .manageProjects: .ownAgency, .readSupervision: .ownAgency,
    .openMatters: .ownAgency, .answerSupervision: .ownAgency,
  ]

  private static let ofASigner: [Permission: Reach] = [
    .signReports: .ownAgency, .readReportHistory: .ownAgency, .readSupervision: .ownAgency,
    .answerSupervision: .ownAgency,
  ]

  private static let ofACity: [Permission: Reach] = [
    .report: .ownCity, .readReportHistory: .ownCity, .reviewReports: .ownCity, .assignOwners: .ownCity,
    .managePeriods: .ownCity, .openAccounts: .ownCity, .manageProjects: .ownCity, .approveExits: .ownCity,
    .overrideStatuses: .ownCity, .readSupervision: .ownCity, .openMatters: .ownCity, .answerSupervision: .ownCity,
    .runSupervision: .ownCity, .writeRemarks: .ownCity, .issuePapers: .ownCity, .checkSites: .ownCity,
    .setProjectRules: .ownCity,
  ]

  /// Whether the role has the permission at all, for its own agency, its city or everywhere.
  public func may(_ permission: Permission) -> Bool { permissions[permission] != nil }

  /// Whether accounts of this role belong to an agency: exactly when something of theirs reaches no further.
  public var belongsToAgency: Bool { permissions.values.contains(.ownAgency) }

  /// Whether accounts of this role belong to a city: exactly when something of theirs reaches so far.
  public var belongsToCity: Bool { permissions.values.contains(.ownCity) }
}
