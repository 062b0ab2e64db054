import Policy
import Testing

@testable import Ingest

/// Words that only look like those by which a name takes what it leaves unsaid.
struct NameCounterTests {
  private func names(_ words: String) throws -> [String] {
    try document("云岭市冷链行动方案（2024—2026年）\n\n一、夯实基础\n\n到2026年，\(words)\n").targets.map(\.indicator)
  }

  @Test(arguments: [
    ("入学率将从2025年的33%上升到2028年的44%。", ["入学率"]), ("从业人员2万人以上的企业达到50家。", ["从业人员2万人以上的企业数"]),
    ("由3家企业牵头组建创新联合体10个。", ["由3家企业牵头组建创新联合体数"]), ("自由贸易试验区2个片区新增企业达到500家。", ["自由贸易试验区2个片区新增企业数"]),
    ("城市、农村低保标准分别从653元、300元提高到676元、311元。", ["城市低保标准", "农村低保标准"]),
  ])
  func `从 and 由 part a name only before what grows`(words: String, expected: [String]) throws {
    #expect(try names(words) == expected)
  }

  @Test(arguments: [
    ("实施湿地保护，造林9万亩。", ["造林"]), ("选派干部200名（第一书记50名）驻村帮扶。", ["选派干部数", "选派干部数（第一书记）"]),
    ("新增学位5000个（小学3000个）有效缓解入学难。", ["新增学位数", "新增学位数（小学）"]),
    ("建成安置房5000套，新开工1000套。", ["建成安置房数", "新开工安置房数"]),
    ("新建公园10个，其中口袋公园8个，新增绿道5公里，停车场6个。", ["新建公园数", "新建口袋公园数", "新增绿道", "新增停车场数"]),
    ("国家级、省级、市级企业技术中心分别达到5家、20家、60家。", ["国家级企业技术中心数", "省级企业技术中心数", "市级企业技术中心数"]),
    ("为3万名学生提供营养餐、为5000名教师免费体检。", ["提供营养餐的学生数"]),
    ("安排1000万元，新建、扩建5个文化站。", ["新建、扩建文化站的安排资金", "新建、扩建文化站数"]),
  ])
  func `a noun is that of its own deed`(words: String, expected: [String]) throws {
    #expect(try names(words) == expected)
  }

  @Test(arguments: ["安排2亿元，其他资金由区县解决。", "投入2亿元，市级财政承担一半。"])
  func `a clause behind money that says nothing of its purpose names nothing`(words: String) throws {
    let names = try names(words)
    #expect(!names.isEmpty)
    #expect(names.allSatisfy { !$0.contains("解决") && !$0.contains("承担") })
  }

  @Test func `places to park are no people, and what is encouraged from a sum on is no grant`() throws {
    let plan = try document("云岭市冷链行动方案（2024—2026年）\n\n一、任务\n\n到2026年，新增5万停车泊位方便市民出行。鼓励500万元以上技改项目入库。\n")
    #expect(plan.targets.map(\.unit) == ["万"])
    #expect(plan.incentives.isEmpty)
  }

  @Test(arguments: [("力争0个。", 0.0), ("5个）到2028年。", 5.0)])
  func `a figure at the very beginning is read`(words: String, value: Double) throws {
    #expect(try documents(words).flatMap(\.targets).map(\.value) == [value])
  }

  @Test(arguments: [
    "一、改善基本条件\n\n新建冷库40座。", "一、优化准入条件\n\n新建冷库40座。",
    "一、任务\n\n重点抓好①招商②项目两项工作。\n\n①招商引资。新建冷库40座。",
  ])
  func `a task is no condition and no note`(body: String) throws {
    let plan = try document("云岭市冷链行动方案（2024—2026年）\n\n\(body)\n")
    #expect(plan.targets.map(\.value) == [40])
  }

  @Test(arguments: [
    "云岭市2026年政府工作报告重点任务分解方案\n\n一、工业\n\n在2025年的基础上，新建冷库40座。\n\n二、农业\n\n新建冷库30座。",
    "云岭市2026年政府工作报告\n\n一、2025年工作回顾\n\n新建冷库20座。\n\n二、2026年工作安排\n\n新建冷库40座。\n\n三、坚持民生优先，社会事业取得新进步\n\n新建冷库30座。",
    "关于云岭市2026年为民办实事工作的报告\n\n一、就业\n\n新建冷库40座。\n\n二、教育\n\n新建冷库30座。",
  ])
  func `what is to be done is no review`(text: String) throws {
    #expect(try documents(text).flatMap(\.targets).map(\.value) == [40, 30])
  }
}
