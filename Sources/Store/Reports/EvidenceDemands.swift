import GRDB
import Policy

/// What a plan in force demands to be borne out by files: of all its reports, and of single targets and measures.
struct EvidenceDemands: Sendable {
  private var general: String?
  private var targets: [Int64: String] = [:]
  private var measures: [Int64: String] = [:]

  /// The sentence that demands a file of a target's report.
  func sentence(for target: Int64) -> String? { targets[target] ?? general }

  /// The same of a measure: of its own clause, or of all reports.
  func sentence(forMeasure measure: Int64) -> String? { measures[measure] ?? general }

  /// Those of some plans, as they stand.
  static func of(
    _ documents: Set<DocumentID>, _ memory: PlanMemory, _ db: Database
  ) throws -> [DocumentID: EvidenceDemands] {
    let plans = try Int.fetchOne(db, kept: "SELECT plans FROM generation") ?? 0
    var demands: [DocumentID: EvidenceDemands] = [:]
    for document in documents { demands[document] = try of(document.raw, at: plans, memory, db) }
    return demands
  }

  /// Read once until the plans move. A transaction that hands reports in writes nothing of plans, so that what it
  /// finds is good for others too.
  ///
  /// - Parameter plans: the number of the plans' generation.
  static func of(
    _ document: Int64, at plans: Int, _ memory: PlanMemory, _ db: Database
  ) throws -> EvidenceDemands {
    try memory.value("demanded files of \(document)", at: plans) {
      var demands = EvidenceDemands()
      let text = try String.fetchOne(
        db,
        kept: """
          SELECT substr(x.text, v.span_start + 1, v.span_end - v.span_start) FROM version v
          JOIN source_text x ON x.id = v.text_id WHERE v.document_id = ? AND v.state = 'published'
          """, arguments: [document])
      demands.general = text.flatMap { EvidenceDemand.general(in: $0) }
      let ids = try Int64.fetchAll(
        db, kept: "SELECT t.id FROM target t WHERE t.document_id = ? AND \(Standing.isCurrent("t"))",
        arguments: [document])
      demands.targets = try ReportQuery.sentences(db, ids).compactMapValues { EvidenceDemand.sentence(in: $0) }
      let clauses = try Row.fetchAll(
        db, kept: "SELECT m.id, m.quote FROM measure m WHERE m.document_id = ? AND \(Standing.isCurrent("m"))",
        arguments: [document])
      for row in clauses { demands.measures[row["id"]] = EvidenceDemand.sentence(in: row["quote"]) }
      return demands
    }
  }
}

extension AskedReport {
  /// Adds what the plans demand to be borne out, and whether it is, to what is asked.
  ///
  /// - Parameter asked: with the document of each, and the number of the plans' generation.
  static func proven(
    _ asked: [(document: Int64, plans: Int, report: AskedReport)], _ memory: PlanMemory, _ db: Database
  ) throws -> [AskedReport] {
    var known: [Int64: EvidenceDemands] = [:]
    return try asked.map { document, plans, report in
      var report = report
      let demands = try known[document] ?? EvidenceDemands.of(document, at: plans, memory, db)
      known[document] = demands
      guard let sentence = demands.sentence(for: report.target.raw) else { return report }
      report.context.demandedProof = sentence
      report.context.hasProof = try !EvidenceRows.list(db, [report.target.raw], in: report.period).isEmpty
      return report
    }
  }
}
