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
  private let windows: Windows
  private var known: [Place: AskedReport] = [:]
  /// What was said; nil inside where nothing was.
  private var said: [Place: SaidReport?] = [:]
  /// What counts of targets that were looked up, kept in step with what is written.
  private(set) var figures: [Int64: [CountedFigure]] = [:]

  init(_ db: Database, _ memory: PlanMemory) {
    self.db = db
    self.memory = memory
    windows = Windows(db)
  }

  /// What is asked where lines stand, as `Store.asked(for:)` tells it.
  public func asked(for lines: [ReportingSheet.Line]) throws -> [AskedReport] {
    let found = try lines.compactMap { line in
      let (target, period) = (line.target, line.period)
      return try db.first(
        AskedColumn.self, AskedColumn.select, bound: target.raw, period.text, PeriodEnds.text(period)
      ) { row in
        let report = try AskedReport(
          row, in: period, windows, try report(at: Place(target: target, period: period)), try figures(of: target.raw))
        return (document: row.integer(.document), plans: row.int(.plans), report: report)
      }
    }
    let all = try AskedReport.proven(found, memory, db)
    for asked in all { known[Place(target: asked.target, period: asked.period)] = asked }
    return all
  }

  private func report(at place: Place) throws -> SaidReport? {
    if let found = said[place] { return found }
    let found = try WrittenReportColumn.find(place.target, in: place.period, db)
    said[place] = .some(found)
    return found
  }

  private func figures(of target: Int64) throws -> [CountedFigure] {
    if let found = figures[target] { return found }
    let found = try [CountedFigure].all(of: target, db)
    figures[target] = found
    return found
  }

  /// Takes what was written of a line: a report's new figure, nil where nothing of it counts.
  func note(_ written: ReportWriter.Written, of target: Int64) {
    if case .counts(let report, let figure) = written { figures[target]?.replace(report, with: figure) }
  }

  /// The same for lines of a body's form; nil where one of them is no line of it.
  public func asked(
    for lines: [ReportingSheet.Line], on form: (agency: AgencyID, period: Period)
  ) throws -> [AskedReport]? {
    let all = try asked(for: lines)
    guard all.count == lines.count, try all.allSatisfy({ try FormLines.holds($0, on: form, db) }) else { return nil }
    return all
  }

  /// The lines of a body's form that somebody sent, as the database has them.
  ///
  /// - Parameters:
  ///   - targets: what came; a target that the body does not own is not among the answers.
  ///   - isAlone: only these; else what was begun elsewhere in the form, or given back, is handed in with them.
  public func keptLines(
    on form: (agency: AgencyID, period: Period), naming targets: [TargetID], isAlone: Bool
  ) throws -> [KeptLine] {
    let begun = isAlone ? [] : try begun(on: form)
    // In the order of the plans, whatever order the door names them in: reports get their ids in it.
    return try begun.union(targets).sorted().compactMap { id in
      try db.first(
        KeptLineColumn.self, KeptLineColumn.select, bound: form.agency.raw, form.period.text, id.raw
      ) { row in
        let found = try SaidReport(row.after(WrittenReportColumn.self))
        said[Place(target: id, period: form.period)] = .some(found)
        return try KeptLine(row, said: found)
      }
    }
  }

  /// Where something was begun, or given back, or is being typed: lines of the form, and some of others where there are
  /// few of them in all. Whose they are is asked when they are read.
  private func begun(on form: (agency: AgencyID, period: Period)) throws -> Set<TargetID> {
    var found: Set<TargetID> = []
    var count = 0
    try db.each(BegunColumn.self, BegunColumn.few, bound: form.period.text) { row in
      found.insert(row.id(.target))
      count += 1
    }
    if count <= BegunColumn.fewest { return found }
    found = []
    try db.each(BegunLineColumn.self, BegunLineColumn.select, bound: form.agency.raw, form.period.text) { row in
      found.insert(row.id(.target))
    }
    return found
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

  /// The same of one line that was looked up: what something was said of already is on the form as long as the body
  /// owns it, and only of others it is asked whether they are wanted.
  static func holds(
    _ asked: AskedReport, on form: (agency: AgencyID, period: Period), _ db: Database
  ) throws -> Bool {
    guard asked.owner == form.agency, asked.period == form.period, !asked.isWithdrawn, asked.instead == nil,
      asked.planStartsLater == nil
    else { return false }
    if asked.said != nil { return true }
    guard let statement = WantedColumn.statements[form.period.kind] else { return false }
    let arguments: StatementArguments = [asked.target.raw]
    var isWanted = false
    try db.each(WantedColumn.self, statement, arguments: arguments + Asking.wanted(in: form.period).arguments) {
      isWanted = $0.bool(.isWanted)
    }
    return isWanted
  }
}

/// Whether a target is wanted on a form where nothing was said of it yet.
private enum WantedColumn: Int32, SelectColumn {
  case isWanted

  var sql: String { "1" }

  /// One for each kind of period, which alone makes them differ.
  static let statements = Dictionary(
    uniqueKeysWithValues: PeriodKind.allCases.map { kind in
      let wanted = Asking.wanted(in: Period(kind, containing: CivilDate(unixTime: 0)))
      return (kind, KeptStatement("SELECT \(list) FROM target t WHERE t.id = ? AND \(wanted.sql)"))
    })
}
