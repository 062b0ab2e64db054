import Ingest
import Policy
import Store

/// The register as a workbook and as CSV: filled as far as it is, with empty rows for new projects, to be sent back.
struct ProjectWorkbook {
  let source: ProjectSheetSource

  typealias Column = ProjectSheetColumn

  /// The row in which the titles stand, and the rows that are left for new projects.
  static let headRow = 3
  static let emptyRows = 200
  /// Where the words of lists stand.
  static let words = "名单"

  var xlsx: [UInt8] {
    var book = WorkbookWriter()
    book.begin(sheet)
    book.write([(.text("项目登记表"), .title)])
    book.write([(.text(ProjectSheetWords.lead), .plain)])
    book.write(Column.allCases.map { (.text($0.title), .head) })
    for (index, project) in source.projects.enumerated() {
      book.write(Column.allCases.map { ($0.cell(project, number: index + 1), Self.style($0)) })
    }
    for _ in 0..<Self.emptyRows { book.write(Column.allCases.map { (.empty, Self.style($0)) }) }
    book.end(choices)
    book.begin(WorkbookSheet(name: "填写说明", columns: [.init(width: 110)], isProtected: true))
    for text in ProjectSheetWords.instructions { book.write([(.text(text), .wrapped)]) }
    book.end()
    book.begin(WorkbookSheet(name: Self.words, isHidden: true, isProtected: true))
    for row in 0..<(lists.map(\.words.count).max() ?? 0) {
      book.write(lists.map { (row < $0.words.count ? .text($0.words[row]) : .empty, .plain) })
    }
    book.end()
    return book.finish()
  }

  var csv: [UInt8] {
    let rows = source.projects.enumerated().map { index, project in
      Column.allCases.map { $0.cell(project, number: index + 1).text }
    }
    return Self.csv(rows)
  }

  /// A table with the titles of the sheet.
  static func csv(_ rows: [[String]]) -> [UInt8] {
    CSV.byteOrderMark + CSV.table([Column.allCases.map(\.title)] + rows)
  }

  private var sheet: WorkbookSheet {
    WorkbookSheet(
      name: "项目", columns: Column.allCases.map { .init(width: $0.width, isHidden: $0.isHidden) },
      frozen: (rows: Self.headRow, columns: 3), isProtected: true)
  }

  private static func style(_ column: Column) -> WorkbookStyle {
    switch column {
    case .field(.investment), .field(.output): .amount
    default: column.isAsked ? .input : .locked
    }
  }

  /// The words that a column may hold, one list a column of the hidden sheet.
  private var lists: [(field: ProjectField, words: [String])] {
    let names = Set(source.agencies.values.flatMap(\.keys)).sorted()
    return [
      (.city, source.cities.map(\.name)), (.kind, ProjectKind.allCases.map(\.title)), (.lead, names),
      (.responsible, names), (.document, Set(source.plans.values.flatMap(\.keys)).sorted()),
    ]
  }

  private var choices: [WorkbookSheet.Choice] {
    let last = Self.headRow + source.projects.count + Self.emptyRows
    return lists.enumerated().compactMap { index, list in
      guard !list.words.isEmpty, let column = Column.allCases.firstIndex(of: .field(list.field)) else { return nil }
      let first = SheetPlace(row: Self.headRow + 1, column: column).text
      let cells = "\(first):\(SheetPlace(row: last, column: column).text)"
      let letter = SheetGrid.letters(index)
      return WorkbookSheet.Choice(
        cells: cells, words: list.words, message: "\(list.field.title)请从下拉列表中选择",
        range: "\(Self.words)!$\(letter)$1:$\(letter)$\(list.words.count)")
    }
  }
}
