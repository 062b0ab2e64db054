/// What stands right above a table: its title, and the unit of its figures.
struct TableCaption {
  private let text: PlanText
  private let forms: [LineForm]

  init(_ text: PlanText, _ forms: [LineForm]) {
    self.text = text
    self.forms = forms
  }

  /// Lines above a table that may belong to it.
  private static let reach = 3
  private static let longest = 50
  private static let label = scalars("单位：")
  private static let ends =
    TableWords.captions + words("表 清单 计划 任务 分解 分工 情况 安排 目标 指标 分配 如下 如下： 数 数量 名额 规模")
  private static let tables = words("表 附表 图表")

  private func lines(above line: Int) -> ReversedCollection<Range<Int>> {
    (max(0, line - Self.reach)..<line).reversed()
  }

  /// The line that ends like a table's title, or begins with 表1.
  func title(above line: Int) -> Range<Int>? {
    for above in lines(above: line) {
      let range = text.lines[above].range
      if range.isEmpty || isUnit(range) { continue }
      switch forms[above] {
      case .prose, .cell: break
      default: return nil
      }
      guard range.count <= Self.longest else { return nil }
      return isTitle(range) ? range : nil
    }
    return nil
  }

  private func isTitle(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    if text.scalars[end - 1] == Scalar.close,
      let open = text.scalars[range].lastIndex(of: Scalar.open), open > range.lowerBound
    {
      end = open
    }
    if BracketVocabulary.ends(text.scalars[range.lowerBound..<end], with: Self.ends) > 0 { return true }
    return Self.tables.contains { word in
      text.has(word, at: range.lowerBound) && range.count > word.count
        && Scalar.isDigit(text.scalars[range.lowerBound + word.count])
    }
  }

  private func isUnit(_ range: Range<Int>) -> Bool {
    text.has(Self.label, at: range.lowerBound) || text.has(Self.label, at: range.lowerBound + 1)
  }

  /// 单位：亿元 on a line of its own or at the end of the title; 单位：万亩、万株 for columns of different kinds.
  func unit(above line: Int) -> String? {
    for above in lines(above: line) {
      let range = text.lines[above].range
      guard !range.isEmpty, range.count <= Self.longest else { continue }
      guard let label = text.find(Self.label, in: range) else {
        if let unit = bracket(range) { return unit }
        continue
      }
      let from = label + Self.label.count
      var end = ColumnTitle.unitEnd(text.scalars, from, range.upperBound)
      while let last = end, last < range.upperBound - 1, text.scalars[last] == Scalar.listComma {
        end = ColumnTitle.unitEnd(text.scalars, last + 1, range.upperBound)
      }
      guard let end, end >= range.upperBound - 1 else { continue }
      return text.string(from..<end)
    }
    return nil
  }

  /// 新建冷库任务表（座）.
  private func bracket(_ range: Range<Int>) -> String? {
    let close = range.upperBound - 1
    guard text.scalars[close] == Scalar.close, let open = text.scalars[range].lastIndex(of: Scalar.open),
      isTitle(range), ColumnTitle.unitEnd(text.scalars, open + 1, close) == close
    else { return nil }
    return text.string((open + 1)..<close)
  }
}
