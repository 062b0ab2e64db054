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
    let places = ReportPlaces(lines.map { ($0.target, $0.period) })
    let reports = try places.reports(db)
    let windows = Windows(db)
    let asked = try db.all(AskedColumn.self, kept: AskedColumn.select, arguments: [places.json]) {
      (document: $0.integer(.document), plans: $0.int(.plans), report: try AskedReport($0, windows, reports))
    }
    return try proven(asked, memory, db)
  }
}
