import GRDB
import Policy

/// Changes projects inside a transaction: checks reach, version and flow, and tells the trail.
struct ProjectWriter {
  let db: Database
  let author: Actor
  let now: Moment
  private let sentences: AskingSentences

  /// The author as the database has them now.
  init(_ db: Database, _ author: Actor, _ permission: Permission, _ now: Moment) throws {
    self.db = db
    self.author = try author.checked(permission, db)
    self.now = now
    sentences = AskingSentences(db)
  }

  func add(_ typed: ProjectFacts) throws -> ProjectID {
    let (facts, place) = try checked(typed)
    guard mayManage(facts) else { throw StoreError.notAllowed(.manageProjects) }
    let texts = facts.texts
    let names = ProjectField.allCases.map(\.rawValue)
    let marks = Array(repeating: "?", count: names.count + 4).joined(separator: ", ")
    try db.execute(
      kept: """
        INSERT INTO project (\(names.joined(separator: ", ")), sentence_start, sentence_end, colour, created_at)
        VALUES (\(marks))
        """, arguments: arguments(facts) + [place?.start, place?.end, facts.colour.rawValue, now.unixTime])
    let id = ProjectID(db.lastInsertedRowID)
    try ProjectWords.put(db, id.raw, facts.name, facts.investor)
    try ProjectTemplates.useNewest(db, of: CityID(facts.city), for: id)
    try addEvent(id, .added, from: nil, to: facts.colour, reason: "")
    try Audit.add(db, .projectAdded, id.raw, new: fields(texts), by: author, at: now)
    return id
  }

  func change(_ id: ProjectID, to typed: ProjectFacts, seen: Int) throws {
    let old = try project(id, seen: seen)
    guard mayManage(old.facts), mayManage(typed) else { throw StoreError.notAllowed(.manageProjects) }
    let (facts, place) = try checked(typed, over: old)
    let (before, after) = (old.facts.texts, facts.texts)
    let moved = ProjectField.allCases.filter { before[$0] != after[$0] }
    guard !moved.isEmpty else { return }
    let sets = ProjectField.allCases.map { "\($0.rawValue) = ?" }.joined(separator: ", ")
    try db.execute(
      kept: """
        UPDATE project SET \(sets), sentence_start = ?, sentence_end = ?, version = version + 1 WHERE id = ?
        """, arguments: arguments(facts) + [place?.start, place?.end, id.raw])
    try ProjectWords.put(db, id.raw, facts.name, facts.investor)
    func only(_ texts: [ProjectField: String]) -> Fields {
      fields(Dictionary(uniqueKeysWithValues: moved.map { ($0, texts[$0] ?? "") }))
    }
    try Audit.add(db, .projectChanged, id.raw, old: only(before), new: only(after), by: author, at: now)
  }

  func set(_ step: ProjectStep, of id: ProjectID, to day: CivilDate?, seen: Int) throws {
    let project = try project(id, seen: seen)
    guard mayManage(project.facts) else { throw StoreError.notAllowed(.manageProjects) }
    guard project.done[step] != day else { return }
    if let day {
      try check(step, doneOn: day, of: project.facts)
      try db.execute(
        kept: """
          INSERT INTO project_done (project_id, step, done_on) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET done_on = excluded.done_on
          """, arguments: [id.raw, step.rawValue, day.text])
    } else {
      try db.execute(
        kept: "DELETE FROM project_done WHERE project_id = ? AND step = ?", arguments: [id.raw, step.rawValue])
    }
    try db.execute(kept: "UPDATE project SET version = version + 1 WHERE id = ?", arguments: [id.raw])
    let old = project.done[step].map { [step.rawValue: $0.text] }
    try Audit.add(
      db, .projectStep, id.raw, old: old, new: [step.rawValue: day?.text ?? ""], by: author, at: now)
  }

  func take(_ step: ProjectFlow.Step, of id: ProjectID, reason: String, file: SentFile? = nil, seen: Int) throws {
    let project = try project(id, seen: seen)
    let isAllowed =
      step.permission == .manageProjects
      ? mayManage(project.facts)
      : author.may(step.permission, for: nil, in: CityID(project.facts.city))
    let standing: ProjectFlow.Standing
    do {
      standing = try ProjectFlow.step(
        step, from: project.standing, reason: reason, isInFile: file != nil, isAllowed: isAllowed)
    } catch {
      if case .notAllowed = error { throw StoreError.notAllowed(step.permission) }
      throw StoreError.invalid(field: "reason", reason: error.message)
    }
    try db.execute(
      kept: "UPDATE project SET colour = ?, is_exit_asked = ?, version = version + 1 WHERE id = ?",
      arguments: [standing.colour.rawValue, standing.isExitAsked, id.raw])
    guard file == nil || step == .askExit else {
      throw StoreError.invalid(field: "file", reason: "只有申请退出的书面说明可以是文件")
    }
    let kept = try file.map { try EvidenceFiles.keep(db, $0.name, $0.bytes, field: "file") }
    try addEvent(id, step.event, from: project.colour, to: standing.colour, reason: reason, file: kept)
    var told: Fields = ["colour": standing.colour.rawValue, "step": step.event.rawValue]
    (told["file"], told["sha256"]) = (kept?.name, kept?.sum)
    try Audit.add(
      db, .projectMoved, id.raw, old: ["colour": project.colour.rawValue], new: told, reason: reason, by: author,
      at: now)
  }

