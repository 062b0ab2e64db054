/// Which step an order can take from where, by whom; every door goes by this table.
///
/// Source: “加强动态调度和跟踪督办”.
public enum OrderFlow {
  public enum Step: String, Sendable, Hashable, CaseIterable {
    case receive
    case answer
    /// By somebody else than whoever answered.
    case close
    /// 退回重办.
    case sendBack = "send_back"
    /// 撤销.
    case withdraw

    public var permission: Permission {
      switch self {
      case .receive, .answer: .answerSupervision
      case .close, .sendBack, .withdraw: .runSupervision
      }
    }

    /// Whether it says why, or what was done.
    public var needsReason: Bool { self == .answer || self == .sendBack || self == .withdraw }

    var from: Set<OrderState> {
      switch self {
      case .receive: [.issued]
      case .answer: [.received]
      case .close, .sendBack: [.answered]
      case .withdraw: [.issued, .received]
      }
    }

    var to: OrderState {
      switch self {
      case .receive, .sendBack: .received
      case .answer: .answered
      case .close: .closed
      case .withdraw: .withdrawn
      }
    }

    public var title: String {
      switch self {
      case .receive: "签收"
      case .answer: "反馈"
      case .close: "办结"
      case .sendBack: "退回重办"
      case .withdraw: "撤销"
      }
    }
  }

  /// Why a step is not taken.
  public enum Refusal: Error, Sendable, Hashable {
    case notAllowed(Step)
    case wrongState(Step, OrderState)
    case reasonMissing(Step)
    /// Whoever answered does not close.
    case ownAnswer

    /// What is told to whoever wanted the step.
    public var message: String {
      switch self {
      case .notAllowed(let step): "这个账号不能办理督办单的“\(step.title)”"
      case .wrongState(let step, let state): "督办单目前为“\(state.title)”，不能办理“\(step.title)”，请刷新页面查看"
      case .reasonMissing(.answer): "请写明办理情况"
      case .reasonMissing(let step): "请写明“\(step.title)”的理由"
      case .ownAnswer: "反馈是本账号填写的，办结要由另一个人办理"
      }
    }
  }

  /// Where the order stands after a step.
  public static func step(
    _ step: Step, from state: OrderState, reason: String, isAllowed: Bool, isAnswerer: Bool
  ) throws(Refusal) -> OrderState {
    guard isAllowed else { throw .notAllowed(step) }
    guard step.from.contains(state) else { throw .wrongState(step, state) }
    if step.needsReason, reason.allSatisfy(\.isWhitespace) { throw .reasonMissing(step) }
    if step == .close, isAnswerer { throw .ownAnswer }
    return step.to
  }
}
