import Policy

/// Counties or parks that a sentence names side by side, for figures that are shared out among them.
struct NamedPlaces: Sendable {
  var names: [Range<Int>] = []
  /// Where the list ends.
  var end = -1
}

extension TargetReader {
  /// Names one list may hold, and letters of the longest.
  private static let longestPlace = 18
  private static let by: UInt32 = 0x4EE5  // 以
  private static let lead = words("其中 推动 支持 推进 指导 以")
  private static let each: [[UInt32]] = words("各 均 分别")
  private static let eachPlace = words("每个县 每个区 每县 每区 每个园区 每个县市区")

  /// Takes down the counties that a segment begins with: 安居区、大英县、船山区错位发展…, 以长宁县、江安县为重点.
  mutating func readPlaces(_ segment: Segment, _ start: Int) {
    var from = start
    for word in Self.lead where text.has(word, at: from, limit: segment.range.upperBound) {
      from += word.count
      break
    }
    let places = places(from: from, limit: segment.range.upperBound)
    if places.names.count > 1 { reach.places = places }
  }

  private func places(from start: Int, limit: Int) -> NamedPlaces {
    var places = NamedPlaces()
    var from = start
    while places.names.count < Self.maxAreas, let name = place(from, limit) {
      places.names.append(name)
      places.end = name.upperBound
      guard name.upperBound < limit, Scalar.isJoin(text[name.upperBound]) else { break }
      from = name.upperBound + 1
    }
    return places
  }

  /// The place that begins here: up to the next mark, else its longest beginning that is one.
  private func place(_ start: Int, _ limit: Int) -> Range<Int>? {
    var end = start
    var found: Range<Int>?
    // 和 may stand inside a name: 泰和县.
    while end < limit, end - start < Self.longestPlace, Scalar.isHan(text[end]),
      !Scalar.isJoin(text[end]) || (end - start < 2 && text[end] != Scalar.listComma)
    {
      end += 1
      if end - start > 1, Self.mayEnd(text[end - 1]), isPlace(start..<end) { found = start..<end }
    }
    return found
  }

  /// 区 县 市 旗 州 会 镇 乡 道 园, with which places end: most letters need no closer look.
  private static func mayEnd(_ s: UInt32) -> Bool {
    switch s {
    case 0x533A, 0x53BF, 0x5E02, 0x65D7, 0x5DDE, 0x4F1A, 0x9547, 0x4E61, 0x9053, 0x56ED: true
    default: false
    }
  }

  private func isPlace(_ range: Range<Int>) -> Bool { isArea(range) || isPark(range) }

  private static let parks = words("开发区 产业园 工业园区 高新区 经开区 产业园区 新区")

  private func isPark(_ range: Range<Int>) -> Bool {
    range.count > 4 && Self.parks.contains { text.ends(with: $0, at: range.upperBound, floor: range.lowerBound + 2) }
      && Vocabulary.lexicon.match(text, at: range.lowerBound, limit: range.upperBound) == nil
  }

  /// 裕安区、金安区各新造3万亩: one target for each; …分别达到200亿元、80亿元: each its own.
  func sharedPlaces(_ s: Setting) -> [Range<Int>] {
    let covers = reach.places.end > s.start || s.main.run > 1 || isShared(s.start)
    let places = covers ? reach.places : places(from: s.start, limit: s.main.range.lowerBound)
    guard !places.names.isEmpty else { return [] }
    if s.main.run > 1 {
      guard places.names.count == s.main.run else { return [] }
      // With words between, the names must be shared out: 分别.
      return sharesOut(s, places) || s.main.place > 0 ? [places.names[s.main.place]] : []
    }
    return sharesOut(s, places) ? places.names : []
  }

  /// 各, 均 or 分别 stands between the places and the figure, or 每个县 opens the clause.
  private func sharesOut(_ s: Setting, _ places: NamedPlaces) -> Bool {
    if places.end > s.start, places.end <= s.main.range.lowerBound {
      let between = places.end..<min(s.main.range.lowerBound, places.end + Self.maxPhrase)
      let first = between.isEmpty ? 0 : text[between.lowerBound]
      let isClose = first == Self.each[0][0] || first == Self.each[1][0]
      return isClose || plan.find(Self.each[2], in: between) != nil
    }
    if isShared(s.start) { return true }
    let own = s.start..<s.main.range.lowerBound
    return s.main.run > 1 && plan.find(Self.each[2], in: own) != nil
  }

  /// 各建成…, 每个县各引进…
  private func isShared(_ start: Int) -> Bool {
    text.has(Self.each[0], at: start, limit: text.count)
      || Self.eachPlace.contains { text.has($0, at: start, limit: text.count) }
  }

  /// 舒城县新造10万亩: a county that begins its clause and the verb right after it.
  func leadingArea(_ s: Setting) -> Range<Int>? {
    guard let verb = s.builder ?? s.verb, verb.range.lowerBound > s.start + 1 else { return nil }
    var start = s.start
    for word in Self.lead where text.has(word, at: start, limit: verb.range.lowerBound) {
      start += word.count
      break
    }
    let name = start..<max(start, verb.range.lowerBound)
    guard name.count <= 6, isArea(name), let last = name.last else { return nil }
    return Self.counties.contains(text[last]) ? name : nil
  }

  private static let counties = Set("县区旗市".unicodeScalars.map(\.value))
}
