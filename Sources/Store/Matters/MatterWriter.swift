import GRDB
import Policy

/// Changes matters inside a transaction: checks reach, version and flow, and tells the trail.
struct MatterWriter {
  let db: Database
  let author: Actor
  let now: Moment

  /// The author as the database has them now.
  init(_ db: Database, _ author: Actor, _ permission: Permission, _ now: Moment) throws {
    self.db = db
    self.author = try author.checked(permission, db)
    self.now = now
  }

  // MARK: Opening

  /// Enters a matter; where a body and a day are given, and the author may, it goes to that body at once.
  func open(_ facts: MatterFacts) throws -> MatterID {
    let city = CityID(facts.city)
    guard try Bool.fetchOne(db, kept: "SELECT 1 FROM city WHERE id = ?", arguments: [facts.city]) != nil else {
      throw StoreError.notFound(.city, id: facts.city)
    }
    guard author.may(.openMatters, for: facts.from.map { ID($0) }, in: city) else {
      throw StoreError.notAllowed(.openMatters)
    }
    if facts.origin == .meeting, !author.may(.issuePapers, for: nil, in: city) {
      throw StoreError.invalid(field: MatterField.origin.title, reason: "会议议定的事项由统筹审核人员在会议页面上登记")
    }
    if let subject = facts.subject { try Subjects.check(db, subject, in: facts.city) }
    let from = try facts.from.map { try body($0, in: facts.city, .from) }
    let setting = try SupervisionSettings.of(db, city)
    let standing = MatterFlow.Standing(.recorded)
    try db.execute(
      kept: """
        INSERT INTO matter (city_id, title, text, origin, subject_kind, subject_id, from_agency_id, state, step_since,
          step_due, by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        facts.city, facts.title, facts.text, facts.origin.rawValue, facts.subject?.kind.rawValue, facts.subject?.id,
        from, standing.state.rawValue, now.unixTime, setting.stepDue(of: standing, from: now.day)?.text, author.name,
        now.unixTime,
      ])
    let id = MatterID(db.lastInsertedRowID)
    try db.execute(
      kept: "INSERT INTO matter_words (rowid, terms) VALUES (?, ?)",
      arguments: [id.raw, SearchTerms.index([facts.title, facts.text])])
    try addEvent(id, .opened, standing)
    let told = Dictionary(uniqueKeysWithValues: facts.texts.map { ($0.key.rawValue, $0.value) })
    try Audit.add(db, .matterOpened, id.raw, new: told, by: author, at: now)
    if let agency = facts.agency, let due = facts.due, author.may(.runSupervision, for: nil, in: city) {
      try take(.assign(due: due), of: id, to: AgencyID(agency), reason: "", seen: 1)
    }
    return id
  }

  /// The number of the body that lives on in this one's place; fails where it is another city's.
  private func body(_ id: Int64, in city: Int64, _ field: MatterField) throws -> Int64 {
    let body = try Store.living(db, AgencyID(id))
    guard body.city == city else {
      throw StoreError.invalid(field: field.title, reason: "不是这个城市的单位，请重新选择")
    }
    return body.id
  }

  // MARK: Steps

  /// - Parameter agency: the body that gets it, where it is given to one.
  func take(_ step: MatterFlow.Step, of id: MatterID, to agency: AgencyID?, reason: String, seen: Int) throws {
    let matter = try matter(id, seen: seen)
    let next: MatterFlow.Standing
    do {
      next = try MatterFlow.step(step, from: matter.standing, reason: reason, by: try doer(step, matter), on: now.day)
    } catch let refusal as MatterFlow.Refusal {
      if case .notAllowed = refusal {
        throw StoreError.notAllowed(step.permissions(at: matter.standing.level).last ?? .runSupervision)
      }
      throw StoreError.invalid(field: step.title, reason: refusal.message)
    }
    // What is as if just entered is nobody's yet.
    var given = next.state == .recorded ? nil : matter.agency?.id.raw
    if case .assign = step {
      guard let agency else { throw StoreError.invalid(field: MatterField.agency.title, reason: "请选择承办单位") }
      given = try body(agency.raw, in: matter.city.raw, .agency)
    }
    try write(next, of: matter, step, given)
    let shown = step.givesDue ? (given, next.due) : (nil, nil)
    try addEvent(id, step.event, next, agency: shown.0, due: step.asked ?? shown.1, reason: reason)
    var told: Fields = ["state": next.state.rawValue, "step": step.event.rawValue]
    if step.givesDue { told[MatterField.due.rawValue] = next.due?.text }
    if case .assign = step { told[MatterField.agency.rawValue] = given.map(String.init) }
    if step == .raise { told["level"] = next.level.rawValue }
    try Audit.add(
      db, .matterMoved, id.raw, old: ["state": matter.state.rawValue], new: told, reason: reason, by: author, at: now)
  }

  private func matter(_ id: MatterID, seen: Int) throws -> MatterSummary {
    guard let matter = try MatterQuery.one(db, id) else { throw StoreError.notFound(.matter, id: id.raw) }
    guard matter.version == seen else { throw StoreError.conflict(expected: seen, found: matter.version) }
    return matter
  }

  private func doer(_ step: MatterFlow.Step, _ matter: MatterSummary) throws -> MatterFlow.Doer {
    let permissions = step.permissions(at: matter.standing.level).filter { permission in
      author.may(permission, for: matter.agency?.id, in: matter.city)
    }
    let row = try Row.fetchOne(
      db, kept: "SELECT answered_by, answered_account_id FROM matter WHERE id = ?", arguments: [matter.id.raw])
    let isAnswerer =
      (row?["answered_by"] as String?) != nil && (row?["answered_account_id"] as Int64?) == author.user?.raw
    return MatterFlow.Doer(Set(permissions), isAnswerer: isAnswerer)
  }

  private func write(
    _ next: MatterFlow.Standing, of matter: MatterSummary, _ step: MatterFlow.Step, _ agency: Int64?
  ) throws {
    let setting = try SupervisionSettings.of(db, matter.city)
    // A longer time, and a step upwards, begin no new step.
    let isNewStep = next.state != matter.state || step.givesDue
    let since = isNewStep && step != .grantExtension ? now : matter.stepSince
    let keepsDue = !isNewStep || (step == .grantExtension && next.state == .assigned)
    let due = keepsDue ? matter.stepDue : setting.stepDue(of: next, from: now.day)
    let raisedDue =
      step == .raise ? setting.count.adding(setting.raiseDays, to: now.day) : next.isRaised ? matter.raisedDue : nil
    try db.execute(
      kept: """
        UPDATE matter SET state = ?, level = ?, due_on = ?, asked_until = ?, agency_id = ?, step_since = ?,
          step_due = ?, raised_due = ?, version = version + 1 WHERE id = ?
        """,
      arguments: [
        next.state.rawValue, next.level.rawValue, next.due?.text, next.askedUntil?.text, agency, since.unixTime,
        due?.text, raisedDue?.text, matter.id.raw,
      ])
    if step == .answer {
      try db.execute(
        kept: "UPDATE matter SET answered_by = ?, answered_account_id = ? WHERE id = ?",
        arguments: [author.name, author.user?.raw, matter.id.raw])
    }
  }

  private func addEvent(
    _ id: MatterID, _ kind: MatterEvent.Kind, _ standing: MatterFlow.Standing, agency: Int64? = nil,
    due: CivilDate? = nil, reason: String = ""
  ) throws {
    try db.execute(
      kept: """
        INSERT INTO matter_event (matter_id, kind, state, level, agency_id, due_on, reason, account_id, by, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.raw, kind.rawValue, standing.state.rawValue, standing.level.rawValue, agency, due?.text, reason,
        author.user?.raw, author.name, now.unixTime,
      ])
  }
}

extension MatterFlow.Step {
  /// What the matter's history says of it.
  var event: MatterEvent.Kind {
    switch self {
    case .assign: .assigned
    case .receive: .received
    case .answer: .answered
    case .close: .closed
    case .sendBack: .sentBack
    case .reopen: .reopened
    case .askExtension: .extensionAsked
    case .grantExtension: .extensionGranted
    case .refuseExtension: .extensionRefused
    case .withdraw: .withdrawn
    case .raise: .raised
    case .settle: .settled
    }
  }

  /// Whether it sets the day by which the body answers.
  var givesDue: Bool {
    switch self {
    case .assign, .sendBack, .reopen, .grantExtension: true
    default: false
    }
  }

  /// The day that is asked for.
  var asked: CivilDate? { if case .askExtension(let until) = self { until } else { nil } }
}
