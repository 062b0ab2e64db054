import GRDB
import Policy

extension Store {
  /// Adds what a body says of a measure; what was said before stays.
  public func reportMeasure(
    _ id: MeasureID, _ entry: MeasureEntry, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .report) { (db: Database) throws -> Void in
      let (measure, author, agency) = try followed(db, id, author)
      let period = Period.reporting(on: now.day)
      // Its row of the form waits for whoever signs: this page is no way round that.
      if let agency, agency == measure.teller?.agency, try Signing.isAsked(of: agency.raw, db) {
        throw StoreError.invalid(field: "进展情况", reason: MeasureEntry.isSigned)
      }
      // Nor round the files that the plan's clause demands.
      let demands = try EvidenceDemands.of([measure.document], memory, db)
      let isProven = try !EvidenceRows.counts(db, measures: [id.raw], in: period).isEmpty
      let lacking = isProven ? nil : demands[measure.document]?.sentence(forMeasure: id.raw)
      do throws(MeasureEntry.Fault) { _ = try entry.explained(entry.explanation, lacking: lacking) } catch {
        throw StoreError.invalid(field: "进展情况", reason: lacking.map(MeasureEntry.wantsProof) ?? error.message)
      }
      let voice = MeasureWriter.Voice(agency ?? measure.teller?.agency, isOnBehalf: agency == nil, author)
      try MeasureRows.add(db, entry, of: id, in: period, by: voice, at: now)
      let facts = MeasureWriter.facts(entry, period)
      try Audit.add(db, .measureReported, id.raw, new: facts, by: author, at: now)
    }
  }

  /// Adds a step on the way to a measure's deadline.
  public func addMilestone(
    _ milestone: Milestone, to id: MeasureID, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .report) { (db: Database) throws -> Void in
      let (_, author, _) = try followed(db, id, author)
      var (months, day): (Int?, String?)
      switch milestone.due {
      case .monthsBefore(let count): months = count
      case .day(let due): day = due.text
      }
      try db.execute(
        kept: "INSERT INTO measure_milestone (measure_id, title, months_before, due_on) VALUES (?, ?, ?, ?)",
        arguments: [id.raw, milestone.title, months, day])
      let facts: Fields = ["title": milestone.title, "due_on": milestone.due.words]
      try Audit.add(db, .milestoneAdded, id.raw, new: facts, by: author, at: now)
    }
  }

  /// Says when a milestone was done; nil takes it back.
  public func setMilestoneDone(
    _ id: MilestoneID, on day: CivilDate?, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .report) { (db: Database) throws -> Void in
      let found = try milestone(db, id)
      let (_, author, _) = try followed(db, found.measure, author)
      if let day, day > now.day { throw StoreError.invalid(field: "day", reason: "完成日期在今天之后") }
      guard found.row.milestone.done != day else { return }
      try db.execute(
        kept: "UPDATE measure_milestone SET done_on = ? WHERE id = ?", arguments: [day?.text, id.raw])
      let facts: Fields = ["title": found.row.milestone.title, "done_on": day?.text ?? ""]
      try Audit.add(db, .milestoneDone, found.measure.raw, new: facts, by: author, at: now)
    }
  }

  /// Takes a milestone away; the trail keeps it.
  public func removeMilestone(_ id: MilestoneID, by author: Actor, at now: Moment) throws(StoreError) {
    try write(.reports, as: author, .report) { (db: Database) throws -> Void in
      let found = try milestone(db, id)
      let (_, author, _) = try followed(db, found.measure, author)
      try db.execute(kept: "UPDATE measure_milestone SET is_removed = 1 WHERE id = ?", arguments: [id.raw])
      try Audit.add(
        db, .milestoneRemoved, found.measure.raw, old: ["title": found.row.milestone.title], by: author, at: now)
    }
  }

  /// The measure, the author as the database has them, and the body for which they speak; nil for the office.
  private func followed(
    _ db: Database, _ id: MeasureID, _ author: Actor
  ) throws -> (MeasureSummary, Actor, AgencyID?) {
    let author = try author.checked(.report, db)
    let exact = Conditions(Standing.isCurrent("m")).and("m.id = ?", [id.raw])
    guard let measure = try MeasureQuery.fetch(db, exact.select("measure m", limit: 1)).first else {
      throw StoreError.notFound(.measure, id: id.raw)
    }
    guard let agency = author.body(following: measure) else { throw StoreError.notAllowed(.report) }
    return (measure, author, agency)
  }

  private func milestone(_ db: Database, _ id: MilestoneID) throws -> (measure: MeasureID, row: MeasureMilestone) {
    let row = try Row.fetchOne(
      db, kept: "SELECT * FROM measure_milestone WHERE id = ? AND is_removed = 0", arguments: [id.raw])
    guard let row else { throw StoreError.notFound(.milestone, id: id.raw) }
    return (MeasureID(row["measure_id"]), try MeasureCourses.milestone(row))
  }
}
