import GRDB
import Policy

/// Targets in periods, as one argument of a query.
struct ReportPlaces {
  let json: String
  private let keys: [String]

  init(_ places: [(target: TargetID, period: Period)]) {
    json = "[" + places.map { "[\($0.target),\"\($0.period.text)\"]" }.joined(separator: ",") + "]"
    keys = places.map { Self.key($0.target, $0.period) }
  }

  static func key(_ target: TargetID, _ period: Period) -> String { "\(target) \(period.text)" }

  /// What has been said there, drafts too.
  func reports(_ db: Database) throws -> [String: Report] {
    let ids = """
      SELECT r.id FROM json_each(?) l JOIN report r ON r.target_id = l.value ->> 0 AND r.period = l.value ->> 1
      """
    let reports = try ReportQuery.fetch(db, SQLQuery(sql: ids, arguments: [json]))
    return Dictionary(reports.map { (Self.key($0.target, $0.period), $0) }) { $1 }
  }

  /// The same in the order asked.
  func reportsInOrder(_ db: Database) throws -> [Report] {
    let found = try reports(db)
    return keys.compactMap { found[$0] }
  }
}
