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
    let closing = try Int.fetchOne(
      db, kept: "SELECT closes_after FROM round_setting WHERE city_id = ?", arguments: [city])
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT opens_on, due_on, closes_on FROM period_move
        WHERE city_id = ? AND period = ? AND (agency_id IS NULL OR agency_id = ?) ORDER BY agency_id IS NOT NULL
        """, arguments: [city, period.text, agency])
    var window = ReportingWindow(usual: period, closesAfter: closing)
    for row in rows { window = window.moved(by: try WindowMove(row)) }
    known[place] = window
    return window
  }

  /// Fails unless something may be written on this day.
  func check(_ period: Period, city: Int64, agency: Int64?, on day: CivilDate) throws {
    let window = try window(of: period, city: city, agency: agency)
    switch window.state(on: day) {
    case .notOpen: throw StoreError.periodNotOpen(period, opensOn: window.opensOn)
    case .closed: throw StoreError.periodClosed(period, closedOn: window.closesOn ?? window.dueOn)
    case .open, .late: break
    }
  }

  /// The due date of a report `r` of a target `t`, written for `agency`, where somebody moved it; NULL where not.
  static func movedDue(_ agency: String) -> String {
    """
    (SELECT w.due_on FROM period_move w WHERE w.city_id = t.city_id AND w.period = r.period AND w.due_on IS NOT NULL
      AND (w.agency_id IS NULL OR w.agency_id = \(agency)) ORDER BY w.agency_id IS NULL LIMIT 1)
    """
  }
}

extension WindowMove {
  init(_ row: Row) throws {
    self.init(
      opensOn: try row.dateIfAny("opens_on"), dueOn: try row.dateIfAny("due_on"),
      closesOn: try row.dateIfAny("closes_on"))
  }
}
