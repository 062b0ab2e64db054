import Foundation
import GRDB
import Policy

extension Store {
  /// Filed papers by id.
  public func evaluations(_ filter: EvaluationFilter = EvaluationFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<EvaluationSummary>
  {
    try read { (db: Database) throws -> Listing<EvaluationSummary> in
      let list = ListQuery(table: "evaluation", alias: "u", filter.conditions)
      return try list.listing(db, page, by: nil, total: nil) { try EvaluationQuery.fetch(db, $0) }
    }
  }

  /// One filed paper.
  public func evaluation(_ id: EvaluationID) throws(StoreError) -> EvaluationSummary? {
    try read { (db: Database) throws -> EvaluationSummary? in
      try EvaluationQuery.fetch(db, SQLQuery(sql: "SELECT ?", arguments: [id.raw])).first
    }
  }

  /// The paper itself; nil where none was filed.
  public func evaluationFile(_ id: EvaluationID) throws(StoreError) -> (
    name: String, bytes: [UInt8]
  )? {
    try read { (db: Database) throws -> (name: String, bytes: [UInt8])? in
      let row = try Row.fetchOne(
        db,
        kept: """
          SELECT u.file_name, f.bytes FROM evaluation u JOIN evidence_file f ON f.sha256 = u.sha256 WHERE u.id = ?
          """, arguments: [id.raw])
      return row.map { ($0["file_name"], [UInt8]($0["bytes"] as Data)) }
    }
  }

  /// What a plan's own words want, stretch by stretch from its coming into Liance to its end, with what was filed: the
  /// newest first. Nothing is asked for what had ended before the plan was here.
  public func evaluationStandings(of plan: DocumentDetail, on day: CivilDate) throws(StoreError)
    -> [EvaluationStanding]
  {
    // Reading a whole text for them costs more than the rest of a plan's page.
    let duties = try read { (db: Database) throws -> [EvaluationDuty] in
      try memory.value("duties of evaluation", of: plan.summary.version, db) { EvaluationDuty.all(in: plan.text) }
    }
    guard !duties.isEmpty else { return [] }
    let came = plan.versions.map(\.savedAt.day).min() ?? day
    let years = plan.summary.period
    let start = CivilDate(year: years?.from ?? came.year, month: 1, day: 1) ?? came
    let first = Period(containing: max(came, start))
    let last = years?.to.flatMap { Period(year: $0, quarter: 4) }
    let filter = EvaluationFilter(document: plan.summary.id)
    let filed = try evaluations(filter, Slice(limit: Slice.largestLimit)).items
    return duties.flatMap { duty in
      duty.periods(from: first, to: last, on: day).map { period in
        let paper = filed.last { $0.kind == duty.kind && $0.period == period }
        let due = duty.dueOn(period)
        let state: EvaluationState = paper != nil ? .filed : due < day ? .missing : .due
        return EvaluationStanding(
          duty: duty, period: period, dueOn: due, state: state, filed: paper)
      }.reversed()
    }
  }

  /// Files a paper, with the file that it came as.
  public func fileEvaluation(
    _ paper: EvaluationPaper, file: (name: String, bytes: [UInt8])? = nil, by author: Actor,
    at now: Moment
  ) throws(StoreError) -> EvaluationID {
    try write(.reports, as: author, .issuePapers) { (db: Database) throws -> EvaluationID in
      let author = try author.checked(.issuePapers, db)
      let home = try PublishedPlan.city(of: paper.document.raw, db)
      guard author.may(.issuePapers, for: nil, in: CityID(home)) else {
        throw StoreError.notAllowed(.issuePapers)
      }
      try paper.check(on: now.day)
      let kept = try file.map { try EvidenceFiles.keep(db, $0.name, $0.bytes, field: "file") }
      try db.execute(
        kept: """
          INSERT INTO evaluation (document_id, kind, period, title, author, summary, sha256, file_name, by, at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          paper.document.raw, paper.kind.rawValue, paper.period.text, paper.title, paper.author,
          paper.summary,
          kept?.sum, kept?.name, author.name, now.unixTime,
        ])
      let id = EvaluationID(db.lastInsertedRowID)
      var told: Fields = ["title": paper.title, "period": paper.period.text]
      (told["file"], told["sha256"]) = (kept?.name, kept?.sum)
      try Audit.add(db, .evaluationFiled, id.raw, new: told, by: author, at: now)
      return id
    }
  }
}

/// How filed papers are read and kept: `u` the paper, `d` its plan.
enum EvaluationQuery {
  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [EvaluationSummary] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT u.*, d.city_id, c.name AS city, v.title AS document FROM evaluation u
        JOIN document d ON d.id = u.document_id JOIN city c ON c.id = d.city_id
        JOIN version v ON v.id = (SELECT max(w.id) FROM version w WHERE w.document_id = d.id
          AND w.state IN ('published', 'superseded'))
        WHERE u.id IN (\(ids.sql)) ORDER BY u.id
        """, arguments: ids.arguments
    ).map { row in
      EvaluationSummary(
        id: row.id("id"), city: row.id("city_id"), cityName: row["city"],
        document: row.id("document_id"),
        documentTitle: row["document"], kind: try row.word("kind"), period: try row.period(),
        title: row["title"],
        author: row["author"], summary: row["summary"], fileName: row["file_name"], by: row["by"],
        at: row.moment("at"))
    }
  }
}
