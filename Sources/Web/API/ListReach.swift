import Policy
import Store

/// What of a list that is not for everybody somebody may see: their own body's part, their city's, or all.
///
/// Every door asks it: the page, the files, the list and the item for programs.
struct ListReach<Item: Sendable, Filter: Sendable & Hashable>: Sendable {
  /// The filter of what somebody asks for, kept to what they may see.
  let narrow: @Sendable (Filter, Actor) -> Filter
  /// Whether somebody may see one item.
  let admits: @Sendable (Store, ID<Item>, Actor) throws -> Bool
}

extension Resource {
  /// The filter, kept to what the actor may see.
  func narrowed(_ filter: Filter, for actor: Actor?) -> Filter {
    guard let reach else { return filter }
    return reach.narrow(filter, actor ?? .nobody(from: nil))
  }
}
