import GRDB
import Policy

/// One body's quarter: how much it was asked, and what came.
public struct BodyQuarter: Sendable, Hashable {
  public var agency: AgencyID
  public var name: String
  public var city: CityID
  public var cityName: String
  /// Lines of its form.
  public var asked: Int
  /// Of them those that were handed in; what was returned and not answered is not among them.
  public var reported: Int
  /// Of them those that came after the due date.
  public var late: Int

  public var missing: Int { asked - reported }
}

extension Store {
  /// Every body that was asked something in a quarter, with what came of it; who owes most of theirs first.
  public func quarter(_ period: Period, city: CityID? = nil) throws(StoreError) -> [BodyQuarter] {
    try read { (db: Database) throws -> [BodyQuarter] in
      var asked = Conditions(Standing.isCurrent("t")).and("t.owner_id IS NOT NULL AND t.withdrawn_because IS NULL")
        .and("\(ReportQuery.askedInstead) IS NULL").and("\(PlanStart.sql("t")) <= ?", [period.lastDay.text])
        .and("NOT \(ReportQuery.isAnswered)", [period.text, period.text])
      if let city { asked = asked.and("t.city_id = ?", [city.raw]) }
      let due = Moment(startOf: period.dueOn.adding(days: 1)).unixTime
      let rows = try Row.fetchAll(
        db,
        kept: """
          SELECT a.id, a.name, a.city_id, c.name AS city, count(*) AS asked, count(r.counted) AS reported,
            count(CASE WHEN r.counted IS NOT NULL AND (SELECT min(h.at) FROM report_revision h
              WHERE h.report_id = r.id AND h.state = 'submitted') >= ? THEN 1 END) AS late
          FROM target t JOIN agency a ON a.id = t.owner_id JOIN city c ON c.id = a.city_id
          LEFT JOIN report r ON r.target_id = t.id AND r.period = ?
          WHERE t.id IN (\(asked.select("target t").sql)) GROUP BY a.id
          """, arguments: [due, period.text] + asked.arguments)
      return rows.map {
        BodyQuarter(
          agency: $0.id("id"), name: $0["name"], city: $0.id("city_id"), cityName: $0["city"], asked: $0["asked"],
          reported: $0["reported"], late: $0["late"])
      }.sorted { one, other in
        let (left, right) = (one.missing * other.asked, other.missing * one.asked)
        return left == right ? (one.city, one.agency) < (other.city, other.agency) : left > right
      }
    }
  }
}
