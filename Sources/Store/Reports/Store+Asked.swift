import GRDB
import Policy

extension Store {
  /// What is asked where lines stand: of the targets that they name and of no other, however many lines there are.
  ///
  /// A target that does not exist, or no longer, is not among the answers.
  public func asked(for lines: [ReportingSheet.Line]) throws(StoreError) -> [AskedReport] {
    try read { (db: Database) throws -> [AskedReport] in try SheetLookup(db, memory).asked(for: lines) }
  }
}
