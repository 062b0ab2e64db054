import Testing

@testable import Ingest

@Suite("Deadlines and their reach")
struct DateTests {
  @Test(arguments: [
    ("到2026年，新建冷库20座。", "2026"), ("2025年底前，新建冷库20座。", "2025"), ("至2025年末，新建冷库20座。", "2025"),
    ("2024年12月底前新建冷库20座。", "2024-12"), ("到“十四五”末，新建冷库20座。", "2025"), ("“十五五”期间，新建冷库20座。", "2030"),
    ("力争2年内新建冷库20座。", "2025"), ("用3年时间，新建冷库20座。", "2026"), ("通过2-3年努力，新建冷库20座。", "2026"),
    ("2025年起2年内，新建冷库20座。", "2026"), ("未来三年，新建冷库20座。", "2026"), ("到2025年，产值突破20亿元，新建冷库20座。", "2025"),
  ])
  func `a deadline is read from its phrase`(words: String, deadline: String) throws {
    #expect(try commitments(words).targets.last?.deadline?.text == deadline)
  }

  @Test(arguments: ["从2012年起5年内，建成冷链体系。", "2012起用五年时间，建成冷链体系。"])
  func `a plan that says from when it counts has that period`(words: String) throws {
    let text = PlanText(SourceText("云岭市冷链物流实施意见\n\n一、总体要求\n\n\(words)\n\n二、重点任务\n\n5年内新建冷库20座。\n"))
    let first = try #require(try outline(text).first)
    #expect(first.head.period?.from == 2012 && first.head.period?.to == 2016)
    #expect(extractTargets(outline: first, text: text).targets.map(line) == ["=20座 2016"])
  }

  @Test func `a deadline reaches forward over its sentence and the next, never backwards`() throws {
    let found = try lines("每年培育示范店10家，到2026年，新建冷库20座。改造冷库30座。到2030年，冷库总数超过100座。")
    #expect(found == ["=10家 annual", "=20座 2026", "=30座 2026", ">=100座 2030"])
  }

  @Test func `a stage that is over, or the present one, sets no day`() throws {
    let words = "云岭市冷链规划\n云岭市人民政府\n2021年3月5日\n\n一、步骤\n\n"
    let text = PlanText(SourceText(words + "起步阶段（2010—2015年），建成园区3个。\n发展阶段（2021—2025年），建成园区5个。\n"))
    let first = try #require(try outline(text).first)
    #expect(extractTargets(outline: first, text: text).targets.map(line) == ["=3个", "=5个 2025"])
    func end(_ stage: String) -> Int? {
      let plan = PlanText(SourceText(stage))
      return StageDate(plan: plan, head: first.head).deadline(in: plan.lines[0].range)?.year
    }
    #expect(end("实施阶段（2024—2025年）") == 2025)
    #expect(end("现阶段（2024—2025年）") == nil && end("上一阶段（2024—2025年）") == nil)
  }

  @Test func `the plan's own period is not inherited`() throws {
    #expect(try lines("新建冷库20座。") == ["=20座"])
  }

  @Test func `a deadline does not reach across a bracket of bodies`() throws {
    let found = try lines("做强基地。到2026年，新建冷库20座。（责任单位：市商务局）做优企业。引进企业5家。（责任单位：市商务局）")
    #expect(found == ["=20座 2026", "=5家"])
  }

  @Test(arguments: [
    "2023年全市冷库库容达到120万立方米。", "截至2023年底，建成冷库300座。", "由2022年的300亿元起步。", "有效期至2030年7月31日。",
  ])
  func `a year that has passed sets no deadline`(words: String) throws {
    #expect(try lines(words).isEmpty)
  }

  @Test func `每年 at a sentence's head reaches to the stop`() throws {
    let found = try lines("每年引进项目5个，培育核心企业3户；举办展会2场。新建冷库20座。")
    #expect(found == ["=5个 annual", "=3户 annual", "=2场 annual", "=20座"])
  }

  @Test func `每年 inside a list that a deadline governs holds for its own clause`() throws {
    let found = try lines("到2026年，新建冷库20座，每年培训农民1000人，引进企业5家。")
    #expect(found == ["=20座 2026", "=1000人 2026 annual", "=5家 2026"])
  }

  @Test func `as many dates as figures share them out`() throws {
    let found = try lines("2024年、2025年分别完成投资10亿元、20亿元。到2025年和2026年，冷库容量分别达到100万吨、200万吨。")
    #expect(found == ["=10亿元 2024", "=20亿元 2025", ">=100万吨 2025", ">=200万吨 2026"])
  }

  @Test func `力争 at a clause's head reaches over the list, after its subject over one figure`() throws {
    #expect(try lines("到2026年，力争新建冷库20座，引进企业5家。改造冷库3座。") == ["=20座 2026 stretch", "=5家 2026 stretch", "=3座 2026"])
    #expect(try lines("到2026年，冷库容量力争超过30万吨，引进企业5家。") == [">=30万吨 2026 stretch", "=5家 2026"])
    #expect(try lines("力争未来每年新增企业不少于25家，2026年底前建成园区2个。") == [">=25家 annual stretch", "=2个 2026"])
  }

  @Test func `a sentence that leads into headed items gives them its date`() throws {
    let words = """
      到2026年，实现以下目标：
      （一）规模。冷库库容突破120万立方米。
      （二）网点。新建网点30个，到2025年引进企业5家。
      二、主要任务
      （一）培育。培育示范店10家。
      """
    #expect(try lines(words) == [">=120万立方米 2026", "=30个 2026", "=5家 2025", "=10家"])
  }

  @Test func `a heading that is such a sentence gives its items the date`() throws {
    #expect(try lines("（一）到2025年底，重点实现：\n（1）新建冷库20座；\n（2）引进企业5家。") == ["=20座 2025", "=5家 2025"])
  }
}
