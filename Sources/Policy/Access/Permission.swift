/// One kind of thing that not everybody may do; a role has some of them (`Role.permissions`).
public enum Permission: String, Sendable, Hashable, CaseIterable {
  /// Fill in a quarter's form and hand it in.
  case report
  /// See every step of a report, drafts too.
  case readReportHistory
  /// Sign for a body what it hands in, or give it back within the body.
  case signReports
  /// Accept reports, or give them back.
  case reviewReports
  /// Open, move and close periods, change how often a target is asked, remind.
  case managePeriods
  /// Say which body reports a target.
  case assignOwners
  /// Make accounts for bodies, many at once.
  case openAccounts
  /// Upload plans, look over what was read, publish or discard it.
  case managePlans
  /// Change a target: fields, standing, what it is the same as.
  case correctTargets
  /// Merge agencies and give them names.
  case manageAgencies
  /// Say what is to be held of a finding.
  case decideFindings
  /// Make accounts, close them, renew passwords.
  case manageAccounts
  /// Make and revoke the tokens of programs.
  case manageTokens
  /// Enter projects, record their steps, move their colours, ask for an exit.
  case manageProjects
  /// Let a project go, or not: the office's word on an exit.
  case approveExits
  /// Say a state of a target for a time, beside the computed one.
  case overrideStatuses
  /// Set the thresholds by which states are judged.
  case setRules
  /// See matters, orders and remarks.
  case readSupervision
  /// Enter a matter into the ledger.
  case openMatters
  /// Sign for what a body is asked to settle, and answer it.
  case answerSupervision
  /// Give matters to bodies, close them, issue orders: the office's part of supervision.
  case runSupervision
  /// Write leaders' remarks down.
  case writeRemarks
  /// Draft, number and issue bulletins; hold meetings and file their papers.
  case issuePapers
  /// Say how long a city's projects may take, what counts as a quota, what of a plan becomes a project.
  case setProjectRules
  /// Draw projects for a look on site, and record what was seen there.
  case checkSites
  /// Load the official calendar of working days.
  case loadCalendar
  /// Read who did what and when.
  case readAudit
}

/// How far a permission reaches.
public enum Reach: Sendable, Hashable {
  case everywhere
  /// Only what belongs to the account's own city.
  case ownCity
  /// Only what belongs to one of the account's own agencies.
  case ownAgency
}
