import Policy

/// A stated count against the list that it announces: 5大主导产业（four names）.
///
/// Only near misses are reported (one or two off, lists of three or more real names): a bracket that explains
/// (县（市、区）) or a list that ends with 等 counts nothing. Linear; every look is bounded.
func countedLists(in text: PlanText, _ range: Range<Int>, document: Int) -> [Finding] {
  var found: [Finding] = []
  var index = range.lowerBound
  while let next = text.first(.counts, in: index..<range.upperBound) {
    index = next
    guard let (count, end) = WrittenCount.read(text, at: index, limit: range.upperBound) else {
      index += 1
      continue
    }
    if let (noun, list) = announcedList(text, after: end, limit: range.upperBound) {
      let items = WrittenCount.items(text, list)
      if isMiss(items, count) {
        let head = text.string(index..<noun)
        let quote = index..<list.upperBound
        found.append(
          Finding(
            kind: .conflict, quotes: [text.quote(quote)], spans: [text.sourceSpan(quote)],
            places: [Finding.Place(document: document)],
            fact: .listInText(announced: head, count: count, items: items.fewest)))
      }
      index = list.upperBound
    } else {
      index = end
    }
  }
  return found
}

/// A list is near its count, but not there; the items are names and not single words.
private func isMiss(_ items: WrittenCount.Items, _ count: Int) -> Bool {
  guard count >= 3, items.fewest >= 3, !items.allows(count), items.longest <= longestItem else { return false }
  return abs(items.fewest - count) <= 2 && items.length >= items.fewest * 3
}

/// A longer item is a clause and no name.
private let longestItem = 24
/// Between a count and its list stands one noun: 5大主导产业（….
private let longestNoun = 16
/// A list that is longer is a paragraph.
private let longestList = 400

/// The list that a count announces, and where its noun ends: 5大主导产业（…）, 13条产业链，即…。
private func announcedList(_ text: PlanText, after end: Int, limit: Int) -> (noun: Int, list: Range<Int>)? {
  guard end < limit, WrittenCount.classifiers.contains(text.scalars[end]) else { return nil }
  var at = end + 1
  let nounLimit = min(limit, at + longestNoun)
  while at < nounLimit, !isBreak(text.scalars[at]) { at += 1 }
  guard at < nounLimit, at > end + 1 else { return nil }
  if text.scalars[at] == Scalar.open {
    return stretch(text, from: at + 1, limit: limit) { $0 == Scalar.close }.map { (at, $0) }
  }
  let length = text.match(announcements, at: at)
  guard length > 0 else { return nil }
  return stretch(text, from: at + length, limit: limit) { Scalar.endsSentence($0) || $0 == Scalar.semicolon }
    .map { (at, $0) }
}

private let announcements = words("，即： ，即 ，分别是： ，分别是 ，分别为： ，分别为 ，具体为： ，具体为 ，包括：")

private func isBreak(_ scalar: UInt32) -> Bool {
  scalar == Scalar.open || scalar == Scalar.close || scalar == Scalar.comma || scalar == Scalar.colon
    || scalar == Scalar.listComma || scalar == Scalar.semicolon || scalar == Scalar.newline
    || Scalar.endsSentence(scalar)
}

/// From a list's first scalar to its closing mark; nil when a paragraph ends first or the list is too long.
private func stretch(_ text: PlanText, from start: Int, limit: Int, until isEnd: (UInt32) -> Bool) -> Range<Int>? {
  var depth = 0
  for index in start..<max(start, min(limit, start + longestList)) {
    let scalar = text.scalars[index]
    if scalar == Scalar.newline { return nil }
    if depth == 0, isEnd(scalar) { return index > start ? start..<index : nil }
    if scalar == Scalar.open { depth += 1 }
    if scalar == Scalar.close { depth -= 1 }
  }
  return nil
}
