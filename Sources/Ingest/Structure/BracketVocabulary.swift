/// How the name of a public body ends, begins and is set off from what surrounds it.
enum BracketVocabulary {
  /// Last characters of a body's name.
  static let ends = WordEnds(
    "局 委 办 厅 部 院 署 司 处 会 社 站 所 队 校 区 县 市 州 旗 镇 乡 室 组 中心 政府 集团 公司 银行 海关 企业 单位 机构 部门 园区 学院 大学 街道 专班 公署 总部 分行 支行 委员会 妇联 科协 工商联 残联 文联 团委 纪委 党校 台 馆 厂 矿 基金 平台 联盟 联社 联合体 税务 人行 医院 超市 团中央 新城 基地 供电 电网 铁塔 移动 联通 电信 专业 高校 院校 港务 供销 计生协 侨联 台联 社科联 作协 记协 消协"
  )
  /// First characters of a body of some level of government, or of a group of bodies.
  static let starts = words("市 省 县 区 州 盟 旗 镇 乡 各 国家 中国 中央 相关 有关 团 国务院 自治")
  /// What public bodies end with, whichever their level: 企业, 单位 and 高校 are anybody's.
  static let publicEnds = WordEnds(
    "部 委 局 厅 署 办 会 处 政府 银行 法院 检察院 海关 管委会 街道 中心 办公室 集团 专班 总局 部门 公安 税务 妇联 残联 团中央 工商联 总工会 供销社 人行")
  /// What the names of several places share: 广州、深圳、东莞市政府.
  static let placeOffices = words("市政府 县政府 区政府 人民政府 市 县 区 州")
  /// First characters of a group of bodies.
  static let groups = words("各 相关 有关")
  /// What a short name of a body ends with when two stand in a cell without a separator.
  static let shortEnds = WordEnds("局 委 办 厅 部")
  /// Words that say what a body does, after its name; long ones first.
  static let leadVerbs = WordEnds(
    "牵头组织实施 牵头组织 牵头落实 牵头负责 牵头推进 牵头抓总 总牵头 牵头指导 牵头实施 牵头承办 牵头协调 分别牵头 分头牵头 共同牵头 联合牵头 负责牵头 为主负责 为主推进 为主落实 为牵头单位 为牵头部门 牵头单位 牵头 主办 主责 为主"
  )
  static let supportVerbs = WordEnds(
    "负责组织实施 负责组织 负责检查指导 负责业务指导 业务检查指导 业务指导 检查指导 全力配合 密切配合 通力合作 密切协作 具体落实 具体实施 分别落实 分工负责 分别负责 共同负责 具体负责 负责落实 抓好落实 组织实施 负责实施 协同配合 协同推进 积极配合 参与配合 配合落实 为责任单位 为责任部门 为配合单位 为参与单位 为指导单位 监督指导 指导监督 指导督促 督促指导 督促落实 指导落实 指导推进 负责指导 跟踪督办 跟踪督导 统筹协调 统筹推进 统筹指导 组织落实 联合负责 联合推进 共同推进 共同落实 共同参与 协助配合 协助落实 配合支持 支持配合 提供支持 各负其责 负责 推进 配合 参与 参加 协助 协办 协同 支持 落实 实施 承办 承担 指导 督导 督促 监督 监管 督办 统筹 协调"
  )
  /// How they do it, before such a verb; alone it is one itself.
  private static let manners = WordEnds(
    "按照各自职责分工 按各自职责分工 在各自职责范围内 在职责范围内 按照各自职责 按各自职责 按照各自职能 按各自职能 按照职能职责 按职能职责 根据职能职责 按照职责权限 按职责权限 按照职责任务 按职责任务 根据各自职责 依据各自职责 根据职能分工 根据任务分工 依据职能 根据职能 根据分工 依据分工 依职能 结合职责 按照职责分工 按照职能分工 根据职责分工 依据职责分工 依照职责分工 按职责分工 按职能分工 按任务分工 依职责分工 按照职责 根据职责 依据职责 按职责 按职能 依职责 按照分工 按分工"
  )

