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
  var faults: [SheetFault] = []
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
  private(set) var fieldColumns: [ReportEntry.Field: Int] = [:]
  private var columns: [ReportingSheetColumn: Int] = [:]

  /// Reads a file for a form that has just been read.
  init(_ bytes: [UInt8], for form: ReportingForm, by author: Actor, on today: CivilDate) {
    self.form = form
    places = Dictionary(form.lines.enumerated().map { ($1.id, $0) }) { first, _ in first }
    do throws(IngestError) {
      let sheets = try readSheets(bytes)
      if let refusal = read(sheets) { faults = [SheetFault(sentence: refusal.sentence)] }
    } catch {
      faults = [SheetFault(sentence: SheetWords.unreadable(error))]
    }
    check(by: author, on: today)
    checkMeasures(on: today)
    faults.sort(by: SheetFault.isBefore)
  }

  /// The lines that the sheet speaks of.
  var lines: [ReportingForm.Line] { form.lines.filter { rows[$0.id] != nil } }

  // MARK: The file

  private mutating func read(_ sheets: [SheetGrid]) -> ReportingWorkbookWords.Refusal? {
    if let refusal = refusal(of: sheets.first { $0.name == ReportingWorkbook.Mark.sheet }) { return refusal }
    for sheet in sheets where !sheet.isHidden {
      guard let head = sheet.rows.firstIndex(where: isHead) else { continue }
      for (column, title) in sheet.rows[head].cells.sorted(by: { $0.key < $1.key }) {
        guard let known = ReportingSheetColumn.column(titled: title), columns[known] == nil else { continue }
        columns[known] = column
        if let field = known.field { fieldColumns[field] = column }
      }
      for row in sheet.rows[(head + 1)...] { read(row) }
      let isNothing = rows.isEmpty && measureRows.isEmpty && faults.isEmpty && unchanged + empty == 0
      return isNothing ? .nothing : nil
    }
    return .noTable
  }

  /// What the hidden sheet says of the file; one that came as CSV says nothing.
  private func refusal(of marks: SheetGrid?) -> ReportingWorkbookWords.Refusal? {
    let pairs = (marks?.rows ?? []).compactMap { row in row.cells[0].map { ($0, row.cells[1] ?? "") } }
    let said = Dictionary(pairs) { first, _ in first }
    if let agency = said["agency"], agency != form.agency.id.description { return .otherAgency }
    if let period = said["period"], period != form.period.text {
      return .otherPeriod(Period(period)?.title ?? period)
    }
    return nil
  }

  private func isHead(_ row: SheetGrid.Row) -> Bool {
    let titles = Set(row.cells.values.compactMap(ReportingSheetColumn.column))
    return titles.contains(.id) && titles.contains(.entry(.value))
  }

  /// Whether the sheet speaks of no row of the form.
  var isAboutNothing: Bool { rows.isEmpty && measureRows.isEmpty }

  // MARK: A row

  private mutating func read(_ row: SheetGrid.Row) {
    if let id = text(.id, row), id.hasPrefix(ReportingWorkbookWords.measureMark) { return readMeasure(row, id) }
    var entry = entry(of: row)
    let oddities = fieldColumns.filter { row.oddities[$0.value] != nil }
    let isBlank = entry.isEmpty && oddities.isEmpty
    guard let text = text(.id, row) else {
      if !isBlank { fault(row, .id, ReportingWorkbookWords.noID) }
      return
    }
    guard let id = TargetID(text), let index = places[id] else {
      if !isBlank { fault(row, .id, ReportingWorkbookWords.foreign(text)) }
      return
    }
    if let period = self.text(.period, row), period != form.period.text {
      return fault(row, .period, ReportingWorkbookWords.period(period))
    }
    guard rows[id] == nil else { return fault(row, .id, ReportingWorkbookWords.twice) }
    rows[id] = row.number
    let line = form.lines[index]
    for (field, column) in oddities {
      guard let oddity = row.oddities[column] else { continue }
      fault(row, .entry(field), SheetWords.oddity(oddity))
    }
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
    guard let version = self.text(.version, row).flatMap({ Int($0) }) else {
      return fault(row, .version, ReportingWorkbookWords.noVersion)
    }
    if let report = line.task.report, report.version != version {
      return fault(row, nil, ReportingWorkbookWords.stale(report))
    }
    form.lines[index].entry = entry
    changes.append(Change(row: row.number, line: form.lines[index], fields: changed))
  }

  func text(_ column: ReportingSheetColumn, _ row: SheetGrid.Row) -> String? {
    columns[column].flatMap { row.cells[$0] }.map(\.trimmingBlanks).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func entry(of row: SheetGrid.Row) -> ReportEntry {
    var entry = ReportEntry()
    for (field, column) in fieldColumns {
      let text = (row.cells[column] ?? "").replacing("\r\n", with: "\n").trimmingBlanks
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
      guard fieldColumns[field] != nil else {
        entry[field] = stored[field]
        return false
      }
      return entry[field] != stored[field].trimmingBlanks
    }
  }

  mutating func fault(_ row: SheetGrid.Row, _ column: ReportingSheetColumn?, _ sentence: String) {
    faults.append(
      SheetFault(
        row: row.number, column: column.flatMap { columns[$0] }, title: column?.title ?? "", sentence: sentence))
  }

  mutating func add(_ sentence: String, row: Int?, _ column: ReportingSheetColumn) {
    faults.append(SheetFault(row: row, column: columns[column], title: column.title, sentence: sentence))
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
    faults.append(
      SheetFault(
        row: rows[fault.line.target], column: column.flatMap { columns[$0] }, title: column?.title ?? "",
        sentence: sentence))
    guard let index = form.lines.firstIndex(where: { $0.id == fault.line.target }) else { return }
    if case .entry(let found) = fault.reason { form.lines[index].faults.all.append(found) }
  }
}
