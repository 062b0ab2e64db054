import GRDB
import Policy

extension Store {
  /// What is asked where lines stand: of the targets that they name and of no other, however many lines there are.
  ///
  /// A target that does not exist, or no longer, is not among the answers.
  public func asked(for lines: [ReportingSheet.Line]) throws(StoreError) -> [AskedReport] {
    try read { (db: Database) throws -> [AskedReport] in try AskedReport.all(for: lines, memory, db) }
  }
}

extension AskedReport {
  static func all(
    for lines: [ReportingSheet.Line], _ memory: PlanMemory, _ db: Database
  ) throws -> [AskedReport] {
    let windows = Windows(db)
    let asked = try lines.compactMap { line in
      let (target, period) = (line.target, line.period)
      return try db.first(
        AskedColumn.self, kept: AskedColumn.select, bound: target.raw, period.text, PeriodEnds.text(period)
      ) { row in
        let report = try AskedReport(row, in: period, windows, try ReportQuery.find(target, in: period, db))
        return (document: row.integer(.document), plans: row.int(.plans), report: report)
      }
    }
    return try proven(asked, memory, db)
  }
}
