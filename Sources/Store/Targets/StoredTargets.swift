import GRDB
import Policy

/// Targets back in the vocabulary, whole, for the rules that compare plans.
enum StoredTargets {
  /// The figures of a document's published version with what people corrected, in the order of the text.
  static func current(_ db: Database, _ document: Int64) throws -> [(id: Int64, target: Target)] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT id, as_read, EXISTS (
          SELECT 1 FROM correction c WHERE c.subject = 'target' AND c.item_id = t.id) AS is_corrected
        FROM target t WHERE \(Standing.isCurrent("t")) AND document_id = ? AND is_goal = 0 ORDER BY position, id
        """, arguments: [document])
    return try rows.map { row in
      let id: Int64 = row["id"]
      let asRead = try Target(row.edits("as_read"))
      guard row["is_corrected"] else { return (id, asRead) }
      return (id, try asRead.edited(with: Corrections(db, .target, id).inForce(over: asRead.texts)))
    }
  }
}

extension TargetSummary {
  /// Back in the vocabulary, with what people corrected but without what a list leaves out: the sentence, and what the
  /// plan says of the baseline.
  public var item: PlanItem {
    let provenance = Provenance(rule: rule, confidence: confidence)
    guard let value else {
      return .goal(
        Goal(
          quote: quote, indicator: indicator, deadline: deadline, cadence: cadence, area: area,
          nature: saidNature, section: sectionPath,
          span: span, provenance: provenance))
    }
    var target = Target(
      quote: quote, indicator: indicator, comparison: comparison, value: value, valueMax: valueMax, unit: unit ?? "",
      deadline: deadline, cadence: cadence, area: area, stretch: isStretch, section: sectionPath,
      agencies: agencies.filter { $0.role != .duty }.map(\.verbatim),
      duties: agencies.filter { $0.role == .duty }.map(\.verbatim), span: span, sentence: span, provenance: provenance)
    target.nature = saidNature
    if let baseline {
      target.baseline = Baseline(
        quote: "", indicator: "", value: baseline, unit: unit ?? "", year: baselineYear, span: Span(0, 0))
    }
    return .target(target)
  }

  /// A field as its form shows it; empty where nothing is set.
  public func text(of field: ItemField) -> String { item.text(of: field) ?? field.usual ?? "" }
}
