import Ingest
import Policy
import Store

/// A sheet that came back, held against the form as the database has it: what would change, and what is wrong where.
///
/// Nothing is written: the page that shows it hands the lines in as the form does.
struct ReportingSheetUpload {
  /// A line that would not be what it was.
  struct Change {
    var row: Int
    var line: ReportingForm.Line
    var fields: [ReportEntry.Field]
  }

  /// A measure's row that would not be what it was.
  struct MeasureChange {
    var row: Int
    var line: ReportingForm.MeasureLine
  }

  var form: ReportingForm
  var table: SheetTable<ReportingSheetColumn>
  private(set) var changes: [Change] = []
  var measureChanges: [MeasureChange] = []
  private(set) var remarks: [String] = []
  /// Rows that say what the database says.
  var unchanged = 0
  /// Rows in which nothing stands.
  var empty = 0
  /// What would be handed in; empty while anything is wrong.
  private(set) var checked: [CheckedLine] = []
  var checkedMeasures: [CheckedMeasure] = []
  private var rows: [TargetID: Int] = [:]
  var measureRows: [MeasureID: Int] = [:]
  /// Where each line stands in the form.
  private let places: [TargetID: Int]
  /// The fields that the sheet has columns for.
  let fields: [ReportEntry.Field]

  /// Reads a file for a form that has just been read.
  init(_ bytes: [UInt8], for form: ReportingForm, by author: Actor, on today: CivilDate) {
    self.form = form
    places = Dictionary(form.lines.enumerated().map { ($1.id, $0) }) { first, _ in first }
    table = SheetTable(
      bytes, with: [.id, .entry(.value)], none: ReportingWorkbookWords.Refusal.noTable.sentence, keepingBlanks: true
    ) { sheets in
      Self.refusal(of: sheets.first { $0.name == ReportingWorkbook.Mark.sheet }, for: form)?.sentence
    }
    let read = table
    fields = ReportingSheetColumn.allCases.compactMap(\.field).filter { read.has(.entry($0)) }
    for row in table.rows { self.read(row) }
    if faults.isEmpty, isAboutNothing, unchanged + empty == 0 {
      table.fault(ReportingWorkbookWords.Refusal.nothing.sentence)
    }
    check(by: author, on: today)
    checkMeasures(on: today)
    table.sort()
  }

  var faults: [SheetFault] { table.faults }

  /// The lines that the sheet speaks of.
  var lines: [ReportingForm.Line] { form.lines.filter { rows[$0.id] != nil } }

  // MARK: The file

  /// What the hidden sheet says of the file; one that came as CSV says nothing.
  private static func refusal(
    of marks: SheetGrid?, for form: ReportingForm
  ) -> ReportingWorkbookWords.Refusal? {
    let pairs = (marks?.rows ?? []).compactMap { row in row.cells[0].map { ($0, row.cells[1] ?? "") } }
    let said = Dictionary(pairs) { first, _ in first }
    if let agency = said["agency"], agency != form.agency.id.description { return .otherAgency }
    if let period = said["period"], period != form.period.text {
      return .otherPeriod(Period(period)?.title ?? period)
    }
    return nil
  }

  /// Whether the sheet speaks of no row of the form.
  var isAboutNothing: Bool { rows.isEmpty && measureRows.isEmpty }

  // MARK: A row

