/// What the ends and the beginnings of names say about a body. A domain expert extends these lines.
enum AgencyVocabulary {
  /// The ends of names by the kind of body; the longest end decides.
  private static let kinds: [(AgencyKind, String)] = [
    (
      .office,
      "领导小组办公室 委员会办公室 专班办公室 联席会议办公室 指挥部办公室 工作机制办公室 及其办公室 领导小组 指挥部 联席会议 促进委员会 链办"
    ),
    (.team, "专班 干部"),
    (.park, "管理委员会 管委会 党工委 高新区 经开区 开发区 新片区 产业园 园区 示范区 保税区 度假区"),
    (.association, "协会 学会 商会 联合会 促进会 联盟 基金会 研究会 会"),
    (.institute, "大学 学院 学校 职院 研究院 研究所 研究中心 实验室 医院 党校 院"),
    (.enterprise, "分公司 公司 集团 银行 企业 厂 国投 城投"),
    (.institution, "支队 大队 总队 中心 监测站 站 馆 队"),
    (.department, "海关 分局 办公厅 办公室 委员会 局 厅 署 委 办 部 法院 检察院 总部"),
    (.government, "政府"),
  ]

  /// One spelling for words that names bear long or short.
  private static let spellings: [(String, String)] = [
    ("人民政府", "政府"), ("高新技术产业开发区", "高新区"), ("高新技术开发区", "高新区"), ("经济技术开发区", "经开区"),
    ("经济开发区", "经开区"), ("管理委员会", "管委会"), ("职业技术学院", "职院"), ("职业学院", "职院"), ("有限责任公司", ""),
    ("股份有限公司", ""), ("有限公司", ""), ("投资控股集团", "国投集团"), ("国有资本投资", "国投"),
  ]

  /// A name that begins so means many.
  private static let groupStarts = "各 相关 有关 所有 全体 其他 市直 县直 区直 省直 涉及"
  /// A name that ends so means many.
  private static let groupEnds = """
    成员单位 等部门 等单位 有关部门 相关部门 有关单位 相关单位 各部门 各单位 责任单位 企事业单位 相关企业 有关企业
    县市区 相关区 有关区 金融机构 牵头单位 牵头部门
    """

  private static let kindByEnd: [UInt32: [(end: [UInt32], kind: AgencyKind)]] = {
    let ends = kinds.flatMap { kind, words in list(words).map { (end: $0, kind: kind) } }
    return Dictionary(grouping: ends.sorted { $0.end.count > $1.end.count }) { $0.end[$0.end.count - 1] }
  }()
  private static let spellingByStart = Dictionary(
    grouping: spellings.map { (long: scalars($0.0), short: scalars($0.1)) }.sorted { $0.long.count > $1.long.count }
  ) { $0.long[0] }
  private static let starts = list(groupStarts)
  private static let ends = list(groupEnds)

  private static func list(_ words: String) -> [[UInt32]] {
    words.split(whereSeparator: \.isWhitespace).map { scalars($0) }
  }

  /// The kind by the name's end.
  static func kind(of name: String) -> AgencyKind? {
    let letters = scalars(name)
    guard let last = letters.last else { return nil }
    return kindByEnd[last]?.first { ends(letters, with: $0.end) }?.kind
  }

  /// Whether a name ends as bodies do; a place (随州) does not.
  static func endsLikeBody(_ name: String) -> Bool { kind(of: name) != nil }

  /// Whether one name means many bodies.
  static func isGroup(_ name: String) -> Bool {
    let letters = scalars(name)
    return starts.contains { letters.starts(with: $0) } || ends.contains { ends(letters, with: $0) }
  }

  private static func ends(_ letters: [UInt32], with word: [UInt32]) -> Bool {
    letters.count >= word.count && letters.suffix(word.count).elementsEqual(word)
  }

  /// A name with the short spellings of its words, in one pass.
  static func spelled(_ name: String) -> String {
    let letters = scalars(name)
    var kept: [UInt32] = []
    var index = 0
    while index < letters.count {
      if let found = spellingByStart[letters[index]]?.first(where: { letters[index...].starts(with: $0.long) }) {
        kept += found.short
        index += found.long.count
      } else {
        kept.append(letters[index])
        index += 1
      }
    }
    return kept.count == letters.count ? name : string(kept)
  }
}
