import GRDB
import Policy

extension ProjectWriter {
  /// Enters or changes one project with its steps.
  func save(_ row: ProjectRow) throws -> ProjectID {
    let id: ProjectID
    if let known = row.known {
      id = known.id
      try change(id, to: row.facts, seen: known.seen)
    } else {
      id = try add(row.facts)
    }
    guard let done = row.done, let stored = try ProjectQuery.one(db, id) else { return id }
    var version = stored.version
    for step in ProjectStep.allCases where stored.done[step] != done[step] {
      try set(step, of: id, to: done[step], seen: version)
      version += 1
    }
    return id
  }

  /// Why a row would be refused; nil for one that would not.
  func fault(of row: ProjectRow) throws -> StoreError? {
    do {
      try check(row)
      return nil
    } catch let error as StoreError {
      return error
    }
  }

  private func check(_ row: ProjectRow) throws {
    var old: ProjectSummary?
    if let known = row.known {
      let stored = try project(known.id, seen: known.seen)
      guard mayManage(stored.facts) else { throw StoreError.notAllowed(.manageProjects) }
      old = stored
    }
    guard mayManage(row.facts) else { throw StoreError.notAllowed(.manageProjects) }
    _ = try checked(row.facts, over: old)
    for step in ProjectStep.allCases {
      if let day = row.done?[step] { try check(step, doneOn: day, of: row.facts) }
    }
  }
}
