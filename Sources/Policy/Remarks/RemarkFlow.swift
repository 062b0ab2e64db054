/// How far a leader's remark is: open until its body has answered.
public enum RemarkState: String, Sendable, Hashable, CaseIterable {
  case open
  case answered
  /// Taken back by whoever keeps the remarks.
  case withdrawn

  public var title: String {
    switch self {
    case .open: "待回复"
    case .answered: "已回复"
    case .withdrawn: "已撤回"
    }
  }
}

/// Which step a remark can take from where, by whom; every door goes by this table.
public enum RemarkFlow {
  public enum Step: String, Sendable, Hashable, CaseIterable {
    case answer
    /// The answer is not enough: open again.
    case sendBack = "send_back"
    case withdraw

    public var permission: Permission { self == .answer ? .answerSupervision : .writeRemarks }

    var from: RemarkState { self == .sendBack ? .answered : .open }

    var to: RemarkState {
      switch self {
      case .answer: .answered
      case .sendBack: .open
      case .withdraw: .withdrawn
      }
    }

    public var title: String {
      switch self {
      case .answer: "回复"
      case .sendBack: "退回再办"
      case .withdraw: "撤回"
      }
    }
  }

  /// Why a step is not taken.
  public enum Refusal: Error, Sendable, Hashable {
    case notAllowed(Step)
    case wrongState(Step, RemarkState)
    case reasonMissing(Step)

    /// What is told to whoever wanted the step.
    public var message: String {
      switch self {
      case .notAllowed(let step): "这个账号不能办理批示的“\(step.title)”"
      case .wrongState(let step, let state): "批示目前为“\(state.title)”，不能办理“\(step.title)”，请刷新页面查看"
      case .reasonMissing(.answer): "请写明落实情况"
      case .reasonMissing(let step): "请写明“\(step.title)”的理由"
      }
    }
  }

  /// Where the remark stands after a step; each says why, or what was done.
  public static func step(
    _ step: Step, from state: RemarkState, reason: String, isAllowed: Bool
  ) throws(Refusal) -> RemarkState {
    guard isAllowed else { throw .notAllowed(step) }
    guard step.from == state else { throw .wrongState(step, state) }
    guard !reason.allSatisfy(\.isWhitespace) else { throw .reasonMissing(step) }
    return step.to
  }
}
