import Policy
import Testing

@testable import Ingest

/// What reports and lists of tasks promise in passing: shares, parts, pairs, deeds with a verb far from the figure.
struct DeedTests {
  private let report = """
    云岭市政府工作报告
    ——2026年1月10日在云岭市第十五届人民代表大会第六次会议上
    一、2025年工作回顾
    过去一年，全市经济平稳发展。
    二、2026年重点工作

    """

  private func names(_ words: String) throws -> [String] {
    try document(report + words).targets.map { target in
      let value = target.value == target.value.rounded() ? "\(Int(target.value))" : "\(target.value)"
      return "\(target.indicator) \(value)\(target.unit)"
    }
  }

  @Test func `项目前期 is no 目前, and what is solved, met or asked of each is counted`() throws {
    #expect(try names("投资项目前期办结时间缩减80%以上。") == ["投资项目前期办结时间缩减 80%"])
    #expect(try names("解决70%的居委会办公用房。") == ["解决居委会办公用房占比 70%"])
    #expect(try names("推进全市剩余的17万户清洁取暖改造工程。").count == 1)
    #expect(try names("各街镇体检的社区数量不少于1个。") == ["各街镇体检的社区数 1个"])
    #expect(try names("城区再新建1个农贸市场。") == ["城区再新建农贸市场数 1个"])
    #expect(try names("新建公共租赁住房1220套，新增租金补贴2050户。").contains("新建公共租赁住房数 1220套"))
  }

