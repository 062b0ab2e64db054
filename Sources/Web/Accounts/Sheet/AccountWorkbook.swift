import Ingest
import Policy
import Store

/// The accounts of a city as a workbook and as CSV: those that are there, bodies that have none, and empty rows.
struct AccountWorkbook {
  let source: AccountSheetSource

  typealias Column = AccountSheetColumn

  /// The row in which the titles stand, and the rows that are left for others.
  static let headRow = 3
  static let emptyRows = 100
  private static let words = "单位名单"

  private var filled: [[WorkbookCell]] {
    let users = source.users.enumerated().map { index, user in
      Column.allCases.map { $0.cell(user, number: index + 1) }
    }
    return users
      + source.without.enumerated().map { index, body in
        Column.allCases.map { $0.cell(body, number: users.count + index + 1) }
      }
  }

  var xlsx: [UInt8] {
    var book = WorkbookWriter()
    book.begin(
      WorkbookSheet(
        name: "账号", columns: Column.allCases.map { .init(width: $0.width, isHidden: $0 == .row) },
        frozen: (rows: Self.headRow, columns: 2), isProtected: true))
    book.write([(.text("\(source.city.name)账号表"), .title)])
    book.write([(.text(AccountSheetWords.lead), .plain)])
    book.write(Column.allCases.map { (.text($0.title), .head) })
    let rows = filled + Array(repeating: Column.allCases.map { _ in .empty }, count: Self.emptyRows)
    for cells in rows { book.write(zip(cells, Column.allCases).map { ($0, $1.isAsked ? .input : .locked) }) }
    book.end(choices(through: Self.headRow + rows.count))
    book.begin(WorkbookSheet(name: "填写说明", columns: [.init(width: 110)], isProtected: true))
    for text in AccountSheetWords.instructions { book.write([(.text(text), .wrapped)]) }
    book.end()
    book.begin(WorkbookSheet(name: Self.words, columns: [.init(width: 40)], isProtected: true))
    for name in source.names { book.write([(.text(name), .plain)]) }
    book.end()
    return book.finish()
  }

  var csv: [UInt8] { Self.csv(filled.map { $0.map(\.text) }) }

  /// A table with the titles of the sheet.
  static func csv(_ rows: [[String]]) -> [UInt8] {
    CSV.byteOrderMark + CSV.table([Column.allCases.map(\.title)] + rows)
  }

  private func choices(through last: Int) -> [WorkbookSheet.Choice] {
    func cells(_ column: Column) -> String {
      let first = SheetPlace(row: Self.headRow + 1, column: column.place).text
      return "\(first):\(SheetPlace(row: last, column: column.place).text)"
    }
    // A person may serve several bodies: the list of roles alone is closed.
    return [
      WorkbookSheet.Choice(
        cells: cells(.role), words: source.roles.map(\.title), message: "角色请从下拉列表中选择")
    ]
  }
}
