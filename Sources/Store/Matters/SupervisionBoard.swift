import GRDB
import Policy

/// One body's open matters and orders, counted.
public struct SupervisionBoardRow: Sendable, Hashable {
  public var city: CityID
  public var cityName: String
  /// Nil for what nobody has yet.
  public var agency: NamedBody?
  public var matters: [MatterState: Int] = [:]
  /// Open matters whose step has taken too long.
  public var overdueMatters = 0
  public var orders: [OrderGrade: Int] = [:]
}

/// What waits for bodies, by kind.
public struct SupervisionWaiting: Sendable, Hashable {
  public var toReceive = 0
  public var toAnswer = 0
  public var ordersToReceive = 0
  public var ordersToAnswer = 0
  public var remarks = 0
  /// Those of the above whose day is over.
  public var overdue = 0

  /// Nothing.
  public init() {}

  public var isEmpty: Bool { toReceive + toAnswer + ordersToReceive + ordersToAnswer + remarks == 0 }
}

extension Store {
  /// The office's board: what is open, by body; those with most come first.
  public func supervisionBoard(_ scope: SupervisionScope, on today: CivilDate) throws(StoreError)
    -> [SupervisionBoardRow]
  {
    try read { (db: Database) throws -> [SupervisionBoardRow] in
      try memory.value("supervision board \(scope) \(today.text)", until: .registers, db) {
        try SupervisionBoards.rows(db, scope, on: today)
      }
    }
  }

  /// What waits for these bodies.
  public func supervisionWaiting(for agencies: Set<AgencyID>, on today: CivilDate) throws(StoreError)
    -> SupervisionWaiting
  {
    try read { (db: Database) throws -> SupervisionWaiting in
      let list = IDList(agencies.sorted())
      let row = try Row.fetchOne(
        db,
        kept: """
          SELECT
            (SELECT count(*) FROM matter WHERE agency_id IN (SELECT value FROM json_each(?1))
              AND state = 'assigned') AS r,
            (SELECT count(*) FROM matter WHERE agency_id IN (SELECT value FROM json_each(?1))
              AND state = 'received') AS a,
            (SELECT count(*) FROM supervision_order WHERE agency_id IN (SELECT value FROM json_each(?1))
              AND state = 'issued') AS os,
            (SELECT count(*) FROM supervision_order WHERE agency_id IN (SELECT value FROM json_each(?1))
              AND state = 'received') AS oa,
            (SELECT count(*) FROM remark WHERE agency_id IN (SELECT value FROM json_each(?1)) AND state = 'open') AS k,
            (SELECT count(*) FROM matter WHERE agency_id IN (SELECT value FROM json_each(?1)) AND step_due < ?2
              AND state IN ('assigned', 'received'))
            + (SELECT count(*) FROM supervision_order WHERE agency_id IN (SELECT value FROM json_each(?1))
              AND step_due < ?2 AND state IN ('issued', 'received'))
            + (SELECT count(*) FROM remark WHERE agency_id IN (SELECT value FROM json_each(?1)) AND state = 'open'
              AND due_on < ?2) AS over
          """, arguments: [list, today.text])
      var waiting = SupervisionWaiting()
      guard let row else { return waiting }
      (waiting.toReceive, waiting.toAnswer, waiting.remarks) = (row["r"], row["a"], row["k"])
      (waiting.ordersToReceive, waiting.ordersToAnswer, waiting.overdue) = (row["os"], row["oa"], row["over"])
      return waiting
    }
  }
}

/// How the board is counted.
private enum SupervisionBoards {
  static func rows(_ db: Database, _ scope: SupervisionScope, on today: CivilDate) throws -> [SupervisionBoardRow] {
    var rows: [[Int64?]: SupervisionBoardRow] = [:]
    func row(_ found: Row) -> [Int64?] {
      let key = [found["city_id"] as Int64?, found["agency_id"] as Int64?]
      if rows[key] == nil {
        let agency: NamedBody? = found.idIfAny("agency_id").map { NamedBody(id: $0, name: found["agency"] ?? "") }
        rows[key] = SupervisionBoardRow(city: found.id("city_id"), cityName: found["city"], agency: agency)
      }
      return key
    }
    // The index of what is open is walked, not that of cities, which would save a small sort.
    var matters = MatterFilter(isOpen: true)
    matters.scope = scope
    if let found = matters.conditions {
      let counted = try Row.fetchAll(
        db,
        kept: """
          SELECT m.city_id, c.name AS city, m.agency_id, a.name AS agency, m.state, count(*) AS count,
            sum(m.step_due < ?) AS overdue
          FROM matter m LEFT JOIN city c ON c.id = m.city_id LEFT JOIN agency a ON a.id = m.agency_id
          WHERE \(found.sql) GROUP BY +m.city_id, m.agency_id, m.state
          """, arguments: [today.text] + found.arguments)
      for one in counted {
        let key = row(one)
        rows[key]?.matters[try one.word("state")] = one["count"]
        rows[key]?.overdueMatters += one["overdue"]
      }
    }
    var orders = OrderFilter(isOpen: true)
    orders.scope = scope
    let found = orders.conditions
    let counted = try Row.fetchAll(
      db,
      kept: """
        SELECT o.city_id, c.name AS city, o.agency_id, a.name AS agency, o.grade, count(*) AS count
        FROM supervision_order o LEFT JOIN city c ON c.id = o.city_id LEFT JOIN agency a ON a.id = o.agency_id
        WHERE \(found.sql) GROUP BY +o.city_id, o.agency_id, o.grade
        """, arguments: found.arguments)
    for one in counted { rows[row(one)]?.orders[try one.word("grade")] = one["count"] }
    func weight(_ row: SupervisionBoardRow) -> Int {
      row.matters.values.reduce(0, +) + row.orders.values.reduce(0, +)
    }
    return rows.values.sorted {
      (-weight($0), $0.agency?.id.raw ?? 0) < (-weight($1), $1.agency?.id.raw ?? 0)
    }
  }
}
