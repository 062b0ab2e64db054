/// The rows of a table of duties that was pasted with a cell on each line: a body's name begins a row.
///
/// Below 部门, 政策制定重点领域, 对应的健康因素 each row has a body or several, what is theirs to do, and, where the head has more
/// columns, a line for each of them.
struct BodyRows {
  /// How the column of bodies is called where its title says nothing of their role.
  static let titles = words("部门 单位 部门名称 单位名称 成员单位 成员单位名称 有关部门 相关部门 职能部门 部门单位 部门（单位） 单位（部门） 部门和单位")
  /// What the column beside it holds.
  static let duties = words("职责 任务 领域 分工 内容 事项 工作 措施 举措")

  private static let columns = 2...4
  private static let longestTitle = 12
  private static let fewestRows = 4
  private static let mostLines = 12

  private(set) var header: [Range<Int>] = []
  private(set) var rows: [[Range<Int>]] = []
  /// The line after the last row.
  private(set) var end: Int

  private let text: PlanText
  private let forms: [LineForm]

  init?(_ text: PlanText, _ forms: [LineForm], from first: Int) {
    self.text = text
    self.forms = forms
    end = first
    guard text.lines[first].range.count <= Self.longestTitle, Self.titles.contains(letters(first)) else { return nil }
    let head = (first..<min(first + Self.columns.upperBound, text.lines.count)).prefix { line in
      line == first || isTitle(line)
    }
    guard Self.columns.contains(head.count), holdsDuties(head.upperBound - head.count + 1, head.upperBound) else {
      return nil
    }
    header = head.map { text.lines[$0].range }
    end = head.upperBound
    while let row = row(from: end) {
      rows.append(row.cells)
      end = row.end
    }
    guard rows.count >= Self.fewestRows else { return nil }
  }

  private func letters(_ line: Int) -> [UInt32] {
    text.scalars[text.lines[line].range].filter { $0 > Scalar.space }
  }

  private func isTitle(_ line: Int) -> Bool {
    let range = text.lines[line].range
    return (2...Self.longestTitle).contains(range.count) && range.allSatisfy { Scalar.isHan(text.scalars[$0]) }
      && !isBody(line)
  }

  private func holdsDuties(_ start: Int, _ end: Int) -> Bool {
    (start..<max(start, end)).contains { line in
      let title = letters(line)
      return Self.duties.contains { title.find($0) != nil }
    }
  }

  /// 宣传部（融媒体中心） is one, too.
  private func isBody(_ line: Int) -> Bool {
    var range = text.lines[line].range
    if let last = range.last, text.scalars[last] == Scalar.close,
      let open = text.scalars[range].lastIndex(of: Scalar.open), open > range.lowerBound
    {
      range = range.lowerBound..<open
    }
    // 新建学校3所 is a task.
    return !range.isEmpty && !range.contains { Scalar.isDigit(text.scalars[$0]) } && PastedLine(text, range) == .body
  }

  /// A line of a cell: no heading, no annex, no empty line.
  private func isCell(_ line: Int) -> Bool {
    guard line < text.lines.count, !text.lines[line].range.isEmpty, !text.lines[line].tabbed else { return false }
    switch forms[line] {
    case .prose, .cell: return true
    case .number(let mark): return mark.style != .han && mark.style != .hanBracket
    default: return false
    }
  }

  private func row(from start: Int) -> (cells: [Range<Int>], end: Int)? {
    var line = start
    while isCell(line), isBody(line) { line += 1 }
    guard line > start else { return nil }
    let own = line
    while isCell(line), !isBody(line), line - own <= Self.mostLines { line += 1 }
    // A body below the table signs it.
    guard line > own, line - own <= Self.mostLines else { return nil }
    let bodies = text.lines[start].range.lowerBound..<text.lines[own - 1].range.upperBound
    let further = max(0, min(header.count - 2, line - own - 1))
    var cells = [bodies, text.lines[own].range.lowerBound..<text.lines[line - further - 1].range.upperBound]
    cells += ((line - further)..<line).map { text.lines[$0].range }
    while cells.count < header.count { cells.append(cells[1].upperBound..<cells[1].upperBound) }
    return (cells, line)
  }
}
