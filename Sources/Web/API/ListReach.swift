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
  /// Whether programs read it too, as far as their account reaches.
  var isForPrograms = true
}

extension ListReach {
  /// As far as the actor reads what is supervised: everything, the own city, the own bodies, or nothing.
  static func supervised(
    _ scope: WritableKeyPath<Filter, SupervisionScope> & Sendable,
    admits: @escaping @Sendable (Store, ID<Item>, SupervisionScope) throws -> Bool
  ) -> ListReach {
    ListReach(
      narrow: { filter, actor in
        var filter = filter
        filter[keyPath: scope] = actor.supervisionScope
        return filter
      },
      admits: { store, id, actor in try admits(store, id, actor.supervisionScope) })
  }
}

extension ListReach where Item == ProjectSummary, Filter == ProjectFilter {
  /// Whoever has an account reads all projects, everybody else those that their city shows.
  static let shownProjects = ListReach(
    narrow: { filter, actor in
      var filter = filter
      filter.isPublic = actor.isNobody
      return filter
    },
    admits: { store, id, actor in try !actor.isNobody || store.isPublic(id) })
}

extension Resource {
  /// The filter, kept to what the actor may see, on a day.
  func narrowed(_ filter: Filter, for actor: Actor?, on day: CivilDate) -> Filter {
    let dated = onDay?(filter, day) ?? filter
    return reach?.narrow(dated, actor ?? .nobody(from: nil)) ?? dated
  }
}
