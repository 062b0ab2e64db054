import Policy
import Store

/// A body's form of one period as a workbook and as CSV: filled as far as it is, to be filled further and sent back.
struct ReportingWorkbook {
  let form: ReportingForm

  typealias Column = ReportingSheetColumn

  /// What stands in the hidden sheet, so that a file is known again.
  enum Mark {
    static let sheet = "链策"
    static let kind = "liance-reporting"
    static let version = "1"
  }

  /// The row in which the titles stand.
  static let headRow = 3

  var fileName: String { "\(form.agency.name)-\(form.period.title)填报" }

  var xlsx: [UInt8] {
    var book = WorkbookWriter()
    book.begin(sheet)
    book.write([(.text("\(form.agency.name)\(form.period.title)填报表"), .title)])
    book.write([(.text(ReportingWorkbookWords.lead(form)), .plain)])
    book.write(Column.allCases.map { (.text($0.title), .head) })
    for (index, line) in form.lines.enumerated() {
      book.write(Column.allCases.map { ($0.cell(line, number: index + 1), style($0, line)) })
    }
    for (index, line) in form.measures.enumerated() {
      book.write(Column.allCases.map { ($0.cell(line, number: form.lines.count + index + 1), style($0, line)) })
    }
    book.end(choices)
    book.begin(WorkbookSheet(name: "填写说明", columns: [.init(width: 110)], isProtected: true))
    for text in ReportingWorkbookWords.instructions { book.write([(.text(text), .wrapped)]) }
    book.end()
    book.begin(WorkbookSheet(name: Mark.sheet, isHidden: true, isProtected: true))
    for (name, value) in marks { book.write([(.text(name), .plain), (.text(value), .plain)]) }
    book.end()
    return book.finish()
  }

  var csv: [UInt8] {
    let rows = form.lines.enumerated().map { index, line in
      Column.allCases.map { $0.cell(line, number: index + 1).text }
    }
    let measures = form.measures.enumerated().map { index, line in
      Column.allCases.map { $0.cell(line, number: form.lines.count + index + 1).text }
    }
    return CSV.byteOrderMark + CSV.table([Column.allCases.map(\.title)] + rows + measures)
  }

  private var sheet: WorkbookSheet {
    WorkbookSheet(
      name: "填报表", columns: Column.allCases.map { .init(width: $0.width, isHidden: $0.isHidden) },
      frozen: (rows: Self.headRow, columns: 3), isProtected: true)
  }

  private var marks: [(String, String)] {
    [
      (Mark.kind, Mark.version), ("agency", form.agency.id.description), ("period", form.period.text),
    ]
  }

  private func style(_ column: Column, _ line: ReportingForm.Line) -> WorkbookStyle {
    guard let field = column.field, !line.isLocked, isAsked(field, line) else { return .locked }
    return field.isFigure ? .amount : .input
  }

  private func style(_ column: Column, _ line: ReportingForm.MeasureLine) -> WorkbookStyle {
    let isAsked = MeasureAnswer.Field.allCases.contains { column == .of($0) }
    return isAsked && !line.isLocked ? .input : .locked
  }

  /// Whether a line has a use for a field.
  private func isAsked(_ field: ReportEntry.Field, _ line: ReportingForm.Line) -> Bool {
    switch field {
    case .value: !line.task.target.isGoal
    case .stage: line.task.target.isGoal
    case .unit: line.task.context.unitChoices.count > 1
    case .numerator, .denominator: line.task.context.isPercent
    case .baseline: line.task.context.asksBaseline
    case .missing, .narrative, .problems, .nextSteps, .coordination, .explanation: true
    }
  }

  /// The lists of words: one for all stages, one for all reasons, one for each row that may be in another unit.
  private var choices: [WorkbookSheet.Choice] {
    let stages = Stage.allCases.map(\.title)
    let reasons = MissingReason.allCases.map(\.title)
    var all: [WorkbookSheet.Choice] = []
    if !form.measures.isEmpty {
      let words = [ReportingWorkbookWords.same] + stages
      let (first, last) = (form.lines.count, form.count - 1)
      all.append(
        WorkbookSheet.Choice(
          cells: "\(cell(.stage, first).text):\(cell(.stage, last).text)", words: words,
          message: words.joined(separator: "、")))
    }
    guard !form.lines.isEmpty else { return all }
    all += [
      WorkbookSheet.Choice(cells: cells(.stage), words: stages, message: stages.joined(separator: "、")),
      WorkbookSheet.Choice(cells: cells(.missing), words: reasons, message: reasons.joined(separator: "、")),
    ]
    for (index, line) in form.lines.enumerated() {
      let units = line.task.context.unitChoices
      guard units.count > 1 else { continue }
      all.append(
        WorkbookSheet.Choice(
          cells: cell(.unit, index).text, words: units, message: units.joined(separator: "、")))
    }
    return all
  }

  private func cells(_ field: ReportEntry.Field) -> String {
    "\(cell(field, 0).text):\(cell(field, form.lines.count - 1).text)"
  }

  private func cell(_ field: ReportEntry.Field, _ index: Int) -> SheetPlace {
    let column = Column.allCases.firstIndex(of: .entry(field)) ?? 0
    return SheetPlace(row: Self.headRow + 1 + index, column: column)
  }
}

extension WorkbookCell {
  /// As CSV has it.
  var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let value): Quantity.plain(value)
    case .flag(let value): value ? "是" : "否"
    }
  }
}
