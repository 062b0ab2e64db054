/// The head of a table: one title for each column, and the titles that stand above it.
///
/// A head may have two or three rows, in which a title covers several columns: 技改投资（亿元） above 2026年 and 2027年.
struct TableHead: Sendable {
  /// The lowest title of each column.
  var header: [Range<Int>]
  /// The rows above the lowest one; a title stands in each column that it covers.
  var upper: [[Range<Int>]]
  /// How many rows the head takes.
  var count: Int

  private static let mostRows = 3
  /// Letters of what names a group of rows.
  static let longestGroup = 40
  private static let longestTitle = 24

  /// Reads how far the head goes on below the first row, which is known to be a head.
  init(_ rows: [[Range<Int>]], _ text: PlanText, merged: MergedHead? = nil) {
    header = rows[0]
    upper = []
    count = 1
    if let merged {
      header = merged.header
      upper = merged.upper
      count = merged.count
      return
    }
    if let spliced = Self.spliced(rows, text) {
      header = spliced
      count = 2
      return
    }
    if let spread = Self.spread(rows, text) {
      header = spread.header
      upper = [spread.upper]
      count = 2
      return
    }
    while count < min(Self.mostRows, rows.count - 1), goesOn(rows[count], above: rows[count - 1], text) {
      let titles = Self.filled(rows[count - 1], width: max(rows[count].count, header.count), under: upper.last)
      upper.append(titles)
      header = titles.indices.map { column in
        column < rows[count].count && !rows[count][column].isEmpty ? rows[count][column] : titles[column]
      }
      count += 1
    }
  }

  /// Whether a row names the columns under titles that cover several: every word stands under such a title, or repeats
  /// the one above it.
  private func goesOn(_ row: [Range<Int>], above: [Range<Int>], _ text: PlanText) -> Bool {
    var under = 0
    let firstTitle = above.firstIndex { !$0.isEmpty } ?? above.count
    for (column, cell) in row.enumerated() where !cell.isEmpty {
      let own = column < above.count ? above[column] : 0..<0
      if !own.isEmpty, text.scalars[own].elementsEqual(text.scalars[cell]) { continue }
      guard Self.isTitle(cell, text), column >= firstTitle, Self.isCovered(column, above, text) else { return false }
      under += 1
    }
    return under >= 2
  }

  /// The title at a column covers its neighbour too: that one is empty, or says the same.
  private static func isCovered(_ column: Int, _ row: [Range<Int>], _ text: PlanText) -> Bool {
    guard column < row.count else { return row.last.map { $0.isEmpty } ?? false }
    func same(_ other: Int) -> Bool {
      guard row.indices.contains(other) else { return false }
      return !row[other].isEmpty && text.scalars[row[other]].elementsEqual(text.scalars[row[column]])
    }
    if row[column].isEmpty { return true }
    return column + 1 < row.count && row[column + 1].isEmpty || same(column + 1) || same(column - 1)
  }

  /// A word, or a year: no figure and no sentence.
  private static func isTitle(_ cell: Range<Int>, _ text: PlanText) -> Bool {
    guard cell.count <= longestTitle, !text.scalars[cell].contains(where: { $0 == Scalar.fullStop }) else {
      return false
    }
    let digits = cell.filter { Scalar.isDigit(text.scalars[$0]) }
    guard let first = digits.first else { return true }
    return digits.count >= 4 && DateReader.year(text, at: first, end: cell.upperBound) != nil
  }

  /// A row of titles with each in all columns that it covers.
  private static func filled(_ row: [Range<Int>], width: Int, under: [Range<Int>]?) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for column in 0..<width {
      let own = column < row.count ? row[column] : 0..<0
      if own.isEmpty, let last = result.last {
        // Below another title a new stretch begins.
        let isOther = under.map { column < $0.count && $0[column] != $0[column - 1] } ?? false
        result.append(isOther ? under?[column] ?? last : last)
      } else {
        result.append(own)
      }
    }
    return result
  }

  /// A pasted head whose merged cells left no trace: its second row is narrower than the table by the columns that the
  /// first row's first titles stand over.
  private static func spliced(_ rows: [[Range<Int>]], _ text: PlanText) -> [Range<Int>]? {
    guard rows.count > 3 else { return nil }
    let width = rows[2].count
    let missing = width - rows[1].count
    guard rows[0].count < width, (1...2).contains(missing), rows[0].count > missing,
      rows[2...].prefix(12).count(where: { abs($0.count - width) <= 1 }) * 4 >= rows[2...].prefix(12).count * 3,
      rows[1].allSatisfy({ !$0.isEmpty && $0.count <= longestTitle }),
      !rows[1].contains(where: { cell in cell.contains { Scalar.isDigit(text.scalars[$0]) } })
    else { return nil }
    return Array(rows[0].prefix(missing)) + rows[1]
  }

  /// A pasted head in which one title stands over all cells of the second row: 考核目标 above six counties.
  private static func spread(
    _ rows: [[Range<Int>]], _ text: PlanText
  ) -> (header: [Range<Int>], upper: [Range<Int>])? {
    guard rows.count > 3 else { return nil }
    let (first, second) = (rows[0], rows[1])
    let width = first.count + second.count - 1
    let body = rows[2...].prefix(proofRows)
    guard second.count > 1, first.count > 1, second.allSatisfy({ !$0.isEmpty && isTitle($0, text) }),
      body.count(where: { $0.count == width }) * 4 >= body.count * 3
    else { return nil }
    let column = covering(first, second.count, body, text)
    let over = Array(repeating: first[column], count: second.count)
    return (
      Array(first[..<column]) + second + first[(column + 1)...],
      Array(first[..<column]) + over + first[(column + 1)...]
    )
  }

  /// The title under which most figures stand: of those that speak of what is aimed at, if any does.
  private static func covering(
    _ titles: [Range<Int>], _ covered: Int, _ body: ArraySlice<[Range<Int>]>, _ text: PlanText
  ) -> Int {
    var figures = Array(repeating: 0, count: titles.count + covered)
    for row in body {
      for (index, cell) in row.enumerated() where cell.contains(where: { Scalar.isDigit(text.scalars[$0]) }) {
        if index < figures.count { figures[index] += 1 }
      }
    }
    var under = figures.prefix(covered).reduce(0, +)
    var counts: [Int] = []
    for column in titles.indices {
      counts.append(under)
      under += figures[column + covered] - figures[column]
    }
    let named = titles.indices.filter { column in
      let title = text.scalars[titles[column]].filter { $0 > Scalar.space }
      return goalTitles.contains { AreaTable.holds(title, $0) }
    }
    let columns = named.isEmpty ? Array(titles.indices) : named
    return columns.max { (counts[$0], $1) < (counts[$1], $0) } ?? 0
  }

  private static let proofRows = 12
  private static let goalTitles = words("目标 任务 计划")
}
