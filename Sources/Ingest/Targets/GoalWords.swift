/// The words by which plans set goals without a number that somebody can check on a day; an expert extends these lines.
enum GoalWords {
  /// Words that may stand before the verb and say only how hard it is tried.
  static let adverbs = Lexicon(
    """
    加快 积极 全力 努力 着力 大力 全面 重点 联合 统筹 规划 合作 共同 率先 奋力 抓紧 尽快 及时 牵头 启动 高标准 高质量 高水平 高起点 依法 分级 精心 要 应 需 将 并 并将 年内 同步 集中 组织
    统一 基本 初步 成功 力争 争取 努力将 力争将 适时 分批 择优 整合资源 整合 谋划 谋划建设 布局 科学 合理 持续 深入 切实 进一步 积极申报 申报 稳步 不断 有序 认真
    """)

  /// Those of them that a name can do without.
  static let idle = Lexicon(
    "加快 积极 全力 努力 着力 大力 奋力 抓紧 尽快 及时 要 应 须 需 将 并 并将 精心 切实 认真 高标准 高质量 高水平 高起点 力争 争取")

  // MARK: what is made

  /// Puts something up.
  static let building = Lexicon(
    """
    建设 新建 建成 打造 搭建 建立 构建 组建 成立 设立 筹建 创办 开通 开设 开辟 增设 规划建设 启动建设 共建 合作共建 挂牌成立 推出 上线 开发建设 建设完善 建立完善 建设运营 兴建 扩建
    开工建设 设置 引进建设 投资建设 改造建设 建成投用 投用 启用 发起设立 研究设立 筹建成立 组建成立
    """)

  /// What can be seen to stand: the last word of such a goal.
  static let things = Lexicon(
    """
    平台 中心 基地 系统 园区 产业园 科技园 物流园 创业园 孵化园 工业园 示范园 智慧园 实验室 研究院 研究所 学院 学校 大学 医院 博物馆 展览馆 体验馆 科技馆 图书馆 文化馆 体育馆 展示馆 孵化器 加速器 众创空间 数据库 资源库
    项目库 信息库 专家库 人才库 企业库 知识库 案例库 产品库 标准库 导师库 名师库 储备库 数据集 语料库 档案 窗口 专窗 专区 专柜 专线 专栏 专列 班列 航线 热线 门户 网站 客户端 小程序 大脑 一张图 大厅 批发市场 交易市场
    专业市场 码头 港口 机场 车站 铁路 高速公路 大桥 隧道 水库 水厂 电站 电厂 变电站 处理厂 焚烧厂 云仓 海外仓 前置仓 冷库 保税仓 保税区 综保区 自贸区 合作区 联盟 协会 商会 学会 基金 资金
    专项资金 资金池 补偿池 领导小组 工作组 专班 专家组 委员会 指挥部 服务团 服务队 工作队 工作站 服务站 驿站 监测站 公园 广场 步行街 小镇 公司 银行 法庭 综合体 大楼 总部 底座 超算互联网 接入区 试验场 测试场 起降场 管廊
    试验线 环线 人工智能岛 集团 工作室 服务点 体验店 旗舰店 服务网点 监测点 合作社 交易所 孵化基地 团队 联合体 共同体 创新中心 人才公寓 公寓 食堂 长廊 展厅 站点 货站 场站 停机坪 数据湖 云平台 信息墙 名人墙
    """)

  /// Writes something down.
  static let writing = Lexicon(
    """
    编制 制定 制订 出台 印发 修订 起草 发布 编印 编写 编纂 研究制定 研究制订 研究出台 推动出台 研究编制 制定出台 制定印发 编制完成 编制发布 制定发布 制定实施 出台实施 组织编制 完成编制 建立 形成 梳理形成 绘制 推出
    建立完善 编制出台 编制印发 研究起草 加快出台 加快制定 尽快出台 抓紧制定 修编 修改 颁布 完善 梳理 公布 制作
    """)

