/// Which step a report may take from which state, and by whom; every door goes by this one table.
public enum ReportFlow {
  /// What somebody does with a report.
  public enum Step: String, Sendable, Hashable, CaseIterable {
    case saveDraft
    case submit
    case approve
    case giveBack

    /// What a role must have to take it.
    public var permission: Permission {
      switch self {
      case .saveDraft, .submit: .report
      case .approve, .giveBack: .reviewReports
      }
    }

    /// Where the report stands afterwards.
    public var result: ReportState {
      switch self {
      case .saveDraft: .draft
      case .submit: .submitted
      case .approve: .approved
      case .giveBack: .returned
      }
    }

    /// From where it may be taken; nil stands for no report yet.
    ///
    /// What was approved is changed by giving it back, never by writing over it.
    public var from: Set<ReportState?> {
      switch self {
      case .saveDraft, .submit: [nil, .draft, .submitted, .returned]
      case .approve: [.submitted]
      case .giveBack: [.submitted, .approved]
      }
    }
  }

  /// Why a step is not taken; the sentence is made in `ReportFlowWords`.
  public enum Refusal: Error, Sendable, Hashable {
    /// The role has nothing to do with this step.
    case notAllowed(Step)
    /// The report does not stand where the step begins.
    case wrongState(Step, ReportState?)
  }

  /// The state after a step.
  public static func step(_ step: Step, from state: ReportState?, by role: Role) throws(Refusal) -> ReportState {
    guard role.may(step.permission) else { throw .notAllowed(step) }
    guard step.from.contains(state) else { throw .wrongState(step, state) }
    return step.result
  }

  /// Whether its agency may still write; otherwise the form shows the figure and no field.
  public static func isOpen(_ state: ReportState?) -> Bool { Step.submit.from.contains(state) }
}
