import GRDB
import Policy

/// What a meeting decided: a matter of the ledger that came from it.
public struct MeetingDecision: Sendable, Hashable {
  public var matter: MatterID
  public var line: MeetingPack.Matter
}

enum MeetingDecisions {
  static func of(_ db: Database, _ id: MeetingID) throws -> [MeetingDecision] {
    let found = Conditions(
      "m.subject_kind = ? AND m.subject_id = ? AND m.origin = ?",
      [SubjectKind.meeting.rawValue, id.raw, MatterOrigin.meeting.rawValue])
    return try lines(db, found, order: "m.id")
  }

  static func lines(_ db: Database, _ found: Conditions, order: String) throws -> [MeetingDecision] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT m.id, m.title, m.due_on, m.state, a.name AS body FROM matter m LEFT JOIN agency a ON a.id = m.agency_id
        WHERE \(found.sql) ORDER BY \(order)
        """, arguments: found.arguments
    ).map { row in
      let state: MatterState = try row.word("state")
      return MeetingDecision(
        matter: row.id("id"),
        line: MeetingPack.Matter(
          title: row["title"], body: row["body"], due: try row.dateIfAny("due_on"),
          state: state.title,
          isOpen: state.isOpen))
    }
  }
}
