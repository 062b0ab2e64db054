/// The words by which plans set goals without a number; an expert extends these lines, nothing else.
enum GoalWords {
  /// What is done: 打造, 建成, 实现.
  static let verbs = Lexicon(
    """
    打造 建成 建设 形成 构建 构筑 创建 争创 实现 成为 建立 培育 做强 做优 做大做强 做大 巩固 攻克 突破 填补 健全 营造 抢占 确保 出台 布局 组建
    创建成为 打造成为 建设成为 建成为 打造成 培育成 成长为 建设成 基本建成 全面建成 初步建成 建立健全 搭建 制定 制订 推出 共建 整合形成 带动形成 探索形成 打造形成
    完成 解决 覆盖 承办 签订 成立 编制 启动建设 申报创建 壮大 力争实现 研发 擦亮 入围 进入 助力 推动 推进 引进 集聚 保持
    """)

  /// Verbs that set a goal in the middle of a clause too: 以龙头企业为依托打造世界饮料之都.
  static let strong = Lexicon(
    "打造 建成 创建 争创 形成 成为 打造成为 建设成为 打造成 建设成 构建 构筑 实现 建立 建设")

  /// What is to come of it: the last word of such a goal.
  static let nouns = Lexicon(
    """
    体系 格局 高地 基地 中心 集群 平台 机制 品牌 示范区 产业带 产业链 产业链条 闭环 生态 标杆 新城 城区 样板 枢纽 之都 名城 模式 网络 联盟 资源库 企业库 走廊 产业园 试验区
    先行区 先导区 集聚区 实验室 研究院 全覆盖 新突破 突破 国家队 地标 生态圈 配套圈 项目库 培育库 目录 标准规范 增长极 策源地 集聚地 目的地 输出地 孕育地 承载区 领航地
    大市场 共同体 新格局 新高地 链条 示范 典范 窗口 特色小镇 优势产业 中坚力量 领跑 方案 行动方案 规划 办法 学院 产业学院 孵化器 概念验证平台 中试平台 人才队伍 机制建设 体系建设
    中心建设 基地建设 平台建设 实验室建设 集群建设 园区建设 区建设 政策支撑体系 空白 金字招牌 清单 数据集 应用场景 爆款应用 国产化 自主可控 跨越 新机制 新模式 新生态 新标杆 载体
    """)

  /// How often something is told, and the telling.
  static let rhythms = Lexicon(
    "按月 按季 按季度 每月 每季 每季度 每半年 每周 按周 按旬 实行“月 建立月 月调度 季通报 逐月 逐季")
  static let reporting = Lexicon(
    "调度 通报 分析 报送 评估 会商 汇报 督查 报告 监测 上报 研判 提供")

  /// States that are to be reached: …显著提升, …全覆盖.
  static let states = Lexicon(
    """
    显著提升 明显提升 大幅提升 全面提升 持续提升 进一步提升 显著增强 明显增强 不断增强 大幅增强 显著提高 明显提高 大幅提高 不断完善 更加完善 初步形成 基本形成 基本建成 初步构建 基本实现 全覆盖 全面覆盖
    零的突破 重大突破 取得突破 取得重大突破 重大进展 取得重大进展 明显成效 显著成效 成效初显 稳居全国第一 全国第一 全省第一 国内排名第一 前列 全国领先 国内领先 国际领先 领先优势 领先地位 领跑 国产化 自主可控
    不断优化 明显优化 持续优化 进一步优化 基本得到解决 基本解决 全面加强 有效遏制 趋稳向好 明显改善 显著改善 大幅改善 更趋合理 更加合理 更趋合理高效 进一步完善 不断健全 基本建立 全面建成 有效保障 稳步提升 稳步提高
    不断提升 加速提升 实现临床应用 明显下降 显著下降 大幅下降 有效提升 双提升 稳步增长 显著壮大 不断壮大 更加健全 更加优化 逐步完善 走在前列 全面落实 全面建立 第一方阵 百强 前三位 前三名 前三 前五 前十 上线运行 正式运行 上图入库 应享尽享 应建尽建 按时竣工投产 得到有效解决 联网
    """)

  /// Adverbs that may stand before the verb.
  static let adverbs = Lexicon(
    """
    加快 积极 全力 努力 着力 大力 力争 逐步 初步 基本 全面 深入 重点 联合 统筹 规划 谋划 探索 持续 加速 率先 奋力 进一步 最大限度 彻底 集中 共同 推动 推进 支持 鼓励 引导 带动 培植
    努力将 力争将 全力推动 积极申报 申报 稳步 不断 切实 精心 有效 尽快 启动 高标准 高质量 高水平 高起点 合力 充分 牢牢 促进 整合
    """)

  /// A goal's verb stands so far from its beginning at most.
  private static let maxSubject = 44

  /// The verb that opens the goal, after adverbs or after 将 or 把 and its object.
  static func verb(in text: [UInt32], _ range: Range<Int>) -> Range<Int>? {
    var i = range.lowerBound
    while i < range.upperBound {
      if let found = verbs.match(text, at: i, limit: range.upperBound) { return i..<(i + found.length) }
      guard let found = adverbs.match(text, at: i, limit: range.upperBound) else { break }
      i += found.length
    }
    let limit = min(range.upperBound, range.lowerBound + maxSubject)
    while i < limit {
      if let found = strong.match(text, at: i, limit: range.upperBound), found.length > 1 {
        return i..<(i + found.length)
      }
      i += 1
    }
    return nil
  }
}
