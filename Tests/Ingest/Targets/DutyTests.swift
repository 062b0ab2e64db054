import Policy
import Testing

@testable import Ingest

@Suite("Bodies that a sentence begins with")
struct DutyTests {
  @Test(arguments: [
    ("市商务局要会同市财政局每年培育示范店10家。", "每年培育示范店10家", ["市商务局", "市财政局"]),
    ("市市场监管局负责新增品牌门店50个。", "新增品牌门店50个", ["市市场监管局"]),
    ("由市自然资源局牵头，市住建局配合，到2025年建成冷库10座。", "建成冷库10座", ["市自然资源局", "市住建局"]),
    ("市财政局每年安排专项资金2000万元。", "每年安排专项资金2000万元", ["市财政局"]),
    ("各县（市、区）人民政府要建成示范园区3个。", "建成示范园区3个", ["各县（市、区）人民政府"]),
    ("市应急管理局、市委组织部应当组织培训20场。", "组织培训20场", ["市应急管理局", "市委组织部"]),
    ("市教育局新建学校10所。", "新建学校10所", ["市教育局"]),
  ])
  func `the quote leaves them out, the target keeps them`(words: String, quote: String, names: [String]) throws {
    let found = try commitments(words).targets
    #expect(found.map(\.quote) == [quote])
    #expect(found.map(\.duties) == [names])
    #expect(found.allSatisfy { $0.agencies.isEmpty })
  }

  @Test func `how often a body reports is named with the body`() throws {
    #expect(try commitments("领导小组成员单位每季度报送一次工作进展。").targets.map(\.indicator) == ["领导小组成员单位每季度报送工作进展次数"])
  }

  @Test(arguments: ["产业园区新建冷库20座。", "全市部署新建冷库20座。", "城区要素保障项目新增20个。"])
  func `other words that begin a sentence are no bodies`(words: String) throws {
    #expect(try commitments(words).targets.flatMap(\.duties).isEmpty)
  }

  @Test func `the body that is named first reports the target`() throws {
    let text = "云岭市冷链物流发展行动方案（2024—2026年）\n一、任务\n市商务局会同市财政局新建冷库20座。\n二、其他\n引进企业5家。（责任单位：市投资促进局）\n"
    let document = try plan(text)
    let owners = document.owners()
    #expect(owners.map { $0?.name } == ["市商务局", "市投资促进局"])
    #expect(document.measures.count == 1)
  }
}
