import GRDB
import Policy

/// Judges how a city stood at the end of a period and of the one before, by what is stored of its targets and reports.
enum StandingQuery {
  /// - Parameter document: one plan of the city; nil for all.
  static func standing(_ db: Database, city: CityID, document: DocumentID?, period: Period, on day: CivilDate) throws
    -> PeriodStanding
  {
    guard let name = try String.fetchOne(db, kept: "SELECT name FROM city WHERE id = ?", arguments: [city.raw]) else {
      throw StoreError.notFound(.city, id: city.raw)
    }
    var found = Conditions(Standing.isCurrent("t")).and("t.city_id = ?", [city.raw])
    var plan: String?
    if let document {
      plan = try String.fetchOne(
        db,
        kept: """
          SELECT v.title FROM document d JOIN version v ON v.document_id = d.id AND v.state = 'published'
          WHERE d.id = ? AND d.city_id = ?
          """, arguments: [document.raw, city.raw])
      guard plan != nil else { throw StoreError.notFound(.document, id: document.raw) }
      found = found.and("t.document_id = ?", [document.raw])
    }
    let targets = try TargetQuery.fetch(db, found.select("target t"), order: "t.document_id, t.position, t.id")
    let periods = period.closing(try PeriodKinds.asked(db, RoundFilter(city: city)))
    let round = try bodyRows(db, periods, OwedBodies(city: city, document: document))
    return PeriodStanding(
      city: name, plan: plan, period: period, day: day,
      targets: try lines(db, targets, period, day),
      bodies: round.sorted { $0.agency < $1.agency }
        .map { PeriodStanding.Body(name: $0.agencyName, count: $0.count, state: $0.state(on: day)) })
  }

  /// What each body was asked in these periods together; the days are those of the first in which it was asked.
  private static func bodyRows(_ db: Database, _ periods: [Period], _ bodies: OwedBodies) throws -> [RoundRow] {
    let windows = Windows(db)
    var rows: [AgencyID: RoundRow] = [:]
    for period in periods {
      for row in try RoundQuery.rows(db, period, bodies, windows) {
        rows[row.agency, default: row].count = rows[row.agency].map { $0.count + row.count } ?? row.count
      }
    }
    return Array(rows.values)
  }

  private static func lines(_ db: Database, _ targets: [TargetSummary], _ period: Period, _ day: CivilDate) throws
    -> [PeriodStanding.Line]
  {
    let ids = targets.map(\.id.raw)
    let rows = try Row.fetchAll(
      db, kept: "SELECT target_id, facts FROM status_result WHERE target_id IN (SELECT value FROM json_each(?))",
      arguments: [IDList(ids)])
    var facts: [Int64: ProgressFacts] = [:]
    for row in rows { facts[row["target_id"]] = try StatusInputs.facts(row["facts"]) }
    let told = try stories(db, ids, period)
    let rule = try ProgressRules.current(db)
    return targets.compactMap { target in
      guard let facts = facts[target.id.raw] else { return nil }
      let now = facts.known(by: period).status(at: period, on: day, rule: rule)
      // What came only now stood nowhere before.
      let wasThere = facts.firstReport <= period.previous
      let before = wasThere ? facts.known(by: period.previous).status(at: period.previous, rule: rule) : nil
      let figure = facts.figures.last { $0.period <= period }
      let story = told[target.id.raw]
      return PeriodStanding.Line(
        id: target.id.raw, indicator: target.indicator, wanted: wanted(target), body: target.owner?.name,
        before: before?.state, now: now.state, because: now.reason,
        figure: figure.map { StandingWords.figure($0, unit: target.unit) } ?? "", problems: story?.problems ?? "",
        nextSteps: story?.nextSteps ?? "")
    }
  }

  private static func wanted(_ target: TargetSummary) -> String {
    guard let value = target.value else { return target.quote }
    return StandingWords.wanted(
      target.comparison, value, target.valueMax, unit: target.unit ?? "", deadline: target.deadline)
  }

  /// What counts of the reports of a period says of problems and of what comes next.
  private static func stories(_ db: Database, _ targets: [Int64], _ period: Period) throws
    -> [Int64: (problems: String, nextSteps: String)]
  {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT r.target_id, rr.problems, rr.next_steps, rr.explanation FROM report r
        JOIN report_revision rr ON rr.report_id = r.id AND rr.number = r.counted
        WHERE \(PeriodEnds.sql("r.period")) = ? AND r.target_id IN (SELECT value FROM json_each(?))
        """, arguments: [PeriodEnds.text(period), IDList(targets)])
    var told: [Int64: (problems: String, nextSteps: String)] = [:]
    for row in rows {
      let (problems, explanation): (String, String) = (row["problems"], row["explanation"])
      told[row["target_id"]] = (problems.isEmpty ? explanation : problems, row["next_steps"])
    }
    return told
  }
}

extension ProgressFacts {
  /// What was known of a target by a period: later reports had not come.
  func known(by period: Period) -> ProgressFacts {
    var facts = self
    facts.figures = figures.filter { $0.period <= period }
    if let without = withoutData, without.period > period { facts.withoutData = nil }
    return facts
  }
}
