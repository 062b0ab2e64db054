import GRDB
import Policy

/// What a door looks up while it hands a sheet in: inside the transaction that writes it, so that nothing is asked
/// twice and nothing comes in between.
public final class SheetLookup {
  private struct Place: Hashable {
    var target: TargetID
    var period: Period
  }

  private let db: Database
  private let memory: PlanMemory
  private var known: [Place: AskedReport] = [:]

  init(_ db: Database, _ memory: PlanMemory) {
    self.db = db
    self.memory = memory
  }

  /// What is asked where lines stand, as `Store.asked(for:)` tells it.
  public func asked(for lines: [ReportingSheet.Line]) throws -> [AskedReport] {
    let all = try AskedReport.all(for: lines, memory, db)
    for asked in all { known[Place(target: asked.target, period: asked.period)] = asked }
    return all
  }

  /// The same for lines of a body's form; nil where one of them is no line of it.
  public func asked(
    for lines: [ReportingSheet.Line], on form: (agency: AgencyID, period: Period)
  ) throws -> [AskedReport]? {
    guard try FormLines.hold(lines.map(\.target), on: form, db) else { return nil }
    return try asked(for: lines)
  }

  /// The lines of a body's form that somebody sent, as the database has them.
  ///
  /// - Parameters:
  ///   - targets: what came; a target that the body does not own is not among the answers.
  ///   - isAlone: only these; else what was begun elsewhere in the form, or given back, is handed in with them.
  public func keptLines(
    on form: (agency: AgencyID, period: Period), naming targets: [TargetID], isAlone: Bool
  ) throws -> [KeptLine] {
    let arguments: StatementArguments = [form.agency.raw, form.period.text, IDList(targets)]
    let named = try db.all(KeptLineColumn.self, kept: KeptLineColumn.named, arguments: arguments, KeptLine.init)
    if isAlone { return named }
    return named + (try db.all(KeptLineColumn.self, kept: KeptLineColumn.begun, arguments: arguments, KeptLine.init))
  }

  /// What was looked up of a line.
  func asked(_ target: TargetID, in period: Period) -> AskedReport? { known[Place(target: target, period: period)] }
}

extension Store {
  /// Whether all of these stand on a body's form.
  public func areLines(
    _ targets: [TargetID], on form: (agency: AgencyID, period: Period)
  ) throws(StoreError) -> Bool {
    try read { (db: Database) throws -> Bool in try FormLines.hold(targets, on: form, db) }
  }
}

/// The lines of a body's form.
private enum FormLines {
  static func hold(_ targets: [TargetID], on form: (agency: AgencyID, period: Period), _ db: Database) throws -> Bool {
    let named = Conditions("t.id IN (SELECT value FROM json_each(?))", [IDList(targets)])
    let lines = named.and("t.owner_id = ?", [form.agency.raw]).and(Asking.lines(in: form.period))
    let count = try Int.fetchOne(
      db, kept: "SELECT count(*) FROM target t WHERE \(lines.sql)", arguments: lines.arguments)
    return count == targets.count
  }
}
