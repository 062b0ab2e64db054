import Ingest
import Policy
import Store

/// A sheet of projects that came back, held against the register: what would change, and what is wrong where.
///
/// Nothing is written: what is confirmed is read and held against the register again.
struct ProjectSheetUpload {
  /// A row that would enter a project or change one.
  struct Change {
    var row: Int
    var old: ProjectSummary?
    var new: ProjectRow
    /// As the sheet has it.
    var cells: [String]
    var moved: [ProjectSheetColumn]
  }

  let source: ProjectSheetSource
  private(set) var changes: [Change] = []
  /// Rows that say what the register says.
  private(set) var unchanged = 0
  private var table: SheetTable<ProjectSheetColumn>
  private var rows: [ProjectID: Int] = [:]
  private var names: [ProjectKey: Int] = [:]
  private let byID: [ProjectID: ProjectSummary]
  private let byName: [ProjectKey: ProjectSummary]

  /// A city has one project of a name.
  private struct ProjectKey: Hashable {
    var city: Int64
    var name: String

    init(_ facts: ProjectFacts) { (city, name) = (facts.city, facts.name) }
  }

  init(_ bytes: [UInt8], for source: ProjectSheetSource, by visitor: Visitor, in store: Store) throws {
    self.source = source
    byID = Dictionary(source.known.map { ($0.id, $0) }) { first, _ in first }
    byName = Dictionary(source.known.map { (ProjectKey($0.facts), $0) }) { first, _ in first }
    table = SheetTable(bytes, with: [.field(.name), .field(.investment)], none: ProjectSheetWords.noTable)
    for row in table.rows { read(row, on: visitor.today) }
    if faults.isEmpty, changes.isEmpty, unchanged == 0 { table.fault(ProjectSheetWords.nothing) }
    let refused = try store.projectFaults(changes.map(\.new), of: visitor.actor, on: visitor.now)
    for (index, error) in refused {
      let told = ProjectSheetWords.refusal(error)
      table.add(changes[index].row, told.column, told.sentence)
    }
    table.sort()
  }

  var faults: [SheetFault] { table.faults }

  /// Whether the file is no sheet of ours at all.
  var isForeign: Bool { faults.first?.row == nil && !faults.isEmpty && changes.isEmpty }

  /// The rows that would be saved, as a table that is read again when it is confirmed.
  var confirmed: String { String(decoding: ProjectWorkbook.csv(changes.map(\.cells)).dropFirst(3), as: UTF8.self) }

  // MARK: A row

  private mutating func read(_ row: SheetGrid.Row, on today: CivilDate) {
    let number = table.number(row)
    let before = faults.count
    table.addOddities(of: row)
    var old: ProjectSummary?
    if let id = table.text(.id, row) {
      old = ProjectID(id).flatMap { byID[$0] }
      guard let old else { return table.add(number, .id, ProjectSheetWords.foreign(id)) }
      if let other = rows.updateValue(number, forKey: old.id) {
        return table.add(number, .field(.name), ProjectSheetWords.twice(other))
      }
    }
    let typed = typed(row, number, old)
    let done = done(row, number, old)
    do {
      let facts = try ProjectEntry(typed).checked(on: today)
      guard faults.count == before else { return }
      keep(facts, done, row, number, old)
    } catch {
      for fault in error.all where !isTold(fault.field, number) {
        table.add(number, .field(fault.field), fault.message)
      }
    }
  }

  /// An unknown name is told by its name, not as a number that is missing.
  private func isTold(_ field: ProjectField, _ row: Int) -> Bool {
    faults.contains { $0.row == row && $0.title == field.title }
  }

