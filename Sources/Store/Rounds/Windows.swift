import GRDB
import Policy

/// The days of periods as they stand in the database, each looked up once.
final class Windows {
  private struct Place: Hashable {
    var city: Int64
    var period: Period
    var agency: Int64?
  }

  private let db: Database
  private var known: [Place: ReportingWindow] = [:]

  init(_ db: Database) { self.db = db }

  /// Of one body; nil is the whole city.
  func window(of period: Period, city: Int64, agency: Int64?) throws -> ReportingWindow {
    let place = Place(city: city, period: period, agency: agency)
    if let found = known[place] { return found }
    var window: ReportingWindow?
    try db.each(WindowColumn.self, WindowColumn.select, bound: city, period.text, agency) { row in
      let before = window ?? ReportingWindow(usual: period, closesAfter: row.intIfAny(.closesAfter))
      window = before.moved(by: try WindowMove(row))
    }
    let found = window ?? ReportingWindow(usual: period)
    known[place] = found
    return found
  }

  /// Fails unless something may be written on this day.
  func check(_ period: Period, city: Int64, agency: Int64?, on day: CivilDate) throws {
    try Self.check(try window(of: period, city: city, agency: agency), of: period, on: day)
  }

  /// The same for days that were looked up.
  static func check(_ window: ReportingWindow, of period: Period, on day: CivilDate) throws {
    switch window.state(on: day) {
    case .notOpen: throw StoreError.periodNotOpen(period, opensOn: window.opensOn)
    case .closed: throw StoreError.periodClosed(period, closedOn: window.closesOn ?? window.dueOn)
    case .open, .late: break
    }
  }

  /// The due date of a report `r` of a target `t`, or a measure, written for `agency`, where somebody moved it; NULL
  /// where not.
  static func movedDue(_ agency: String, of item: String = "t") -> String {
    """
    (SELECT w.due_on FROM period_move w
      WHERE w.city_id = \(item).city_id AND w.period = r.period AND w.due_on IS NOT NULL
      AND (w.agency_id IS NULL OR w.agency_id = \(agency)) ORDER BY w.agency_id IS NULL LIMIT 1)
    """
  }
}

/// What moves the days of a period in a city `p`: its setting `s`, and what was moved for all `m` or for one body, in
/// this order; one row at least.
private enum WindowColumn: Int32, SelectColumn {
  case closesAfter, opensOn, dueOn, closesOn

  var sql: String {
    switch self {
    case .closesAfter: "s.closes_after"
    case .opensOn: "m.opens_on"
    case .dueOn: "m.due_on"
    case .closesOn: "m.closes_on"
    }
  }

  static let select = KeptStatement(
    """
    SELECT \(list) FROM city p LEFT JOIN round_setting s ON s.city_id = p.id
    LEFT JOIN period_move m ON m.city_id = p.id AND m.period = ?2 AND (m.agency_id IS NULL OR m.agency_id = ?3)
    WHERE p.id = ?1 ORDER BY m.agency_id IS NOT NULL
    """)
}

extension WindowMove {
  fileprivate init(_ row: Cells<WindowColumn>) throws {
    self.init(
      opensOn: try row.dateIfAny(.opensOn), dueOn: try row.dateIfAny(.dueOn), closesOn: try row.dateIfAny(.closesOn))
  }

  init(_ row: Row) throws {
    self.init(
      opensOn: try row.dateIfAny("opens_on"), dueOn: try row.dateIfAny("due_on"),
      closesOn: try row.dateIfAny("closes_on"))
  }
}
