import GRDB
import Policy

/// What the rule proposes orders for on a day: computed from what is known then, and anew when that has moved.
struct OrderProposals {
  let db: Database
  let memory: PlanMemory
  let city: CityID
  let today: CivilDate
  let near: Int

  /// The worst first, then by day.
  func all() throws -> [OrderProposal] {
    // Reports move the first two; thousands of projects and matters they leave alone.
    let name = "order proposals \(city) \(today.text) \(near)"
    let registers = try memory.value(name, until: .registers, db) { try projects() + matters() }
    let found = try targets() + measures() + registers
    let resting = try rests()
    let order: [OrderGrade] = [.overdue, .behind, .near]
    func rank(_ proposal: OrderProposal) -> (Int, String) {
      (order.firstIndex(of: proposal.grade) ?? 9, proposal.basisDue?.text ?? "9999")
    }
    return found.filter { proposal in
      guard let rest = resting[proposal.subject.reference] else { return true }
      return !rest.isOpen && !rest.grades.contains(proposal.grade)
    }.sorted { rank($0) < rank($1) }
  }

  private struct Rest {
    var isOpen = false
    var grades: Set<OrderGrade> = []
  }

  /// What has an open order, or had one of a grade a short while ago.
  private func rests() throws -> [SubjectReference: Rest] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT subject_kind, subject_id, grade, step_due IS NOT NULL AS is_open FROM supervision_order
        WHERE city_id = ? AND (step_due IS NOT NULL OR step_since >= ?)
        """, arguments: [city.raw, Moment(startOf: today.adding(days: -OrderRule.restDays)).unixTime])
    var rests: [SubjectReference: Rest] = [:]
    for row in rows {
      let subject = SubjectReference(try row.word("subject_kind"), row["subject_id"])
      if row["is_open"] { rests[subject, default: Rest()].isOpen = true }
      rests[subject, default: Rest()].grades.insert(try row.word("grade"))
    }
    return rests
  }

  private func proposal(
    _ subject: NamedSubject, _ agency: NamedBody?, _ standing: OrderRule.Standing, lag: Int? = nil
  ) -> OrderProposal? {
    guard let agency, let grade = OrderRule.grade(standing, near: near, on: today) else { return nil }
    let days = grade == .overdue ? standing.due.map { today.dayNumber - $0.dayNumber } : grade == .behind ? lag : nil
    return OrderProposal(
      subject: subject, agency: agency, grade: grade, basisDue: standing.due, basisDays: days)
  }

  /// What the office says of a target's state, while that holds.
  private var said: String { StatusOverrides.said(of: "t") }

  /// What is still to be reached, is owned, and is near its day, over it, or behind.
  private func targets() throws -> [OrderProposal] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        \(Today.given)
        SELECT t.id, t.indicator, t.deadline_day, t.owner_id, a.name AS agency, coalesce(\(said), s.state) AS state
        FROM target t
        JOIN status_result s ON s.target_id = t.id JOIN agency a ON a.id = t.owner_id
        WHERE t.city_id = ? AND \(Standing.isCurrent("t")) AND t.withdrawn_because IS NULL
          AND (t.deadline_day <= ? OR s.state IN ('behind', 'far_behind') OR \(said) IN ('behind', 'far_behind'))
          AND coalesce(\(said), s.state)
            IN ('not_due', 'not_reported', 'stale', 'on_track', 'behind', 'far_behind')
        """, arguments: [today.text, city.raw, today.adding(days: near).text])
    return try rows.compactMap { row in
      let state: ProgressState = try row.word("state")
      return proposal(
        NamedSubject(reference: SubjectReference(.target, row["id"]), name: row["indicator"]),
        NamedBody(id: row.id("owner_id"), name: row["agency"]),
        OrderRule.Standing(
          due: try row.dateIfAny("deadline_day"), isBehind: state == .behind || state == .farBehind))
    }
  }

  /// Whoever tells of a measure gets it; what is stuck or has missed a milestone lags, and
  /// what is done gets none.
  private func measures() throws -> [OrderProposal] {
    let stage = MeasureCourses.stage(of: "m")
    let isLate = MeasureCourses.isLate("m")
    let rows = try Row.fetchAll(
      db,
      kept: """
        \(Today.given)
        SELECT m.id, m.text_start, m.deadline_day, a.id AS agency_id, a.name AS agency, \(stage) AS stage,
          \(isLate) AS is_late
        FROM measure m
        JOIN agency a ON a.id = m.teller_id
        WHERE m.city_id = ? AND \(Standing.isCurrent("m")) 
          AND (m.deadline_day <= ? OR \(stage) = 'blocked' OR \(isLate))
        """, arguments: [today.text, city.raw, today.adding(days: near).text])
    return try rows.compactMap { row in
      proposal(
        NamedSubject(reference: SubjectReference(.measure, row["id"]), name: row["text_start"]),
        NamedBody(id: row.id("agency_id"), name: row["agency"]),
        OrderRule.Standing(
          due: try row.dateIfAny("deadline_day"),
          isBehind: row["is_late"] as Bool || row["stage"] as String? == Stage.blocked.rawValue,
          isDone: row["stage"] as String? == Stage.done.rawValue))
    }
  }

  /// By its production day; late steps make it 滞后.
  private func projects() throws -> [OrderProposal] {
    let ids = SQLQuery(
      sql: "SELECT id FROM project WHERE city_id = ? AND colour IN ('yellow', 'blue')", arguments: [city.raw])
    return try ProjectQuery.fetch(db, ids).compactMap { project in
      let late = project.late(on: today)
      let due = project.done[.production] == nil ? project.schedule?.production : nil
      let body: NamedBody?
      if let id = project.facts.responsible, let name = project.responsible {
        body = NamedBody(id: AgencyID(id), name: name)
      } else if let id = project.facts.lead, let name = project.lead {
        body = NamedBody(id: AgencyID(id), name: name)
      } else {
        body = nil
      }
      return proposal(
        NamedSubject(reference: SubjectReference(.project, project.id.raw), name: project.facts.name), body,
        OrderRule.Standing(due: due, isBehind: !late.isEmpty), lag: late.map(\.days).max())
    }
  }

  /// By the day that its body was given; a step that took too long makes it 滞后.
  private func matters() throws -> [OrderProposal] {
    let ids = SQLQuery(
      sql: """
        SELECT m.id FROM matter m WHERE m.step_due IS NOT NULL AND m.city_id = ? AND m.agency_id IS NOT NULL
          AND m.state IN ('assigned', 'received')
        """, arguments: [city.raw])
    return try MatterQuery.fetch(db, ids).compactMap { matter in
      let clock = matter.clock(on: today)
      return proposal(
        NamedSubject(reference: SubjectReference(.matter, matter.id.raw), name: matter.title), matter.agency,
        OrderRule.Standing(due: matter.standing.due, isBehind: clock.isOver), lag: clock.left.map { -$0 })
    }
  }
}

extension Store {
  /// What the rule proposes orders for in a city on a day, the worst first; what is on time, has an open order, or had
  /// one of the same grade a short while ago, is not there.
  public func orderProposals(in city: CityID, on today: CivilDate) throws(StoreError) -> [OrderProposal] {
    try read { (db: Database) throws -> [OrderProposal] in
      let near = try SupervisionSettings.of(db, city).nearDays
      return try OrderProposals(db: db, memory: memory, city: city, today: today, near: near).all()
    }
  }
}
