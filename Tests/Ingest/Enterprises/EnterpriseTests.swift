import Policy
import Testing

@testable import Ingest

@Suite("Firms that a plan names")
struct EnterpriseTests {
  private func firms(_ words: String) throws -> [Enterprise] {
    try plan("云岭市冷链物流发展行动方案（2024—2026年）\n一、重点任务\n\(words)\n").enterprises
  }

  @Test(arguments: [
    ("依托云岭长河冷链有限公司，新建冷库20座。", "云岭长河冷链有限公司", "依托"), ("深化与白石集团合作。", "白石集团", "与"),
    ("支持市冷投集团打造交易中心。", "市冷投集团", "支持"), ("发挥长河股份龙头作用，新建冷库。", "长河股份", "发挥"),
    ("对接湖北农商银行，扩大融资。", "湖北农商银行", "对接"), ("以白石集团为龙头，新建冷库。", "白石集团", "以"),
    ("引入中国石楠集团有限公司南岭分公司，新建冷库。", "中国石楠集团有限公司南岭分公司", "引入"),
    ("会同白石集团随州公司，新建冷库。", "白石集团随州公司", "会同"), ("推动总部在本地的远山（南岭）冷链有限公司扩产。", "远山（南岭）冷链有限公司", nil),
  ])
  func `a firm's name ends like one and is led to by a word`(words: String, name: String, role: String?) throws {
    let found = try firms(words)
    #expect(found.map(\.name) == [name])
    #expect(found.map(\.role) == [role])
    #expect(
      found.allSatisfy { (0.5...1).contains($0.provenance.confidence) && $0.provenance.rule.hasPrefix("enterprise.") })
  }

  @Test(arguments: [
    "组建冷链供应链公司，提升服务。", "对接航空公司、大型商超，扩大销售。", "引导国有投资公司参与。", "成立云岭冷链集团。", "培育产值过50亿元公司2家。",
    "加强与银行、基金合作。", "推动集团化发展，规范公司治理。", "支持中国人民银行云岭分行开展试点。", "培育科技型子公司。", "引进日用陶瓷、工艺陶瓷、特种陶瓷等重点企业。",
    "支持市商务局、市农业农村局等单位。",
  ])
  func `words that only describe firms name none`(words: String) throws {
    #expect(try firms(words).map(\.name) == [])
  }

  @Test(arguments: [
    ("培育孵化翔宇科技、炎明机械、绿泽食品等中小企业。", ["翔宇科技", "炎明机械", "绿泽食品"]),
    ("支持白石集团、新南风、江北冷运等龙头企业扩产。", ["白石集团", "新南风", "江北冷运"]),
    ("到2026年，白石集团、长河集团、新南风公司3家企业总产量超5万吨。", ["白石集团", "长河集团", "新南风公司"]),
    ("支持白石集团、长河集团建设基地。", ["白石集团", "长河集团"]),
  ])
  func `a list of firms is read whole, and one word leads to all`(words: String, names: [String]) throws {
    let found = try firms(words)
    #expect(found.map(\.name) == names)
    #expect(Set(found.map(\.role)).count == 1)
  }

  @Test func `each firm stands once in a clause and again in the next`() throws {
    let words = "支持白石集团扩产，发挥白石集团作用。（责任单位：市商务局、市冷投集团）依托白石集团，引进企业5家。（责任单位：市商务局）"
    let found = try firms(words)
    #expect(found.map(\.name) == ["白石集团", "市冷投集团", "白石集团"])
    #expect(found.map(\.section) == ["一、", "一、", "一、"])
  }

  @Test func `its span is the name in the text as read`() throws {
    let source = SourceText("云岭市冷链物流发展行动方案\n一、重点任务\n依托长 河\n冷链有限公司，新建冷库20座。\n")
    let found = try read(source: source, file: "a.txt").documents[0].enterprises
    #expect(found.map { source.string($0.span).filter { !$0.isWhitespace } } == found.map(\.name))
  }

  @Test func `baselines and offices carry the rule that made them`() throws {
    let found = try plan(
      "云岭市冷链物流发展行动方案（2024—2026年）\n一、发展基础\n2023年，冷库库容达到120万立方米。现有冷库30座。\n二、组织保障\n领导小组办公室设在市商务局。到2026年，新建冷库20座。\n")
    #expect(found.baselines.count == 2)
    #expect(found.baselines.map(\.provenance.rule) == ["baseline.past", "baseline.existing"])
    #expect(found.governance.map(\.provenance.rule) == ["governance.office"])
    #expect((found.baselines.map(\.provenance) + found.governance.map(\.provenance)).allSatisfy { $0.confidence < 1 })
  }
}
