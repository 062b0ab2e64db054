import GRDB
import Policy

/// Whether targets are still what was read, with what people set laid over it.
enum KeptItems {
  static func faults(_ db: Database) throws -> [String] {
    var faults: [String] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM target t WHERE \(Standing.isCurrent("t")) ORDER BY id")
    while let row = try rows.next() {
      let id: Int64 = row["id"]
      let isGoal: Bool = row["is_goal"]
      let read = try PlanItem(isGoal ? .goal : .target, row.edits("as_read"))
      let state = ItemState(
        id: id, asRead: read, effective: try Corrections.effective(db, read, id), standing: .current)
      // A figure may have become a goal, or the other way round, by a person's word.
      var columns = Columns()
      state.add(to: &columns)
      let changed = zip(columns.names, columns.values).first { name, value in
        (value?.databaseValue ?? .null) != row[name] as DatabaseValue
      }
      if let (name, _) = changed { faults.append("目标 \(id) 的 \(name) 与读取和更正的记录不符，可能被改动") }
    }
    return faults
  }
}
