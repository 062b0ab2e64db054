/// The words that the names of indicators can do without, or need; an expert extends these lines.
enum NameWords {
  /// What leads to a name and is none of it.
  static let leads = Lexicon(
    """
    严格按规定 严格按照规定 按规定 继续 到年底 到年末 年底前 或者 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 十一是 十二是 十三是 十四是 十五是 十六是 十七是 十八是 十九是 二十是 首先 其次 较上年 比上年 年内 一年内 两年内 三年内 四年内 五年内 1年内 2年内 3年内 4年内 5年内 其中 将 把 使 让 未来 率先 率先完成 力争 确保 聚焦 围绕 着力 积极 大力 加快 进一步 稳步 持续 持续动态 动态 原则上 提出 应当 应该 可以 又 优先 同时 并 并将 我们要求 我们 今年 一批 我市的 我省的 我县的 我区的 我市 我省 我县 我区 我州 本市 本省 本县 本区 今年我们 明年 本年度 方面 等方面 各地 、 ， 要 应 须 需 总体 有望 力求 充分 全力 全面 奋力 切实 不断 但 只要 齐心协力
    """)

  /// Before a rate, a sum or a span of time the deed is none of the name's.
  static let deeds = Lexicon("实现 完成 推动 支持 推进 促进 满足 保持 确保 达到 力促 带动实现 争取 努力实现 基本实现 全部实现 提前实现 提前完成")

  /// What somebody is moved to do.
  static let pushes = Lexicon(
    "支持 指导 推荐 指导推荐 激励 引导 激励和引导 鼓励 推动 帮助 协助 鼓励和支持 支持和引导 引导和支持 鼓励支持 支持引导 引导支持 鼓励引导 指导支持 推动支持 助力 支持鼓励")

  /// What stands at a name's end without need.
  static let tails = words(
    "阶段性 今年 等于或 保持或 达到或 基本实现 实现 基本 依次为 依次 分别为 任务分解如下 分解如下 如下 也最多 最多 也最大 最大 达到预期 最长 最高 预期 分别 目标 翻 等 的 均 各 再 双双 在期末 期末 和 、 ， 按 到 为 计 保持 控制 确保 由原定 由 目标定 目标拟定 每人每年 每人每月 提高到 提高至 整体越 继续 全部 稳定 巩固 为年 就"
  )

  /// Names that say too little alone.
  static let generic = Lexicon(
    """
    预留份额 改造规模 放电量 响应能力 最大响应能力 总里程 里程 问题解决率 解决率 总额 总数 总金额 金额 总计 合计 产值 总产值 年产值 工业总产值 营业收入 年营业收入 主营业务收入 销售收入 年销售收入 收入 利润 利润总额 利税 税收 增加值 产量 年产量 总产量 总产 规模 总规模 总量 产业规模 首期规模 投资 总投资 总计投资 合计投资 年度投资 投资额 完成投资 项目投资 面积 建筑面积
    竣工面积 施工面积 交易额 年交易额 销售额 年销售额 交易量 吞吐量 年吞吐量 年加工能力 加工能力 年处理能力 处理能力 年储运能力 储运能力 产能 年产能 接入能力 检测能力 年检测能力 库容 新增库容 容量 储量 入驻企业数 入园企业数 企业数 规上企业数 从业人员
    覆盖率 普及率 利用率 使用率 合格率 达标率 完成率 竣工率 开工率 投产率 处理率 渗透率 配套率 本地配套率 增长率 年均增长率 同比增长率 增速 占比 比重 市场占有率 满意度 机械化率 机械化水平 商品率 服务覆盖率 贡献率 参与率 转化率 入学率 就业率 签约率
    综合收入 年综合收入 综合产值 出口额 外贸出口 外贸出口额 出口 进出口总额 进出口额 品牌价值 带宽可用性 开放空间 首期开放空间 工位数 开放工位数 提供工位数 首期工位数 办理时限 办理时间 验收时间 办结时限 用时 人次 游客数 接待游客 年接待游客数 投放贷款
    项目数 新增项目数 产品数 品牌数 岗位数 床位数 亩均税收 亩均产值 年均增长 同比增长 增长 仓储面积 低改面积 新造面积 种植面积 检测资质数 研发投入 研发投入强度 研发经费 经费投入 数量 恢复植被 带动就业 带动就业数 就业人数 查处率 日均数据采集量 开工数 新开工数 安排 拟安排 发行 竣工数 计划竣工数 人数 保障对象数 受益人数 受益人口数 惠及人数 参与人数 覆盖人数 服务人数 培训人数 覆盖面积 补偿比例 延长期限 筹资标准 增幅 降幅 满意率 参保率 受培训率 入住率 办结率 上线率 接入率 知晓率 受益率 在线率 到位率 配备率 比例 标准 价格 期限 时限 周期 缴费标准 补助标准 报销比例 测算比例 削减比例 重点人群覆盖率 人群覆盖率 群众满意度 公众满意度 总花费
    """)

