import Policy

extension Store {
  /// The periods that a page of a day speaks of, oldest first: of each kind in which something is asked the one before
  /// and the running one.
  public func periods(around day: CivilDate, _ filter: RoundFilter) throws(StoreError) -> [Period] {
    try periodKinds(filter).flatMap { Period.around($0, day) }.sorted()
  }
}
