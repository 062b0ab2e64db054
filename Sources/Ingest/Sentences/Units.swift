/// What a unit measures; the kinds follow different grammar.
enum UnitKind: Int32, Sendable {
  /// A measure word of things that are counted: 3家, 40个, 100项.
  case count
  /// Sums of money: 5000万元, 15亿美元.
  case money
  /// Quantities of matter, length, power, data: 25万辆 is a count by grammar, 500万吨 is not.
  case physical
  /// Shares and growth: 20%, 5个百分点, 2倍.
  case rate
  /// Lengths of time to be met: 60天内, 9个月内.
  case time
  /// Years: they make deadlines, never values.
  case years
  /// How often: 每季度报送一次.
  case times
  /// The size of a thing by its name: 千亿级产业, 千万吨级基地.
  case level
  /// A scale without a unit: 过500亿企业, 最高100万; an index: 指数达到85.
  case bare
  /// A place in an order: 前10名, 第5位, 前三.
  case rank
}

/// The units that may follow a figure; an expert extends these lines, nothing else.
enum Units {
  /// Measure words and what they count.
  static let count = """
    家 户 个 项 名 位 人 支 条 座 所 款 种 件 套 台 辆 艘 架 场 场次 例 部 只 头 匹 间 幅 篇 颗 发 枚 枪 处 栋 幢 根 册 本 份 对 门
    人次 户次 家次 班 片 届 宗 笔 盏 株 棵 床 张床 公顷次 台套 台次 标箱 列 班次 架次 车次 村 镇 枝 孔 块 支队 组 档次 篇次 段 穴 批 批次 期 张 课时 学时 学分 个课时 个学时 个学分 辆次 节课 节 口
    """
  static let money = "元 美元 欧元 人民币 日元 港元 港币 元人民币 元/吨 元/平方米 元/亩 万元/亩 元/人 美元/亩 万元/年 万美元/亩 元/立方米 亿元/人 元/度 元/千瓦时 亿元/平方公里"
  static let physical = """
    吨 公斤 千克 克 斤 公里 千米 米 厘米 毫米 纳米 微米 亩 公顷 平方米 平方公里 平方千米 立方米 升 毫升 千瓦 千瓦时 度 瓦
    瓦时 伏安 兆瓦 兆瓦时 吉瓦 吉瓦时 MW GW MWh GWh kW kWh KW KWH TWh 吨标准煤 吨标煤 标准箱 重量箱 TEU 箱 袋 瓶 桶 包 匹马力 马力 平米 立方
    P PFLOPS EFLOPS EFlops PFlops TB PB EB GB MB Gbps Mbps Tbps Mbps/s ℃ 分贝 吨/年 万吨/年 份/年 件/年 台/年 辆/年 架次/年 人次/年 班次/年 万辆/年 万件/年 个/年 家/年 吨/日 吨/天 立方米/日 公里/小时 年一遇 方 微克/立方米 毫克/立方米 克/立方米 毫克/千克 克/千克 克/公斤 克/升 毫克/升 吨/公顷 千克/公顷 公斤/公顷 元/千克 元/公斤 千克/亩 公斤/亩 吨标准煤/万元 吨标煤/万元 吨二氧化碳/万元 千克标准煤 克标准煤 千克标煤 克标煤 公斤标准煤 公斤标煤 立方米/万元 吨/亩 公里/平方公里 千瓦时/吨 人/平方公里 公斤标准煤/吨
    ㎡ ㎥ ㎏ ㎞ m² km² km KM Km 羽 蒲式耳 担 海里 车公里 人公里 吨公里 比特 字节 兆比特 千兆比特 吉比特 兆比特每秒 千兆比特每秒 吉比特每秒 机架 标准机架 纤芯公里 芯公里 PUE M 千伏 千伏安 兆伏安 分 岁 周岁
    """
  static let rate = "% ％ ‰ 折 成 个百分点 百分点 倍 番 /10万 /十万"
  static let time = "天 日 小时 个小时 分钟 秒 毫秒 ms 个月 个工作日 工作日 周 个星期 星期 个自然日 自然日 个季度"
  static let years = "年 周年 年期"
  static let times = "次"

  static let lexicon = Lexicon([
    (UnitKind.count.rawValue, count), (UnitKind.money.rawValue, money), (UnitKind.physical.rawValue, physical),
    (UnitKind.rate.rawValue, rate), (UnitKind.time.rawValue, time), (UnitKind.years.rawValue, years),
    (UnitKind.times.rawValue, times),
  ])

  /// Letters that make something else of the unit before them: 个性 is no 个, 分类 no 分, 种类 no 种.
  static let spoilers = Lexicon(
    """
    人会 人团 家庭 家族 家园 家电 家装 人工 人才 人员 人民 人大 人口 人均 位于 位列 条件 条例 所有 款项 种植 种子 种类
    件数 台账 台阶 场景 场地 场所 场馆 期间 期限 期货 期末 例如 部门 部署 部分 只是 头部 间接 篇章 发展 发明 发放 发布 发挥 处理 处于 分红 分布 分公司 分中心 分院 分支 分工 分层 分区 分期 分批 分队 分行 根据 册子
    对应 对接 对于 门类 门槛 天然 方面 方案 方式 方向 方位 方法 方针 方便 方能 方可 方米 方略 方阵 方块 方里 方言 方舱 方志 方程 方圆 天空 日常 日益 周边 周期 周围 度假 成立 成为 成功 成果 成效 成套 成员 成本 成熟 成长 成型 成片 成品 成交 成都 成分 成人 成组 成批 成规模 成体系 成渝 成年 次开发 次创业 次利用 次供水 次供应 次污染 次加工 次分配 次招标 次元 次电池 批发 批准 批复 批量 批示 期工程 期项目 期建设 期产线 期生产线 期基地 期厂房 次要 轮次 分钟 分别 分类 分步 分级 分片 分管
    分析 单位 单项 单个 组织 组分 组合 组建 组团 队伍 队员 团队 团体 年代 年度 年龄 包括 包括 升级 升至 度电 克服 米面 级别 块链
    班子 列入 列车 列为 届时 折扣 折旧 折算 折合 折叠 折弯 位一体 片区 批次 节能 节约 节水 节点 节日 节目 节假 节余 节省 节奏 节电 节庆 节令 节育 节前 节后 口岸 口径 口粮 口腔 口碑 口之家 口袋 口号
    """)
}
