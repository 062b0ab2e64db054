/// How far a matter is on its way from being entered to being closed.
///
/// Source: “做好问题收集、分办、反馈、销号管理，实行闭环式协调服务”.
public enum MatterState: String, Sendable, Hashable, CaseIterable {
  /// Entered; nobody has it yet.
  case recorded
  /// Given to a body that has not signed for it.
  case assigned
  /// The body works on it.
  case received
  /// The body has answered; somebody else looks whether it is so.
  case answered
  case closed
  /// Taken back by the office.
  case withdrawn

  public var title: String {
    switch self {
    case .recorded: "待分办"
    case .assigned: "待签收"
    case .received: "办理中"
    case .answered: "待销号"
    case .closed: "已销号"
    case .withdrawn: "已撤回"
    }
  }

  /// Whether anything is left to do.
  public var isOpen: Bool { self != .closed && self != .withdrawn }

  /// Whether the body has the next step; else the office.
  public var waitsForBody: Bool { self == .assigned || self == .received }
}
