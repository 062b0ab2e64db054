import GRDB
import Policy

extension Store {
  /// Enters a project; it starts with the colour that its days speak for.
  ///
  /// Fails with `nameTaken` where the city has one of the name, and with `invalid` for a body of another city.
  public func addProject(_ facts: ProjectFacts, by author: Actor, at now: Moment) throws(StoreError) -> ProjectID {
    try write(.reports, as: author, .manageProjects) { (db: Database) throws -> ProjectID in
      let writer = try ProjectWriter(db, author, now)
      return try writer.add(facts)
    }
  }

  /// Writes what is known of a project anew.
  ///
  /// - Parameter seen: the version that the author looked at; fails with `conflict` when it is another by now.
  public func changeProject(
    _ id: ProjectID, to facts: ProjectFacts, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .manageProjects) { (db: Database) throws -> Void in
      try ProjectWriter(db, author, now).change(id, to: facts, seen: seen)
    }
  }

  /// Records the day on which a step was done; nil takes it back.
  public func setProjectStep(
    _ id: ProjectID, _ step: ProjectStep, doneOn day: CivilDate?, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .manageProjects) { (db: Database) throws -> Void in
      try ProjectWriter(db, author, now).set(step, of: id, to: day, seen: seen)
    }
  }

  /// Takes a step of the flow; fails with `projectRefused` where the flow has no such step.
  public func takeProjectStep(
    _ step: ProjectFlow.Step, of id: ProjectID, reason: String, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, step.permission) { (db: Database) throws -> Void in
      try ProjectWriter(db, author, now).take(step, of: id, reason: reason, seen: seen)
    }
  }
}