  /// What can be read afterwards.
  static let papers = Lexicon(
    """
    规划 方案 计划 办法 条例 细则 意见 措施 标准 规范 规则 规程 指南 指引 目录 清单 名录 报告 白皮书 蓝皮书 图谱 地图 导则 预案 指数 手册 图册 章程 台账 指标体系 标准体系 评价体系 追溯体系 名单 白名单 负面清单 指导意见 实施意见
    实施细则 技术规范 地方标准 团体标准 操作手册 政策措施 作战图 路线图 示范文本 合同范本 计划书 建议书 可研报告 专项规划 流程图
    """)

  /// Verbs after which a paper must be new: 完善实施细则 is work that goes on.
  static let mending = Lexicon("完善 梳理 修改 建立完善")
  /// Verbs that make lists, and with other papers only speak of rules to come.
  static let listing = Lexicon("建立 形成 梳理形成 推出 公布")
  static let lists = Lexicon("目录 清单 名录 报告 台账 名单 白名单 地图 指数 指标体系 追溯体系 手册 作战图 路线图 负面清单")

  /// Holds something on a day.
  static let holding = Lexicon("举办 召开 承办 主办 办好 组织召开 组织举办 集中召开 筹办 申办 协办 开展 举行 策划举办")
  static let events = Lexicon(
    """
    大会 大赛 论坛 博览会 展览会 展会 交易会 推介会 洽谈会 对接会 峰会 开放日 年会 发布会 现场会 文化节 旅游节 采摘节 丰收节 购物节 运动会 邀请赛 锦标赛 创新赛 招聘会 供应商大会 产业大会 
    """)

  // MARK: titles, fullness, ends

  /// Wins a title.
  static let winning = Lexicon(
    """
    创建 争创 创成 申创 申建 申报 获批 入选 争取 成功创建 申报创建 创建成为 争取创建 创建成 建成 打造 建设 争当 列入 纳入 跻身 通过 争取获批 争取纳入 争取列入 推动创建 支持创建 推进创建 申请 获评 评为 打造成 建设成 建设成为 打造成为
    争取认定 申报认定 晋升 升格 升级
    """)
  static let levels = words("国家级 国家 全国 省级 国际 中国 部级 世界 国字号 市级 AAAA 5A 4A 省")
  static let titles = Lexicon(
    """
    示范区 示范县 示范市 示范城市 试点城市 试点 试验区 先行区 先导区 示范基地 示范园区 示范园 示范项目 实验室 称号 地理标志 景区 强县 百强县 示范点 合作区 综保区 综合保税区 名单 示范乡镇 示范镇 示范村 创新中心 高新区 经开区
    旅游度假区 度假区 产业集群 先进制造业集群 示范企业 示范平台 标准化试点 卫生城市 文明城市 森林城市 模范城市 园林城市 标志产品 地理标志产品 检验中心 检测中心 工程中心 研究中心 产业园 农业园区 特色小镇 名镇 名村 先进县 达标县
    """)

  /// Said of everything there is: the last words of a goal that is reached or not.
  static let full = Lexicon(
    """
    全覆盖 “全覆盖” 全面覆盖 动态清零 清零 全部清零 全部摘帽 全面脱贫 全部完成 全部达标 全部建成 全部接入 全部上线 全部整改到位 全部关停 全部退出 全部淘汰 全面兑现 全面建立 全面取消 全面停止 全面禁止 全面消除 基本消除
    全面普及 基本普及 应汇尽汇 应归尽归 应接尽接 应享尽享 应建尽建 应办尽办 应保尽保 应收尽收 应检尽检 应改尽改 应上尽上 应统尽统 应贷尽贷 应转尽转 县县通 乡乡通 村村通 户户通 全省通办 全市通办 跨省通办 一网通办 省内通办 全程网办 零跑动
    零的突破 零突破 实现互联互通 全面互联互通 全面实现机械化 实现机械化 全部实现 全部落实 无缝衔接 上图入库 两年行动任务 全部入统 100%覆盖
    """)

  /// What all of them are to do, with 全部 before it.
  static let wholly = Lexicon("达到 完成 接入 实现 建成 关停 退出 淘汰 纳入 整改 上线 安装 配备 落实 取得 通过 在线 建立 投产")

