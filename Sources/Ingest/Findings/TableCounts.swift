import Policy

/// What a table says of itself: a column of counts against the lists beside it, a row 合计 against its column.
///
/// A column counts another when most rows agree with it; then a row that does not is a finding (产业个数 5, four named).
func tableCounts(_ tables: [PlanTable], in text: PlanText, document: Int) -> [Finding] {
  var found: [Finding] = []
  for table in tables where table.header.count > 1 {
    let counts = TableColumns(table, text, document)
    found += counts.lists()
    found += counts.totals()
  }
  return found
}

private struct TableColumns {
  private static let countHeads = words("个数 数量 家数 数目 户数 项数")
  private static let totalHeads = words("合计 总计 全市合计 共计")

  let text: PlanText
  let document: Int
  let header: [Range<Int>]
  let rows: [[Range<Int>]]
  let total: [Range<Int>]?

  init(_ table: PlanTable, _ text: PlanText, _ document: Int) {
    self.text = text
    self.document = document
    header = table.header
    func isTotal(_ row: [Range<Int>]) -> Bool {
      row.first.map { text.match(Self.totalHeads, at: $0.lowerBound) == $0.count && !$0.isEmpty } ?? false
    }
    total = table.rows.first(where: isTotal)
    rows = table.rows.filter { !isTotal($0) }
  }

  private func number(_ row: [Range<Int>], _ column: Int) -> Int? {
    guard column < row.count, !row[column].isEmpty, row[column].count < 9 else { return nil }
    return Int(text.string(row[column]))
  }

  /// Rows whose count differs from the list in the next column that most rows agree with.
  func lists() -> [Finding] {
    guard rows.count > 2 else { return [] }
    var found: [Finding] = []
    for column in header.indices where Self.countHeads.contains(where: { text.find($0, in: header[column]) != nil }) {
      guard let listed = header.indices.first(where: { $0 > column && agree(column, $0) }) else { continue }
      for row in rows {
        guard let count = number(row, column), listed < row.count, !row[listed].isEmpty else { continue }
        let items = WrittenCount.items(text, row[listed])
        guard !items.allows(count) else { continue }
        let name = row.first.map { text.string($0) } ?? ""
        found.append(
          Finding(
            kind: .conflict, quotes: [text.quote(row[column]), text.quote(row[listed])],
            spans: [text.sourceSpan(row[column]), text.sourceSpan(row[listed])],
            places: [Finding.Place(document: document), Finding.Place(document: document)],
            fact: .listInTable(
              row: name, counted: text.string(header[column]), count: count, listed: text.string(header[listed]),
              items: items.fewest)))
      }
    }
    return found
  }

  /// Whether the lists of one column are as long as another column says, in most rows and two at least.
  private func agree(_ column: Int, _ listed: Int) -> Bool {
    let checked = rows.filter { number($0, column) != nil && listed < $0.count && !$0[listed].isEmpty }
    let good = checked.filter { row in
      guard let count = number(row, column) else { return false }
      return count > 1 && WrittenCount.items(text, row[listed]).allows(count)
    }
    return good.count >= 2 && good.count * 2 > checked.count
  }

  /// The row 合计 against the sum of each column of whole numbers.
  func totals() -> [Finding] {
    guard let total, rows.count > 1 else { return [] }
    var found: [Finding] = []
    for column in header.indices.dropFirst() {
      guard let stated = number(total, column) else { continue }
      let parts = rows.compactMap { number($0, column) }
      guard parts.count == rows.count else { continue }
      let sum = parts.reduce(0, +)
      found.append(
        Finding(
          kind: .sum, quotes: [text.quote(total[column])] + rows.map { text.quote($0[column]) },
          spans: [text.sourceSpan(total[column])] + rows.map { text.sourceSpan($0[column]) },
          places: Array(repeating: Finding.Place(document: document), count: rows.count + 1), holds: sum == stated,
          fact: .totalInTable(column: text.string(header[column]), parts: parts, sum: sum, stated: stated)))
    }
    return found
  }
}
