import GRDB
import Policy

extension Store {
  /// Reports by id; those with a counted figure, unless the filter asks for more.
  public func reports(_ filter: ReportFilter = ReportFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<Report>
  {
    try read { (db: Database) throws -> Listing<Report> in
      try ListQuery(table: "report", alias: "r", ReportQuery.conditions(filter)).listing(
        db, page, by: filter.order.key, total: ReportQuery.total(filter, db)
      ) { try ReportQuery.fetch(db, $0) }
    }
  }

  /// One report by its number, drafts too.
  public func report(_ id: ReportID) throws(StoreError) -> Report? {
    try read { (db: Database) throws -> Report? in
      try ReportQuery.fetch(db, Conditions("r.id = ?", [id.raw]).select("report r", limit: 1)).first
    }
  }

  /// What has been said of a target in a period, drafts too.
  public func report(of target: TargetID, in period: Period) throws(StoreError) -> Report? {
    try read { (db: Database) throws -> Report? in
      let found = Conditions("r.target_id = ? AND r.period = ?", [target.raw, period.text])
      return try ReportQuery.fetch(db, found.select("report r", limit: 1)).first
    }
  }

  /// All revisions of a report, oldest first.
  public func history(of report: ReportID) throws(StoreError) -> [ReportRevision] {
    try read { (db: Database) throws -> [ReportRevision] in
      try ReportRevision.all(of: report.raw, db)
    }
  }

  /// The lines of an agency's form for a period: what it owns and what it has said so far, in the order of the plans.
  public func reportingTasks(of agency: AgencyID, in period: Period) throws(StoreError) -> [ReportingTask] {
    try read { (db: Database) throws -> [ReportingTask] in
      let owned = Asking.lines(in: period).and("t.owner_id = ?", [agency.raw])
      let targets = try TargetQuery.fetch(db, owned.select("target t"), order: "t.document_id, t.position, t.id")
      let said = Conditions("r.period = ?", [period.text])
        .and("r.target_id IN (SELECT id FROM target WHERE owner_id = ?)", [agency.raw])
      let reports = Dictionary(
        try ReportQuery.fetch(db, said.select("report r")).map { ($0.target, $0) }
      ) { first, _ in first }
      let previous = try ReportQuery.figures(before: period, db, targets.map(\.id.raw))
      let same = try SameTargets.of(db, targets.map(\.id.raw))
      let beside = try EarlierFigures.of(db, targets.map(\.id.raw), before: period)
      let evidence = Dictionary(grouping: try EvidenceRows.list(db, targets.map(\.id.raw), in: period), by: \.place)
      let typing = try TypedDrafts.of(db, targets.map(\.id.raw), in: period)
      let sentences = try ReportQuery.sentences(db, targets.map(\.id.raw))
      let expected = try ReportQuery.expected(at: period, db, targets.map(\.id.raw))
      let windows = Windows(db)
      var demands: [DocumentID: EvidenceDemands] = [:]
      let plans = try Int.fetchOne(db, kept: "SELECT plans FROM generation") ?? 0
      for document in Set(targets.map(\.document)) {
        demands[document] = try EvidenceDemands.of(document.raw, at: plans, memory, db)
      }
      return try targets.map {
        var task = ReportingTask(
          target: $0, period: period, report: reports[$0.id], previous: previous[$0.id.raw],
          same: same[$0.id.raw] ?? [], sentence: sentences[$0.id.raw] ?? "", typing: typing[$0.id.raw],
          window: try windows.window(of: period, city: $0.city.raw, agency: agency.raw))
        task.earlier = beside[$0.id.raw]?.earlier ?? []
        task.sumOfParts = beside[$0.id.raw]?.parts
        task.expected = expected[$0.id.raw]
        task.evidence = evidence[.target($0.id)]?.count ?? 0
        task.demandedProof = demands[$0.document]?.sentence(for: $0.id.raw)
        return task
      }
    }
  }
}

/// How reports are found and read.
enum ReportQuery {
  /// Of targets that are the same, a body is asked for the first one that it owns; NULL where `t` is this one.
  static let askedInstead = """
    (SELECT min(k.target_id) FROM target_join j
      JOIN target_join k ON k.leader_id = j.leader_id AND k.target_id < j.target_id
      JOIN target o ON o.id = k.target_id AND o.owner_id = t.owner_id AND \(Standing.isCurrent("o"))
        AND o.withdrawn_because IS NULL
      WHERE j.target_id = t.id)
    """