  private mutating func read(_ row: SheetGrid.Row) {
    if let id = table.text(.id, row), id.hasPrefix(ReportingWorkbookWords.measureMark) { return readMeasure(row, id) }
    var entry = entry(of: row)
    let isBlank = entry.isEmpty && !table.isOdd(row)
    guard let text = table.text(.id, row) else {
      if !isBlank { fault(row, .id, ReportingWorkbookWords.noID) }
      return
    }
    guard let id = TargetID(text), let index = places[id] else {
      if !isBlank { fault(row, .id, ReportingWorkbookWords.foreign(text)) }
      return
    }
    if let period = table.text(.period, row), period != form.period.text {
      return fault(row, .period, ReportingWorkbookWords.period(period))
    }
    guard rows[id] == nil else { return fault(row, .id, ReportingWorkbookWords.twice) }
    rows[id] = row.number
    let line = form.lines[index]
    table.addOddities(of: row)
    if isBlank {
      empty += 1
      rows[id] = nil
      if !line.stored.isEmpty {
        remarks.append(ReportingWorkbookWords.cleared(row.number, line.task.target.indicator))
      }
      return
    }
    let changed = changedFields(&entry, line.stored)
    guard !changed.isEmpty else {
      unchanged += 1
      return
    }
    if line.isLocked { return fault(row, nil, ReportingWorkbookWords.locked) }
    guard let version = table.text(.version, row).flatMap({ Int($0) }) else {
      return fault(row, .version, ReportingWorkbookWords.noVersion)
    }
    if let report = line.task.report, report.version != version {
      return fault(row, nil, ReportingWorkbookWords.stale(report))
    }
    form.lines[index].entry = entry
    changes.append(Change(row: row.number, line: form.lines[index], fields: changed))
  }

  /// What stands in a field of a row, with lines as we have them.
  func typed(_ field: ReportEntry.Field, _ row: SheetGrid.Row) -> String {
    table.raw(.entry(field), row).replacing("\r\n", with: "\n").trimmingBlanks
  }

  private func entry(of row: SheetGrid.Row) -> ReportEntry {
    var entry = ReportEntry()
    for field in fields {
      let text = typed(field, row)
      switch field {
      case .stage: entry.stage = Stage(word: text)?.rawValue ?? text
      case .missing: entry.missing = MissingReason(word: text)?.rawValue ?? text
      default: entry[field] = text
      }
    }
    return entry
  }

  /// What differs from the database. A figure that went through a sheet comes back without its last bits: where it is
  /// the same, what was typed before stays.
  private func changedFields(_ entry: inout ReportEntry, _ stored: ReportEntry) -> [ReportEntry.Field] {
    for field in ReportEntry.Field.allCases where field.isFigure {
      guard let new = Double(entry[field]), let old = Double(stored[field]) else { continue }
      if abs(new - old) <= abs(old) * 1e-14 { entry[field] = stored[field] }
    }
    return ReportEntry.Field.allCases.filter { field in
      // A column that is not in the sheet says nothing.
      guard table.has(.entry(field)) else {
        entry[field] = stored[field]
        return false
      }
      return entry[field] != stored[field].trimmingBlanks
    }
  }

  mutating func fault(_ row: SheetGrid.Row, _ column: ReportingSheetColumn?, _ sentence: String) {
    table.add(row.number, column, sentence)
  }

  // MARK: The rules of the form

  private mutating func check(by author: Actor, on today: CivilDate) {
    guard !rows.isEmpty else { return }
    var sheet = form
    sheet.lines = lines
    let handedIn = sheet.lines.filter(\.isToBeSubmitted)
    guard !handedIn.isEmpty else { return }
    do {
      let found = try ReportingSheet(.page, handedIn.map(\.onSheet), by: author, on: today)
        .checked(against: handedIn.map(\.task.asked))
      if faults.isEmpty { checked = found }
    } catch {
      for fault in error.all { add(fault) }
    }
  }

  private mutating func add(_ fault: ReportingSheet.Fault) {
    var column: ReportingSheetColumn?
    var sentence = fault.sentence
    if case .entry(let of)? = fault.field { column = .entry(of) }
    if case .entry(let found) = fault.reason { sentence = found.message }
    table.add(rows[fault.line.target], column, sentence)
    guard let index = form.lines.firstIndex(where: { $0.id == fault.line.target }) else { return }
    if case .entry(let found) = fault.reason { form.lines[index].faults.all.append(found) }
  }
}
