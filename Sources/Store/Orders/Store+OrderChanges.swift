import GRDB
import Policy

extension Store {
  /// Makes orders out, numbered in their order, all or none; fails with `invalid` where a thing has an open one.
  public func issueOrders(_ orders: [OrderFacts], by author: Actor, at now: Moment) throws(StoreError) -> [OrderID] {
    try write(.reports, as: author, .runSupervision) { (db: Database) throws -> [OrderID] in
      let author = try author.checked(.runSupervision, db)
      return try orders.map { try Self.issue(db, $0, author, now) }
    }
  }

  static func issue(_ db: Database, _ facts: OrderFacts, _ author: Actor, _ now: Moment) throws -> OrderID {
    guard author.may(.runSupervision, for: nil, in: facts.city) else { throw StoreError.notAllowed(.runSupervision) }
    let demand = facts.demand
    guard !demand.allSatisfy(\.isWhitespace) else { throw StoreError.invalid(field: "督办要求", reason: "请写明督办要求") }
    guard demand.unicodeScalars.count <= OrderFacts.longestDemand else {
      throw StoreError.invalid(field: "督办要求", reason: "最多\(OrderFacts.longestDemand)字，请精简")
    }
    guard facts.due >= now.day else {
      throw StoreError.invalid(field: "反馈期限", reason: "已经过去，请选择今天或以后的日期")
    }
    let body = try living(db, facts.agency)
    guard body.city == facts.city.raw else {
      throw StoreError.invalid(field: "承办单位", reason: "不是这个城市的单位，请重新选择")
    }
    try Subjects.check(db, facts.subject, in: facts.city.raw)
    let open = try Int64.fetchOne(
      db,
      kept: """
        SELECT id FROM supervision_order WHERE subject_kind = ? AND subject_id = ? AND step_due IS NOT NULL
        """, arguments: [facts.subject.kind.rawValue, facts.subject.id])
    if let open {
      throw StoreError.invalid(field: "督办单", reason: "同一对象已有没有办结的督办单（编号\(open)），没有重复签发")
    }
    let year = now.day.year
    let serial = try Int.fetchOne(
      db, kept: "SELECT coalesce(max(serial), 0) + 1 FROM supervision_order WHERE city_id = ? AND year = ?",
      arguments: [facts.city.raw, year])
    let setting = try SupervisionSettings.of(db, facts.city)
    try db.execute(
      kept: """
        INSERT INTO supervision_order (city_id, year, serial, subject_kind, subject_id, agency_id, grade, basis_due,
          basis_days, demand, due_on, state, step_since, step_due, by, issued_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        facts.city.raw, year, serial, facts.subject.kind.rawValue, facts.subject.id, body.id, facts.grade.rawValue,
        facts.basisDue?.text, facts.basisDays, demand, facts.due.text, OrderState.issued.rawValue, now.unixTime,
        setting.count.adding(setting.receiveDays, to: now.day).text, author.name, now.unixTime,
      ])
    let id = OrderID(db.lastInsertedRowID)
    try addEvent(db, id, .issued, .issued, "", author, now)
    let told: Fields = [
      "subject": facts.subject.text, "agency_id": String(body.id), "grade": facts.grade.rawValue,
      "due_on": facts.due.text, "demand": demand,
    ]
    try Audit.add(db, .orderIssued, id.raw, new: told, by: author, at: now)
    return id
  }

  /// A step of the body: 签收, 反馈. Fails with `invalid` where the flow has no such step from here.
  ///
  /// - Parameter seen: the version that the author looked at; fails with `conflict` when it is another by now.
  public func answerOrder(
    _ id: OrderID, _ step: OrderFlow.Step, reason: String, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .answerSupervision) { (db: Database) throws -> Void in
      try Self.take(db, step, id, reason, seen, try author.checked(.answerSupervision, db), now)
    }
  }

  /// A step of the office: 办结, 退回重办, 撤销. Fails as `answerOrder` does.
  public func runOrder(
    _ id: OrderID, _ step: OrderFlow.Step, reason: String, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .runSupervision) { (db: Database) throws -> Void in
      try Self.take(db, step, id, reason, seen, try author.checked(.runSupervision, db), now)
    }
  }

  static func take(
    _ db: Database, _ step: OrderFlow.Step, _ id: OrderID, _ reason: String, _ seen: Int, _ author: Actor, _ now: Moment
  ) throws {
    guard let order = try OrderQuery.one(db, id) else { throw StoreError.notFound(.order, id: id.raw) }
    guard order.version == seen else { throw StoreError.conflict(expected: seen, found: order.version) }
    let account = try Int64.fetchOne(
      db, kept: "SELECT answered_account_id FROM supervision_order WHERE id = ?", arguments: [id.raw])
    let state: OrderState
    do {
      state = try OrderFlow.step(
        step, from: order.state, reason: reason,
        isAllowed: author.may(step.permission, for: order.agency.id, in: order.city),
        isAnswerer: order.answeredBy != nil && account == author.user?.raw)
    } catch {
      if case .notAllowed = error { throw StoreError.notAllowed(step.permission) }
      throw StoreError.invalid(field: step.title, reason: error.message)
    }
    let setting = try SupervisionSettings.of(db, order.city)
    let due: CivilDate?
    switch state {
    case .issued: due = setting.count.adding(setting.receiveDays, to: now.day)
    case .received: due = order.due
    case .answered: due = setting.count.adding(setting.verifyDays, to: now.day)
    case .closed, .withdrawn: due = nil
    }
    try db.execute(
      kept: """
        UPDATE supervision_order SET state = ?, step_since = ?, step_due = ?, version = version + 1 WHERE id = ?
        """, arguments: [state.rawValue, now.unixTime, due?.text, id.raw])
    if step == .answer {
      try db.execute(
        kept: "UPDATE supervision_order SET answered_by = ?, answered_account_id = ? WHERE id = ?",
        arguments: [author.name, author.user?.raw, id.raw])
    }
    try addEvent(db, id, step.event, state, reason, author, now)
    try Audit.add(
      db, .orderMoved, id.raw, old: ["state": order.state.rawValue],
      new: ["state": state.rawValue, "step": step.event.rawValue], reason: reason, by: author, at: now)
  }

  private static func addEvent(
    _ db: Database, _ id: OrderID, _ kind: OrderEvent.Kind, _ state: OrderState, _ reason: String, _ author: Actor,
    _ now: Moment
  ) throws {
    try db.execute(
      kept: """
        INSERT INTO supervision_order_event (order_id, kind, state, reason, account_id, by, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.raw, kind.rawValue, state.rawValue, reason, author.user?.raw, author.name, now.unixTime,
      ])
  }
}

extension OrderFlow.Step {
  /// What the order's history says of it.
  var event: OrderEvent.Kind {
    switch self {
    case .receive: .received
    case .answer: .answered
    case .close: .closed
    case .sendBack: .sentBack
    case .withdraw: .withdrawn
    }
  }
}