  // MARK: Checks

  func project(_ id: ProjectID, seen: Int) throws -> ProjectSummary {
    guard let project = try ProjectQuery.one(db, id) else { throw StoreError.notFound(.project, id: id.raw) }
    guard project.version == seen else { throw StoreError.conflict(expected: seen, found: project.version) }
    return project
  }

  /// Whether the author's permission reaches a project with these bodies.
  func mayManage(_ facts: ProjectFacts) -> Bool {
    [facts.lead, facts.responsible].contains {
      author.may(.manageProjects, for: $0.map { ID($0) }, in: CityID(facts.city))
    }
  }

  func check(_ step: ProjectStep, doneOn day: CivilDate, of facts: ProjectFacts) throws {
    if day > now.day { throw StoreError.invalid(field: step.rawValue, reason: "完成日期在今天之后") }
    if let signed = facts.days[.signed], day < signed {
      throw StoreError.invalid(field: step.rawValue, reason: "完成日期早于签约日期（\(signed.text)）")
    }
  }

  /// The facts as they are kept, and where the sentence stands that asks for the project.
  func checked(_ facts: ProjectFacts, over old: ProjectSummary? = nil) throws -> (facts: ProjectFacts, place: Span?) {
    try check(facts, except: old?.id)
    return try sentences.settled(facts, over: old)
  }

  private func check(_ facts: ProjectFacts, except id: ProjectID?) throws {
    let city = try Bool.fetchOne(db, kept: "SELECT 1 FROM city WHERE id = ?", arguments: [facts.city])
    guard city != nil else { throw StoreError.notFound(.city, id: facts.city) }
    for (field, agency) in [(ProjectField.lead, facts.lead), (.responsible, facts.responsible)] {
      guard let agency else { continue }
      let home = try Int64.fetchOne(
        db, kept: "SELECT city_id FROM agency WHERE id = ? AND merged_into IS NULL", arguments: [agency])
      guard home == facts.city else {
        throw StoreError.invalid(field: field.rawValue, reason: "\(field.title)不是这个城市的单位，请重新选择")
      }
    }
    let other = try Int64.fetchOne(
      db, kept: "SELECT id FROM project WHERE city_id = ? AND name = ?", arguments: [facts.city, facts.name])
    if let other, other != id?.raw { throw StoreError.nameTaken(facts.name) }
  }

  // MARK: Rows

  private func arguments(_ facts: ProjectFacts) -> StatementArguments {
    let texts = facts.texts
    return StatementArguments(
      ProjectField.allCases.map { field -> (any DatabaseValueConvertible)? in
        switch field {
        case .city: facts.city
        case .investment: facts.investment
        case .output: facts.output
        case .lead: facts.lead
        case .responsible: facts.responsible
        case .document: facts.document
        default: texts[field] ?? (field.isDay ? nil : "")
        }
      })
  }

  private func fields(_ texts: [ProjectField: String]) -> Fields {
    Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) })
  }

  private func addEvent(
    _ id: ProjectID, _ kind: ProjectEvent.Kind, from: ProjectColour?, to: ProjectColour, reason: String,
    file: EvidenceFiles.Kept? = nil
  ) throws {
    try db.execute(
      kept: """
        INSERT INTO project_event (project_id, kind, from_colour, to_colour, reason, account_id, by, at, sha256,
          file_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.raw, kind.rawValue, from?.rawValue, to.rawValue, reason, author.user?.raw, author.name, now.unixTime,
        file?.sum, file?.name,
      ])
  }
}

extension ProjectFlow.Step {
  /// What the project's history says of it.
  var event: ProjectEvent.Kind {
    switch self {
    case .move: .moved
    case .askExit: .exitAsked
    case .grantExit: .exitGranted
    case .refuseExit: .exitRefused
    case .comeBack: .cameBack
    }
  }
}
