/// Plans of five years as dates: 到“十四五”末, “十五五”期间.
extension DateLexer {
  /// “十四五”末 is 2025; “十四五”时期 only where it opens a clause.
  func fiveYearPlan(at start: Int, floor: Int, limit: Int) -> PlanDate? {
    guard start + 2 < limit, text[start] == Scalar.ten, text[start + 2] == Scalar.five,
      let count = Scalar.chineseDigit(text[start + 1]), (1...9).contains(count)
    else { return nil }
    return plan(1955 + count * 5 + 50, at: start, end: start + 3, floor: floor, limit: limit)
  }

  /// “七五”, “八五”, “九五”, “十五”: in quotation marks only.
  func oldPlan(at start: Int, floor: Int, limit: Int) -> PlanDate? {
    guard start > floor, start + 2 < limit, text[start + 1] == Scalar.five,
      text[start - 1] == Scalar.openQuote || text[start - 1] == Scalar.quoteMark,
      text[start + 2] == Scalar.closeQuote || text[start + 2] == Scalar.quoteMark,
      let count = text[start] == Scalar.ten ? 10 : Scalar.chineseDigit(text[start]), (6...10).contains(count)
    else { return nil }
    return plan(1955 + count * 5, at: start, end: start + 2, floor: floor, limit: limit)
  }

  private static let planDeeds = Lexicon("新建 新增 新改建 新改扩建 计划 拟 力争 累计 完成 建成")
  private static let areaEnds = ScalarSet(scalars("省市县区州旗镇"))
  private static let comparing = ScalarSet(scalars("较比"))

  /// A plan of five years whose name stands there, with what makes a date of it.
  private func plan(_ year: Int, at start: Int, end: Int, floor: Int, limit: Int) -> PlanDate {
    var head = start
    if head > floor, text[head - 1] == Scalar.openQuote || text[head - 1] == Scalar.quoteMark { head -= 1 }
    let lead = endOf(Self.until, before: head, floor: floor)
    head -= lead
    let tail = longest(Self.planTail, at: end, limit: limit)
    // 较“十三五”末下降16%: what is compared with.
    if lead == 0, head > floor, Self.comparing.contains(text[head - 1]) {
      return PlanDate(role: .other, year: year, month: nil, range: head..<(end + tail))
    }
    if tail > 0 { return PlanDate(role: .due, year: year, month: nil, range: head..<(end + tail)) }
    let span = longest(Self.planSpan, at: end, limit: limit)
    if span > 0, head == floor || opensClause(head) {
      return PlanDate(role: .bare, year: year, month: nil, range: head..<(end + span))
    }
    // 全市“十四五”期间计划新增公园9座: whose it is stands before it.
    if span > 0, head > floor, Self.areaEnds.contains(text[head - 1]),
      Self.planDeeds.match(text, at: end + span, limit: limit) != nil
    {
      return PlanDate(role: .due, year: year, month: nil, range: head..<(end + span))
    }
    // “十四五”新建风电场2座: the span's own word is left out.
    let close = end < limit && (text[end] == Scalar.closeQuote || text[end] == Scalar.quoteMark) ? end + 1 : end
    if close > end, head < start, head == floor || opensClause(head),
      Self.planDeeds.match(text, at: close, limit: limit) != nil
    {
      return PlanDate(role: .bare, year: year, month: nil, range: head..<close)
    }
    return PlanDate(role: .other, year: year, month: nil, range: head..<(end))
  }
}
