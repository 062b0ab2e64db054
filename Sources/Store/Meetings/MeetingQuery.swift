import Foundation
import GRDB
import Policy

/// How meetings are read: `e` the meeting, `c` its city, `v` its plan as it is published.
enum MeetingQuery {
  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [MeetingSummary] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT e.*, c.name AS city, v.title AS document FROM meeting e JOIN city c ON c.id = e.city_id
        LEFT JOIN version v ON v.document_id = e.document_id AND v.state = 'published'
        WHERE e.id IN (\(ids.sql)) ORDER BY e.id
        """, arguments: ids.arguments
    ).map(summary)
  }

  static func one(_ db: Database, _ id: MeetingID) throws -> MeetingSummary? {
    try fetch(db, SQLQuery(sql: "SELECT ?", arguments: [id.raw])).first
  }

  private static func summary(_ row: Row) throws -> MeetingSummary {
    MeetingSummary(
      id: row.id("id"),
      facts: MeetingFacts(
        kind: try row.word("kind"), city: row["city_id"], document: row["document_id"],
        period: try row.period(),
        day: try row.date("held_on"), title: row["title"], place: row["place"],
        agenda: row["agenda"]),
      cityName: row["city"], documentTitle: row["document"], state: try row.word("state"),
      version: row["version"],
      by: row["by"], createdAt: row.moment("created_at"), frozenBy: row["frozen_by"],
      frozenAt: row.momentIfAny("frozen_at"), minutedBy: row["minuted_by"],
      minutedAt: row.momentIfAny("minuted_at"))
  }

  /// The meeting before one: of the same city and scope, with a frozen pack, the last that was held earlier.
  static func last(_ db: Database, before meeting: MeetingSummary) throws -> MeetingSummary? {
    let facts = meeting.facts
    let ids = SQLQuery(
      sql: """
        SELECT id FROM (SELECT id FROM meeting WHERE city_id = ? AND document_id IS ? AND held_on < ? AND id <> ?
          AND state <> 'planned' ORDER BY held_on DESC, id DESC LIMIT 1)
        """, arguments: [facts.city, facts.document, facts.day.text, meeting.id.raw])
    return try fetch(db, ids).first
  }

  /// How the targets of a frozen pack stood.
  static func states(_ db: Database, of id: MeetingID) throws -> [Int64: ProgressState] {
    guard
      let json = try String.fetchOne(
        db, kept: "SELECT states FROM meeting WHERE id = ?", arguments: [id.raw]),
      let kept = try? JSONDecoder().decode([String: String].self, from: Data(json.utf8))
    else { return [:] }
    var states: [Int64: ProgressState] = [:]
    for (id, state) in kept {
      if let id = Int64(id) { states[id] = ProgressState(rawValue: state) }
    }
    return states
  }
}

/// Makes a meeting's pack of the data as they are.
enum MeetingPacking {
  static func pack(_ db: Database, _ meeting: MeetingSummary, on day: CivilDate) throws
    -> MeetingPack
  {
    let facts = meeting.facts
    var standing = try StandingQuery.standing(
      db, city: meeting.city, document: meeting.document, period: facts.period, on: day)
    let last = try MeetingQuery.last(db, before: meeting)
    if let last {
      let states = try MeetingQuery.states(db, of: last.id)
      standing.beforeTitle = "上次会议"
      for index in standing.targets.indices {
        standing.targets[index].before = states[standing.targets[index].id]
      }
    }
    let since = last?.facts.day ?? facts.period.firstDay
    return MeetingPack(
      facts: facts, standing: standing,
      last: last.map { "\($0.facts.title)（\($0.facts.day.text)）" }, since: since,
      projects: try projects(db, facts, since: since), open: try open(db, facts),
      decisions: try last.map { try MeetingDecisions.of(db, $0.id).map(\.line) } ?? [])
  }

  /// Moves of colours since a day; a project that came in is none.
  private static func projects(_ db: Database, _ facts: MeetingFacts, since: CivilDate) throws
    -> [MeetingPack.Project]
  {
    try Row.fetchAll(
      db,
      kept: """
        SELECT p.name, p.county, x.from_colour, x.to_colour, x.reason, x.at FROM project_event x
        JOIN project p ON p.id = x.project_id
        WHERE p.city_id = ? AND x.from_colour <> x.to_colour AND x.at >= ? ORDER BY x.id
        """, arguments: [facts.city, Moment(startOf: since).unixTime]
    ).map { row in
      let (old, new): (ProjectColour, ProjectColour) = (
        try row.word("from_colour"), try row.word("to_colour")
      )
      return MeetingPack.Project(
        name: row["name"], county: row["county"], course: "\(old.name) → \(new.name)",
        day: row.moment("at").day,
        reason: row["reason"])
    }
  }

  /// Every open matter of the city, whose step ends first coming first.
  private static func open(_ db: Database, _ facts: MeetingFacts) throws -> [MeetingPack.Matter] {
    try MeetingDecisions.lines(
      db, Conditions("m.city_id = ? AND m.step_due IS NOT NULL", [facts.city]),
      order: "m.step_due, m.id"
    ).map(\.line)
  }
}
