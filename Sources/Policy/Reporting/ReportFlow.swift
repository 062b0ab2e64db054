/// Which step a report may take from which state, and by whom; every door goes by this one table.
public enum ReportFlow {
  /// What somebody does with a report.
  public enum Step: String, Sendable, Hashable, CaseIterable {
    case saveDraft
    /// Out of the body, to whoever looks over the city's reports.
    case submit
    /// Within the body, to whoever signs for it.
    case handUp
    /// 签发: it leaves the body.
    case sign
    /// Back within the body, before it has left it.
    case sendBack
    case approve
    case giveBack

    /// What a role must have to take it.
    public var permission: Permission {
      switch self {
      case .saveDraft, .submit, .handUp: .report
      case .sign, .sendBack: .signReports
      case .approve, .giveBack: .reviewReports
      }
    }

    /// Where the report stands afterwards.
    public var result: ReportState {
      switch self {
      case .saveDraft: .draft
      case .handUp: .signing
      case .submit, .sign: .submitted
      case .approve: .approved
      case .sendBack, .giveBack: .returned
      }
    }

    /// From where it may be taken; nil stands for no report yet.
    ///
    /// What was accepted may be changed: it goes through acceptance again, and counts as it was until then
    /// (`ReportFlow.counted`).
    public var from: Set<ReportState?> {
      switch self {
      case .saveDraft, .submit, .handUp: [nil, .draft, .signing, .submitted, .approved, .returned]
      case .sign, .sendBack: [.signing]
      case .approve: [.submitted]
      case .giveBack: [.submitted, .approved]
      }
    }

    /// Whether figures are written, and not only judged.
    public var writes: Bool { permission == .report }

    /// Whether something leaves for the next desk: that is what a closed period does not take.
    public var handsIn: Bool { self == .submit || self == .handUp || self == .sign }
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

  /// How a body hands in: over the desk of whoever signs for it, where there is one. Who writes for a body in its place
  /// (代填) hands in at once.
  public static func handingIn(isSigned: Bool, onBehalf: Bool) -> Step { isSigned && !onBehalf ? .handUp : .submit }
}
