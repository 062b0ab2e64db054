import GRDB
import Policy

/// A page of the targets in some states, walked in the order of ids until it is full.
///
/// Each target is looked at with its status beside it: a question in the conditions would be opened anew for every one
/// that is passed over.
struct StatusWalk: PageWalk {
  /// What every row must satisfy beside its state.
  private let conditions: Conditions
  private let states: Set<ProgressState>

  /// Nil where no state is asked for, or nothing can fit.
  init?(_ filter: TargetFilter) {
    var rest = filter
    rest.states = []
    guard !filter.states.isEmpty, let conditions = TargetQuery.conditions(rest, .walk) else { return nil }
    self.conditions = conditions
    states = filter.states
  }

  func ids(_ page: Slice, of list: ListQuery) -> SQLQuery {
    var found = conditions.and("z.state IN (\(ProgressState.sql(states)))")
    if let before = page.before { found = found.and("t.id < ?", [before]) }
    if page.before == nil, let after = page.after { found = found.and("t.id > ?", [after]) }
    return found.select(
      "t", from: "target t CROSS JOIN status_result z ON z.target_id = t.id",
      order: page.before == nil ? "t.id" : "t.id DESC", limit: page.limit + 1)
  }
}