  /// A place that one holds or not.
  static let ranks = Lexicon(
    """
    全国第一 全省第一 全市第一 世界第一 全球第一 国内第一 行业第一 国内排名第一 全国首位 全省首位 首位 榜首 第一位 百强 500强 五百强 百强县 全国第一的地位 行业第一的地位 全国前三 全省前三
    """)
  /// What one does with such a place: 把质量放在首位 is a manner of speech.
  static let standing = words("稳居 保持 位居 位列 居 列 进入 跻身 巩固 成为 打造 实现 冲刺 争创 入围 占")

  /// The end of a thing's making.
  static let ends = Lexicon(
    """
    建成投产 竣工投产 投产达产 竣工验收 建成投用 建成运营 投入使用 投入运营 投入运行 上线运行 正式运行 挂牌运营 挂牌成立 建成通车 通车 建成使用 正式启用 正式上线 通过验收 开园运营 建成开园 建成并投入使用 建成并投入运营 交付使用 揭牌 建成运行
    """)
  /// The same, sure only with a date.
  static let reached = Lexicon(
    "落户 开工建设 全面开工 开工 竣工 投产 试运行 封顶 启用 上线 建成 基本建成 全面建成 初步建成 建立 基本建立 投用 组建完成 搭建完成 编制完成 发布 印发 出台")

  /// 完成 and what it may be said of.
  static let completing = Lexicon("完成 基本完成 全面完成 全部完成 如期完成 按期完成 高质量完成 累计全部完成 确保完成 完成好")
  static let works = Lexicon(
    """
    建设 改造 改革 编制 划定 验收 工程 项目 汇聚 普查 登记 确权 确权登记 整治 搬迁 治理 清理 认定 修编 修订 迁移 整合 建设任务 建设项目 改造项目 改造任务 重建任务 组建 评估 评价 入库 签约 招标 报批 转换工作 接入 部署 升级 上线 建档 备案 排查 审批 选址
    """)

  /// A rule of procedure with a name of its own.
  static let founding = Lexicon("建立 设立 推行 建立实施 建立并实施 全面推行 启动")
  static let procedures = Lexicon(
    """
    协调机制 联席会议制度 联席会议 会商机制 会商制度 调度机制 调度制度 通报制度 通报机制 报告制度 公示制度 退出机制 补偿机制 预警机制 保险制度 名单制度 清单制度 积分制 积分制度 备案制度 登记制度 专员制度 首席质量官制度 链长制 河长制 林长制 田长制
    承诺制 承诺制度 责任制 评价制度 评价机制 考核机制 考核制度 追溯制度 召回制度 仲裁机制 调解机制 包联制度 挂钩制度 服务专员制度 分析工作机制 分析机制 季会商制度 准入制度 退出制度 淘汰机制 排名制度
    """)

  // MARK: what makes it none

  /// Words that any thing or paper may be called by: what has no others, 公共服务平台 or 具体实施方案, has no name.
  static let common = Lexicon(
    """
    公共 服务 技术 学术 交流 沟通 合作 对接 科研 创新 综合 信息 共享 专业 产学研 校企 政银企 银企 政企 一站式 线上 线下 线上线下 开放 协同 跨学科 跨专业 领域 社会 各界 统一 产业 发展 资源 应用 管理 支撑 平台 体系
    可视化 产业化 科技成果 布局 系统 机制 共同体 联盟 工作 人才 评价 标准 具体 政策 办法 方案 措施 实施 制度 严格 规范 的 、 和 与 及 市级 省级 县级 科技 高效 便捷 新型 多元 功能 完善 计划 年度 阶段性 应急 处置 预案 培养 创新创业 成果转化 一体化 集成
    互动 展示 宣传 基地 中心 团队 意见 指导 细则 行动 任务 推进 组织 活动 各类 配套 支持 保障 扶持 优惠 全面 专门 重点 高层次 合理 科学 细化 基础 研发 孵化 转化 咨询 运营 公共服务 行业 特色 细分领域 园区 智慧 优质 实训 重大 新 出台 印发 绩效 考核 评估 激励 监督 大数据 分析 报告 推广 培训 风险 管控 监管 监测 预警 名录 台账 责任制 目标责任制
    """)

