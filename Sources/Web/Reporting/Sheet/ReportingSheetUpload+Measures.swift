import Ingest
import Policy
import Store

/// Measures' rows of a sheet that came back.
extension ReportingSheetUpload {
  mutating func readMeasure(_ row: SheetGrid.Row, _ text: String) {
    var typed: [ReportEntry.Field: String] = [:]
    for field in fields {
      let text = self.typed(field, row)
      if !text.isEmpty { typed[field] = text }
    }
    let isBlank = typed.isEmpty && !table.isOdd(row)
    let id = MeasureID(text.dropFirst(ReportingWorkbookWords.measureMark.count))
    guard let index = form.measures.firstIndex(where: { $0.id == id }), let id else {
      if !isBlank { fault(row, .id, ReportingWorkbookWords.foreignMeasure(text)) }
      return
    }
    if let period = table.text(.period, row), period != form.period.text {
      return fault(row, .period, ReportingWorkbookWords.period(period))
    }
    guard measureRows[id] == nil else { return fault(row, .id, ReportingWorkbookWords.twiceMeasure) }
    table.addOddities(of: row)
    for field in typed.keys where ![.stage, .narrative, .explanation].contains(field) {
      fault(row, .entry(field), ReportingWorkbookWords.notOfMeasure)
    }
    var answer = MeasureAnswer(
      stage: ReportingSheetColumn.code(ofStage: typed[.stage] ?? ""), progress: typed[.narrative] ?? "",
      explanation: typed[.explanation] ?? "")
    guard !answer.isEmpty else {
      empty += isBlank ? 1 : 0
      return
    }
    measureRows[id] = row.number
    let line = form.measures[index]
    // A column that is not in the sheet says nothing.
    if !table.has(.entry(.stage)) { answer.stage = line.stored.stage }
    if !table.has(.entry(.narrative)) { answer.progress = line.stored.progress }
    if !table.has(.entry(.explanation)) { answer.explanation = line.stored.explanation }
    if answer == line.stored || line.says(answer) {
      unchanged += 1
      form.measures[index].came = answer == line.stored
      return
    }
    if line.isLocked { return fault(row, nil, ReportingWorkbookWords.locked) }
    guard let seen = table.text(.version, row).flatMap({ Int64($0) }) else {
      return fault(row, .version, ReportingWorkbookWords.noVersion)
    }
    if let newest = line.task.course.reports.first, newest.id != seen {
      return fault(row, nil, ReportingWorkbookWords.stale(newest))
    }
    form.measures[index].answer = answer
    form.measures[index].came = true
    measureChanges.append(MeasureChange(row: row.number, line: form.measures[index]))
  }

  /// The rules of the form.
  mutating func checkMeasures(on today: CivilDate) {
    var checked: [CheckedMeasure] = []
    for line in measures where line.isToBeSubmitted && measureRows[line.id] != nil {
      do throws(MeasureEntry.Fault) {
        checked.append(try CheckedMeasure(line.typed, in: line.task))
      } catch {
        table.add(measureRows[line.id], ReportingSheetColumn.of(error.field), error.message)
      }
    }
    if faults.isEmpty { checkedMeasures = checked }
  }

  /// The measures that the sheet speaks of.
  var measures: [ReportingForm.MeasureLine] { form.measures.filter { $0.came && !$0.isLocked } }
}

extension ReportingForm.MeasureLine {
  /// Whether the answer is what has been told in this quarter already.
  func says(_ answer: MeasureAnswer) -> Bool {
    guard let told = task.told, let entry = try? answer.read(after: task.before) else { return false }
    return told.says(entry)
  }
}
