import GRDB
import Policy

extension TargetQuery {
  static func detail(_ db: Database, _ summary: TargetSummary, _ memory: PlanMemory) throws -> TargetDetail? {
    let id = summary.id.raw
    guard
      let row = try Row.fetchOne(
        db,
        kept: """
          SELECT t.sentence_start, t.sentence_end, t.withdrawn_because, r.*,
            substr(x.text, v.span_start + t.sentence_start + 1, t.sentence_end - t.sentence_start) AS sentence
          FROM target t JOIN status_result r ON r.target_id = t.id
          JOIN version v ON v.id = (
            SELECT max(version_id) FROM candidate WHERE item_id = t.id AND subject IN ('target', 'goal'))
          JOIN source_text x ON x.id = v.text_id
          WHERE t.id = ?
          """, arguments: [id])
    else { return nil }
    let sentenceSpan = row.span("sentence")
    guard let reason = CodedFacts(code: row["reason_fact"], json: row["reason_facts"]).value(StatusFact.self) else {
      throw StoreError.damagedRow(table: "status_result", column: "reason_facts")
    }
    let status = ProgressStatus(
      state: try row.word("state"), gap: row["gap"], attained: row["attained"], expected: row["expected"],
      fact: reason, ruleVersion: row["rule_version"])
    let result = StatusResult(
      status: status, period: try row.period(), facts: try StatusInputs.facts(row["facts"]),
      computedAt: row.moment("computed_at"))
    let same = try SameTargets.of(db, id)
    let reports = try ([id] + same.map(\.target.raw)).flatMap { try ReportQuery.all(of: $0, db) }
    return TargetDetail(
      summary: summary, sentence: row["sentence"], quoteInSentence: summary.span.moved(by: -sentenceSpan.start),
      sentenceSpan: sentenceSpan, status: result,
      reports: reports.sorted { ($1.period, $0.id.raw) < ($0.period, $1.id.raw) },
      changes: try changes(db, id),
      findings: try FindingQuery.touching(summary.span, of: summary.document, db, memory), same: same,
      enterprises: try Enterprises.around(sentenceSpan, document: summary.document.raw, db),
      withdrawnBecause: row["withdrawn_because"])
  }

  /// The target's past, from the audit trail, oldest first.
  private static func changes(_ db: Database, _ id: Int64) throws -> [TargetChange] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT id, action, at, by, old, new, reason FROM audit
        WHERE subject = 'target' AND subject_id = ? ORDER BY id
        """, arguments: [id])
    return try rows.map { row in
      let old = try (row["old"] as String?).map { try Fields(json: $0) } ?? [:]
      var new = try (row["new"] as String?).map { try Fields(json: $0) } ?? [:]
      let version = new.removeValue(forKey: "version").flatMap { Int($0) }
      return TargetChange(
        id: row.id("id"), action: row["action"], at: row.moment("at"), by: row["by"], version: version,
        fields: FieldChange.between(old, new), reason: row["reason"])
    }
  }
}
