/// Knows the names of counties, parks and towns by their endings: 咸安区, 滨江开发区.
struct AreaNames: Sendable {
  let text: [UInt32]
  /// Nil for words that stand in no plan.
  private let plan: PlanText?

  // At hand: asked at every part of a sentence.
  private let placeEnds = Self.lastOfPlaces
  private let endLetters = Self.lastOfAreas
  private let openers = Self.openingWords

  init(plan: PlanText) {
    text = plan.scalars
    self.plan = plan
  }

  init(text: [UInt32]) {
    self.text = text
    plan = nil
  }

  /// Area names one list may hold; a province has fewer cities.
  static let maxAreas = 30
  /// The longest name of a county or park, 17 of 内蒙古自治区…旗县 rounded down to what plans break figures down to.
  private static let maxArea = 14
  /// Letters of a park's name.
  private static let longestPlace = 18
  private static let ends = words("区 县 市 旗 州 新区 高新区 经开区 开发区 管委会 镇 乡 街道")
  /// Their last letters, asked first.
  private static let lastOfAreas = ScalarSet(ends.compactMap(\.last))
  private static let vague = Lexicon("全 各 本 我 该 每 其他 县 市 区 城 有条件 鼓励 支持 推动 在")

  /// Kinds of places, which are counted and not named.
  private static let common = Lexicon(
    "全市 全县 全区 全省 全州 我市 我县 本市 社区 园区 示范区 棚户区 居民区 住宅区 生活区 办公区 建成区 生产区 种植区 养殖区 服务区 加工区 城区 灌区 库区 景区 矿区 牧区 林区 街区 小区 校区 厂区 片区 集聚区 功能区 示范县 先进县 城市 上市 超市 门市 专区 试验区 先导区 保护区 禁燃区 产业区 旅游区 同区 工业区 商业区 核心区 居住区 安置区 高发区 限行区 控制区 禁养区 港区 村镇 乡镇 名镇 强镇 小镇 重点镇 中心镇 示范镇 特色镇 建制镇 卫星镇 城镇 试点镇 美丽乡镇 名县 强县 大县 生态县 试点县 典型县 设区市 县级市 地级市 省辖市 重点县 贫困县 脱贫县 产粮县 试点市 强市 名城 试点区"
  )

  /// The areas that open an item: 1.咸安区：…每年…, 咸安区、嘉鱼县每年谋划实施….
  func leading(_ range: Range<Int>) -> [Range<Int>] {
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
        Self.vague.match(text, at: i, limit: end) == nil
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

  /// Whether these letters name an area.
  func isArea(_ range: Range<Int>) -> Bool {
    guard (2...Self.maxArea).contains(range.count), endLetters.contains(text[range.upperBound - 1]),
      range.allSatisfy({ Scalar.isHan(text[$0]) })
    else { return false }
    return Self.ends.contains { text.ends(with: $0, at: range.upperBound, floor: range.lowerBound + 1) }
      && Self.vague.match(text, at: range.lowerBound, limit: range.upperBound) == nil
      && !Self.common.ends(text, range)
      && !opensWithWord(range) && !range.allSatisfy { Self.levels.contains(text[$0]) }
      && !Self.told.isIn(text, range)
  }

  /// 达标区面积占建成区: what is said of places, and no name.
  private static let told = Lexicon("占 面积 初步 达标 比例")

  /// 省市县 names levels and no place.
  private static let levels = ScalarSet(scalars("省市县区州旗乡镇村各地"))

  /// The cell of a table that names an area, a province too.
  func isAreaCell(_ range: Range<Int>) -> Bool {
    if isArea(range) || isTownDistrict(range) { return true }
    return (3...4).contains(range.count) && text[range.upperBound - 1] == Self.province
      && range.allSatisfy { Scalar.isHan(text[$0]) }
      && Self.vague.match(text, at: range.lowerBound, limit: range.upperBound) == nil
  }

  /// 柯城区, 东城区: named for a town, where 主城区 and 老城区 name a part of one.
  private func isTownDistrict(_ range: Range<Int>) -> Bool {
    range.count == 3 && text.ends(with: Self.townDistrict, at: range.upperBound, floor: range.lowerBound)
      && Scalar.isHan(text[range.lowerBound]) && !Self.townParts.contains(text[range.lowerBound])
  }

  private static let townDistrict = scalars("城区")
  private static let townParts = ScalarSet(scalars("主老旧新大县全各近中古市本"))

  private static let province: UInt32 = 0x7701  // 省

  private static let parks = words("开发区 产业园 工业园区 高新区 经开区 产业园区 新区")

  private func isPark(_ range: Range<Int>) -> Bool {
    range.count > 4 && Self.parks.contains { text.ends(with: $0, at: range.upperBound, floor: range.lowerBound + 2) }
      && !opensWithWord(range)
  }

  /// 培育区, 支持县: a word of plans begins no name.
  private func opensWithWord(_ range: Range<Int>) -> Bool {
    Vocabulary.lexicon.match(text, at: range.lowerBound, limit: range.upperBound) != nil
  }

  /// The place that begins here: up to the next mark, else its longest beginning that is one.
  func place(at start: Int, _ limit: Int) -> Range<Int>? {
    // Few parts of sentences begin near the end of a place.
    let near = min(limit, start + Self.longestPlace)
    guard start + 1 < near else { return nil }
    let ends = (start + 1)..<near
    guard plan.map({ $0.first(.places, in: ends) != nil }) ?? (placeEnds.first(in: text, ends) != nil) else {
      return nil
    }
    var end = start
    var found: Range<Int>?
    // 和 may stand inside a name: 泰和县.
    while end < limit, end - start < Self.longestPlace, Scalar.isHan(text[end]),
      !Scalar.isJoin(text[end]) || (end - start < 2 && text[end] != Scalar.listComma)
    {
      end += 1
      let name = start..<end
      if name.count > 1, placeEnds.contains(text[end - 1]), isArea(name) || isPark(name) || isTownDistrict(name) {
        found = name
      }
    }
    return found
  }

  /// With which places end: most letters need no closer look.
  static let lastOfPlaces = ScalarSet(scalars("区县市旗州会镇乡道园"))

  private func isNumbering(_ c: UInt32) -> Bool {
    Scalar.isDigit(c) || c == Scalar.dot || c == Scalar.wideDot || c == Scalar.open || c == Scalar.close
      || c == Scalar.listComma || Scalar.isBlank(c) || Scalar.isCircled(c) || c == Scalar.dash
  }

  private static let openingWords = Lexicon(
    "每年 每季度 每月 每半年 力争 到20 年均 全年 不少于 不低于 达到 完成 新增 力争每年")

  private func opensClause(_ i: Int, _ limit: Int) -> Bool { openers.match(text, at: i, limit: limit) != nil }
}
