import GRDB
import Policy

/// What is read of a project: `p` the project, `c` its city, `l` and `r` its bodies, `v` the plan
/// that asks for it.
enum ProjectColumn: Int32, SelectColumn {
  case id, city, cityName, name, county, industry, kind, investor, investment, output, leader, steward, team
  case lead, leadName, responsible, responsibleName
  case listed, signed, started, produced, full, promised, colour, isExitAsked, version, template
  case document, documentTitle, sentence, sentenceStart, sentenceEnd

  var sql: String {
    switch self {
    case .id: "p.id"
    case .city: "p.city_id"
    case .cityName: "c.name"
    case .name: "p.name"
    case .county: "p.county"
    case .industry: "p.industry"
    case .kind: "p.kind"
    case .investor: "p.investor"
    case .investment: "p.investment"
    case .output: "p.output"
    case .leader: "p.leader"
    case .steward: "p.steward"
    case .team: "p.team"
    case .lead: "p.lead_id"
    case .leadName: "l.name"
    case .responsible: "p.responsible_id"
    case .responsibleName: "r.name"
    case .listed: "p.listed_on"
    case .signed: "p.signed_on"
    case .started: "p.started_on"
    case .produced: "p.produced_on"
    case .full: "p.full_on"
    case .promised: "p.promised_on"
    case .colour: "p.colour"
    case .isExitAsked: "p.is_exit_asked"
    case .version: "p.version"
    case .template: "coalesce(p.template_id, 0)"
    case .document: "p.document_id"
    case .documentTitle: "v.title"
    case .sentence: "p.plan_sentence"
    case .sentenceStart: "p.sentence_start"
    case .sentenceEnd: "p.sentence_end"
    }
  }

  static let tables = """
    project p JOIN city c ON c.id = p.city_id LEFT JOIN agency l ON l.id = p.lead_id
    LEFT JOIN agency r ON r.id = p.responsible_id
    LEFT JOIN version v ON v.document_id = p.document_id AND v.state = 'published'
    """

  /// The columns that hold the days of fields.
  static let days: [(ProjectField, ProjectColumn)] = [
    (.listed, .listed), (.signed, .signed), (.started, .started), (.produced, .produced), (.full, .full),
    (.promised, .promised),
  ]
}

extension ProjectSummary {
  /// Without its steps, which stand in rows of their own.
  init(_ row: Cells<ProjectColumn>) throws {
    var days: [ProjectField: CivilDate] = [:]
    for (field, column) in ProjectColumn.days { days[field] = try row.dateIfAny(column) }
    facts = ProjectFacts(
      city: row.integer(.city), name: row.text(.name), county: row.text(.county), industry: row.text(.industry),
      kind: try row.word(.kind), investor: row.text(.investor), investment: row.number(.investment),
      output: row.numberIfAny(.output), leader: row.text(.leader), steward: row.text(.steward), team: row.text(.team),
      lead: row.isNull(.lead) ? nil : row.integer(.lead),
      responsible: row.isNull(.responsible) ? nil : row.integer(.responsible), days: days,
      document: row.isNull(.document) ? nil : row.integer(.document), sentence: row.text(.sentence))
    id = row.id(.id)
    cityName = row.text(.cityName)
    lead = row.textIfAny(.leadName)
    responsible = row.textIfAny(.responsibleName)
    documentTitle = row.textIfAny(.documentTitle)
    place = row.isNull(.sentenceStart) ? nil : row.span(.sentenceStart, .sentenceEnd)
    standing = .init(try row.word(.colour), isExitAsked: row.bool(.isExitAsked))
    done = [:]
    version = row.int(.version)
  }
}
