import Policy

/// Finds rows of a table whose count differs from the names listed beside it: 产业个数 5, and four industries.
///
/// The column's title says 个数, 数量, 家数 or 户数; the list stands in the column after it, parted by 、.
func tableCounts(_ outline: DocumentOutline, _ text: PlanText, document: Int) -> [Finding] {
  var findings: [Finding] = []
  for table in outline.tables {
    let titles = table.header.map { text.scalars[$0].filter { $0 > Scalar.space } }
    for column in titles.indices where column + 1 < titles.count && countsThings(titles[column]) {
      for row in table.rows where column + 1 < row.count {
        guard let count = number(text, row[column]), let listed = items(text, row[column + 1]), listed != count else {
          continue
        }
        let name = row.first.map { text.string($0) } ?? ""
        let quotes = [row[column], row[column + 1]]
        findings.append(
          Finding(
            kind: .conflict, quotes: quotes.map { text.quote($0) }, spans: quotes.map { text.sourceSpan($0) },
            places: quotes.map { _ in Finding.Place(document: document) },
            note: "\(name)的“\(string(titles[column]))”写 \(count)，“\(string(titles[column + 1]))”列出 \(listed) 项"))
      }
    }
  }
  return findings
}

private let countTitles = words("个数 数量 家数 户数 项数")

private func countsThings(_ title: [UInt32]) -> Bool {
  countTitles.contains { title.suffix($0.count).elementsEqual($0) }
}

private func number(_ text: PlanText, _ cell: Range<Int>) -> Int? {
  guard (1...3).contains(cell.count) else { return nil }
  var value = 0
  for index in cell {
    guard Scalar.isDigit(text.scalars[index]) else { return nil }
    value = value * 10 + Int(text.scalars[index] - Scalar.zero)
  }
  return value
}

/// How many names a cell lists; nil for an empty cell and for a sentence.
private func items(_ text: PlanText, _ cell: Range<Int>) -> Int? {
  guard !cell.isEmpty else { return nil }
  var depth = 0
  var count = 1
  for index in cell {
    switch text.scalars[index] {
    case Scalar.open: depth += 1
    case Scalar.close: depth -= 1
    case Scalar.listComma where depth == 0: count += 1
    case Scalar.fullStop, Scalar.comma, Scalar.semicolon: return nil
    default: break
    }
  }
  return count
}
