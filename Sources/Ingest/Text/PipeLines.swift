/// Lines in which a web page's table left its pipes in other places than rows have them.
enum PipeLines {
  /// Fewer cells on a line are one row.
  private static let leastPipes = 12
  private static let leastRows = 3
  /// Letters of a title with its pipes.
  private static let shortestTitle = 8

  /// A pipe that ends a line without another one goes (指标 |), and rows that stand on one line, an empty cell between
  /// them, are lines of their own.
  static func mended(_ lines: [PlanText.Line], _ text: [UInt32]) -> [PlanText.Line] {
    guard text.holds(Scalar.pipe) else { return lines }
    var isTable = false
    return lines.flatMap { line -> [PlanText.Line] in
      defer { isTable = line.range.contains { text[$0] == Scalar.pipe } }
      let pipes = line.range.filter { text[$0] == Scalar.pipe }
      if pipes.count == 1, let last = line.range.last, pipes[0] == last, line.range.count > 1 {
        var cell = line
        cell.range = line.range.lowerBound..<last
        while let blank = cell.range.last, text[blank] <= Scalar.space { cell.range = cell.range.dropLast() }
        return [cell]
      }
      // | 云岭市2024年任务清单 | above its rows: the title of the table.
      if !isTable, pipes.count == 2, let first = line.range.first, let last = line.range.last, pipes == [first, last],
        line.range.count > shortestTitle
      {
        var title = line
        title.range = (first + 1)..<last
        while let blank = title.range.last, text[blank] <= Scalar.space { title.range = title.range.dropLast() }
        while let blank = title.range.first, text[blank] <= Scalar.space { title.range = title.range.dropFirst() }
        return title.range.isEmpty ? [line] : [title]
      }
      guard pipes.count >= leastPipes, let width = rowWidth(pipes, text) else { return [line] }
      return rows(line, pipes, width, text)
    }
  }

  /// How many cells stand before each empty one; nil where that is not the same all along.
  private static func rowWidth(_ pipes: [Int], _ text: [UInt32]) -> Int? {
    func isEmpty(_ cell: Int) -> Bool { text[(pipes[cell] + 1)..<pipes[cell + 1]].allSatisfy { $0 <= Scalar.space } }
    let cells = pipes.count - 1
    guard let width = (0..<cells).first(where: isEmpty), width > 1, (cells + 1) / (width + 1) >= leastRows else {
      return nil
    }
    // An empty cell ends each row, and what follows it begins one: a row that is mostly empty is no such line.
    return stride(from: width, to: cells, by: width + 1).allSatisfy {
      isEmpty($0) && ($0 + 1 >= cells || !isEmpty($0 + 1))
    }
      ? width : nil
  }

  private static func rows(
    _ line: PlanText.Line, _ pipes: [Int], _ width: Int, _ text: [UInt32]
  ) -> [PlanText.Line] {
    var rows: [PlanText.Line] = []
    var first = 0
    while first + 1 < pipes.count {
      let last = min(first + width, pipes.count - 1)
      var row = line
      row.range = pipes[first]..<(pipes[last] + 1)
      if first > 0 { row.blanks = 0 }
      rows.append(row)
      first += width + 1
    }
    if let before = rows.first, line.range.lowerBound < pipes[0] {
      var head = line
      head.range = line.range.lowerBound..<before.range.lowerBound
      rows.insert(head, at: 0)
    }
    let rest = (pipes[pipes.count - 1] + 1)..<line.range.upperBound
    if text[rest].contains(where: { $0 > Scalar.space }) {
      var tail = line
      tail.range = rest
      tail.blanks = 0
      rows.append(tail)
    }
    return rows
  }
}
