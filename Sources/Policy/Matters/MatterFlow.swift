/// Which step a matter can take from where, by whom, and what it needs; every door goes by this table.
///
/// Source: “做好问题收集、分办、反馈、销号管理，实行闭环式协调服务”.
public enum MatterFlow {
  /// What somebody does with a matter.
  public enum Step: Sendable, Hashable {
    /// 分办: to a body, with a day; again, while that body has not signed.
    case assign(due: CivilDate)
    /// 签收.
    case receive
    /// 反馈: what was done about it.
    case answer
    /// 销号, by somebody else than whoever answered.
    case close
    /// 退回重办, until another day where one is given.
    case sendBack(due: CivilDate?)
    /// What was closed goes to its body again; what was withdrawn is as if just entered.
    case reopen(due: CivilDate?)
    case askExtension(until: CivilDate)
    case grantExtension
    case refuseExtension
    case withdraw
    /// 提级: to the level above.
    case raise
    /// What came of raising it.
    case settle
  }

  /// Where a matter stands.
  public struct Standing: Sendable, Hashable {
    public var state: MatterState
    public var level: MatterLevel
    /// Whether the level above the first has been asked and has not said what came of it.
    public var isRaised: Bool
    /// The day by which the body answers.
    public var due: CivilDate?
    /// The day that the body has asked for instead.
    public var askedUntil: CivilDate?

    public init(
      _ state: MatterState, due: CivilDate? = nil, askedUntil: CivilDate? = nil, level: MatterLevel = .team,
      isRaised: Bool = false
    ) {
      self.state = state
      self.due = due
      self.askedUntil = askedUntil
      self.level = level
      self.isRaised = isRaised
    }
  }

  /// Who wants a step.
  public struct Doer: Sendable, Hashable {
    /// Those of the step's permissions that the doer has for this matter.
    public var permissions: Set<Permission>
    /// Whether the answer is the doer's own.
    public var isAnswerer: Bool

    public init(_ permissions: Set<Permission>, isAnswerer: Bool = false) {
      self.permissions = permissions
      self.isAnswerer = isAnswerer
    }
  }

  /// Why a step is not taken; the sentence is made in `MatterFlowWords`.
  public enum Refusal: Error, Sendable, Hashable {
    case notAllowed(Step)
    case wrongState(Step, MatterState)
    case reasonMissing(Step)
    /// A day that is over cannot be a deadline.
    case dueOver(CivilDate)
    /// A longer time ends later than the one that is given.
    case notLater(CivilDate)
    case dueMissing
    case extensionAsked
    case extensionNotAsked
    /// Whoever answered does not close.
    case ownAnswer
    /// There is no level above.
    case highest
    /// It has been raised to this level already; only the office raises it further.
    case onlyOffice
    case notRaised
  }
}
