import Policy

extension TargetReader {
  /// The longest name of a county or park, 17 of 内蒙古自治区…旗县 rounded down to what plans break figures down to.
  private static let maxArea = 14
  private static let ends = words("区 县 市 旗 州 新区 高新区 经开区 开发区 管委会 镇 乡 街道")
  /// Their last letters, asked first.
  private static let endLetters = ScalarSet(ends.compactMap(\.last))
  private static let vague = words("全 各 本 我 该 每 其他 县 市 区 城 有条件 鼓励 支持 推动 在")

  /// Kinds of places, which are counted and not named.
  private static let common = words(
    "社区 园区 示范区 城区 灌区 库区 景区 矿区 牧区 林区 街区 小区 校区 厂区 片区 集聚区 功能区 示范县 先进县 城市 上市 超市 门市 专区 试验区 先导区 保护区 港区 村镇 乡镇")

  /// The areas that open an item: 1.咸安区：…每年…, 咸安区、嘉鱼县每年谋划实施….
  func areas(at range: Range<Int>) -> [Range<Int>] {
    var i = range.lowerBound
    while i < range.upperBound, i < range.lowerBound + 6, isNumbering(text[i]) { i += 1 }
    var found: [Range<Int>] = []
    while found.count < Self.maxAreas {
      var end = i
      while end < range.upperBound, end - i < Self.maxArea, Scalar.isHan(text[end]), !Scalar.isJoin(text[end]),
        !opensClause(end, range.upperBound)
      {
        end += 1
      }
      guard end - i >= 2, Self.ends.contains(where: { text.ends(with: $0, at: end, floor: i + 1) }),
        !Self.vague.contains(where: { text.has($0, at: i, limit: end) })
      else { return [] }
      found.append(i..<end)
      guard end < range.upperBound else { return [] }
      if Scalar.isJoin(text[end]) {
        i = end + 1
        continue
      }
      return text[end] == Scalar.colon || opensClause(end, range.upperBound) ? found : []
    }
    return []
  }

  /// 青山县20家、白水县15家; A县、B区分别新增20家、15家: the area that stands in a figure's own words.
  func ownArea(_ s: Setting) -> Range<Int>? {
    if s.main.run > 1, let name = respectiveRange(s), isArea(name) { return name }
    var start = s.start
    if let skip = Self.parts.match(text, at: start, limit: s.main.range.lowerBound) {
      start = skipJoins(start + skip.length, s.main.range.lowerBound)
    }
    if isArea(start..<s.main.range.lowerBound) { return start..<s.main.range.lowerBound }
    guard start > s.start || startsAfterParts(s), let verb = s.builder ?? s.verb, verb.range.lowerBound > start else {
      return nil
    }
    let name = start..<verb.range.lowerBound
    return isArea(name) ? name : nil
  }

  private static let parts = Lexicon(
    "其中")

  private func startsAfterParts(_ s: Setting) -> Bool {
    let word = scalars("其中")
    return text.ends(with: word, at: s.start - 1, floor: 0) || text.ends(with: word, at: s.start, floor: 0)
  }

  func isArea(_ range: Range<Int>) -> Bool {
    guard (2...Self.maxArea).contains(range.count), Self.endLetters.contains(text[range.upperBound - 1]),
      range.allSatisfy({ Scalar.isHan(text[$0]) })
    else { return false }
    return Self.ends.contains { text.ends(with: $0, at: range.upperBound, floor: range.lowerBound + 1) }
      && !Self.vague.contains { text.has($0, at: range.lowerBound, limit: range.upperBound) }
      && !Self.common.contains { text.ends(with: $0, at: range.upperBound, floor: range.lowerBound) }
      && Vocabulary.lexicon.match(text, at: range.lowerBound, limit: range.upperBound) == nil
  }

  private func isNumbering(_ c: UInt32) -> Bool {
    Scalar.isDigit(c) || c == Scalar.dot || c == 0xFF0E || c == Scalar.open || c == Scalar.close
      || c == Scalar.listComma
      || Scalar.isBlank(c) || (0x2460...0x2473).contains(c) || c == Scalar.dash
  }

  private static let openers = Lexicon(
    "每年 每季度 每月 每半年 力争 到20 年均 全年 不少于 不低于 达到 完成 新增 力争每年")

  private func opensClause(_ i: Int, _ limit: Int) -> Bool { Self.openers.match(text, at: i, limit: limit) != nil }
}
