import Policy

/// Parts that one sentence counts out after 其中, against the total before it: 共300家，其中甲县100家、乙县200家.
///
/// Parts may leave some of the total out, so only a sum that is equal or greater says something. Thresholds (亿元以上)
/// overlap and are passed over. Linear; every look stays inside a sentence and is bounded.
func sentenceSums(in text: PlanText, _ range: Range<Int>, document: Int) -> [Finding] {
  var found: [Finding] = []
  var next = range.lowerBound
  while let index = text.first(.parts, in: next..<range.upperBound) {
    next = index + 1
    guard text.has(Scalar.ofThese, at: index) else { continue }
    let before = amounts(text, sentenceStart(text, before: index, floor: max(range.lowerBound, index - reach))..<index)
    var end = index
    while end < min(range.upperBound, index + 2 * reach), !isEnd(text.scalars[end]) { end += 1 }
    let after = index..<end
    guard let total = before.last, text.find(overlap, in: after) == nil else { continue }
    let parts = amounts(text, after).filter { $0.unit == total.unit }
    guard parts.count > 1 else { continue }
    let sum = parts.reduce(0) { $0 + $1.value }
    guard sum >= total.value - 1e-6 else { continue }
    let holds = abs(sum - total.value) < 1e-6
    let quotes = [total.range] + parts.map(\.range)
    found.append(
      Finding(
        kind: .sum, quotes: quotes.map { text.quote($0) }, spans: quotes.map { text.sourceSpan($0) },
        places: Array(repeating: Finding.Place(document: document), count: quotes.count), holds: holds,
        fact: .sumInText(
          parts: parts.map(\.value), sum: sum, unit: total.unit, total: total.value, holds: holds)))
  }
  return found
}

private let overlap = scalars("以上")
/// How far a total can stand before 其中.
private let reach = 120
/// Years, ordinals and rates are no parts.
private let notCounted = Set(scalars("年月日号时级%倍期届点—-至"))
private let scaleWords = Set(scalars("十百千万亿"))

private struct Amount {
  var value: Double
  var unit: String
  var range: Range<Int>
}

private func isEnd(_ scalar: UInt32) -> Bool {
  Scalar.endsSentence(scalar) || scalar == Scalar.newline || scalar == Scalar.semicolon
}

/// Where the sentence begins that holds a place, or `floor`.
private func sentenceStart(_ text: PlanText, before index: Int, floor: Int) -> Int {
  var start = index
  while start > floor, !isEnd(text.scalars[start - 1]) { start -= 1 }
  return start
}

/// The numbers with a unit in a stretch; the unit is what its first character after the scale words says.
private func amounts(_ text: PlanText, _ range: Range<Int>) -> [Amount] {
  var found: [Amount] = []
  var index = range.lowerBound
  while index < range.upperBound {
    guard Scalar.isDigit(text.scalars[index]) else {
      index += 1
      continue
    }
    let start = index
    while index < range.upperBound, Scalar.isDigit(text.scalars[index]) || text.scalars[index] == Scalar.dot {
      index += 1
    }
    let digits = start..<index
    while index < range.upperBound, scaleWords.contains(text.scalars[index]) { index += 1 }
    guard index < range.upperBound, let value = Double(text.string(digits)), !notCounted.contains(text.scalars[index]),
      start == range.lowerBound || !Scalar.isLatin(text.scalars[start - 1]), !Scalar.isLatin(text.scalars[index])
    else { continue }
    let unit = text.string(digits.upperBound..<(index + 1))
    found.append(Amount(value: value, unit: unit, range: start..<(index + 1)))
    index += 1
  }
  return found
}