  /// How many scalars at the end say that these bodies carry out what is to be done.
  static func supportVerb(_ name: ArraySlice<UInt32>) -> Int {
    let verb = chain(before: ends(name, with: supportVerbs), in: name)
    let manner = ends(name.dropLast(verb), with: manners)
    // 推进 alone ends names of tasks.
    if manner == 0, ends(name, with: weakVerbs) == verb { return 0 }
    return verb + manner
  }

  private static let chained = WordEnds("组织 共同 具体 协同 分别 指导 督促 协助 参与 积极 主动 做好 抓好 认真 联合 密切")

  /// 组织 of 市民政局按职责组织配合: what stands before such a verb and belongs to it.
  private static func chain(before verb: Int, in name: ArraySlice<UInt32>) -> Int {
    guard verb > 0 else { return 0 }
    let more = ends(name.dropLast(verb), with: chained)
    guard more > 0 else { return verb }
    let rest = name.dropLast(verb + more)
    return isBody(rest) || ends(rest, with: manners) > 0 ? verb + more : verb
  }

  /// How many scalars at the end say that these bodies lead: 牵头负责, 按职责牵头负责.
  static func leadVerb(_ name: ArraySlice<UInt32>) -> Int {
    let verb = ends(name, with: leadVerbs)
    guard verb > 0 else { return 0 }
    let manner = ends(name.dropLast(verb), with: manners)
    return manner > 0 && isBody(name.dropLast(verb + manner)) ? verb + manner : verb
  }

  private static let weakVerbs = WordEnds("推进 统筹 协调 监督 监管 承担")
  /// Groups that a trailing 等 introduces: 等相关部门, 等有关单位, 等.
  static let openEnds = words("有关 相关 各 部门 单位 市级 市直 省直 省级 区直 县直 责任 成员 区政府 地区 区 配合 按 负责 分工 牵头 企业")
  /// 等 inside a name: 高等学校, 中等职业学校.
  static let notOpen = ScalarSet(scalars("高中初平同上优"))
  /// What cannot begin a body's name inside a bracket: 以下简称…, 含…
  static let notAgencies = words("以下简称 简称 下同 下称 含 不含 包括 其中 如 例如 即 指 设在 详见 见 附 原则上 除 具体 时间 完成时限 截至 至 到")
  private static let notAgencyStarts = ScalarSet(opening: notAgencies)
  static let joiners = words("以及 会同 和 与 及 并")
  static let joinerStarts = ScalarSet(opening: joiners)
  /// What may stand before a name and is none of it.
  static let leads = joiners + words("由")
  static let leadStarts = ScalarSet(opening: leads)

  /// What opens a remark on the bracket itself: 以下均需…落实, 下同, 第一个逗号前为牵头单位, 排在首位的为…
  private static let remarks = words(
    "以下均 以下各 以下任务 以下不再 以下同 以下责任 以下牵头 下同 不再列出 不再一一列出 第一个 第一位 首个 首位 列首位 列第一 列在 排首位 排第一 排在 排名第一 多个牵头 多家牵头 有多个 均需 涉及多个 按职能分工负责。 按职责分工负责。 所列部门 所列单位"
  )

  /// Where a remark begins that ends the bodies of this stretch; its end where none does.
  static func end(of range: Range<Int>, _ text: PlanText) -> Int {
    var depth = 0
    var next: Int? = range.lowerBound < range.upperBound ? range.lowerBound : nil
    // A remark begins only behind a mark, or right at the beginning.
    while let index = next {
      next = partings.first(in: text.scalars, index..<(range.upperBound - 1)).map { $0 + 1 }
      let isFirst = index == range.lowerBound
      let before = isFirst ? Scalar.comma : text.scalars[index - 1]
      if !isFirst { depth += BracketPairs.closing(before) != nil ? 1 : BracketPairs.isClosing(before) ? -1 : 0 }
      // 各区政府〈含开发区，下同〉: inside a gloss only its first word opens a remark.
      guard parts(before), depth <= 0 || depth == 1 && BracketPairs.closing(before) != nil else { continue }
      if text.match(remarks, at: index) > 0 {
        return BracketPairs.closing(before) == nil || isFirst ? index : index - 1
      }
      if before == Scalar.fullStop, isRemark(text, index..<range.upperBound) { return index }
    }
    return range.upperBound
  }

