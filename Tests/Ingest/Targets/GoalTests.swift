import Testing

@testable import Ingest

@Suite("Goals without a number")
struct GoalTests {
  private func goals(_ words: String, heading: String = "二、重点任务") throws -> [String] {
    try commitments(words, heading: heading).qualitative.map(\.quote)
  }

  @Test(arguments: [
    ("到2026年，市场占有率稳居全国第一。", "市场占有率稳居全国第一"), ("加快升级，实现规上企业研发机构全覆盖。", "实现规上企业研发机构全覆盖"),
    ("到2026年，云岭冷链大数据平台基本建成。", "云岭冷链大数据平台基本建成"), ("加强检测，建设冷链产品检测中心。", "建设冷链产品检测中心"),
    ("完善目录，编制全市冷链设施目录。", "编制全市冷链设施目录"), ("加强服务，设立冷链企业服务专区。", "设立冷链企业服务专区"),
    ("扩大影响，举办云岭冷链博览会。", "举办云岭冷链博览会"), ("对标先进，争创国家骨干冷链物流示范基地。", "争创国家骨干冷链物流示范基地"),
    ("加强协同，建立冷链安全信息通报制度。", "建立冷链安全信息通报制度"), ("加快更新，完成老旧冷库节能改造。", "完成老旧冷库节能改造"),
    ("补齐短板，国家级检测平台实现零的突破。", "国家级检测平台实现零的突破"), ("加快建设，云岭冷链物流园一期建成投产。", "云岭冷链物流园一期建成投产"),
    ("到2026年，各县冷链站点实现“村村通”。", "各县冷链站点实现“村村通”"), ("推动立法，推动出台冷链食品安全条例。", "推动出台冷链食品安全条例"),
    ("到2026年，在产冷库全部达到绿色标准。", "在产冷库全部达到绿色标准"), ("支持龙头企业牵头，共建云岭冷链创新平台。", "共建云岭冷链创新平台"),
    ("加强统筹，成立冷链产业发展领导小组。", "成立冷链产业发展领导小组"), ("加快建设，打造全市冷链产业大脑。", "打造全市冷链产业大脑"),
  ])
  func `what somebody can check on a day`(words: String, goal: String) throws {
    #expect(try goals(words).contains(goal))
  }

  @Test(arguments: [
    "加强统筹，健全冷链协同推进机制。", "深化改革，推进冷链标准化建设。", "强化协同，培育一批本地龙头企业。", "加快升级，打造全国有影响力的冷链交易中心。",
    "加快升级，打造具有国际竞争力的冷链产业集群。", "到2026年，产业竞争力显著提升。", "优化布局，形成协调发展的新格局。", "加强创新，开发智能感知系统。",
    "鼓励企业，支持龙头企业建设检测中心。", "深入研究，探索建立冷链共享平台。", "加快转型，建设数字化车间、智能工厂。", "加大投入，打造区域金融中心和物流中心。",
    "加强管理，加强信息互联互通。", "加强引导，将云岭市建设成为区域物流枢纽。", "坚持质量，把质量安全放在首位。", "加强审批，尚未备案的项目不准开工建设。", "加强执行，完成年度目标任务。",
    "加强配套，建设相关配套平台。", "加强建设，建设和运营好平台。", "加强交流，搭建学术交流平台。", "加强服务，建设公共服务平台。", "加强落实，制定具体实施方案。",
    "完善制度，建立开放多元的人才评价体系。", "加强改革，聚焦政务服务“一网通办”。", "加强攻关，填补国内高性能材料空白。", "各镇和园区主要负责加快项目建设和竣工投产。",
    "加强开发，构建行业数据集。", "优化生态，打造未来产业创新联合体。", "承接转移，加快建设产业协作园区。", "促进发展，建设全国物流重要基地。",
    "加强协商，搭建形式多样的协商议事平台。", "加强管理，建设好、管理好云岭自由贸易试验区。", "加强监管，实行严格的市场准入制度。", "优化宣传，搭建社会各界关心冷链的平台。", "完善体系，建立新型的冷链保险制度。",
    "鼓励承担单位安排资金，建设冷链验证平台。", "鼓励有条件的区县，建设冷链专业孵化器。", "支持高等院校设立冷链课程，建设冷链人才培养基地。",
    "整合资源，建立可视化公共管理平台。", "优化布局，布局建设科技成果产业化基地。", "加快转型，建设智能冷库、智能分拣线等设施及云平台。",
    "产能过剩行业项目建设，须制定产能置换方案。", "优化布局，高质量建设云岭国家冷链示范区。", "完善体系，建设中试平台和实证基地。",
    "完善体系，建立完善卫生、医疗、药品等信息系统。", "各县政府可以根据实际，研究制订分级响应办法。", "参考标准，新建或依托现有云岭冷链中心。", "产量稳居全国首位。",
    "加强排查，建立风险管控名录。", "强化协作，打造区县协同创新共同体。",
    "突破技术，形成多源多类型的跨媒体知识图谱。", "推广应用，建立典型冷链智能决策系统。",
  ])
  func `directions, slogans, states without a test and what others do are none`(words: String) throws {
    #expect(try goals(words).isEmpty)
  }

