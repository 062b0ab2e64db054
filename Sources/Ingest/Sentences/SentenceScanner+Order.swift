extension SentenceScanner {
  private static let places = words("名 位 强")
  /// 届, 次, 期: what 第 numbers is never counted.
  private static let rankEnds = ScalarSet([
    Scalar.comma, Scalar.fullStop, Scalar.semicolon, Scalar.listComma, Scalar.newline, Scalar.close, Scalar.latinComma,
  ])

  /// Reads 前10名, 第5位 and 前三 as ranks, and passes over 第十二届: where it ends; nil where it is neither.
  mutating func order(at i: Int, floor: Int, limit: Int) -> Int? {
    guard let number = lexer.number(at: i, limit: limit) else { return nil }
    let isOrdinal = text[i - 1] == Scalar.ordinal
    let end = number.end
    if number.upper == nil, number.scale == end, number.value >= 2, let place = place(at: end, isOrdinal, limit) {
      let range = (i - 1)..<place
      append(
        Figure(
          value: number.value, kind: .rank, range: range, unit: end..<place, chinese: !number.digits, written: "位"))
      return place
    }
    return isOrdinal && !number.digits ? end : nil
  }

  /// Where the word of a rank ends: 名 of 前10名; nothing after 前三 at a clause's end.
  private func place(at end: Int, _ isOrdinal: Bool, _ limit: Int) -> Int? {
    if let word = Self.places.first(where: { text.has($0, at: end, limit: limit) }),
      !isOrdinal || word[0] != Self.places[2][0]
    {
      let after = end + word.count
      return Units.spoilers.match(text, at: end, limit: limit) == nil ? after : nil
    }
    return !isOrdinal && (end == limit || Self.rankEnds.contains(text[end])) ? end : nil
  }

  private static let indexNames = words("收入比 之比 容积率 指数 数值 系数 PUE PUE值 满意度 得分 评分 分值 比值 浓度 位次")
  /// Letters from the name of an index to its comparator.
  private static let nearName = 4

  /// 满意度达到95以上, PUE低于1.3: a number without a unit, directly after a comparator that follows the name of an index.
  func index(at i: Int, limit: Int) -> Figure? {
    guard Scalar.isDigit(text[i]), let last = tokens.last, last.range.upperBound == i,
      last.kind == .atLeast || last.kind == .atMost || last.kind == .upTo || last.kind == .about,
      let number = lexer.number(at: i, limit: limit), number.scale == number.end,
      endsIndex(ratioEnd(number.end, limit) ?? number.end, limit)
    else { return nil }
    var name = last.range.lowerBound
    if tokens.count > 1, tokens[tokens.count - 2].range.upperBound == name {
      name = tokens[tokens.count - 2].range.lowerBound
    }
    let floor = max(0, name - Self.nearName - 4)
    let ratio = ratioEnd(number.end, limit)
    guard
      isRatio(endsAt: name, floor)
        || (max(floor, name - Self.nearName)...name).contains(where: { end in
          ratio != nil && Self.ratioNames.contains { text.ends(with: $0, at: end, floor: floor) }
            || Self.indexNames.contains { text.ends(with: $0, at: end, floor: floor) }
        })
    else { return nil }
    if let ratio {
      return Figure(value: number.value, kind: .bare, range: i..<ratio, unit: number.end..<ratio, chinese: false)
    }
    return Figure(
      value: number.value, upper: number.upper, kind: .bare, range: i..<number.end, unit: number.end..<number.end,
      chinese: false)
  }

  private static let ratio: UInt32 = 0x6BD4  // 比
  private static let noRatios = words("占比 同比 环比 对比 相比 百分比 类比")
  private static let shortestRatio = 3

  /// 拆建比不大于2: some ratio; 占比 is a share that left its sign out.
  private func isRatio(endsAt end: Int, _ floor: Int) -> Bool {
    end - floor >= Self.shortestRatio && text[end - 1] == Self.ratio
      && text[(end - Self.shortestRatio)..<end].allSatisfy(Scalar.isHan)
      && !Self.noRatios.contains { text.ends(with: $0, at: end, floor: floor) }
  }

  private static let ratioNames = words("比 比例 比值")
  private static let ratioMark: UInt32 = 0x2236  // ∶

  /// Where the :1 of 2.35:1 ends, how many of the one there are to one of the other.
  func ratioEnd(_ mark: Int, _ limit: Int) -> Int? {
    guard mark + 1 < limit, text[mark + 1] == Scalar.zero + 1,
      text[mark] == Self.ratioMark || text[mark] == Scalar.colon || text[mark] == Scalar.latinColon,
      mark + 2 >= limit || !Scalar.isDigit(text[mark + 2]) && text[mark + 2] != Scalar.dot
    else { return nil }
    return mark + 2
  }

  private static let bounds = words("以上 以下 以内 左右 及以上")

  private func endsIndex(_ end: Int, _ limit: Int) -> Bool {
    end == limit || Self.rankEnds.contains(text[end]) || Self.bounds.contains { text.has($0, at: end, limit: limit) }
  }

  /// Takes down a figure.
  mutating func append(_ figure: Figure) {
    tokens.append(Token(kind: .figure, range: figure.range, index: figures.count))
    figures.append(figure)
  }
}
