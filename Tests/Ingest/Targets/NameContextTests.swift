import Policy
import Testing

@testable import Ingest

/// Names of indicators that take what they lack from their sentence, their list or their heading.
struct NameContextTests {
  private func names(_ words: String) throws -> [String] {
    try document("云岭市冷链行动方案（2024—2026年）\n\n一、发展目标\n\n到2026年，\(words)\n").targets.map(\.indicator)
  }

  @Test(arguments: [
    ("冷链人员人数达到总人口的千分之三。", ["冷链人员人数占总人口比例"]), ("需求响应能力达到最大负荷的5%。", ["需求响应能力占最大负荷比例"]),
    ("研发工具普及率、关键工序数控化率分别超过95%、75%。", ["研发工具普及率", "关键工序数控化率"]),
    ("规划许可、取水许可、用地审批承诺时限分别控制在20个、13个、5个工作日内。", ["规划许可审批承诺时限", "取水许可审批承诺时限", "用地审批承诺时限"]),
    ("花生耕、种、收机械化率分别达到95%、90%、80%。", ["花生耕机械化率", "花生种机械化率", "花生收机械化率"]),
    ("粮食播种面积保持稳定、产量达到1.3万亿斤以上。", ["粮食产量"]), ("无人机飞行达到350万小时。", ["无人机飞行时长"]),
    ("养护资金按里程比例县道不低于13%、乡道不低于8%。", ["养护资金按里程比例县道", "养护资金按里程比例乡道"]),
    ("★力争创建A级冷库1家。", ["创建A级冷库数"]), ("转移就业30万人以上，创收68亿元以上。", ["转移就业数", "创收（转移就业）"]),
    ("开展绿色冷链发展行动，建成100个左右示范乡镇。", ["建成示范乡镇数（绿色冷链发展行动）"]),
    ("实现7000个社区（村）冷链服务规范化建设全覆盖。", ["实现冷链服务规范化建设全覆盖的社区（村）数"].map { String($0.dropFirst(2)) }),
    ("实践性教学课时原则上占总课时50%以上。", ["实践性教学课时占总课时比例"]), ("50%以上园区完成改造任务。", ["完成改造任务的园区占比"]),
    ("政府补助标准提高到每人每年360元。", ["政府补助标准"]), ("冷链项目开工160万千瓦、投产100万千瓦以上。", ["冷链项目开工", "冷链项目投产"]),
    ("外贸出口120亿美元，沈阳、鞍山增长15%以上。", ["外贸出口", "外贸出口增长率", "外贸出口增长率"]),
    ("建成区40%以上的面积达到海绵城市要求。", ["建成区达到海绵城市要求的面积占比"]),
    ("二级医院100%设立冷链科、95%设立检测科。", ["设立冷链科的二级医院占比", "设立检测科占比"]),
  ])
  func `a name can stand alone`(words: String, names expected: [String]) throws {
    #expect(try names(words) == expected)
  }

  @Test func `cities that grow each have a target of their own`() throws {
    let plan = try plan("云岭省2026年工作任务\n\n一、主要目标\n\n今年外贸出口120亿美元，沈阳、鞍山增长15%以上。\n")
    #expect(plan.targets.compactMap(\.area) == ["沈阳", "鞍山"])
  }

  @Test(arguments: [
    "研制4-6座载人飞行器。", "建设具有年产130根曲轴能力的项目。", "以河道整治和343个控制单元为重点，强化治理。", "对装机容量10万千瓦以下的电厂，限期改造。",
    "将认定的20个县作为重点县。", "可按不超过50%的比例给予支持。", "推广十户联保经验。", "抓好首批27家企业试点工作。",
  ])
  func `qualities, those that are known and how sums are reckoned are no targets`(words: String) throws {
    #expect(try document("云岭市冷链行动方案（2024—2026年）\n\n一、重点任务\n\n新建冷库40座。\n\n\(words)\n").targets.map(\.value) == [40])
  }
}