  private mutating func keep(
    _ facts: ProjectFacts, _ done: [ProjectStep: CivilDate]?, _ row: SheetGrid.Row, _ number: Int,
    _ known: ProjectSummary?
  ) {
    let key = ProjectKey(facts)
    if let other = names.updateValue(number, forKey: key) {
      return table.add(number, .field(.name), ProjectSheetWords.twice(other))
    }
    let old = known ?? byName[key]
    let moved = moved(facts, done, old)
    guard !moved.isEmpty else {
      unchanged += 1
      return
    }
    var seen: ProjectRow.Known?
    if let old {
      guard known != nil else { return table.add(number, .field(.name), ProjectSheetWords.isThere) }
      seen = .init(old.id, seen: table.text(.version, row).flatMap { Int($0) } ?? 0)
    }
    let cells = ProjectSheetColumn.allCases.map { column in
      column == .row ? String(number) : table.raw(column, row)
    }
    let new = ProjectRow(facts, of: seen, done: done)
    changes.append(Change(row: number, old: old, new: new, cells: cells, moved: moved))
  }

  private func moved(
    _ facts: ProjectFacts, _ done: [ProjectStep: CivilDate]?, _ old: ProjectSummary?
  ) -> [ProjectSheetColumn] {
    let (before, after) = (old?.facts.texts ?? [:], facts.texts)
    let fields = ProjectField.allCases.filter { before[$0] != after[$0] }.map { ProjectSheetColumn.field($0) }
    guard let done else { return fields }
    return fields + ProjectStep.allCases.filter { done[$0] != old?.done[$0] }.map { .step($0) }
  }

  // MARK: Cells

  /// What was typed, with numbers for names and codes for words; a column that is not in the sheet says nothing.
  private mutating func typed(_ row: SheetGrid.Row, _ number: Int, _ old: ProjectSummary?) -> [ProjectField: String] {
    var typed = old?.facts.texts ?? [:]
    for field in ProjectField.allCases where table.has(.field(field)) { typed[field] = table.text(.field(field), row) }
    if !table.has(.field(.city)), old == nil, source.cities.count == 1 {
      typed[.city] = source.cities.first?.id.description
    } else if table.has(.field(.city)), let name = typed[.city] {
      let city = source.cities.first { $0.name == name }
      if city == nil { table.add(number, .field(.city), ProjectSheetWords.unknown(name, .city)) }
      typed[.city] = city?.id.description
    }
    if let word = typed[.kind] { typed[.kind] = ProjectKind.allCases.first { $0.title == word }?.rawValue ?? word }
    let home = typed[.city].flatMap { CityID($0) }.flatMap { source.agencies[$0] }
    for field in [ProjectField.lead, .responsible] where table.has(.field(field)) {
      guard let name = typed[field] else { continue }
      let agency = home?[name]
      if agency == nil, home != nil { table.add(number, .field(field), ProjectSheetWords.unknown(name, field)) }
      typed[field] = agency?.description
    }
    if table.has(.field(.document)), let title = typed[.document] {
      let plans = typed[.city].flatMap { CityID($0) }.flatMap { source.plans[$0] }
      let plan = plans?[title]
      if plan == nil, plans != nil { table.add(number, .field(.document), ProjectSheetWords.unknown(title, .document)) }
      typed[.document] = plan?.description
    }
    // A figure that went through a sheet comes back without its last bits: the one that was stored stays.
    for (field, stored) in [(ProjectField.investment, old?.facts.investment), (.output, old?.facts.output)] {
      guard let stored, let new = typed[field].flatMap({ Double($0) }) else { continue }
      if abs(new - stored) <= abs(stored) * 1e-14 { typed[field] = Quantity.plain(stored) }
    }
    return typed
  }

  private mutating func done(
    _ row: SheetGrid.Row, _ number: Int, _ old: ProjectSummary?
  ) -> [ProjectStep: CivilDate]? {
    let steps = ProjectStep.allCases.filter { table.has(.step($0)) }
    guard !steps.isEmpty else { return nil }
    var done = old?.done ?? [:]
    for step in steps {
      let typed = table.text(.step(step), row)
      done[step] = typed.flatMap { TypedDay.read($0) }
      if typed != nil, done[step] == nil { table.add(number, .step(step), ProjectSheetWords.noDay) }
    }
    return done
  }
}
