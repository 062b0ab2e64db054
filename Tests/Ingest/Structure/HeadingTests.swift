import Policy
import Testing

/// Styles of numbers, headings that run into their text, items that are none.
struct HeadingTests {
  struct Style: CustomTestStringConvertible, Sendable {
    var line: String
    var number: String
    var title: String
    var level: Int
    var testDescription: String { line }
  }

  static let styles = [
    Style(line: "一、总体要求", number: "一、", title: "总体要求", level: 1),
    Style(line: "十二、总体要求", number: "十二、", title: "总体要求", level: 1),
    Style(line: "第一章 总体要求", number: "第一章", title: "总体要求", level: 1),
    Style(line: "第二节 总体要求", number: "第二节", title: "总体要求", level: 2),
    Style(line: "第十二条 总体要求。坚持统筹。", number: "第十二条", title: "总体要求", level: 3),
    Style(line: "（一）总体要求。坚持统筹。", number: "（一）", title: "总体要求", level: 2),
    Style(line: "(三十三) 总体要求", number: "(三十三)", title: "总体要求", level: 2),
    Style(line: "1.总体要求。坚持统筹。", number: "1.", title: "总体要求", level: 3),
    Style(line: "1．总体要求。坚持统筹。", number: "1．", title: "总体要求", level: 3),
    Style(line: "１．总体要求。坚持统筹。", number: "１．", title: "总体要求", level: 3),
    Style(line: "1、总体要求：坚持统筹。", number: "1、", title: "总体要求", level: 3),
    Style(line: "1. 总体要求。坚持统筹。", number: "1.", title: "总体要求", level: 3),
    Style(line: "1.1 总体要求", number: "1.1", title: "总体要求", level: 4),
    Style(line: "1.1.1 总体要求", number: "1.1.1", title: "总体要求", level: 5),
    Style(line: "（1）总体要求。坚持统筹。", number: "（1）", title: "总体要求", level: 4),
    Style(line: "①总体要求。坚持统筹。", number: "①", title: "总体要求", level: 5),
    Style(line: "专栏1  总体要求", number: "专栏1", title: "总体要求", level: 3),
    Style(line: "附件1\n\n总体要求", number: "附件1", title: "总体要求", level: 1),
    Style(line: "附件：\n总体要求", number: "附件", title: "总体要求", level: 1),
  ]

  @Test(arguments: styles) func `a heading keeps its number and loses its text`(_ style: Style) throws {
    let section = try #require(plan("某市发展方案\n\n\(style.line)\n\n深入推进各项工作，确保完成。\n").sections.first)
    #expect(section.number == style.number)
    #expect(section.title == style.title)
    #expect(section.level == style.level)
  }

  @Test(arguments: [
    "1.5亿元资金到位", "2024年6月11日", "3.8米直径火箭首飞。", "5G基站建设加快推进，新建2000个。", "100个项目全部开工。",
  ]) func `a quantity at the start of a line is no heading`(_ line: String) throws {
    #expect(try plan("某市发展方案\n\n一、总体要求\n\n\(line)\n").headings == ["一、总体要求"])
  }

  @Test func `sentences in a numbered list are items`() throws {
    let document = try plan(
      """
      某市发展方案
      一、工作任务
      1.支持甲研究院聚焦智能装备等领域创建国家级研发创新平台，带动企业发展。
      2.支持乙企业建设中试平台、创新服务平台，提升产业技术攻关服务。
      3.建设一批实验室；
      4.培育一批企业；
      """)
    #expect(document.headings == ["一、工作任务"])
  }

  @Test func `a numbered sentence with a bracket of its own heads its section`() throws {
    let document = try plan(
      """
      某市重点任务分工
      1.促进工业经济平稳运行，推动规模以上工业营业收入稳步增长，争创先进制造强市，保持制造业量的合理增长和质的有效提升，打造产业高地。（市工信局、各县区政府按职责分工负责）
      2.提升建材家具产业链水平，建成制造与贸易中心。（市自然资源局、市工信局按职责分工负责）
      """)
    #expect(document.sections.map(\.number) == ["1.", "2."])
    #expect(document.measures.map(\.section) == ["1.", "2."])
    #expect(document.bodies == ["/市工信局、各县区政府", "/市自然资源局、市工信局"])
  }

  @Test func `an item that is no heading leaves the next list alone`() throws {
    let document = try plan(
      """
      某市方案
      一、任务
      1.建设一批设施齐全、功能完善、布局合理的社区服务站点和中心；
      二、保障
      2.加强领导。成立专班，统筹推进。
      """)
    #expect(document.headings == ["一、任务", "二、保障", "2.加强领导"])
  }