  /// What a clause begins with that says whose work it is, or where to look.
  static let framing = Lexicon("统筹建设 统筹布局 聚焦 围绕 依托 瞄准 紧扣 着眼 针对 面向")
  /// The last words of what is only described: 社会各界关心教育的平台.
  static let described = Lexicon("的平台 的中心 的系统 的基地 的机制 的制度 的体系 的园区 的直通车")
  static let duties = words("已批复 已建成 主要负责 负责加快 负责推进 负责组织 建设好 管理好 利用好 发挥好")

  /// What forbids, or may be.
  static let denials = Lexicon("不搞 不予 不设 不准 不得 不能 不可 不再 严禁 禁止 尚未 未经 能够 按期 按时 适当 才能 方可 如果 应当在 是否 或依托 或者依托 可以 可根据")
  /// Things that have no name of their own, said of papers too.
  static let vague = Lexicon("不同层次 多层次 切实可行 相关 有关 一批 若干 一系列 各类 各项 符合条件 因地制宜 相应 必要的 合理的 更加 个性化 针对性 适合")

  /// More or less of something: no day on which it is there.
  static let degrees = Lexicon(
    """
    形式多样 重要基地 重要枢纽 重要支点 更加 差异化 规模化 更大范围 特色产业园区 特色园区 不断 持续 进一步 逐步 显著 明显 大幅 稳步 充分 有效 深入 深度 常态化 长效 定期 不定期 有条件 适时 早日 体制机制 影响力 竞争力 引领力 世界级 一流 领先 知名 著名 特色鲜明 现代化 高水平 高能级 国际化 全国重要 重要的 优质 强大
    完善的 完备 健全 良好 和谐 美丽 幸福 繁荣 开放型 全方位 多层次 立体化 泛在 具有 高端 先进的 标杆 样板 高地 一批 若干 一系列 系列 各类 各项 相关 有关 多种 多个 多元化 多元 合作交流 上下联动 齐抓共管 全链条 等重点 等重大 等工作 积极性 为主体 为核心 为重点
    特色化 一体推进 更好 更高 更多 更优 良性 高效 便捷 优势突出 活力 新型城镇化 社会主义 中国特色 条件成熟 必要的 合理的 相应 符合条件 因地制宜 高品质 广泛 高质量 扎根 重点行业 重大政策 为主要形式 多功能 全天候 典型 等设施 智库系统 龙头平台 众创、众包 生态系统 合作门户 新型的 规范化 标准化的 一流的
    """)

  /// Kinds of which there may be many: only one with a name, a place or a number of its own can be looked for.
  static let kinds = Lexicon(
    "数据集 语料库 联合体 共同体 大脑 公园 中试平台 中试基地 实证基地 发电系统 决策系统 应用系统 专识数据库 产业园区 协作园区 合作园区 合作区 园区 广场 步行街 综合体")
  /// What makes one of such a kind.
  static let single = words("京津冀 长三角 粤港澳 成渝 全市 全省 全县 全区 全州 本市 本省 本县 统一 首个 第一 一个 一座 一处 市级 省级 区级 县级 一期 二期")

  /// Regions that a slogan claims: 打造区域金融中心.
  static let claims = words("区域 国际 国家 全国 全省 全球 西部 中部 东部 华中 华东 长三角 亚太 东南亚 世界 省域")
  static let boasting = Lexicon("打造 构建 打造成 争当")
  /// What 构建 is said of as a thing.
  static let bases = Lexicon("平台 数据库 资源库 数据集 语料库 大脑 知识库 底座 数据中枢系统 中枢系统 云平台")

  // MARK: rhythms

  /// How often something is told, and the telling.
  static let rhythms = Lexicon(
    "按月 按季 按季度 每月 每季 每季度 每半年 每周 按周 按旬 实行“月 建立月 月调度 季通报 逐月 逐季")
  static let reporting = Lexicon(
    "调度 通报 分析 报送 评估 会商 汇报 督查 报告 监测 上报 研判 提供")
}
