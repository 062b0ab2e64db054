/// The words that matter, or do not, when two indicators are held side by side. A domain expert extends these lines.
enum IndicatorWords {
  /// What a word does when it is met.
  enum Meaning {
    /// It says nothing about what is counted.
    case nothing
    /// It stands for this.
    case word([UInt32])
    /// It stands for this, and names two levels at once.
    case mixedLevel([UInt32])
    /// What comes in, not how many there are.
    case flow
    /// It stands for this, and this is how much there is.
    case level([UInt32])
    /// A step of a project's life, as its bit.
    case stage(UInt16)
  }

  struct Entry {
    var word: [UInt32]
    var meaning: Meaning
  }

  /// Spelled in several ways, meant as one: `meant: written written …`.
  private static let synonyms = """
    规上: 规模以上
    产值: 工业总产值 总产值
    产量: 总产量
    营收: 主营业务收入 营业收入 销售收入
    产业: 全产业链 产业链
    企业: 公司
    技改: 技术改造
    研发: RD 研究与试验发展
    占比: 的比重 的比例 比重 比例
    国家: 国家级 全国
    省: 省级
    市: 市级
    规模: 总规模
    出口: 外贸出口额 出口总额 出口额 外贸出口
    增长点: 新增长点
    """

  /// A level that names two at once: 国省级 is compared with 国家, and the note says so.
  private static let mixedLevels = """
    国家: 国省级 国家和省级 国家级和省级 国家级省级 国省
    """

  /// A step of a project's life: what is 储备 is not what is 投产; 入库 is the pool's word for 储备.
  private static let stages = """
    储备: 谋划储备 谋划入库 储备 入库
    签约: 新签约 签约 落地
    开工: 新开工 开工 在建
    投产: 竣工投产 建成投产 投产 竣工 达产
    入规: 入规 进规
    上市: 上市
    验收: 验收
    退出: 退出
    """

  /// What is said of a whole year is a level, whatever verb an enumeration carries over to it (新增…、专用汽车年产量…).
  private static let levels = """
    产值: 年产值 年总产值
    产量: 年产量 年总产量
    产能: 年产能
    销量: 年销量 年销售量
    """

  /// A flow: what comes in is not how many there are.
  private static let flows = "新增 新认定 新引进 净增 新培育 新建 增加额 增加"

  /// Whose figure it is when no area is named.
  private static let wholes = "全市 全县 全区 全省 全州 我市 我县 我区 本市 该市 市域 辖区内"

  /// Words of intent that tell two wordings of one commitment apart and not two commitments.
  private static let intents = """
    力争 努力 争取 重点 着力 大力 加快 持续 不断 累计 预计 全年 每年 未来 年度 年均 每季度 每半年 每月 逐年
    组织 开展 举办 实施 推进 推动 支持 引导 激励 鼓励 指导 推荐 谋划 跟踪 遴选 选派 扶持
    培育 培植 培养 引育 引进 招引 打造 建设 建成 建立 创建 构建 搭建 形成 发展 壮大 完成 实现 达到 积极 通过 确保
    参与 骨干 龙头 试点示范 的 与 和 及 或 其中 总数 总量 个数 家数 人数 次数 场数 项数 户数 种数 份数
    """

  /// What a final 数 belongs to when it is no count: 指数 stays, 企业数 loses it.
  static let keptBeforeCount = Set(scalars("指系倍基参总人"))

  /// All words by their first character, longest first.
  static let lexicon: [UInt32: [Entry]] = {
    var entries: [Entry] = []
    for (meant, word) in pairs(synonyms) { entries.append(Entry(word: word, meaning: .word(meant))) }
    for (meant, word) in pairs(mixedLevels) { entries.append(Entry(word: word, meaning: .mixedLevel(meant))) }
    for (meant, word) in pairs(levels) { entries.append(Entry(word: word, meaning: .level(meant))) }
    for (bit, line) in stages.split(separator: "\n").enumerated() {
      for (_, word) in pairs(String(line)) { entries.append(Entry(word: word, meaning: .stage(1 << UInt16(bit)))) }
    }
    for word in flows.split(separator: " ") { entries.append(Entry(word: scalars(word), meaning: .flow)) }
    for word in (wholes + " " + intents).split(whereSeparator: \.isWhitespace) {
      entries.append(Entry(word: scalars(word), meaning: .nothing))
    }
    return Dictionary(grouping: entries.sorted { $0.word.count > $1.word.count }) { $0.word[0] }
  }()

  private static func pairs(_ text: String) -> [(meant: [UInt32], written: [UInt32])] {
    var pairs: [(meant: [UInt32], written: [UInt32])] = []
    for line in text.split(separator: "\n") {
      let halves = line.split(separator: ":")
      guard halves.count == 2 else { continue }
      for word in halves[1].split(separator: " ") { pairs.append((scalars(halves[0]), scalars(word))) }
    }
    return pairs
  }
}
