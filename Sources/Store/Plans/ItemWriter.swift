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
  private let rule: OwnerRule
  private var city: Int64 { registry.city }

  init(_ db: Database, document: Int64, _ registry: AgencyRegistry, at now: Moment) throws {
    self.db = db
    self.document = document
    self.now = now
    self.registry = registry
    sections = try SectionPlaces(db, document: document)
    rule = OwnerRule(try Self.plan(db, document, registry.cityName))
  }

  private static func plan(_ db: Database, _ document: Int64, _ city: String) throws -> Document {
    let measures = try MeasureQuery.current(db, document)
    let governance = try Row.fetchAll(
      db,
      sql: """
        SELECT g.* FROM version_governance g JOIN version v ON v.id = g.version_id
        WHERE v.document_id = ? AND v.state = 'published' ORDER BY g.position
        """, arguments: [document]
    ).map {
      GovernanceFact(
        role: $0["role"], holder: $0["holder"], quote: $0["quote"], span: $0.span(), provenance: $0.provenance)
    }
    let sections = try Row.fetchAll(
      db, sql: "SELECT * FROM section WHERE document_id = ? AND standing = 'current' ORDER BY position, id",
      arguments: [document]
    ).map {
      Section(number: $0["number"], title: $0["title"], level: $0["level"], path: $0["path"], span: $0.span())
    }
    return Document(title: "", region: city, sections: sections, measures: measures, governance: governance)
  }

  /// Refuses fields that could not be written, before they are kept as an editor's word.
  static func check(_ item: ReadItem) throws {
    _ = try item.fields.deadline()
    switch item.subject {
    case .target:
      _ = (try item.fields.text("indicator"), try item.fields.text("quote"), try figure(item.fields))
    case .goal: _ = (try item.fields.text("indicator"), try item.fields.text("quote"), try goal(item.fields))
    case .measure: _ = try item.fields.text("quote")
    case .incentive: _ = (try item.fields.text("quote"), try item.fields.number("amount"))
    case .section: _ = try item.fields.text("title")
    }
  }

  func write(target item: ItemState) throws -> Int64 {
    let fields = item.effective.fields
    let isGoal = item.effective.subject == .goal
    let (span, path) = (fields.span(), fields["section"] ?? "")
    let bracket = fields.names("agencies")
    let proposed = rule.owner(
      span: span, section: path, bracket: bracket, subjects: fields.names("duties"), area: fields["area"])
    let owner = try self.owner(of: item, proposed)
    let sentence = fields["sentence"] == nil ? span : fields.span("sentence")
    let deadline = try fields.deadline()
    var columns: [(String, (any DatabaseValueConvertible)?)] = [
      ("document_id", document), ("city_id", city), ("section_id", sections.id(at: span.start, path: path)),
      ("standing", item.standing), ("position", span.start), ("as_read", try item.asRead.fields.json()),
      ("is_goal", isGoal), ("quote", try fields.text("quote")), ("indicator", try fields.text("indicator")),
      ("deadline", deadline?.text), ("deadline_day", deadline?.lastDay.text), ("section_path", path),
      ("owner_id", owner.id), ("owner_reason", owner.reason), ("owner_note", owner.note), ("span_start", span.start),
      ("span_end", span.end), ("sentence_start", sentence.start), ("sentence_end", sentence.end),
      ("confidence", fields.provenance.confidence), ("rule", fields.provenance.rule),
    ]
    columns += try isGoal ? Self.goal(fields) : Self.figure(fields)
    // The quarter in which it was first published is the first that is asked for.
    if item.id == nil { columns.append(("first_report", Period(containing: now.day).text)) }
    let id = try Upsert(table: "target", id: item.id, revision: "revision").run(db, columns)

    // The bracket does not say who leads; the clause that it closes does.
    let leads = rule.clause(holding: span)?.lead ?? []
    let links = bracket.map { (leads.contains($0) ? AgencyLink.Role.lead : .responsible, $0) }
    try link("target", id, links + fields.names("duties").map { (.duty, $0) })
    return id
  }

  private static func figure(_ fields: Fields) throws -> [(String, (any DatabaseValueConvertible)?)] {
    guard let value = try fields.number("value") else { throw StoreError.invalid(field: "value", reason: "不能为空") }
    return [
      ("comparison", try fields.word("comparison", else: Comparison.equal).rawValue), ("value", value),
      ("value_max", try fields.number("value_max")), ("unit", fields["unit"] ?? ""),
      ("cadence", try fields.word("cadence", else: Cadence.byDeadline).rawValue), ("area", fields["area"]),
      ("stretch", fields["stretch"] == "1"), ("baseline", try fields.number("baseline")),
      ("baseline_year", try fields.year("baseline_year")), ("baseline_unit", fields["baseline_unit"]),
    ]
  }

  private static func goal(_ fields: Fields) throws -> [(String, (any DatabaseValueConvertible)?)] {
    [
      ("comparison", Comparison.equal.rawValue), ("value", nil), ("value_max", nil), ("unit", nil),
      ("cadence", try fields.word("cadence", else: Cadence.byDeadline).rawValue), ("area", fields["area"]),
      ("stretch", fields["stretch"] == "1"), ("baseline", nil), ("baseline_year", nil), ("baseline_unit", nil),
    ]
  }

  func write(measure item: ItemState) throws -> Int64 {
    let fields = item.effective.fields
    let (span, path) = (fields.span(), fields["section"] ?? "")
    let deadline = try fields.deadline()
    let id = try Upsert(table: "measure", id: item.id).run(
      db,
      [
        ("document_id", document), ("city_id", city), ("section_id", sections.id(at: span.start, path: path)),
        ("standing", item.standing), ("position", span.start), ("as_read", try item.asRead.fields.json()),
        ("text_start", fields["text_start"] ?? ""), ("quote", try fields.text("quote")),
        ("deadline", deadline?.text), ("deadline_day", deadline?.lastDay.text), ("section_path", path),
        ("span_start", span.start), ("span_end", span.end), ("confidence", fields.provenance.confidence),
        ("rule", fields.provenance.rule),
      ])
    let leads = fields.names("lead").map { (AgencyLink.Role.lead, $0) }
    try link("measure", id, leads + fields.names("responsible").map { (.responsible, $0) })
    return id
  }

  /// A person's decision stands above what the plan proposes.
  private func owner(of item: ItemState, _ proposed: ProposedOwner?) throws
    -> (id: Int64?, reason: String?, note: String?)
  {
    if let id = item.id, let decided = try Corrections.value(db, item.asRead.subject, id, "owner") {
      let note = try Corrections.value(db, item.asRead.subject, id, "owner_note") ?? nil
      return (decided.flatMap { Int64($0) }, OwnerReason.person.rawValue, note)
    }
    guard let proposed else { return (nil, nil, nil) }
    return (try registry.id(of: proposed.name), proposed.reason.rawValue, proposed.note)
  }

  /// Replaces the bodies of an item where they differ.
  private func link(_ table: String, _ id: Int64, _ names: [(AgencyLink.Role, String)]) throws {
    var wanted: [[String]] = []
    var seen: Set<String> = []
    for (role, name) in names {
      let agency = try registry.id(of: name)
      if seen.insert("\(role.rawValue) \(agency)").inserted {
        wanted.append([role.rawValue, String(agency), String(wanted.count), name])
      }
    }
    let current = try Row.fetchAll(
      db,
      sql: "SELECT role, agency_id, position, verbatim FROM \(table)_agency WHERE \(table)_id = ? ORDER BY position",
      arguments: [id]
    ).map { row -> [String] in
      [row["role"], String(row["agency_id"] as Int64), String(row["position"] as Int), row["verbatim"]]
    }
    if current == wanted { return }
    try db.execute(sql: "DELETE FROM \(table)_agency WHERE \(table)_id = ?", arguments: [id])
    for link in wanted {
      try db.execute(
        sql: "INSERT INTO \(table)_agency (\(table)_id, role, agency_id, position, verbatim) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, link[0], Int64(link[1]), Int(link[2]), link[3]])
    }
  }
}
