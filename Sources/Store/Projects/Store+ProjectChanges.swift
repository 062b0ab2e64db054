import GRDB
import Policy

extension Store {
  /// Enters a project; it starts with the colour that its days speak for.
  ///
  /// Fails with `nameTaken` where the city has one of the name, and with `invalid` for a body of another city.
  public func addProject(_ facts: ProjectFacts, by author: Actor, at now: Moment) throws(StoreError) -> ProjectID {
    try write(.reports, as: author, .manageProjects) { (db: Database) throws -> ProjectID in
      try ProjectWriter(db, author, .manageProjects, now).add(facts)
    }
  }

  /// Writes what is known of a project anew.
  ///
  /// - Parameter seen: the version that the author looked at; fails with `conflict` when it is another by now.
  public func changeProject(
    _ id: ProjectID, to facts: ProjectFacts, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .manageProjects) { (db: Database) throws -> Void in
      try ProjectWriter(db, author, .manageProjects, now).change(id, to: facts, seen: seen)
    }
  }

  /// Records the day on which a step was done; nil takes it back.
  public func setProjectStep(
    _ id: ProjectID, _ step: ProjectStep, doneOn day: CivilDate?, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .manageProjects) { (db: Database) throws -> Void in
      try ProjectWriter(db, author, .manageProjects, now).set(step, of: id, to: day, seen: seen)
    }
  }

  /// Moves a project's colour, asks for its exit, or brings it back; fails with `invalid` where the flow has no such
  /// step from here.
  ///
  /// - Parameter file: the statement of an exit, where that is a file: “由项目责任单位书面说明情况，允许退出项目计划”.
  public func takeProjectStep(
    _ step: ProjectFlow.Step, of id: ProjectID, reason: String, file: SentFile? = nil, seen: Int, by author: Actor,
    at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .manageProjects) { (db: Database) throws -> Void in
      try ProjectWriter(db, author, .manageProjects, now).take(step, of: id, reason: reason, file: file, seen: seen)
    }
  }

  /// The office's word on an exit that was asked for.
  public func decideProjectExit(
    _ id: ProjectID, isGranted: Bool, reason: String, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .approveExits) { (db: Database) throws -> Void in
      try ProjectWriter(db, author, .approveExits, now)
        .take(isGranted ? .grantExit : .refuseExit, of: id, reason: reason, seen: seen)
    }
  }
}
