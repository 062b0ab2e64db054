import GRDB
import Policy

extension Store {
  /// Enters a project for a program; the same request under the same key enters it once.
  ///
  /// Fails with `keyReused` where the key stands for another request.
  public func addProject(
    _ facts: ProjectFacts, under key: SubmissionKey?, by author: Actor, at now: Moment
  ) throws(StoreError) -> Written<ProjectSummary> {
    try write(.reports, as: author, .manageProjects) { (db: Database) throws -> Written<ProjectSummary> in
      try WrittenKeys(db, author, now).once(.project, under: key) {
        try ProjectWriter(db, author, .manageProjects, now).add(facts)
      }
    }
  }
}
