import Testing

@testable import Ingest

@Suite("What was, and what is to be")
struct TellingTests {
  private func report(_ words: String) throws -> [String] {
    let text = PlanText(SourceText("云岭市人民政府工作报告\n\n2026年1月20日\n\n\(words)\n"))
    guard let first = try outline(text).first else { return [] }
    return extractTargets(outline: first, text: text).targets.map(line)
  }

  @Test(arguments: [
    "“十四五”时期，冷链物流稳步发展。新建冷库30座，城镇新增就业6万人。",
    "过去五年，全市冷链产业取得长足进步。新增冷链企业40家，冷链产值年均增长9%。",
    "冷链产值由20亿元增加到35亿元，增长75%。", "冷链竞争力位次提高了24位。", "2025年末，居民储蓄达到80亿元，比2020年末增长一倍。",
  ])
  func `years that are over give no targets`(words: String) throws { #expect(try report(words).isEmpty) }

  @Test func `a sentence of what is to come ends the telling`() throws {
    let words = "“十四五”时期，冷链物流稳步发展。新建冷库30座。今年要新建冷库12座，新增企业8家。"
    #expect(try report(words) == ["=12座 2026", "=8家 2026"])
  }

  @Test func `what is raised with a day, a verb or bodies is promised though it says where it starts from`() throws {
    #expect(try report("到2027年，冷链产值由20亿元增加到35亿元。") == ["=35亿元 2027"])
    #expect(try lines("推动冷链产值由20亿元增加到35亿元。（责任单位：市商务局）") == ["=35亿元"])
  }

  @Test func `a beginning is no end: the day of an earlier sentence does not hold for what begins now`() throws {
    let found = try report("今年，减轻企业负担3亿元。从今年起，逐步降低收费标准，平均每年降低1个百分点以上。")
    #expect(found.last == ">=1个百分点 annual")
  }

  @Test(arguments: ["为加快实现四个现代化而努力。", "增强四个意识。", "坚定四个自信，做到两个维护。"])
  func `what everybody knows by its number is none`(words: String) throws { #expect(try lines(words).isEmpty) }

  @Test func `digits that a typist set apart are one number`() throws {
    #expect(try lines("到2026年，新建冷库2 9 座。") == ["=29座 2026"])
    #expect(try lines("到2026年，完成表1 3座冷库改造。") != ["=13座 2026"])
  }

  @Test func `three modern parks are counted`() throws { #expect(try lines("建设三个现代化产业园。") == ["=3个"]) }

  @Test func `上年增长 is no growth each year`() throws {
    #expect(try lines("到2026年，冷链产值比上年增长8%以上。") == [">=8% 2026"])
  }

  @Test func `what a heading says and its text says again is one target`() throws {
    let found = try lines("3.培育一百家冷链企业：孵化100家以上年营收超千万元的冷链企业。")
    #expect(found == [">=100家"])
  }

  @Test func `each digit of a number may stand apart`() throws {
    #expect(try report("今年，粮食总产量稳定在4 9 2 5 0 万吨，冷链损耗率控制在7 ％以内。") == ["=49250万吨 2026", "<=7% 2026"])
    let text = PlanText(SourceText("1 9 9 8 年工作\n县区\t3 5 8\n东山县 3 5 8\n"))
    #expect(text.lines.map { text.string($0.range) } == ["1998年工作", "县区\t3 5 8", "东山县3 5 8"])
  }

  @Test func `a chapter that names its year of work speaks of what is to be done`() throws {
    let words = "一、2025年工作回顾\n\n冷链投入增长9%。\n\n二、2026年重点工作\n\n（一）做强冷链\n\n冷链投入增长10%。"
    #expect(try report(words) == ["=10%"])
  }

  @Test func `a review of the paper's own year is one too`() throws {
    let words = "2026年12月15日在云岭市第五届人民代表大会上\n云岭市市长\n各位代表：\n一、五年工作回顾\n2026年冷链竞争力位次上升至第54位。\n二、目标\n到2027年，新建冷库30座。"
    let text = PlanText(SourceText(words))
    let first = try #require(try outline(text).first)
    #expect(extractTargets(outline: first, text: text).targets.map(line) == ["=30座 2027"])
    #expect(first.head.title.isEmpty && first.head.issuedOn?.text == "2026-12-15")
  }

  @Test(arguments: ["一、冷链建设取得伟大成就的五年", "一、基础与优势", "一、“十四五”时期工作回顾"])
  func `a chapter of what was reached gives no targets, though it counts years`(heading: String) throws {
    let words = "\(heading)\n\n五年累计利用外资20亿元，新建冷库30座，冷链产值平均每年增长9%。\n\n二、目标\n\n到2027年，新建冷库50座。"
    #expect(try report(words) == ["=50座 2027"])
  }

  @Test(arguments: [
    "今年高校毕业生8万多人，再创历史新高，要促进就业。", "今年全市应届毕业生3万人，要促进就业。", "退役军人约2000人，要做好安置。", "新成长劳动力将达5万人，必须扩大就业。",
    "我们一定要保障好14亿人的粮食安全。",
  ])
  func `how many there are is no target`(words: String) throws { #expect(try report(words).isEmpty) }

  @Test func `the old plans of five years are dates in quotation marks`() throws {
    func plan(_ name: String) throws -> [String] {
      let text = PlanText(SourceText("云岭市冷链发展纲要\n\n一、目标\n\n到“\(name)”末，冷链产值达到20亿元。\n"))
      return try outline(text).first.map { extractTargets(outline: $0, text: text).targets.map(line) } ?? []
    }
    #expect(try plan("九五") == [">=20亿元 2000"])
    #expect(try plan("十一五") == [">=20亿元 2010"])
  }
}
