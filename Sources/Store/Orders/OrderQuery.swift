import GRDB
import Policy

/// How orders are read.
enum OrderQuery {
  static func one(_ db: Database, _ id: OrderID) throws -> SupervisionOrder? {
    try fetch(db, SQLQuery(sql: "SELECT ?", arguments: [id.raw])).first
  }

  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [SupervisionOrder] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT o.*, c.name AS city, a.name AS agency, \(Subjects.name(of: "o")) AS subject
        FROM supervision_order o JOIN city c ON c.id = o.city_id JOIN agency a ON a.id = o.agency_id
        WHERE o.id IN (\(ids.sql)) ORDER BY o.id
        """, arguments: ids.arguments
    ).map(order)
  }

  private static func order(_ row: Row) throws -> SupervisionOrder {
    SupervisionOrder(
      id: row.id("id"), city: row.id("city_id"), cityName: row["city"], year: row["year"], serial: row["serial"],
      subject: NamedSubject(
        reference: SubjectReference(try row.word("subject_kind"), row["subject_id"]), name: row["subject"]),
      agency: NamedBody(id: row.id("agency_id"), name: row["agency"]), grade: try row.word("grade"),
      basisDue: try row.dateIfAny("basis_due"), basisDays: row["basis_days"], demand: row["demand"],
      due: try row.date("due_on"), state: try row.word("state"), stepSince: row.moment("step_since"),
      stepDue: try row.dateIfAny("step_due"), answeredBy: row["answered_by"], by: row["by"],
      issuedAt: row.moment("issued_at"), version: row["version"])
  }

  static func events(_ db: Database, _ id: OrderID) throws -> [OrderEvent] {
    try Row.fetchAll(
      db, kept: "SELECT * FROM supervision_order_event WHERE order_id = ? ORDER BY id", arguments: [id.raw]
    ).map { row in
      OrderEvent(
        kind: try row.word("kind"), state: try row.word("state"), reason: row["reason"], by: row["by"],
        at: row.moment("at"))
    }
  }
}

extension Store {
  /// Orders by id, or as the filter sorts them.
  public func orders(_ filter: OrderFilter = OrderFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<SupervisionOrder>
  {
    try read { (db: Database) throws -> Listing<SupervisionOrder> in
      let list = ListQuery(table: "supervision_order", alias: "o", filter.conditions)
      func total() throws -> Int { try list.counted(db, in: memory, until: .registers) }
      return try list.listing(db, page, by: filter.order.key, total: total()) { try OrderQuery.fetch(db, $0) }
    }
  }

  /// One order with its past.
  public func order(_ id: OrderID) throws(StoreError) -> OrderDetail? {
    try read { (db: Database) throws -> OrderDetail? in
      guard let order = try OrderQuery.one(db, id) else { return nil }
      return OrderDetail(
        order: order, events: try OrderQuery.events(db, id), setting: try SupervisionSettings.of(db, order.city))
    }
  }

  /// Whether a scope holds an order.
  public func order(_ id: OrderID, isIn scope: SupervisionScope) throws(StoreError) -> Bool {
    try read { (db: Database) throws -> Bool in
      var filter = OrderFilter()
      filter.scope = scope
      return try ListQuery(table: "supervision_order", alias: "o", filter.conditions.and("o.id = ?", [id.raw]))
        .counted(db) > 0
    }
  }
}