  @Test func `what several things share is told of each`() throws {
    #expect(
      try names("马铃薯种植、收获机械化率均达到45%。") == ["马铃薯种植机械化率 45%", "马铃薯收获机械化率 45%"])
    #expect(
      try names("养老保险和失业保险参保率要达到100%。") == ["养老保险参保率 100%", "失业保险参保率 100%"])
    #expect(
      try names("示范家庭农场和农民合作社示范社分别达到1000家。") == ["示范家庭农场数 1000家", "农民合作社示范社数 1000家"])
    #expect(
      try names("新建省实验室、省创新中心、省研究中心各20家。")
        == ["新建省实验室数 20家", "新建省创新中心数 20家", "新建省研究中心数 20家"])
    #expect(
      try names("实现养老、医疗和失业保险分别扩面5万、5万和3万人以上。").map { $0.suffix(3) } == ["5万人", "5万人", "3万人"])
  }

  @Test func `a verb inside a name is that name's alone`() throws {
    #expect(try names("城镇新增就业5万人、农村劳动力转移就业3万人。") == ["城镇新增就业数 5万人", "农村劳动力转移就业数 3万人"])
    #expect(try names("九是新建公厕12座。十三是维修供水工程1900处。").last == "维修供水工程数 1900处")
    #expect(try names("建设9部相控阵雷达。") == ["建设相控阵雷达数 9部"])
  }

  @Test func `a push over a place is promised where bodies see to it, and what is asked of each is no list`() throws {
    let plan = try document("云岭市方案\n一、任务\n1.推进全市10万亩蔬菜基地建设，每县站点数量不得少于2个。（责任单位：市商务局）\n")
    #expect(plan.targets.map(\.indicator) == ["全市蔬菜基地建设", "每县站点数"])
  }

  @Test func `households and the people in them are two targets`() throws {
    #expect(try names("计划搬迁2294户7644人。") == ["计划搬迁户数 2294户", "计划搬迁人数 7644人"])
    #expect(try names("带动1000户4200人脱贫。").map { $0.suffix(5) } == ["1000户", "4200人"])
  }

  @Test func `a part of what was promised needs no day, a share that a deed is done in neither`() throws {
    #expect(try names("公路总里程达到230万公里，其中高速公路6.5万公里。").last == "高速公路 6.5万公里")
    #expect(try names("100%的社区卫生服务中心完成中医馆设置。").count == 1)
    #expect(try names("探索在10%的社区卫生服务站设置中医阁。").count == 1)
    #expect(try names("二级以上医疗机构预留30%的号源。").count == 1)
  }

  @Test func `a quarter is the day of its own item`() throws {
    let found = try document(report + "确保一季度完成10万户水表安装，新增管网20公里。续建项目上半年复工率100%。")
    #expect(found.targets.map { $0.deadline?.text } == ["2026-03", nil, "2026-06"])
  }

  @Test func `how wide a road is and what may be had are none, what is compared with a plan's end is one`() throws {
    let beside = "新建冷库20座。"
    #expect(try names(beside + "村道路基宽度不得小于4.5米。").count == 1)
    #expect(try document(report + "每村藏书不得小于500册，每班人数不应超过45人。").targets.map(\.comparison) == [.atLeast, .atMost])
    #expect(try names(beside + "信用额度可提高至500万元。").count == 1)
    #expect(try names("单位能耗较“十三五”末下降16%。").count == 1)
  }

  @Test func `the goal's own day reaches the headed items below it, whatever their headings say`() throws {
    let plan = try document(
      """
      云岭市园区高质量发展意见
      一、发展目标
      到2025年，基本形成特色引领、绿色发展的园区新格局。
      （一）特色发展成效显著。累计创建18个示范基地。
      （二）绿色发展。单位增加值能耗较“十三五”末下降16%。
      二、主要任务
      （一）打造特色园区。建成标准厂房20万平方米。
      """)
    #expect(plan.targets.map { $0.deadline?.text } == ["2025", "2025", nil])
  }

  @Test func `a number before a year is an item's`() throws {
    let plan = try document("云岭市绿化方案\n一、任务\n1.2025年6月底前，新增点位30个。\n2.2026年11月底前，新增点位40个。\n")
    #expect(plan.sections.map(\.number) == ["一、", "1.", "2."])
    #expect(plan.targets.map { $0.deadline?.text } == ["2025-06", "2026-11"])
  }

  @Test func `how many get a grant is counted, and no sum is given`() throws {
    #expect(
      try names("改造老旧小区1602个、棚户区1.5万套，发放家庭租赁补贴2.6万户。")
        == ["改造老旧小区数 1602个", "改造棚户区数 1.5万套", "发放家庭租赁补贴户数 2.6万户"])
    #expect(try lines("对符合条件的企业给予补贴2.6万元。").isEmpty)
  }

  @Test func `what there is can be worked on, and what serves is a means`() throws {
    #expect(try names("完成既有建筑片区风貌提升15个。").map { $0.suffix(3) } == ["15个"])
    #expect(try names("依托青年驿站服务求职青年1.5万人次。").map { $0.suffix(6) } == ["1.5万人次"])
    #expect(try lines("到2026年，推动上述5个园区基础设施建设。").isEmpty)
  }

  @Test func `a gloss in brackets parts no figure from its comparator`() throws {
    #expect(try lines("建成充电桩12万个（含私人桩）以上，换电站200座以上。") == [">=12万个", ">=200座"])
  }

  @Test(arguments: ["4批次/千人", "304克/千瓦时", "7.5张/千人", "10万立方米/小时"])
  func `so much of the one for each of the other is one unit`(_ figure: String) throws {
    let target = try commitments("到2026年，抽检水平达到\(figure)以上。").targets.first
    #expect(target.map { "\($0.value)\($0.unit)".replacing(".0", with: "") } == figure)
  }

  @Test func `a budget's money is promised, a threshold and a grant are not`() throws {
    func sums(_ words: String) throws -> [String] { try lines("1.\(words)（责任单位：省财政厅）") }
    #expect(try sums("用好6亿元省级制造业专项资金，对企业技改给予支持。") == ["=6亿元"])
    #expect(try sums("省级财政安排5亿元，支持铁路产运贸一体化发展。") == ["=5亿元"])
    #expect(try sums("对标的金额1000万元以下（含1000万元）的政府投资项目，免于收取保证金。") == [])
  }

  @Test func `a body's time limit holds beside money that it pays out, and is named by what is done`() throws {
    let found = try commitments("农业农村部门应于13个工作日内（不含公示时间）完成核验工作，县级财政部门于15个工作日内兑付补贴资金。").targets
    #expect(found.map(line) == ["<=13个工作日 event", "<=15个工作日 event"])
    #expect(try commitments("对符合条件的，应于13个工作日内（不含公示时间）完成核验工作。").targets.map(\.indicator) == ["核验工作用时"])
  }

  @Test func `chapters and annexes that tell of what was done promise nothing`() throws {
    let outline = try document(
      """
      云岭市第十五个五年规划纲要（2026—2030年）
      一、新起点
      （一）发展基础
      1.经济实力提升。集聚数字企业7000余家，一般公共预算收入年均增速达到8.8%。
      （二）发展目标
      1.经济。到2030年，集聚数字企业9000家。

      """)
    #expect(outline.targets.map(line) == ["=9000家 2030"])
    let deeds = try document("附件1：\n\n2025年民生实事完成情况\n\n一、改造小区。完成改造小区281个。\n\n附件2：\n\n2026年民生实事\n\n一、打通道路27条。打通道路27条。\n")
    #expect(deeds.targets.map { "\($0.value)" } == ["27.0"])
  }

  @Test func `a share behind those of whom it is one, and what is replaced in so many of them`() throws {
    #expect(try names("专任教师60%达到本科及以上学历。") == ["达到本科及以上学历的专任教师占比 60%"])
    #expect(try lines("1.淘汰50%左右的老旧柴油环卫车。（责任单位：市城管局）") == ["~50%"])
    #expect(try names("化肥、农药利用率稳定在43%以上。") == ["化肥利用率 43%", "农药利用率 43%"])
    #expect(try names("完成淘汰老旧渔船2000艘（台、套）以上。").map { $0.suffix(10) } == ["2000艘（台、套）"])
    #expect(try lines("通信线对地垂直距离不得小于6.5米。").isEmpty)
  }

  @Test func `what leads to a figure is no part of its name, and a base that two share is of both`() throws {
    #expect(
      try names("单位国内生产总值能源消耗和二氧化碳排放分别降低15%和18%。")
        == ["单位国内生产总值能源消耗降低幅度 15%", "单位国内生产总值二氧化碳排放降低幅度 18%"])
    #expect(try names("政策范围内门诊费用报销比例可以达到50%。") == ["政策范围内门诊费用报销比例 50%"])
    #expect(try names("服务业增加值占比提高1个百分点。") == ["服务业增加值占比提高幅度 1个百分点"])
  }
}
