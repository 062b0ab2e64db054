import GRDB
import Policy

/// What is read of a matter: `m` the matter, `c` its city, `a` and `f` its bodies.
enum MatterColumn: Int32, SelectColumn {
  case id, city, cityName, title, text, origin, subjectKind, subjectID, subjectName
  case from, fromName, agency, agencyName, due, askedUntil, state, level, stepSince, stepDue, raisedDue
  case answeredBy, by, createdAt, version

  var sql: String {
    switch self {
    case .id: "m.id"
    case .city: "m.city_id"
    case .cityName: "c.name"
    case .title: "m.title"
    case .text: "m.text"
    case .origin: "m.origin"
    case .subjectKind: "m.subject_kind"
    case .subjectID: "m.subject_id"
    case .subjectName: Subjects.name(of: "m")
    case .from: "m.from_agency_id"
    case .fromName: "f.name"
    case .agency: "m.agency_id"
    case .agencyName: "a.name"
    case .due: "m.due_on"
    case .askedUntil: "m.asked_until"
    case .state: "m.state"
    case .level: "m.level"
    case .stepSince: "m.step_since"
    case .stepDue: "m.step_due"
    case .raisedDue: "m.raised_due"
    case .answeredBy: "m.answered_by"
    case .by: "m.by"
    case .createdAt: "m.created_at"
    case .version: "m.version"
    }
  }

  static let tables = """
    matter m JOIN city c ON c.id = m.city_id LEFT JOIN agency a ON a.id = m.agency_id
    LEFT JOIN agency f ON f.id = m.from_agency_id
    """
}

extension MatterSummary {
  init(_ row: Cells<MatterColumn>) throws {
    func body(_ id: MatterColumn, _ name: MatterColumn) -> NamedBody? {
      row.idIfAny(id).map { NamedBody(id: $0, name: row.text(name)) }
    }
    let kind: SubjectKind? = try row.wordIfAny(.subjectKind)
    let raisedDue = try row.dateIfAny(.raisedDue)
    id = row.id(.id)
    city = row.id(.city)
    cityName = row.text(.cityName)
    title = row.text(.title)
    text = row.text(.text)
    origin = try row.word(.origin)
    subject = kind.map {
      NamedSubject(reference: SubjectReference($0, row.integer(.subjectID)), name: row.textIfAny(.subjectName))
    }
    from = body(.from, .fromName)
    agency = body(.agency, .agencyName)
    standing = .init(
      try row.word(.state), due: try row.dateIfAny(.due), askedUntil: try row.dateIfAny(.askedUntil),
      level: try row.word(.level), isRaised: raisedDue != nil)
    stepSince = row.moment(.stepSince)
    stepDue = try row.dateIfAny(.stepDue)
    self.raisedDue = raisedDue
    answeredBy = row.textIfAny(.answeredBy)
    by = row.text(.by)
    createdAt = row.moment(.createdAt)
    version = row.int(.version)
  }
}
