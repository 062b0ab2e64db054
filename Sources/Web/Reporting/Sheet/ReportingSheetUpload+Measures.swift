import Ingest
import Policy
import Store

/// Measures' rows of a sheet that came back.
extension ReportingSheetUpload {
  mutating func readMeasure(_ row: SheetGrid.Row, _ text: String) {
    let oddities = fieldColumns.filter { row.oddities[$0.value] != nil }
    var typed: [ReportEntry.Field: String] = [:]
    for (field, column) in fieldColumns {
      let text = (row.cells[column] ?? "").replacing("\r\n", with: "\n").trimmingBlanks
      if !text.isEmpty { typed[field] = text }
    }
    let isBlank = typed.isEmpty && oddities.isEmpty
    let id = MeasureID(text.dropFirst(ReportingWorkbookWords.measureMark.count))
    guard let index = form.measures.firstIndex(where: { $0.id == id }), let id else {
      if !isBlank { fault(row, .id, ReportingWorkbookWords.foreignMeasure(text)) }
      return
    }
    if let period = self.text(.period, row), period != form.period.text {
      return fault(row, .period, ReportingWorkbookWords.period(period))
    }
    guard measureRows[id] == nil else { return fault(row, .id, ReportingWorkbookWords.twiceMeasure) }
    for (field, column) in oddities {
      guard let oddity = row.oddities[column] else { continue }
      fault(row, .entry(field), SheetWords.oddity(oddity))
    }
    for field in typed.keys where field != .stage && field != .narrative {
      fault(row, .entry(field), ReportingWorkbookWords.notOfMeasure)
    }
    let answer = MeasureAnswer(
      stage: ReportingSheetColumn.code(ofStage: typed[.stage] ?? ""), progress: typed[.narrative] ?? "")
    guard !answer.isEmpty else {
      empty += isBlank ? 1 : 0
      return
    }
    measureRows[id] = row.number
    let line = form.measures[index]
    if answer == line.stored || line.says(answer) {
      unchanged += 1
      form.measures[index].came = answer == line.stored
      return
    }
    if line.isLocked { return fault(row, nil, ReportingWorkbookWords.locked) }
    guard let seen = self.text(.version, row).flatMap({ Int64($0) }) else {
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
        let column = ReportingSheetColumn.entry(error.field == .stage ? .stage : .narrative)
        add(error.message, row: measureRows[line.id], column)
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
