import Policy

extension TargetReader {
  /// Writes down one target, once for each area that it is broken down to.
  mutating func emit(_ s: Setting, _ verdict: Verdict) {
    let figure = s.main.figure
    let quote = quoteRange(s)
    var target = Target(
      quote: plan.quote(quote), indicator: indicator(s, quote), comparison: comparison(s), value: figure.value,
      valueMax: figure.upper, unit: plan.string(figure.unit), span: plan.sourceSpan(quote),
      sentence: plan.sourceSpan(scene.sentence),
      provenance: Provenance(rule: verdict.rule, confidence: verdict.confidence))
    if figure.kind == .time, target.comparison == .atMost, let upper = figure.upper {
      target.value = min(figure.value, upper) == figure.value ? upper : figure.value
      target.valueMax = nil
    }
    target.deadline = s.signals.deadline ?? reach.deadline
    if s.main.run > 1, reach.dates.count == s.main.run { target.deadline = reach.dates[s.main.place] }
    target.duties = reach.bodies
    target.cadence = cadence(s)
    if target.cadence == .event, figure.kind == .time { target.deadline = nil }
    target.stretch = reach.strive || s.signals.strive || s.main.isStriven
    target.section = scene.path
    target.agencies = outline.agencies(at: s.item.range.lowerBound)
    let areas = areas(s)
    if areas.isEmpty {
      out.targets.append(target)
    } else {
      for area in areas {
        target.area = plan.string(area)
        out.targets.append(target)
      }
    }
    if s.main.place == 0 { reach.subject = s.start..<max(s.start, s.main.range.lowerBound) }
  }

  /// The item's own area, else those that open the paragraph, else the row's.
  private func areas(_ s: Setting) -> [Range<Int>] {
    if let own = ownArea(s) { return [own] }
    let shared = sharedPlaces(s)
    if !shared.isEmpty { return shared }
    if let own = leadingArea(s) { return [own] }
    if !reach.areas.isEmpty { return reach.areas }
    return scene.area.map { [$0] } ?? []
  }

  private func comparison(_ s: Setting) -> Comparison {
    if s.main.figure.kind == .level, s.main.comparison == .atLeast { return .atLeast }
    if s.main.figure.kind == .time, s.main.comparison == .equal { return .atMost }
    return s.main.comparison
  }

  private func cadence(_ s: Setting) -> Cadence {
    if s.main.figure.kind == .time { return .event }
    if s.isYearly { return .annual }
    if let own = s.signals.cadence ?? reach.cadence { return own }
    return reach.perCase ? .event : .byDeadline
  }

  /// The shortest stretch that holds indicator and value.
  private func quoteRange(_ s: Setting) -> Range<Int> {
    var start = s.start
    if s.main.range.lowerBound <= start || onlyLinks(start..<s.main.range.lowerBound), s.isFinal,
      let subject = reach.subject
    {
      start = subject.lowerBound
    }
    start = max(start, s.main.range.lowerBound - Self.maxPhrase)
    var end = s.main.range.upperBound
    if !s.isFinal {
      end = min(s.item.range.upperBound, end + Self.maxPhrase)
    } else if let found = Self.quoteTails.match(text, at: end, limit: s.item.range.upperBound) {
      end += found.length
    }
    while end > s.main.range.upperBound, Scalar.isBlank(text[end - 1]) { end -= 1 }
    return min(start, s.main.range.lowerBound)..<end
  }

  private static let quoteTails = Lexicon(
    "目标 的目标 台阶 迈进 大关 产业目标 完成 办结")

  /// 年均增长, 总数: words that need a subject from before.
  func onlyLinks(_ range: Range<Int>) -> Bool {
    guard range.count <= 6 else { return false }
    if let found = Self.links.match(text, at: range.lowerBound, limit: range.upperBound) {
      return found.length == range.count
    }
    return false
  }

  private static let links = Lexicon(
    "年均增长 年均 增长 年增长 总数 总量 达到 累计 总计 其中 年均增速 增速 比重 占比 分别 数量 达 年均下降 下降")
}