  @Test func `paths nest by style, chapters above 一、, boxes inside their section`() throws {
    let document = try plan(
      """
      某市发展规划
      第一章 总则
      一、目标
      （一）指标
      专栏1 主要指标
      1.甲项。说明文字。
      （二）任务
      1.乙项。说明文字。
      （1）丙项。说明文字。
      第二章 保障
      """)
    #expect(
      document.sections.map(\.path) == [
        "第一章", "第一章/一、", "第一章/一、/（一）", "第一章/一、/（一）/专栏1", "第一章/一、/（一）/专栏1/1.", "第一章/一、/（二）",
        "第一章/一、/（二）/1.", "第一章/一、/（二）/1./（1）", "第二章",
      ])
  }

  @Test func `a run-in heading needs text and a bracket of its own`() throws {
    let document = try plan(
      """
      某市发展方案
      一、任务
      （一）培育企业。招大引强。引进龙头企业，建设园区。（责任单位：市招商局）择优扶强。支持骨干企业做大。（责任单位：市经信局）到2026年，培育企业3家。
      （二）提升效率。积极开展监管研究。对重点企业落实专班。（责任单位：市市场监管局）
      """)
    #expect(document.headings == ["一、任务", "（一）培育企业", "招大引强", "择优扶强", "（二）提升效率"])
    #expect(document.sections[2].number == nil)
    #expect(document.sections[2].path == "一、/（一）")
    #expect(
      document.measures.map(\.textStart) == ["招大引强。引进龙头企业，建设园区。（责任", "择优扶强。支持骨干企业做大。（责任单位：", "提升效率。积极开展监管研究。对重点企业落"])
  }

  @Test func `words with a colon that open a paragraph with a bracket of its own are a run-in heading`() throws {
    let document = try plan(
      """
      某市发展方案
      一、任务
      （一）布局空间。立足定位，建设社区矩阵。
      “一核”：以科创区为核心，建设策源地。（责任单位：市科技局）
      “双园”：鼓励两园打造特色社区。（责任单位：某某街道）
      2026年底前：完成布局。（责任单位：市商务局）
      （二）建设平台。建设以下平台：算力平台。（责任单位：市数据局）
      """)
    #expect(document.headings == ["一、任务", "（一）布局空间", "“一核”", "“双园”", "（二）建设平台"])
    #expect(document.bodies == ["/市科技局", "/某某街道", "/市商务局", "/市数据局"])
  }

  @Test func `a number between its neighbours is a heading's, though digits follow its point`() throws {
    let document = try plan(
      """
      某市人才方案
      一、任务
      （一）项目
      9.英才项目。培养英才。
      10.学者项目。支持学者。
      11.121梯队项目。培养后备人才。
      12.博士后项目。支持博士后。
      （二）资金
      每年安排
      11.5亿元，支持人才。
      """)
    #expect(document.headings.contains("11.121梯队项目"))
    #expect(document.headings.count == 7)
  }

  @Test func `Chinese numbers with a space behind them head sections where they count from one`() throws {
    let document = try plan("某市方案\n\n一 总体要求\n\n坚持创新。\n\n二 主要任务\n\n（一）建设平台\n\n建成平台。\n\n三 组织实施\n\n加强领导。\n")
    #expect(document.headings == ["一总体要求", "二主要任务", "（一）建设平台", "三组织实施"])
    #expect(document.sections.map(\.level) == [1, 1, 2, 1])
  }

  @Test func `a table of contents is no structure`() throws {
    let document = try plan(
      """
      某市发展规划

      目  录

      一、总体要求……1
      二、重点任务……3
      （一）完善网络……3

      一、总体要求
      坚持统筹发展。
      二、重点任务
      （一）完善网络
      建设网络。
      """)
    #expect(document.headings == ["一、总体要求", "二、重点任务", "（一）完善网络"])
  }

  @Test func `plain numbers head sections where decimals follow`() throws {
    let document = try plan("某市应急预案工作方案\n1 总则\n1.1 目的\n健全体系。\n1.2 依据\n依法制定。\n2 任务\n2.1 分工\n分工明确。\n")
    #expect(document.headings == ["1总则", "1.1目的", "1.2依据", "2任务", "2.1分工"])
  }

  @Test func `items of a box may be numbered 01, and 附 alone heads an annex`() throws {
    let document = try plan(
      """
      某市发展规划

      一、重点任务
      （一）加快创新
      加强攻关。
      专栏 1 创新行动
      01 关键技术攻关
      攻克难题。
      02 典型场景：智能仓储
      建设仓储。
      （二）培育企业
      专栏 2 企业行动
      1.典型企业：冷链龙头
      培育企业。
      附：
      招生计划
      某表如下。
      """)
    #expect(
      document.headings == [
        "一、重点任务", "（一）加快创新", "专栏1创新行动", "01关键技术攻关", "02典型场景：智能仓储", "（二）培育企业", "专栏2企业行动", "1.典型企业：冷链龙头", "附招生计划",
      ])
  }

  @Test func `a number on a line of its own goes with the title below it`() throws {
    let chapters = try plan(
      """
      某市发展规划
      第一章
      总体要求
      第一节
      发展目标
      到2030年，建成冷库20座。
      第二章
      保障措施
      一、
      组织领导
      成立领导小组。
      """)
    #expect(chapters.headings == ["第一章总体要求", "第一节发展目标", "第二章保障措施", "一、组织领导"])
    #expect(chapters.targets.map(\.section) == ["第一章/第一节"])
  }

  @Test(arguments: [["1", "2", "3"], ["一", "二", "三"], ["01", "02", "03"]])
  func `a bare number on its line counts from one`(_ numbers: [String]) throws {
    let document = try plan(
      """
      某市行动计划

      \(numbers[0])
      总体要求
      坚持市场主导。
      \(numbers[1])
      发展目标
      到2028年，建成冷库20座。
      \(numbers[2])
      重点任务
      推进建设。
      """)
    #expect(document.headings == ["\(numbers[0])总体要求", "\(numbers[1])发展目标", "\(numbers[2])重点任务"])
  }

  @Test func `the number of a page above the end of a sentence heads nothing`() throws {
    let document = try plan(
      "某市发展方案\n\n一、总体要求\n\n深入推进各项工作，确保各项任务\n\n2\n\n如期完成。\n")
    #expect(document.headings == ["一、总体要求"])
  }

  @Test func `parts hold chapters that begin again, and name no second paper`() throws {
    let document = try plan(
      """
      某市三年行动方案
      第一部分 总体要求
      一、指导思想
      坚持市场主导。
      二、工作目标
      到2028年，建成冷库20座。
      第二部分 保障措施
      一、组织领导
      成立领导小组。
      """)
    #expect(document.headings == ["第一部分总体要求", "一、指导思想", "二、工作目标", "第二部分保障措施", "一、组织领导"])
    #expect(document.targets.map(\.section) == ["第一部分/二、"])
  }

  @Test func `a numbered item of whole sentences is named by its first one, whatever its number`() throws {
    let document = try plan(
      """
      某市若干措施
      一、支持冷链企业建设公共服务平台，联合高校和科研机构开展关键技术攻关，推动成果转化，带动上下游企业协同发展。符合条件的纳入支持范围。
      二、举办冷链博览会，通过项目路演、成果发布等系列活动，为企业提供展示机会。
      三、支持下列事项：
      （一）建设一批设施齐全的站点；
      （二）培育一批布局合理的企业。
      """)
    #expect(document.headings.map { String($0.prefix(6)) } == ["一、支持冷链", "二、举办冷链", "三、支持下列"])
  }

  @Test func `sentences with their bodies are named by the first, also where 具体措施 leads on from there`() throws {
    let long = String(repeating: "推动各类金融机构提供更加便利的服务，", count: 14) + "解决融资难题。加强考核。"
    let document = try plan(
      """
      某省任务分工方案
      一、优化环境
      （一）落实减税政策，为市场主体提供支撑。加强监督。（省财政厅牵头，省有关部门按职责分工负责）具体措施：
      1.总结财政资金直达的经验做法。优化监控系统。（省财政厅牵头，省有关部门按职责分工负责）
      2.简化优惠政策适用程序。推送政策信息。（省税务局负责）
      （二）\(long)（省金融监管局负责）具体措施：
      1.建立风险定价模型。再造流程。（省金融监管局负责）
      （三）稳定和扩大就业。（省人力资源社会保障厅负责）
      """)
    #expect(
      document.headings.map { String($0.prefix(5)) }
        == ["一、优化环", "（一）落实", "1.总结财", "2.简化优", "（二）推动", "1.建立风", "（三）稳定"])
  }
}
