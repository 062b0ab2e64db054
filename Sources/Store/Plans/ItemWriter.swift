import GRDB
import Policy

/// Writes targets, goals and measures with their bodies and owners.
struct ItemWriter {
  let db: Database
  let document: Int64
  let now: Moment
  private let registry: AgencyRegistry
  private let sections: SectionPlaces
  /// The plan's measures and offices as they stand, for the rule about owners.
  private var rule: OwnerRule
  /// What the rule was made of.
  private let plan: Document
  private let facts = ToldFacts()
  private var city: Int64 { registry.city }

  init(_ db: Database, document: Int64, _ registry: AgencyRegistry, at now: Moment) throws {
    self.db = db
    self.document = document
    self.now = now
    self.registry = registry
    sections = try SectionPlaces(db, document: document)
    plan = try Self.plan(db, document, registry.cityName)
    rule = OwnerRule(plan)
  }

  /// The same when the plan's measures have been written anew: its sections and offices stay.
  func afterMeasures() throws -> ItemWriter {
    var writer = self
    var plan = plan
    plan.measures = try MeasureQuery.current(db, document)
    writer.rule = OwnerRule(plan)
    return writer
  }

  /// Why somebody owns something, as it is kept: the same reason holds for most of a plan's items.
  private final class ToldFacts {
    private var told: [OwnerFact: CodedFacts] = [:]

    func coded(_ fact: OwnerFact) throws -> CodedFacts {
      if let known = told[fact] { return known }
      let coded = try CodedFacts(fact)
      told[fact] = coded
      return coded
    }
  }

  private static func plan(_ db: Database, _ document: Int64, _ city: String) throws -> Document {
    let measures = try MeasureQuery.current(db, document)
    let governance = try Row.fetchAll(
      db,
      kept: """
        SELECT g.* FROM version_governance g JOIN version v ON v.id = g.version_id
        WHERE v.document_id = ? AND v.state = 'published' ORDER BY g.position
        """, arguments: [document]
    ).map(\.governanceFact)
    let sections = try Row.fetchAll(
      db, kept: "SELECT * FROM section s WHERE document_id = ? AND \(Standing.isCurrent("s")) ORDER BY position, id",
      arguments: [document]
    ).map(\.section)
    return Document(title: "", region: city, sections: sections, measures: measures, governance: governance)
  }

  /// A target or a goal.
  func write(target item: ItemState) throws -> Int64 {
    let place = PlanPlace(item.effective)
    let owner = rule.owner(
      span: place.span, section: place.section, bracket: place.bracket, subjects: place.subjects, area: place.area)
    var columns = columns(place)
    try add("owner", of: item, owner, to: &columns)
    item.add(to: &columns)
    // The quarter in which it was first published is the first that is asked for.
    if item.id == nil { columns.add("first_report", Period(containing: now.day).text) }
    let id = try Upsert(table: "target", id: item.id, revision: "revision").run(db, columns)

    // The bracket does not say who leads; the clause that it closes does.
    let leads = rule.clause(holding: place.span)?.lead ?? []
    let links = place.bracket.map { (leads.contains($0) ? AgencyLink.Role.lead : .responsible, $0) }
    try link("target", id, isNew: item.id == nil, links + place.subjects.map { (.duty, $0) })
    return id
  }

  func write(measure item: ItemState) throws -> Int64 {
    let place = PlanPlace(item.effective)
    var teller: ProposedOwner?
    if case .measure(let measure) = item.effective { teller = rule.teller(of: measure) }
    var columns = columns(place)
    try add("teller", of: item, teller, to: &columns)
    item.add(to: &columns)
    let id = try Upsert(table: "measure", id: item.id).run(db, columns)
    try link(
      "measure", id, isNew: item.id == nil,
      place.leads.map { (AgencyLink.Role.lead, $0) } + place.bracket.map { (.responsible, $0) })
    return id
  }

  private func columns(_ place: PlanPlace) -> Columns {
    var columns = Columns()
    columns.add("document_id", document)
    columns.add("city_id", city)
    columns.add("section_id", sections.id(at: place.span.start, path: place.section))
    return columns
  }

  /// The four columns `name_id`, `name_reason`, `name_fact`, `name_facts`. A person's decision stands above what the
  /// plan proposes.
  private func add(
    _ name: String, of item: ItemState, _ proposed: ProposedOwner?, to columns: inout Columns
  ) throws {
    func add(_ id: Int64?, _ reason: OwnerReason?, _ told: CodedFacts?) {
      columns.add("\(name)_id", id)
      columns.add("\(name)_reason", reason?.rawValue)
      columns.add("\(name)_fact", told?.code)
      columns.add("\(name)_facts", told?.json)
    }
    let said = item.id.map { Corrections(db, item.asRead.kind, $0) }
    if let said, let decided = try said.value(of: .owner) {
      let note = try said.value(of: .ownerNote) ?? nil
      return add(decided.flatMap { Int64($0) }, .person, try note.map { try CodedFacts(OwnerFact.text(words: $0)) })
    }
    guard let proposed else { return add(nil, nil, nil) }
    add(try registry.id(of: proposed.name), proposed.reason, try facts.coded(proposed.fact))
  }

  /// Replaces the bodies of an item where they differ.
  private func link(_ table: String, _ id: Int64, isNew: Bool, _ names: [(AgencyLink.Role, String)]) throws {
    var wanted: [[String]] = []
    var seen: Set<String> = []
    for (role, name) in names {
      let agency = try registry.id(of: name)
      if seen.insert("\(role.rawValue) \(agency)").inserted {
        wanted.append([role.rawValue, String(agency), String(wanted.count), name])
      }
    }
    if !isNew {
      if try self.links(table, id) == wanted { return }
      try db.execute(kept: "DELETE FROM \(table)_agency WHERE \(table)_id = ?", arguments: [id])
    }
    for link in wanted {
      try db.execute(
        kept: "INSERT INTO \(table)_agency (\(table)_id, role, agency_id, position, verbatim) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, link[0], Int64(link[1]), Int(link[2]), link[3]])
    }
  }

  private func links(_ table: String, _ id: Int64) throws -> [[String]] {
    try Row.fetchAll(
      db,
      kept: "SELECT role, agency_id, position, verbatim FROM \(table)_agency WHERE \(table)_id = ? ORDER BY position",
      arguments: [id]
    ).map { row -> [String] in
      [row["role"], String(row["agency_id"] as Int64), String(row["position"] as Int), row["verbatim"]]
    }
  }
}

/// Where an item stands in its plan, and whom the plan names for it.
private struct PlanPlace {
  let span: Span
  var section = ""
  var bracket: [String] = []
  var leads: [String] = []
  var subjects: [String] = []
  var area: String?

  init(_ item: PlanItem) {
    span = item.span
    switch item {
    case .target(let target):
      section = target.section
      bracket = target.agencies
      subjects = target.duties
      area = target.area
    case .goal(let goal):
      section = goal.section
      area = goal.area
    case .measure(let measure):
      section = measure.section
      bracket = measure.responsible
      leads = measure.lead
    case .section, .incentive: break
    }
  }
}