  /// How many there are, from `report_count`, which triggers keep in step; nil where it does not tell them apart.
  static func total(_ filter: ReportFilter, _ db: Database) throws -> Int? {
    guard filter.document == nil, filter.agency == nil, filter.target == nil, !filter.includesDrafts else { return nil }
    var found = Conditions("city_id = ?", [filter.city?.raw ?? 0])
    if let period = filter.period { found = found.and("period = ?", [period.text]) }
    if !filter.states.isEmpty { found = found.and("state IN (\(states(filter)))") }
    return try Int.fetchOne(
      db, kept: "SELECT coalesce(sum(count), 0) FROM report_count WHERE \(found.sql)", arguments: found.arguments)
  }

  private static func states(_ filter: ReportFilter) -> String {
    filter.states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
  }

  static func conditions(_ filter: ReportFilter) -> Conditions {
    var found = Conditions(filter.includesDrafts ? "1" : "r.counted IS NOT NULL")
    if let target = filter.target { found = found.and("r.target_id = ?", [target.raw]) }
    if let period = filter.period { found = found.and("r.period = ?", [period.text]) }
    if let city = filter.city {
      found = found.and("r.target_id IN (SELECT id FROM target WHERE city_id = ?)", [city.raw])
    }
    if let document = filter.document {
      found = found.and("r.target_id IN (SELECT id FROM target WHERE document_id = ?)", [document.raw])
    }
    if let agency = filter.agency {
      found = found.and("r.target_id IN (SELECT id FROM target WHERE owner_id = ?)", [agency.raw])
    }
    if !filter.states.isEmpty {
      found = found.and("r.state IN (\(states(filter)))")
    }
    return found
  }

  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [Report] {
    try db.all(
      ReportColumn.self, kept: "\(ReportColumn.select) WHERE r.id IN (\(ids.sql)) ORDER BY r.id",
      arguments: ids.arguments, Report.init)
  }

  /// What has been said of a target in a period, drafts too; nil where nothing was.
  static func find(_ target: TargetID, in period: Period, _ db: Database) throws -> Report? {
    try db.first(ReportColumn.self, atPlace, bound: target.raw, period.text, row: Report.init)
  }

  /// All that was said of a target, drafts too, in whatever order.
  static func all(of target: Int64, _ db: Database) throws -> [Report] {
    var reports: [Report] = []
    try db.each(ReportColumn.self, ofTarget, bound: target) { reports.append(try Report($0)) }
    return reports
  }

  private static let ofTarget = KeptStatement(ReportColumn.select + " WHERE r.target_id = ?")
  private static let atPlace = KeptStatement(ReportColumn.select + " WHERE r.target_id = ? AND r.period = ?")

  /// For each target in force the sentence of its plan.
  static func sentences(_ db: Database, _ targets: [Int64]) throws -> [Int64: String] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT t.id, substr(x.text, v.span_start + t.sentence_start + 1, t.sentence_end - t.sentence_start) AS sentence
        FROM target t JOIN version v ON v.document_id = t.document_id AND v.state = 'published'
        JOIN source_text x ON x.id = v.text_id WHERE t.id IN (SELECT value FROM json_each(?))
        """, arguments: [IDList(targets)])
    return Dictionary(rows.map { ($0["id"] as Int64, $0["sentence"] as String) }) { first, _ in first }
  }

  /// For each target what its expected path asks for at a period's end, by the facts of its status.
  static func expected(at period: Period, _ db: Database, _ targets: [Int64]) throws -> [Int64: ExpectedFigure] {
    let rows = try Row.fetchAll(
      db,
      kept: "SELECT target_id, facts FROM status_result WHERE target_id IN (SELECT value FROM json_each(?))",
      arguments: [IDList(targets)])
    var found: [Int64: ExpectedFigure] = [:]
    for row in rows { found[row["target_id"]] = try StatusInputs.facts(row["facts"]).expectedFigure(at: period) }
    return found
  }

  /// For each target the newest figure that counts before a period.
  static func figures(before period: Period, _ db: Database, _ targets: [Int64]) throws -> [Int64: LatestFigure] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT r.target_id, max(\(PeriodEnds.sql("r.period"))), r.period, rr.value, rr.stage, rr.state FROM report r
        JOIN report_revision rr ON rr.report_id = r.id AND rr.number = r.counted
        WHERE r.target_id IN (SELECT value FROM json_each(?)) AND r.counted IS NOT NULL
          AND \(PeriodEnds.sql("r.period")) < ? AND rr.missing IS NULL
        GROUP BY r.target_id
        """, arguments: [IDList(targets), PeriodEnds.text(period)])
    var figures: [Int64: LatestFigure] = [:]
    for row in rows {
      figures[row["target_id"]] = LatestFigure(
        period: try row.period(), value: row["value"], stage: try row.wordIfAny("stage"),
        isApproved: row["state"] as String == ReportState.approved.rawValue)
    }
    return figures
  }
}