  @Test func `a goal takes the deadline that reaches it`() throws {
    let found = try commitments("到2026年，实现冷链站点全覆盖，建成云岭冷链检测中心。").qualitative
    #expect(found.map(\.deadline?.text) == ["2026", "2026"])
  }

  @Test(arguments: ["建成云岭冷链中心。加快项目建设，加强要素保障。", "制定本行动方案。", "近年来，建成云岭冷链检测中心。"])
  func `headings, formulas and the past set none`(words: String) throws {
    #expect(try goals(words).isEmpty)
  }

  @Test func `how a plan is run is no goal`() throws {
    #expect(try goals("加强协调，建立部门联动工作机制。", heading: "三、保障措施").isEmpty)
  }

  @Test(arguments: [
    ("市商务局按季度通报进展情况。", "按季度通报进展情况"), ("市发改委会同有关部门按月分析运行情况。", "按月分析运行情况"), ("各成员单位每月25日前报送进展。", "每月25日前报送进展"),
  ])
  func `a rhythm without a count is one, whoever keeps it`(words: String, goal: String) throws {
    #expect(try goals(words, heading: "三、保障措施").contains(goal))
  }

  @Test func `what all this is for is none`() throws {
    #expect(try goals("为加快建设云岭冷链检测中心，制定本方案。").isEmpty)
  }

  @Test(arguments: [
    ("“云岭鲜”冷链溯源平台投入使用。", "“云岭鲜”冷链溯源平台投入使用"), ("加快建设冷链产品检测中心。", "建设冷链产品检测中心"),
    ("推动出台冷链食品安全条例。", "推动出台冷链食品安全条例"),
    ("建立涵盖冷链运输、仓储、配送、检测、培训、金融、保险、信息等领域和环节以及各县区的行业信用数据库。", "建立行业信用数据库"),
  ])
  func `a goal's name stands alone: verb and object, quotes whole, not too long`(words: String, name: String) throws {
    let found = try commitments("加强统筹，强化协同。\(words)", heading: "二、重点任务").qualitative
    #expect(found.map(\.indicator) == [name])
  }

  @Test func `what explains, guides or is only provided for promises nothing; full coverage says of what`() throws {
    let words = "一、重点任务\n\n加强检测，建设云岭冷链检测中心。新建冷链站点50个，实现边远乡镇全覆盖。\n"
    let goals = try document("云岭市冷链行动方案（2024—2026年）\n\n" + words).qualitative.map(\.indicator)
    #expect(goals == ["建设云岭冷链检测中心", "冷链站点实现边远乡镇全覆盖"])
    #expect(try document("《云岭市冷链行动方案》政策解读\n\n" + words).qualitative.isEmpty)
    #expect(try document("云岭市冷链安全应急预案\n\n" + words).qualitative.isEmpty)
  }
}
