/// What gets an order, and of which grade; what is on time gets none.
///
/// Source: “倒排工期、挂图作战，加强动态调度和跟踪督办”. The grades and their days are the program's own and settings.
public enum OrderRule {
  /// How a thing stands that an order could be made out for.
  public struct Standing: Sendable, Hashable {
    /// The day by which it should be done; nil where it has none.
    public var due: CivilDate?
    /// Whether it lags behind its course: 滞后 or 严重滞后 of a target, a late step of a project or a matter.
    public var isBehind: Bool
    public var isDone: Bool

    public init(due: CivilDate?, isBehind: Bool = false, isDone: Bool = false) {
      self.due = due
      self.isBehind = isBehind
      self.isDone = isDone
    }
  }

  /// The grade of a thing; nil for what gets no order. What is worse decides.
  ///
  /// - Parameter near: so many days before its day it is 临近, that day and today included.
  public static func grade(_ standing: Standing, near: Int, on today: CivilDate) -> OrderGrade? {
    guard !standing.isDone else { return nil }
    if let due = standing.due, due < today { return .overdue }
    if standing.isBehind { return .behind }
    if let due = standing.due, due <= today.adding(days: near) { return .near }
    return nil
  }

  /// So many days after an order was closed or taken back the same grade is not proposed again.
  public static let restDays = 30
}
