import GRDB
import Policy

extension Store {
  /// Targets, measures and projects as one list.
  public func workList(_ filter: WorkFilter = WorkFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<WorkItem>
  {
    try read { (db: Database) throws -> Listing<WorkItem> in
      if filter.view == .tasks {
        let total = try page.wantsTotal ? WorkQuery.total(filter, db, memory) : 0
        return Listing(
          oneMore: try WorkQuery.fetch(db, WorkQuery.ids(filter, page), on: filter.today), page, total: total)
      }
      // Sorted by what stands in three tables: once, until it moves; with reports only what is stuck does.
      let reach: PlanMemory.Reach = filter.view == .bodies ? .registers : .all
      let sorted = try memory.value("work list", of: filter, until: reach, db) { try WorkQuery.sorted(filter, db) }
      return try Listing(page, of: sorted) { ids in
        try WorkQuery.fetch(
          db, SQLQuery(sql: "SELECT value FROM json_each(?)", arguments: [IDList(ids)]), on: filter.today)
      }
    }
  }

  /// One row of it.
  public func workItem(_ id: WorkItemID, on today: CivilDate? = nil) throws(StoreError) -> WorkItem? {
    try read { (db: Database) throws -> WorkItem? in
      guard let exact = WorkQuery.ids(of: id.raw) else { return nil }
      return try WorkQuery.fetch(db, exact, on: today).first
    }
  }
}