  /// A sentence after the bodies that speaks of them: 具体任务均涉及…，不再列出.
  private static func isRemark(_ text: PlanText, _ range: Range<Int>) -> Bool {
    let sentence = range.prefix(longestRemark).prefix { text.scalars[$0] != Scalar.fullStop }
    let words = sentence.startIndex..<sentence.endIndex
    guard Labels.read(text, at: range.lowerBound, end: range.upperBound) == nil else { return false }
    return remarkWords.contains { text.find($0, in: words) != nil }
  }

  private static let remarkWords = words("均涉及 均由 均为 均需 均须 下同 不再 为牵头单位")
  private static let longestRemark = 60

  private static let partings = ScalarSet(
    [Scalar.listComma, Scalar.comma, Scalar.semicolon, Scalar.fullStop, Scalar.newline]
      + BracketPairs.opening.members.flatMap { [$0] + (BracketPairs.closing($0).map { [$0] } ?? []) })

  private static func parts(_ s: UInt32) -> Bool {
    s == Scalar.listComma || s == Scalar.comma || s == Scalar.semicolon || s == Scalar.fullStop || s == Scalar.newline
      || BracketPairs.closing(s) != nil
  }

  private static let dateWords = words("完成 长期 持续 常年 每年 推进 时限 全年 年底 年内 长期坚持")

  /// 2025年底前完成, 长期推进: a part of the bracket that says when, not who.
  static func isDate(_ name: [UInt32]) -> Bool {
    guard !isBody(name[...]) else { return false }
    let isYear = name.count > 4 && name.prefix(4).allSatisfy(Scalar.isDigit)
    return isYear || saysMonth(name)
      || dateWords.contains { word in name.starts(with: word) || name.suffix(word.count).elementsEqual(word) }
  }

  /// 6月底取得明显成效并持续推进, 三季度前启动
  private static func saysMonth(_ name: [UInt32]) -> Bool {
    guard let first = name.first, Scalar.isDigit(first) || Scalar.chineseDigit(first) != nil else { return false }
    return name.dropFirst().prefix(3).contains { $0 == Scalar.month || $0 == Self.season }
  }

  private static let season: UInt32 = 0x5B63  // 季

  /// How many scalars the first of these words has that ends the text; 0 for none.
  @inline(__always)
  static func ends(_ text: ArraySlice<UInt32>, with table: WordEnds) -> Int {
    guard let last = text.last, table.mayEnd(with: last), let words = table.words(endingWith: last) else { return 0 }
    return ends(text, with: words)
  }

  static func ends(_ text: ArraySlice<UInt32>, with table: [[UInt32]]) -> Int {
    guard let last = text.last else { return 0 }
    for word in table where word[word.count - 1] == last && stands(word, in: text, at: text.endIndex - word.count) {
      return word.count
    }
    return 0
  }

  static func starts(_ text: ArraySlice<UInt32>, with table: [[UInt32]]) -> Int {
    guard let first = text.first else { return 0 }
    for word in table where word[0] == first && stands(word, in: text, at: text.startIndex) { return word.count }
    return 0
  }

  private static func stands(_ word: [UInt32], in text: ArraySlice<UInt32>, at start: Int) -> Bool {
    guard start >= text.startIndex, start + word.count <= text.endIndex else { return false }
    for offset in word.indices where text[start + offset] != word[offset] { return false }
    return true
  }

  /// Whether these words look like the name of a body: its ending, apart from a bracket after it.
  static func isBody(_ name: ArraySlice<UInt32>) -> Bool {
    guard (2...40).contains(name.count), let first = name.first,
      !notAgencyStarts.contains(first) || starts(name, with: notAgencies) == 0
    else { return false }
    var core = name
    if core.last == Scalar.close, let open = core.lastIndex(of: Scalar.open), open > core.startIndex {
      core = core[..<open]
    }
    return ends(core, with: ends) > 0
  }
}
