import Policy

extension TargetReader {
  /// The longest name of a county or park, 17 of 内蒙古自治区…旗县 rounded down to what plans break figures down to.
  private static let maxArea = 14
  private static let ends = words("区 县 市 旗 州 新区 高新区 经开区 开发区 园区 管委会 镇 乡 街道")
  private static let vague = words("全 各 本 我 该 每 其他 县 市 区 城 有条件 鼓励 支持 推动 在")

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

  private func isNumbering(_ c: UInt32) -> Bool {
    Scalar.isDigit(c) || c == Scalar.dot || c == 0xFF0E || c == Scalar.open || c == Scalar.close || c == Scalar.listComma
      || Scalar.isBlank(c) || (0x2460...0x2473).contains(c) || c == Scalar.dash
  }

  private static let openers: Lexicon = {
    var lexicon = Lexicon()
    lexicon.add("每年 每季度 每月 每半年 力争 到20 年均 全年 不少于 不低于 达到 完成 新增 力争每年", code: 1)
    return lexicon
  }()

  private func opensClause(_ i: Int, _ limit: Int) -> Bool { Self.openers.match(text, at: i, limit: limit) != nil }
}
