import Policy
import Testing

/// Who is named for what: labels, brackets, verbs, lines, separators.
struct StructureBracketTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var tail: String
    var bodies: String
    var testDescription: String { tail }

    init(_ tail: String, _ bodies: String) {
      self.tail = tail
      self.bodies = bodies
    }
  }

  static let labels = [
    Case("（责任单位：市科技局、市财政局）", "/市科技局、市财政局"),
    Case("（责任部门:市科技局,市财政局）", "/市科技局、市财政局"),
    Case("(牵头单位：市科技局，责任单位：市财政局、各县（市、区）人民政府)", "市科技局/市财政局、各县（市、区）人民政府"),
    Case("[牵头部门：市科技局；配合部门：市财政局]", "市科技局/市财政局"),
    Case("［责任部门：市科技局、市财政局，各县（市、区）人民政府］", "/市科技局、市财政局、各县（市、区）人民政府"),
    Case("【主办：市科技局　协办：市财政局】", "市科技局/市财政局"),
    Case("（牵头单位：市科技局）（配合单位：市财政局）", "市科技局/市财政局"),
    Case("（牵头单位：市科技局）", "市科技局/"),
    Case("（分工负责：市科技局、市财政局）", "/市科技局、市财政局"),
    Case("（责任单位：市科技局，各区、县级市）", "/市科技局、各区、县级市"),
    Case("\n责任单位：市科技局、市财政局", "/市科技局、市财政局"),
    Case("\n牵头单位：市科技局\n配合单位：市财政局、市商务局", "市科技局/市财政局、市商务局"),
    Case("责任单位：市科技局、市财政局。", "/市科技局、市财政局"),
    Case("\n（责任单位：市科技局）", "/市科技局"),
    Case("（牵头市领导：张某某；牵头单位：市科技局；完成时限：2025年12月）", "市科技局/"),
    Case("（责任单位：市科技局；完成时限：2025年底前）", "/市科技局"),
    Case("\n（牵头单位：市科技局\n责任单位：市财政局、市商务局）", "市科技局/市财政局、市商务局"),
    Case("责任领导：张某某 责任单位：市科技局", "/市科技局"),
    Case("（责任单位：市科技局", "/市科技局"),
  ]

  static let verbs = [
    Case("（市科技局牵头，市财政局、市商务局配合）", "市科技局/市财政局、市商务局"),
    Case("（市科技局、市财政局按职责分工负责）", "/市科技局、市财政局"),
    Case("（市科技局、市财政局等按职责分工负责，2025年底前完成）", "/市科技局、市财政局"),
    Case("（市科技局牵头，市财政局等有关部门及各县（市、区）政府配合）", "市科技局/市财政局、各县（市、区）政府"),
    Case("（由市科技局负责）", "/市科技局"),
    Case("（责任单位：市科技局（牵头）、市财政局）", "市科技局/市财政局"),
    Case("（责任单位：*市科技局、市财政局）", "市科技局/市财政局"),
  ]

  static let remarks = [
    Case("[责任单位：市科技局，各区政府。以下均需各区政府落实，不再列出]", "/市科技局、各区政府"),
    Case("（市科技局，某某新区管委会、各县市区政府按职责分工负责。以下均需各县市区政府落实，不再列出）", "/市科技局、某某新区管委会、各县市区政府"),
    Case("（牵头单位：市科技局；责任单位：市财政局，下同）", "市科技局/市财政局"),
    Case("（责任单位：市科技局、市商务局，市财政局；第一个逗号前为牵头单位，多个牵头部门的按职责分工负责，下同）", "市科技局、市商务局/市财政局"),
  ]

  static let names = [
    Case("（市科技局）", "/市科技局"),
    Case("（市委网信办、市科协、团市委、上海金融监管局）", "/市委网信办、市科协、团市委、上海金融监管局"),
    Case("（各有关单位）", "/各有关单位"),
    Case("（牵头单位：市科技局，配合单位：各项目牵头单位、各县区）", "市科技局/各项目牵头单位、各县区"),
    Case("（责任单位：市发展改革委（市数据局）、市财政局）", "/市发展改革委（市数据局）、市财政局"),
    Case("（责任单位：武汉某大学研究院（湖北省技术研究院）、中国联通（随州）研究院）", "/武汉某大学研究院（湖北省技术研究院）、中国联通（随州）研究院"),
    Case("（责任单位：市自然资源和规划局、市住房和城乡建设局）", "/市自然资源和规划局、市住房和城乡建设局"),
    Case("（责任单位：市财政局、市国投公司和各乡镇人民政府）", "/市财政局、市国投公司、各乡镇人民政府"),
    Case("（责任单位：市财政局、市税务局等相关部门）", "/市财政局、市税务局"),
    Case("（责任单位：市财政局、浦东新区等相关区政府）", "/市财政局、浦东新区"),
    Case("（责任单位：市教育局、高等院校）", "/市教育局、高等院校"),
    Case("（责任单位：市科技局 市财政局 各区政府）", "/市科技局、市财政局、各区政府"),
    Case("（责任单位：市科技局、\n市财政局）", "/市科技局、市财政局"),
  ]

  @Test(arguments: [
    ("各区、县级市", ["各区、县级市"]),
    ("各区、县级市政府，市科技局", ["各区、县级市政府", "市科技局"]),
    ("市科技局、各县、市、区人民政府", ["市科技局", "各县、市、区人民政府"]),
    ("市科技局，各市（县）、区政府按职责分工负责", ["市科技局", "各市（县）、区政府"]),
    ("各镇、街道办事处", ["各镇、街道办事处"]),
    ("各有关区、县（市）政府等", ["各有关区、县（市）政府"]),
    ("各区、市财政局", ["各区", "市财政局"]),
    ("各县（市、区）、市政府", ["各县（市、区）", "市政府"]),
    ("各县（市、区）、市直有关部门", ["各县（市、区）", "市直有关部门"]),
    ("各镇、高新区", ["各镇", "高新区"]),
  ]) func `places that are named together are one body`(_ names: String, _ bodies: [String]) throws {
    let text = "某市方案\n一、任务\n（一）建设平台。建成公共服务平台。（责任单位：\(names)）\n二、保障\n加强领导。\n"
    #expect(try plan(text).measures.map(\.responsible) == [bodies])
  }

  @Test(arguments: labels + verbs + remarks + names) func `a bracket's bodies are read as written`(_ test: Case) throws
  {
    let text = "某市方案\n一、任务\n（一）建设平台。建成公共服务平台，提升服务能力。\(test.tail)\n二、保障\n加强领导。\n"
    let document = try plan(text)
    #expect(document.headings == ["一、任务", "（一）建设平台", "二、保障"])

    #expect(document.bodies == [test.bodies])
  }

  @Test(arguments: [
    "成立领导小组（以下简称领导小组，办公室设在市经信局），统筹推进。", "支持企业建设研究院（中心、实验室）。", "推进重点行业（钢铁、化工）改造。",
    "由市科技局会同有关部门（单位）落实。", "建设数字园区（基地）。", "落实《办法》（市政府令第5号）。",
  ]) func `a bracket that explains a word names nobody`(_ sentence: String) throws {
    #expect(try plan("某市方案\n一、任务\n（一）建设平台。\(sentence)继续推进。\n").bodies == [])
  }

  @Test func `the text's own rule says who leads`() throws {
    let document = try plan(
      """
      某市方案
      一、任务
      1.建设平台。建成平台。（责任单位：市科技局、市财政局，市商务局）
      2.建设园区。建成园区。（责任单位：市商务局，市财政局）
      注：责任单位中第一个逗号前为牵头单位。
      """)
    #expect(document.bodies == ["市科技局、市财政局/市商务局", "市商务局/市财政局"])
  }

  @Test func `first place leads where the text says so`() throws {
    let document = try plan(
      "某市方案\n一、任务\n1.建设平台。建成平台。（责任单位：市科技局、市财政局）\n（责任单位排在第一位的为牵头单位）\n二、保障\n加强领导。\n")
    #expect(document.bodies == ["市科技局/市财政局"])
  }

  @Test func `each unnumbered paragraph with a bracket is a measure`() throws {
    let document = try plan(
      """
      某市方案
      一、任务
      （一）开放资源
      优化考核制度，加大开放力度。（责任单位：市科委）
      加强校企合作，推动开放。（责任单位：市教委）
      （二）优化方式
      推动券额增长。（责任单位：市科委）
      """)
    #expect(
      document.measures.map(\.textStart) == ["优化考核制度，加大开放力度。（责任单位：", "加强校企合作，推动开放。（责任单位：市教", "优化方式推动券额增长。（责任单位：市科委"])
    #expect(document.measures.map(\.section) == ["一、/（一）", "一、/（一）", "一、/（二）"])
  }

  @Test func `bodies right below a heading govern what follows it`() throws {
    let document = try plan(
      """
      某市方案
      一、任务
      （一）加强网络建设
      牵头单位：市发改委；责任单位：市商务局
      1、布局骨干基地，建设2个国家骨干冷链物流基地。
      2、完善两端设施，新增冷库容量30万立方米。
      （二）培育主体。培育企业10家。（责任单位：市商务局）
      """)
    #expect(document.headings == ["一、任务", "（一）加强网络建设", "（二）培育主体"])
    #expect(document.bodies == ["市发改委/市商务局", "/市商务局"])
    #expect(document.measures[0].quote.hasSuffix("30万立方米。"))
  }

  @Test func `the summary after the last bracket belongs to nobody`() throws {
    let text = "某市方案\n一、任务\n（一）建设平台。建成平台。（责任单位：市科技局）到2026年，建成平台5个。\n"
    let document = try plan(text)
    let measure = try #require(document.measures.first)
    #expect(measure.quote.hasSuffix("（责任单位：市科技局）"))
  }
}
