import Policy

/// Why the store could not do what was asked; `description` is the Chinese sentence that people see.
public enum StoreError: Error, Sendable, Hashable {
  // The file and its medium.
  case cannotOpen(path: String, reason: String)
  /// The database was written by a newer program.
  case newerDatabase(found: Int, known: Int)
  /// A migration that was applied has since been edited.
  case migrationChanged(name: String)
  /// The folder of migrations is missing, has a gap, or holds a file whose SQL fails.
  case migrationFailed(name: String, reason: String)
  case diskFull
  case readOnly
  case corrupt(detail: String)
  /// The disk gave an error while it was read or written.
  case mediumFailed(detail: String)
  /// Another process held the write lock longer than the busy timeout.
  case busy
  case damagedRow(table: String, column: String)
  case failed(detail: String)

  // What was asked.
  case notFound(Subject, id: Int64)
  /// Somebody wrote in between: what the caller saw is not what is there.
  case conflict(expected: Int, found: Int)
  /// The agency does not own this target.
  case notOwner(target: TargetID, agency: AgencyID)
  /// The role may not do this.
  case notAllowed(Permission)
  case periodNotOpen(Period, opensOn: CivilDate)
  /// The last day of the period has passed, and nobody gave this body more time.
  case periodClosed(Period, closedOn: CivilDate)
  /// The quarter ends before the plan begins.
  case periodBeforePlan(Period, start: CivilDate)
  /// A report's flow knows no such step from where it stands.
  case refused(ReportFlow.Refusal)
  case wrongState(Subject, state: String)
  case nameTaken(String)
  /// What is invented does not go where something is already.
  case notEmpty
  /// What is invented and what is a city's own are not put in each other's place.
  case demonstrationMixed(isArriving: Bool)
  /// So many items that their rules were not sure of have no person's yes.
  case unsure(count: Int, percent: Int)
  /// A plan without a title cannot be found again.
  case untitled
  case weakPassword(PasswordRule.Fault)
  case invalid(field: String, reason: String)
  /// A client's key stands for another request already.
  case keyReused(key: String)

  public enum Subject: String, Sendable, Hashable {
    case city
    case document
    case version
    case candidate
    case target
    case measure
    case milestone
    case agency
    case report
    case user
    case finding
    case project
    case matter
    case order
    case remark
    case bulletin
    case spotCheck
    case meeting
    case proposal
    case merge
    case token
  }
}
