import Policy

/// What a route asks of whoever comes: how they show who they are, and who is let in.
struct Guard: Sendable, Hashable {
  /// How somebody shows who they are.
  enum Proof: Sendable, Hashable {
    /// Not asked: the answer is the same for everybody.
    case none
    /// The session's cookie, as browsers send it.
    case session
    /// `Authorization: Bearer …` (RFC 6750); cookies count for nothing here, so no other site can send one.
    case token
    /// A token where one is sent; without it the answer is what strangers may read.
    case tokenIfAny
  }

  var proof: Proof
  var access: Access

  /// The same for everybody; nobody is asked who they are.
  static let open = Guard(proof: .none, access: .everyone)
  /// A page for a person.
  static func page(_ access: Access) -> Guard { Guard(proof: .session, access: access) }
  /// A door for programs that shows more with a token than without.
  static let programIfAny = Guard(proof: .tokenIfAny, access: .everyone)
  /// A door for programs.
  static func program(_ access: Access) -> Guard { Guard(proof: .token, access: access) }
}

extension Route {
  /// The table of our addresses and what each asks, beside those of lists (`Resource.access`); checked where the route
  /// is mounted (`Mount`), before its handler runs. A route without a line here does not compile.
  var demands: Guard {
    switch self {
    // Pages that everybody sees; each shows who is signed in.
    case .overview, .help, .cities, .problems, .problem: .page(.everyone)
    // What is the same for all.
    case .documentFile, .calendar, .openAPI, .health, .live: .open

    case .projectChart: .page(.everyone)
    case .projectNew, .projectEdit, .projectSheet, .projectWorkbook, .projectSheetCSV, .projectSheetSave:
      .page(.permission(.manageProjects))
    case .projectRules: .page(.permission(.setProjectRules))
    case .projectStatement: .page(.permission(.readSupervision))
    case .spotDraw, .spotPaper, .spotPaperFile: .page(.permission(.checkSites))

    case .matterNew: .page(.permission(.openMatters))
    case .matterStep, .matterFiles: .page(.permission(.answerSupervision))
    case .matterFile, .letter, .orderPaper, .orderPaperFile, .supervision: .page(.permission(.readSupervision))
    case .orderProposals, .orderNew, .supervisionSettings: .page(.permission(.runSupervision))
    case .orderStep, .remarkStep: .page(.permission(.answerSupervision))
    case .remarkNew: .page(.permission(.writeRemarks))
    // Who reads which bulletin is held against the bulletin.
    case .bulletinPaper, .bulletinFile: .page(.everyone)
    case .bulletinNew, .bulletinEdit, .bulletinIssue: .page(.permission(.issuePapers))
    case .workCalendar: .page(.permission(.loadCalendar))

    case .meetingPaper, .meetingFile, .meetingMinutes: .page(.permission(.readSupervision))
    case .meetingNew, .meetingEdit: .page(.permission(.issuePapers))
    case .evaluationNew: .page(.permission(.issuePapers))
    case .evaluationFile: .page(.signedIn)

    // Reporting, by form and by program.
    case .reporting, .reportingDone, .reportingDraft, .reportingSheet, .reportingWorkbook, .reportingCSV,
      .reportingEvidence, .evidenceRemoval:
      .page(.permission(.report))
    case .reportHistory, .evidenceFile: .page(.permission(.readReportHistory))
    case .apiReporting, .apiReportingMeasures: .program(.permission(.report))
    case .apiMatterSteps, .apiOrderSteps, .apiRemarkSteps: .program(.permission(.answerSupervision))
    case .round, .roundSheet: .page(.permission(.reviewReports))
    case .periods, .reminders, .targetRhythm: .page(.permission(.managePeriods))
    case .targetOverride: .page(.permission(.overrideStatuses))
    case .rule: .page(.permission(.setRules))
    case .openAccounts, .accountSheet, .accountWorkbook, .accountSheetCSV, .accountSheetSave:
      .page(.permission(.openAccounts))
    case .signing: .page(.permission(.signReports))
    case .reportsDue, .reportDecision, .reportAcceptance, .measureDecision: .page(.permission(.reviewReports))

    // Plans, targets, agencies and findings in other than their readers' hands.
    case .upload, .review, .reviewCandidate, .reviewAdd, .reviewPublish: .page(.permission(.managePlans))
    case .owners, .targetOwner: .page(.permission(.assignOwners))
    case .targetFields, .targetStanding, .targetSame: .page(.permission(.correctTargets))
    case .agencyRegister, .agencyAdministration, .merge: .page(.permission(.manageAgencies))

    // Accounts and the trail.
    case .login: .page(.everyone)
    case .logout, .password, .account, .accountSession: .page(.signedIn)
    case .users: .page(.permission(.manageAccounts))
    case .tokens: .page(.permission(.manageTokens))
    }
  }
}