  /// Where a figure holds, without a word of what it is.
  static let scopes = Lexicon(
    "国家级 省级 市级 县级 区级 乡级 镇级 村级 市县级 市、县级 县乡级 省市级 市州级 州级 国家 城镇 农村 城市 乡村 城区 县域 乡镇 街道 市区 小学 初中 高中 中学 大学 县城 幼儿园 中小学 东部 中部 西部 东部地区 中部地区 西部地区 人均 户均 亩均 中央 地方 省属 市属 县（市、区） 县（市） 县区 县市区 规模以上 规上 男性 女性"
  )

  /// What comes of things that somebody moves: 推动14个在建项目竣工投产.
  static let endings = Lexicon("落地 竣工投产 建成投产 投产 竣工 达产 上云 全面落地 产业化 投用 落户 开工 投入使用 开工建设")

  /// What a threshold is counted in: 营收超50亿元.
  static let thresholds = words("产值 营收 营业收入 主营业务收入 销售收入 销售额 投资 投资额 总投资 市值 估值 税收 纳税额 出口额 出口 交易额 收入 工业产值 产值（营收）")

  /// Measures of a plant: 年吞吐量500万吨的物流基地.
  static let capacities = words(
    "年吞吐量 吞吐量 年产能 产能 年产量 年处理能力 处理能力 年加工能力 加工能力 年储运能力 储运能力 库容 容量 装机容量 装机规模 年回收 算力规模 日处理能力 年产 储量 总面积 建筑面积 面积 规模")

  /// How far what is built has come.
  static let stages = words("基本建成 新开工 开复工 复工 开工 新建 续建 建成 完工 竣工 投产 并网 投运")

  /// Verbs that hold their object: 造林9万亩 takes none of the clause before, and lends its verb to none behind.
  static let wholeDeeds = words("造林 治沙 固沙 营林 营造林 绿化 植树 减税 减负 让利 清淤 复绿")

  /// What people call shorter than an indicator may be called.
  static let shortNames: [([UInt32], [UInt32])] = [
    ("一产", "第一产业增加值"), ("二产", "第二产业增加值"), ("三产", "第三产业增加值"), ("第一产业", "第一产业增加值"), ("第二产业", "第二产业增加值"),
    ("第三产业", "第三产业增加值"), ("固投", "固定资产投资"), ("社零", "社会消费品零售总额"),
  ].map { (scalars($0), scalars($1)) }

  /// Plants and nets that are of some supply, which the name before says: 燃气管网1400公里，场站604处.
  static let facilities = Lexicon("场站 站点 管网 管道 管线 线路 设施 用户设施 户内设施 用户户内设施 户内 网点 泵站 厂站 立管 庭院管 支线 干线 主干管 支管")
  static let supplies = Lexicon(
    "燃气 天然气 供水 排水 雨水 污水 供热 供暖 供电 电力 通信 公交 充电 换电 加氢 环卫 垃圾 物流 快递 消防 水利 灌溉 油气 热力 给水 再生水 邮政")

  static let spans = words("时 时间 时限 期限 用时 周期 时长 寿命 年限 龄 期")
  static let bodies = words("企业 公司 集团 园区 产业 县 区 市 旗 镇 产业园 基地 集群 镇 州")
  static let shares = words("率 比 比重 占比 比例 度 面 指数 增长 下降 提高 提升 降低 减少 增加 幅 速 水平 份额 强度 上升 缩短 压减")

  /// Verbs that put something up, whose object the next part may speak of: 建设交易中心，年交易额达到50亿元.
  static let makers = Lexicon(
    "建设 建成 新建 打造 设立 成立 组建 搭建 布局 规划建设 加快建设 加快推进 建立 开发 发展 壮大 做强 做大 推进 依托 支持 提升 做优 做大做强 做优做强 大力发展 重点发展 培育发展 培育壮大 用好 办好 建设运营 推动"
  )
  /// Verbs after which anything is a subject: 发展硅钢级氧化镁，产值突破80亿元.
  static let growers = Lexicon("发展 壮大 做强 做大 做优 做大做强 做优做强 培育壮大 提升 大力发展 重点发展 培育发展")
  static let things = words(
    "中心 基地 园 园区 平台 集群 产业 市场 基金 公司 集团 项目 港 枢纽 实验室 研究院 系统 社区 工厂 产业园 示范区 仓 载体 联盟 学院 区 线 城 馆 站 品牌 产业带 走廊 产品 资金")
}
