import GRDB
import Policy

extension Store {
  /// What is asked where lines stand: of the targets that they name and of no other, however many lines there are.
  ///
  /// A target that does not exist, or no longer, is not among the answers.
  public func asked(for lines: [ReportingSheet.Line]) throws(StoreError) -> [AskedReport] {
    try read { (db: Database) throws -> [AskedReport] in
      let places = ReportPlaces(lines.map { ($0.target, $0.period) })
      let reports = try places.reports(db)
      let windows = Windows(db)
      return try Row.fetchAll(db, kept: AskedQuery.sql, arguments: [places.json]).map { row in
        let period = try row.period()
        let question = ReportQuestion(
          nature: try row.wordIfAny("nature"), comparison: try row.word("comparison"),
          cadence: try row.word("cadence"), value: row["value"], unit: row["unit"],
          baseline: row["baseline"])
        let target: TargetID = row.id("id")
        return AskedReport(
          target: target, period: period, owner: row.idIfAny("owner_id"), city: row.id("city_id"),
          isWithdrawn: row["is_withdrawn"],
          window: try windows.window(of: period, city: row["city_id"], agency: row["owner_id"]),
          instead: row.idIfAny("instead"), planStartsLater: try row.date("plan_start").later(than: period),
          context: ReportContext(
            question, previous: row["previous"], earlier: try EarlierFigures.list(row["earlier"]),
            sumOfParts: row["parts"]),
          report: reports[ReportPlaces.key(target, period)])
      }
    }
  }
}

/// How what is asked is found.
enum AskedQuery {
  static let sql = """
    SELECT t.id, l.value ->> 1 AS period, t.owner_id, t.city_id, t.withdrawn_because IS NOT NULL AS is_withdrawn,
      t.comparison, t.cadence, t.value, t.unit, t.baseline, \(ReportQuery.askedInstead) AS instead,
      \(PlanStart.sql("t")) AS plan_start,
      coalesce(t.nature, (SELECT s.nature FROM status_result s WHERE s.target_id = t.id)) AS nature,
      (SELECT rr.value FROM report r JOIN report_revision rr ON rr.report_id = r.id AND rr.number = r.counted
        WHERE r.target_id = t.id AND r.period < l.value ->> 1 AND rr.missing IS NULL ORDER BY r.period DESC LIMIT 1)
        AS previous,
      \(EarlierFigures.earlier("l.value ->> 1")) AS earlier, \(EarlierFigures.parts("l.value ->> 1")) AS parts
    FROM json_each(?) l JOIN target t ON t.id = l.value ->> 0
    WHERE \(Standing.isCurrent("t"))
    """
}

extension CivilDate {
  /// This day, where a period ends before it.
  fileprivate func later(than period: Period) -> CivilDate? { period.lastDay < self ? self : nil }
}
