/// How late something is that an order is made out for; what is on time gets none.
public enum OrderGrade: String, Sendable, Hashable, CaseIterable {
  /// 临近: its day comes soon, and it is not done.
  case near
  /// 滞后: it lags behind its course.
  case behind
  /// 逾期: its day is over, and it is not done.
  case overdue

  public var title: String {
    switch self {
    case .near: "临近"
    case .behind: "滞后"
    case .overdue: "逾期"
    }
  }

  public var usualColour: OrderColour {
    switch self {
    case .near: .blue
    case .behind: .yellow
    case .overdue: .red
    }
  }
}
