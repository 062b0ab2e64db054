import Policy
import Testing

@testable import Ingest

/// Deeds done to what is counted or measured, and the names that they get.
struct CountedDeedTests {
  private func targets(_ words: String) throws -> [Target] {
    try document("云岭市冷链行动方案（2024—2026年）\n\n一、发展目标\n\n到2026年，\(words)\n").targets
  }

  @Test(arguments: [
    ("对300公里存在隐患的冷链道路实施防护工程。", "300公里"),
    ("重点推进甲山冷库、乙河冷柜、丙湖冷车等26个深加工项目。", "26个"),
    ("每年争取至少5个纳入国家标准。", "5个"),
    ("立项200项省级冷链研究项目。", "200项"),
    ("资助家庭困难学生3.5万人。", "3.5万人"),
    ("冷链事故死亡率控制在16/10万以下。", "16/10万"),
  ])
  func `it is a target`(words: String, figure: String) throws {
    #expect(try targets(words).map { "\(Quantity.text($0.value))\($0.unit)" } == [figure])
  }

  @Test(arguments: [
    "已经过去3个多月。", "冷链贷款余额实现两位数增长。", "做好冷链两篇大文章。", "建好五家渠冷库。",
  ])
  func `it is none`(words: String) throws {
    #expect(try targets(words + "建成冷库3座。").map(\.indicator) == ["建成冷库数"])
  }

  @Test func `what is reached year after year is asked for each year`() throws {
    #expect(try targets("实现年培养冷链技工5000人以上。").map(\.cadence) == [.annual])
    #expect(try targets("实现培养冷链技工5000人以上。").map(\.cadence) == [.byDeadline])
  }

  @Test func `two shares said of one figure are two targets, though 下达 stands before them`() throws {
    let names = try targets("冷库养护自计划下达一年内完工率、合格率达100%。").map(\.indicator)
    #expect(names == ["冷库养护自计划下达一年内完工率", "合格率"])
  }

  @Test(arguments: [
    ("对103座冷库进行改造。", "改造冷库数"),
    ("完成15所冷链驿站的建设。", "冷链驿站建设数"),
    ("启动冷库改造3万套，基本建成2万套。", "基本建成冷库改造数"),
    ("组织实施70个具有一定代表性和推动作用的冷链项目。", "组织实施冷链项目数"),
    ("引进100名带着重大项目、带领关键技术的冷链人才。", "引进冷链人才数"),
    ("实施10项技术水平高、创新性强的冷链专项。", "实施技术水平高、创新性强的冷链专项数"),
    ("推进9个110千伏、5个35千伏冷链变电站建设。", "110千伏冷链变电站建设数"),
    ("新开优化8条冷链线路、新增停车泊位2000个。", "新增停车泊位数"),
    ("全市冷链总量就有望突破500亿元。", "全市冷链总量"),
    ("国内领先水平以上的冷链成果占65%以上。", "国内领先水平以上的冷链成果占比"),
    ("冷库水质优良率继续保持100%。", "冷库水质优良率"),
  ])
  func `the name says what is counted`(words: String, name: String) throws {
    #expect(try targets(words).contains { $0.indicator == name })
  }

  @Test func `the breaks of lines and what is being founded are no part of bodies`() throws {
    let found = try document(
      "云岭市冷链措施\n\n一、建设冷库。（责任单位：省发展改革委、省冷链集团〔筹〕，云岭\n市、江宁市、河源市人民政府）\n\n二、建设冷链。\n")
    let bodies = found.measures.flatMap { $0.lead + $0.responsible }
    #expect(bodies.contains("省冷链集团") && !bodies.contains("市"))
  }
}
