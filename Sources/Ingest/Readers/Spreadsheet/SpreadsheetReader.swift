/// Reads a workbook's task lists as lines: a row on each, cells parted by tabs.
///
/// The sheets whose first rows look like a table's head are read; where none does, the fullest one. Hidden sheets, rows
/// and columns are left out, formulas count with the value that was saved with them, dates come as dates.
func readSpreadsheet(_ archive: ZipArchive, name: String) throws(IngestError) -> ExtractedText {
  let parts = SpreadsheetParts(archive)
  let workbook = try parts.workbook()
  let strings = try parts.sharedStrings()
  let styles = try parts.styles()
  var budget = ReadingLimits.textScalars
  var sheets: [Sheet] = []
  for entry in workbook.sheets where !entry.isHidden {
    guard let part = try parts.sheet(entry.relation) else { continue }
    let sheet = try parsed(part, .spreadsheet) { xml throws(XMLFault) in
      var reader = SheetReader(name: entry.name, strings: strings, styles: styles, isFrom1904: workbook.isFrom1904)
      reader.budget = budget
      return try reader.read(&xml)
    }
    budget -= sheet.scalars
    guard !sheet.isTooLong else {
      throw .tooLarge(bytes: ReadingLimits.textScalars + 1, limit: ReadingLimits.textScalars)
    }
    sheets.append(sheet)
  }
  return try text(of: sheets, hiddenSheets: workbook.sheets.count(where: \.isHidden), name: name)
}

private func text(of sheets: [Sheet], hiddenSheets: Int, name: String) throws(IngestError) -> ExtractedText {
  let full = sheets.filter { $0.scalars > 0 }
  var chosen = full.filter(\.hasHead)
  if chosen.isEmpty, let fullest = full.max(by: { $0.scalars < $1.scalars }) { chosen = [fullest] }
  guard !chosen.isEmpty else { throw .empty }
  var lines = TextLines()
  var merged = 0
  var notes: [ExtractionNote] = []
  for (index, sheet) in chosen.enumerated() {
    let layout = SheetLayout(sheet)
    if !layout.opensWithTitle {
      let title = chosen.count == 1 && index == 0 ? FileTitle.words(of: name) ?? sheet.title : sheet.title
      if let title { lines.add(title) }
    }
    merged += layout.write(into: &lines)
  }
  if sheets.count + hiddenSheets > chosen.count {
    notes.append(.sheets(chosen.map(\.name), left: sheets.count + hiddenSheets - chosen.count))
  }
  let hidden = chosen.reduce(0) { $0 + $1.hidden }
  if hidden > 0 { notes.append(.hiddenRows(hidden)) }
  let formulas = chosen.reduce(0) { $0 + $1.valuelessFormulas }
  if formulas > 0 { notes.append(.formulas(formulas)) }
  if merged > 0 { notes.append(.mergedCells(merged)) }
  guard lines.scalars.count <= ReadingLimits.textScalars else {
    throw .tooLarge(bytes: lines.scalars.count, limit: ReadingLimits.textScalars)
  }
  return ExtractedText(text: SourceText(scalars: lines.scalars), format: .spreadsheet, notes: notes)
}
