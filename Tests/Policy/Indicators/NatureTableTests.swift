import Policy
import Testing

@Suite struct `A hundred and more indicators and their nature` {
  /// `nature | indicator | quote | unit | cadence | comparison`, all invented; a unit of `-` for a goal without a
  /// number.
  static let cases = """
    level | 冷链产业营业收入 | 冷链产业营业收入突破300亿元 | 亿元 | by_deadline | >=
    level | 全市存款余额 | 全市存款余额达到2万亿元 | 万亿元 | by_deadline | >=
    level | 冷藏车保有量 | 冷藏车保有量达到5000辆 | 辆 | by_deadline | >=
    level | 常住人口 | 常住人口达到300万人左右 | 万人 | by_deadline | ~
    level | 公路通车里程 | 公路通车里程达到1.2万公里 | 万公里 | by_deadline | >=
    level | 农产品加工产值 | 农产品加工产值由80亿元提高到120亿元 | 亿元 | by_deadline | =
    level | 平均受教育年限 | 平均受教育年限从10.2年提高到10.8年 | 年 | by_deadline | =
    level | 居民人均可支配收入 | 居民人均可支配收入达到5万元 | 万元 | by_deadline | >=
    level | 社会消费品零售总额 | 社会消费品零售总额超过1500亿元 | 亿元 | by_deadline | >=
    level | 外贸进出口总额 | 外贸进出口总额达到120亿美元 | 亿美元 | by_deadline | >=
    level | 粮食综合生产能力 | 粮食综合生产能力稳定在40亿斤以上 | 亿斤 | by_deadline | >=
    level | 链主企业年产值 | 链主企业年产值突破1500亿元 | 亿元 | by_deadline | >=
    level | 每千人床位数 | 每千人床位数达到7张 | 张 | by_deadline | >=
    level | 森林蓄积量 | 森林蓄积量达到2亿立方米 | 亿立方米 | by_deadline | >=
    level | 光伏装机容量 | 光伏装机容量达到500万千瓦 | 万千瓦 | by_deadline | >=
    level | 品牌价值 | “云岭鲜”品牌价值达到300亿元 | 亿元 | by_deadline | >=
    level | 规上企业数 | 规上企业达到2000家 | 家 | by_deadline | >=
    level | 国家级绿色工厂数 | 国家级绿色工厂累计达到20家 | 家 | by_deadline | >=
    level | 专精特新企业总量 | 专精特新企业总量突破500家 | 家 | by_deadline | >=
    level | 全市冷库数 | 全市冷库发展到80座 | 座 | by_deadline | =
    level | 港口货物吞吐量 | 港口货物吞吐量达到1亿吨 | 亿吨 | by_deadline | >=
    level | 数字经济规模 | 数字经济规模达到800亿元 | 亿元 | by_deadline | >=
    level | 单位产品能耗 | 单位产品能耗控制在0.5吨标准煤以内 | 吨标准煤 | by_deadline | <=
    level | 耕地保有量 | 耕地保有量不低于600万亩 | 万亩 | by_deadline | >=
    level | 冷链产业规模 | 打造千亿级冷链产业 | 亿级 | by_deadline | =
    level | 研发人员数 | 研发人员超过1万人 | 万人 | by_deadline | >=
    level | 养老床位数 | 养老床位总数达到3万张 | 万张 | by_deadline | >=
    level | 人均预期寿命 | 人均预期寿命达到80岁 | 岁 | by_deadline | >=
    level | 空气质量优良天数 | 空气质量优良天数达到320天 | 天 | by_deadline | >=
    level | 竞争力全省排名 | 冷链竞争力进入全省前10名 | 位 | by_deadline | <=
    level | 冷链企业税收 | 冷链企业税收突破20亿元 | 亿元 | by_deadline | >=
    level | 标准化厂房面积 | 标准化厂房面积达到200万平方米 | 万平方米 | by_deadline | >=
    increase | 新增专精特新企业数 | 新增专精特新企业50家 | 家 | by_deadline | =
    increase | 新建冷库数 | 新建冷库20座 | 座 | by_deadline | =
    increase | 创建智能工厂数 | 创建智能工厂100家 | 家 | by_deadline | =
    increase | 建成冷链园区数 | 建成冷链园区5个 | 个 | by_deadline | =
    increase | 新增冷库容量 | 新增冷库容量20万吨 | 万吨 | by_deadline | =
    increase | 引进项目数 | 引进亿元以上项目30个 | 个 | by_deadline | =
    increase | 制定地方标准数 | 制定地方标准10项 | 项 | by_deadline | =
    increase | 发明专利新增数 | 发明专利新增500件 | 件 | by_deadline | =
    increase | 培训技能人才数 | 累计培训技能人才2万人次 | 万人次 | by_deadline | =
    increase | 攻克关键技术数 | 攻克关键技术15项 | 项 | by_deadline | =
    increase | 改造老旧冷库数 | 改造老旧冷库60座 | 座 | by_deadline | =
    increase | 淘汰老旧车辆数 | 淘汰老旧车辆3000辆 | 辆 | by_deadline | =
    increase | 造林面积 | 新造油茶林10万亩 | 万亩 | by_deadline | =
    increase | 城镇新增就业 | 城镇新增就业5万人以上 | 万人 | by_deadline | >=
    increase | 带动产值增加 | 带动全产业链产值增加200亿元以上 | 亿元 | by_deadline | >=
    increase | 城镇化率提高 | 城镇化率提高3个百分点 | 个百分点 | by_deadline | =
    increase | 单位能耗下降 | 单位能耗比2020年下降14% | % | by_deadline | =
    increase | 碳排放强度降低 | 碳排放强度五年累计降低18% | % | by_deadline | =
    increase | 招引企业数 | 招引上下游企业50家 | 家 | by_deadline | =
    increase | 设立基金规模 | 设立20亿元的冷链产业基金 | 亿元 | by_deadline | =
    increase | 完成投资 | 累计完成投资500亿元 | 亿元 | by_deadline | =
    increase | 脱贫人数 | 完成1000万以上农村贫困人口脱贫 | 万 | by_deadline | >=
    increase | 认定领军企业数 | 认定领军企业10家 | 家 | by_deadline | =
    increase | 布局冷链网点数 | 布局冷链网点200个 | 个 | by_deadline | =
    increase | 打造示范社区数 | 打造示范社区60个以上 | 个 | by_deadline | >=
    increase | 推广新能源车数 | 推广新能源车3万辆 | 万辆 | by_deadline | =
    increase | 争取专项资金 | 争取专项资金5亿元 | 亿元 | by_deadline | =
    increase | 节约成本 | 为企业节约检测成本5000万元 | 万元 | by_deadline | =
    increase | 减轻企业负担 | 减轻企业负担5000多亿元 | 亿元 | by_deadline | >=
    increase | 主要污染物减排量 | 化学需氧量削减761吨 | 吨 | by_deadline | =
    increase | 上云企业数 | 推动2000家企业上云 | 家 | by_deadline | =
    increase | 组建创新联合体数 | 组建创新联合体8个 | 个 | by_deadline | =
    increase | 参保扩面人数 | 参保扩面新增3万人 | 万人 | by_deadline | =
    yearly | 每年新增规上企业数 | 每年新增规上企业300家 | 家 | annual | =
    yearly | 每年实施技改项目数 | 每年实施技改项目400个以上 | 个 | annual | >=
    yearly | 每年培训人次 | 每年培训5000人次 | 人次 | annual | =
    yearly | 年度完成投资 | 每年完成技改投资180亿元 | 亿元 | annual | =
    yearly | 每季度报送次数 | 每季度报送工作进展1次 | 次 | quarterly | =
    yearly | 每月走访次数 | 包保干部每月走访1次 | 次 | monthly | >=
    yearly | 每半年召开会议次数 | 每半年召开调度会议1次 | 次 | semiannual | =
    yearly | 每年发放消费券金额 | 每年发放不低于300万元消费券 | 万元 | annual | >=
    yearly | 每年争取资金 | 每年争取上级资金1亿元以上 | 亿元 | annual | >=
    yearly | 每年举办展会数 | 每年举办展会10场以上 | 场 | annual | >=
    yearly | 全年招商活动场次 | 全年举办招商活动不少于20场次 | 场次 | annual | >=
    yearly | 每年储备项目数 | 每年储备项目20个 | 个 | annual | =
    yearly | 每年检查苗圃次数 | 每年检查苗圃不少于20家次 | 家次 | annual | >=
    yearly | 每年新造林面积 | 每年新造林3万亩 | 万亩 | annual | =
    yearly | 每年淘汰车辆数 | 每年淘汰老旧车辆500辆 | 辆 | annual | =
    share | 冷链流通率 | 冷链流通率达到35% | % | by_deadline | >=
    share | 县级站点覆盖率 | 县级站点覆盖率100% | % | by_deadline | =
    share | 制造业增加值占比 | 制造业增加值占地区生产总值比重达到30% | % | by_deadline | >=
    share | 城镇登记失业率 | 城镇登记失业率控制在4.5%以内 | % | by_deadline | <=
    share | 产品损耗率 | 产品损耗率降至5%以下 | % | by_deadline | <=
    share | 城市污水处理率 | 城市污水处理率提高到95% | % | by_deadline | =
    share | 市场占有率 | 产品市场占有率达到25% | % | by_deadline | >=
    share | 研发投入强度 | 研发投入强度达到2.5% | % | by_deadline | >=
    share | 一次办结率 | 事项一次办结率保持在98%以上 | % | annual | >=
    share | 故障率 | 设备故障率低于3‰ | ‰ | by_deadline | <=
    share | 建成冷链体系的园区占比 | 80%以上的园区建成冷链体系 | % | by_deadline | >=
    share | 覆盖大城市比例 | 覆盖80%以上的大城市 | % | by_deadline | >=
    share | 群众满意度 | 群众满意度达到95% | % | by_deadline | >=
    share | 冷库数字化改造率 | 冷库数字化改造率达到100% | % | by_deadline | >=
    share | 财政赤字率 | 财政赤字率控制在3%以内 | % | by_deadline | <=
    share | 森林覆盖率 | 森林覆盖率稳定在55%以上 | % | by_deadline | >=
    share | 科技贡献率 | 科技进步贡献率提升到60% | % | by_deadline | =
    rate_of_change | 地区生产总值增长 | 地区生产总值增长6.5%左右 | % | annual | ~
    rate_of_change | 财政收入年均增长率 | 财政收入年均增长8% | % | by_deadline | =
    rate_of_change | 进出口额年均增幅 | 进出口额年均增幅10%以上 | % | annual | >=
    rate_of_change | 规上工业增速 | 规上工业增速高于7% | % | by_deadline | >=
    rate_of_change | 物流成本年均下降率 | 物流成本年均下降1%以上 | % | annual | >=
    rate_of_change | 投资同比增长 | 固定资产投资同比增长12%以上 | % | by_deadline | >=
    rate_of_change | 产值年增长率 | 冷链产值年增长15% | % | annual | =
    rate_of_change | 价格指数增速 | 价格指数增速控制在3%以内 | % | annual | <=
    rate_of_change | 配送架次增长 | 配送架次、配送时长增长20%以上 | % | by_deadline | >=
    rate_of_change | 化学需氧量排放量下降 | 化学需氧量、氨氮排放量分别下降2% | % | by_deadline | =
    time_limit | 冷库验收时间 | 将冷库验收时间压缩至3个工作日 | 个工作日 | event | <=
    time_limit | 企业开办时间 | 企业开办时间压缩至1天 | 天 | event | <=
    time_limit | 应急响应时间 | 接报后30分钟内到达 | 分钟 | event | <=
    time_limit | 项目开工用时 | 从签约到开工用时9个月内 | 个月 | event | <=
    time_limit | 信访件办结时限 | 信访件60日内办结 | 日 | by_deadline | <=
    time_limit | 每个项目配备人员数 | 每个项目配备1—3名工作人员 | 名 | event | range
    deliverable | 建设冷链检测中心 | 建设冷链检测中心 | - | by_deadline | =
    deliverable | 编制冷链设施目录 | 编制冷链设施目录 | - | by_deadline | =
    deliverable | 推动出台冷链食品安全条例 | 推动出台冷链食品安全条例 | - | by_deadline | =
    deliverable | 举办云岭冷链博览会 | 举办云岭冷链博览会 | - | by_deadline | =
    deliverable | 云岭冷链平台上线运行 | 云岭冷链平台上线运行 | - | by_deadline | =
    deliverable | 成立冷链领导小组 | 成立冷链领导小组 | - | by_deadline | =
    deliverable | 完成老旧冷库改造 | 完成老旧冷库改造 | - | by_deadline | =
    deliverable | 创建国家冷链示范区 | 创建国家冷链示范区 | - | by_deadline | =
    goal | 冷链产量稳居全国第一 | 冷链产量稳居全国第一 | - | by_deadline | =
    goal | 乡镇站点全覆盖 | 实现乡镇站点全覆盖 | - | by_deadline | =
    goal | 项目进展按季度通报 | 项目进展按季度通报 | - | quarterly | =
    goal | 国家级平台实现零的突破 | 国家级平台实现零的突破 | - | by_deadline | =
    """.split(separator: "\n").map(String.init)

  @Test func `with those of the other table they are a hundred and fifty`() {
    #expect(Self.cases.count + `The nature of an indicator, from its wording`.cases.count >= 150)
  }

  @Test(arguments: cases)
  func `each is read as a careful colleague would read it`(_ line: String) throws {
    let cells = line.split(separator: "|").map { $0.filter { $0 != " " } }
    let nature = try #require(Nature(rawValue: cells[0]))
    let cadence = try #require(Cadence(rawValue: cells[4]))
    let comparison = try #require(Comparison(rawValue: cells[5]))
    let reading = Nature.reading(
      indicator: cells[1], quote: cells[2], unit: cells[3] == "-" ? nil : cells[3], cadence: cadence,
      comparison: comparison)
    #expect(reading.nature == nature, "\(reading.rule.words)")
  }
}
