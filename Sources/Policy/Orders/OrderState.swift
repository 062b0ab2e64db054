/// How far an order is.
public enum OrderState: String, Sendable, Hashable, CaseIterable {
  /// Made out; the body has not signed for it.
  case issued
  case received
  /// The body has answered; somebody else looks whether it is so.
  case answered
  case closed
  /// Taken back by the office.
  case withdrawn

  public var title: String {
    switch self {
    case .issued: "待签收"
    case .received: "办理中"
    case .answered: "待办结"
    case .closed: "已办结"
    case .withdrawn: "已撤销"
    }
  }

  public var isOpen: Bool { self != .closed && self != .withdrawn }
}
