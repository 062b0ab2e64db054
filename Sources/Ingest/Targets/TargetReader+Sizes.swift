import Policy

extension TargetReader {
  /// Counts of sizes in brackets: （1个3000亿级，汽车产业；3个1000亿级，…）.
  mutating func readSizes(_ segment: Segment, _ signals: Signals) {
    var k = segment.tokens.lowerBound
    while k + 1 < segment.tokens.upperBound {
      let token = scanner.tokens[k]
      guard token.mark == .openBracket, token.index > k else {
        k += 1
        continue
      }
      for i in k..<token.index { readSize(i) }
      k = token.index + 1
    }
  }

  private mutating func readSize(_ k: Int) {
    let tokens = scanner.tokens
    guard reach.promises, tokens[k].mark == .figure, tokens[k + 1].mark == .figure,
      tokens[k].range.upperBound == tokens[k + 1].range.lowerBound
    else { return }
    let count = scanner.figures[tokens[k].index]
    let size = scanner.figures[tokens[k + 1].index]
    guard count.kind == .count, size.kind == .level else { return }
    let range = count.range.lowerBound..<size.range.upperBound
    var about = reach.subject.map { plan.string(trimmed($0)) } ?? ""
    about += plan.string(size.range) + "产业数"
    out.targets.append(
      Target(
        quote: plan.quote(range), indicator: about, comparison: .equal, value: count.value, valueMax: count.upper,
        unit: plan.string(count.unit), deadline: reach.deadline, cadence: reach.cadence ?? .byDeadline,
        stretch: reach.strive, section: scene.path, agencies: outline.agencies(at: range.lowerBound),
        span: plan.sourceSpan(range), sentence: plan.sourceSpan(scene.sentence),
        provenance: Provenance(rule: "size.in-brackets", confidence: 0.7)))
  }
}
