import GRDB
import Policy

/// What people have done with a published plan: another reading of it must not change that behind their backs.
enum PeoplesWork {
  /// Whether somebody reviewed, corrected, owned or reported on anything of the plan.
  static func exists(_ db: Database, document: Int64) throws -> Bool {
    try Bool.fetchOne(
      db,
      kept: """
        SELECT EXISTS (
            SELECT 1 FROM version v JOIN candidate c ON c.version_id = v.id
            WHERE v.document_id = :id AND (c.decision <> 'open' OR c.edited <> '{}' OR c.is_added = 1))
          OR EXISTS (SELECT 1 FROM target t JOIN report r ON r.target_id = t.id WHERE t.document_id = :id)
          OR EXISTS (SELECT 1 FROM target t JOIN typed_draft d ON d.target_id = t.id WHERE t.document_id = :id)
          OR EXISTS (SELECT 1 FROM measure m JOIN measure_report r ON r.measure_id = m.id WHERE m.document_id = :id)
          OR EXISTS (SELECT 1 FROM measure m JOIN measure_draft d ON d.measure_id = m.id WHERE m.document_id = :id)
          OR EXISTS (
            SELECT 1 FROM target t JOIN audit a ON a.subject = 'target' AND a.subject_id = t.id
            WHERE t.document_id = :id AND a.action NOT IN ('target.revised', 'target.dropped'))
          OR EXISTS (
            SELECT 1 FROM measure m JOIN audit a ON a.subject = 'measure' AND a.subject_id = m.id
            WHERE m.document_id = :id AND a.action NOT IN ('measure.revised', 'measure.dropped'))
        """, arguments: ["id": document]) ?? false
  }

  /// The targets and measures of a plan on which somebody reported, as `kind id`.
  static func reported(_ db: Database, document: Int64) throws -> Set<String> {
    try String.fetchSet(
      db,
      kept: """
        SELECT 'target ' || t.id FROM target t JOIN report r ON r.target_id = t.id WHERE t.document_id = :id
        UNION SELECT 'measure ' || m.id FROM measure m JOIN measure_report r ON r.measure_id = m.id
          WHERE m.document_id = :id
        """, arguments: ["id": document])
  }
}

extension CandidateRow {
  /// As it stands by now: what people set of the published item lies over what was read. The row itself belongs to no
  /// item yet.
  func standing(_ db: Database) throws -> CandidateRow {
    guard let itemID else { return self }
    let corrected = try Corrections(db, item.kind, itemID).inForce(over: item.texts)
    return try CandidateRow(
      id: id, itemID: nil, item: item, edited: edited.merging(corrected), decision: decision, isAdded: isAdded)
  }
}
