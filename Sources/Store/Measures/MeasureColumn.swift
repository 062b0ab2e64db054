import GRDB
import Policy

/// What is read of a measure: `m` the measure, `c` its city, `v` its plan's published version, `o`
/// who tells of it.
enum MeasureColumn: Int32, SelectColumn {
  case id, city, cityName, document, documentTitle, section, sectionPath, textStart, quote, deadline
  case teller, tellerName, tellerReason, tellerFact, tellerFacts
  case spanStart, spanEnd, confidence, rule

  var sql: String {
    switch self {
    case .id: "m.id"
    case .city: "m.city_id"
    case .cityName: "c.name"
    case .document: "m.document_id"
    case .documentTitle: "v.title"
    case .section: "m.section_id"
    case .sectionPath: "m.section_path"
    case .textStart: "m.text_start"
    case .quote: "m.quote"
    case .deadline: "m.deadline"
    case .teller: "m.teller_id"
    case .tellerName: "o.name"
    case .tellerReason: "m.teller_reason"
    case .tellerFact: "m.teller_fact"
    case .tellerFacts: "m.teller_facts"
    case .spanStart: "m.span_start"
    case .spanEnd: "m.span_end"
    case .confidence: "m.confidence"
    case .rule: "m.rule"
    }
  }

  static let tables = """
    measure m JOIN city c ON c.id = m.city_id
    JOIN version v ON v.document_id = m.document_id AND v.state = 'published'
    LEFT JOIN agency o ON o.id = m.teller_id
    """
}

extension MeasureSummary {
  /// Without its bodies and firms, which stand in rows of their own.
  init(_ row: Cells<MeasureColumn>) throws {
    var tellerName = ""
    self.init(
      id: row.id(.id), city: row.id(.city), cityName: row.text(.cityName), document: row.id(.document),
      documentTitle: row.text(.documentTitle), section: row.idIfAny(.section), sectionPath: row.text(.sectionPath),
      textStart: row.text(.textStart), quote: row.text(.quote), agencies: [],
      teller: try Owner(row, .teller, .tellerName, .tellerReason, .tellerFact, .tellerFacts, nameBefore: &tellerName),
      deadline: try row.deadlineIfAny(.deadline), span: row.span(.spanStart, .spanEnd),
      confidence: row.number(.confidence), rule: row.text(.rule))
  }
}
