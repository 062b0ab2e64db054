import GRDB
import Policy

/// The day from which a plan can be reported: of its first year, else its day of issue, else of the year it was read.
enum PlanStart {
  /// The day of the published version that an item of this alias belongs to, as a text; NULL where none is published.
  static func sql(_ item: String) -> String {
    """
    (SELECT coalesce(pv.period_from || '-01-01', pv.issued_on, substr(ps.read_on, 1, 4) || '-01-01') FROM version pv
      JOIN source_text px ON px.id = pv.text_id JOIN source ps ON ps.id = px.source_id
      WHERE pv.document_id = \(item).document_id AND pv.state = 'published')
    """
  }
}
