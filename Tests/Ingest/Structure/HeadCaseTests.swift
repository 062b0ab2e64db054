import Policy
import Testing

@testable import Ingest

/// Heads of papers that are no plan with its title on the first line.
struct HeadCaseTests {
  private func documents(_ text: String) throws -> [Document] { try Ingest.read(text: text, file: "a.txt").documents }

  @Test func `annexes that a notice issues by their titles are documents, and its page's lines are not theirs`() throws
  {
    let text = """
      云岭市人民政府办公室关于印发2026年工作报告重点工作和民生实事责任分解的通知
      信息来源: 市府办(市外事办)
      各镇人民政府：
      《2026年工作报告重点工作责任分解》和《2026年民生实事责任分解》已经市政府同意，现印发给你们。
      附件：1.2026年工作报告重点工作责任分解
      2.2026年民生实事责任分解
      云岭市人民政府办公室
      2026年2月19日
      附件1
      2026年工作报告重点工作责任分解
      序号
      工作任务
      责任单位
      1
      生产总值增长6%以上。
      发改局
      2
      新增规上企业30家。
      经信局
      附件2
      2026年民生实事责任分解
      序号
      工作任务
      责任单位
      1
      新建冷库10座。
      商务局
      2
      新建公园3个。
      住建局
      """
    let found = try documents(text)
    #expect(found.map(\.title) == ["2026年工作报告重点工作责任分解", "2026年民生实事责任分解"])
    #expect(found.map(\.agencies) == [["发改局", "经信局"], ["商务局", "住建局"]])
    #expect(found.map { $0.sections.map(\.number) } == [["附件1"], ["附件2"]])
    #expect(found.allSatisfy { $0.issuedOn == CivilDate(year: 2026, month: 2, day: 19) })
    #expect(found.allSatisfy { $0.region == "云岭市" })
  }

  @Test func `a paper that begins with its annexes has the title of the first`() throws {
    let text = """
      附件：1.云岭市2026年环境目标任务分解表
      2.云岭市2026年乡村任务分解表
      附件1：
      云岭市2026年环境目标任务分解表
      县区\t冷库（座）\t冷藏车（辆）
      青山县\t12\t100
      白水县\t5\t60
      """
    let document = try #require(try documents(text).first)
    #expect(document.title == "云岭市2026年环境目标任务分解表")
    #expect(document.period == PlanPeriod(from: 2026, to: 2026))
    #expect(document.targets.count == 4)
  }

  @Test func `a news page's address is no title, and tells the day; 十一五 are its years`() throws {
    let text = """
      十一五发展目标确定
      http://www.example.com/ 2006年01月18日07:30 晚报
      湖南省“十一五”的主要目标是：
      1.经济增长。到2010年，总量突破1万亿元。
      """
    let document = try #require(try documents(text).first)
    #expect(document.title == "十一五发展目标确定")
    #expect(document.issuedOn == CivilDate(year: 2006, month: 1, day: 18))
    #expect(document.region == "湖南省")
    #expect(document.period == PlanPeriod(from: 2006, to: 2010))
  }

  @Test func `a chapter of a book is a paper under its own name, for the years that it says`() throws {
    let text = """
      第三节 国民经济2010年远景目标纲要
      纲要执行期1996—2010年。到2010年，生产总值达到750亿元。
      """
    let document = try #require(try documents(text).first)
    #expect(document.title == "国民经济2010年远景目标纲要")
    #expect(document.period == PlanPeriod(from: 1996, to: 2010))
    #expect(document.sections.isEmpty)
  }

  @Test func `in a text without any number short lines above paragraphs are headings`() throws {
    let text = """
      【冷链观察】2027年重庆冷库库容将达300万吨
      方案明确了具体目标
      冷链物流保障能力进一步增强。到2027年，全市冷库库容规模达到300万吨，其中冷鲜库库容规模达到30万吨，本地冷藏车保有量达到5000辆。
      分级建设冷链物流节点
      冷链物流节点是指负责从生产、存储到销售各环节冷冻冷藏、展示交易的场所，布局在具备良好交通条件的地方，由各区分别承担建设任务。
      """
    let document = try #require(try documents(text).first)
    #expect(document.title == "【冷链观察】2027年重庆冷库库容将达300万吨")
    #expect(document.region == "重庆市")
    #expect(document.sections.map(\.title) == ["方案明确了具体目标", "分级建设冷链物流节点"])
    #expect(document.sections.allSatisfy { $0.number == nil && $0.level == 1 })
  }

  @Test func `a year without 年 before the word for the plan is its year`() throws {
    let document = try #require(try documents("数字云岭2026行动方案\n一、目标\n培育企业30家。\n").first)
    #expect(document.period == PlanPeriod(from: 2026, to: 2026))
  }

  @Test func `alone on its line a heading is whole with its colon, and 附则 is one without a number`() throws {
    let text = """
      云岭市冷链物流若干措施
      一、目标任务：新增企业30家。
      二、创新筑基：夯实冷链底座
      针对上述对象，建设站点3个。
      三、组织实施
      （一）牵头单位：市商务局
      附则
      本措施自发布之日起试行。
      """
    let document = try #require(try documents(text).first)
    #expect(document.sections.map(\.title) == ["目标任务", "创新筑基：夯实冷链底座", "组织实施", "牵头单位", "附则"])
    #expect(document.sections.last?.level == 1 && document.sections.last?.number == nil)
  }

  @Test func `a line at the end that says who published it when tells the day, the plan of its goals the years`() throws
  {
    let text = """
      云岭市冷链物流若干措施（征求意见稿）
      一、发展目标
      “十五五”期间力争实现以下目标：培育企业30家。
      2026年3月23日云岭市发展和改革局发布，征求意见截止2026年4月23日。
      """
    let document = try #require(try documents(text).first)
    #expect(document.issuedOn == CivilDate(year: 2026, month: 3, day: 23))
    #expect(document.period == PlanPeriod(from: 2026, to: 2030))
  }

  @Test func `a paper that speaks of all the province names its cities as examples`() throws {
    let text = """
      各市人民政府，省政府各部门：
      一、总体要求
      推动全省冷链物流发展，到2026年，全省冷库达到300座。山东冷链要走在前列。
      二、重点任务
      支持济南市建设冷库，支持济南、青岛做强品牌，济南、青岛、烟台各建设基地1个，济南、青岛先行。
      """
    let document = try #require(try documents(text).first)
    #expect(document.region == "山东省")
  }

  @Test func `a title that a page ran into its table is one, and its year is no deadline`() throws {
    let text =
      "2026年民生实事项目目标任务责任分解表序号项目名称主要内容牵头单位配合单位1增加学位实施学校建设项目12个,增加学位5000个。教育局各街道2促进就业全区新增就业15000人,失业率控制在3%以内。人社局各街道"
    let document = try #require(try documents(text).first)
    #expect(document.title == "2026年民生实事项目目标任务责任分解表")
    #expect(document.targets.map(\.value) == [12, 5000, 15000, 3])
    #expect(document.targets.allSatisfy { $0.deadline == nil })
  }

  @Test func `a file's name, a page's entries and its day are no part of the title`() throws {
    let text = """
      ## 文档 ：云岭市冷链三年行动计划.md
      ### 基本信息
      - **文档类型**：政策类
      - **发布日期**：2021-2023年期间
      - **文件名称**：云岭市冷链三年行动计划（2021-2023年）
      附件
      云岭市冷链产业发展三年行动计划
      （2021-2023年）
      一、目标
      到2023年，新建冷库30座。
      """
    let document = try #require(try documents(text).first)
    #expect(document.title == "云岭市冷链产业发展三年行动计划（2021-2023年）")
    #expect(document.sections.map(\.title) == ["目标"])
    let news = try #require(
      try documents("云岭省建成最大冷链基地\n2022年02月09日 云岭在线\n到2025年，新建冷库30座。\n").first)
    #expect(news.title == "云岭省建成最大冷链基地" && news.issuedOn == CivilDate(year: 2022, month: 2, day: 9))
    let twice = try #require(
      try documents("2024年云岭市政府工作报告\n政府工作报告\n一、目标\n2024年，新建冷库30座。\n").first)
    #expect(twice.title == "2024年云岭市政府工作报告")
  }

  @Test func `the place is the district that the title opens with, or the one whose 实际 the paper is made for`() throws {
    let signed = """
      云岭市青山区人民政府关于印发云岭市青山区发展第十四个五年规划任务清单的通知
      云青政发〔2021〕29号
      各街道办事处：
      现将《云岭市青山区发展第十四个五年规划任务清单》印发给你们，请认真贯彻执行。
      云岭市青山区人民政府
      2021年12月2日
      云岭市青山区发展第十四个五年规划任务清单
      为切实做好规划落实，制定清单如下。
      一、生态建设
      1.抓住契机，构建水系。
      """
    let list = try #require(try documents(signed).first)
    #expect(list.region == "云岭市青山区" && list.period == PlanPeriod(from: 2021, to: 2025))
    let made = try #require(
      try documents("为贯彻《云南省冷链方案》，结合楚河州实际，制定本方案。\n一、目标\n到2026年，新建冷库30座。\n").first)
    #expect(made.region == "楚河州")
  }

  @Test func `a plan that speaks of 我国 is one for the country, a district's body speaks for the district`() throws {
    let country = "为加快我国冷链发展，制定本规划。\n一、形势\n我国冷链规模居世界前列，全市场要素流动加快，我国企业做强。\n二、目标\n到2026年，培育企业30家。支持武汉、武汉、武汉先行。\n"
    #expect(try documents(country).first?.region == "全国")
    let district = """
      支持冷链创业的若干措施
      一、目标
      到2026年，培育企业30家。
      上海市青山区科学技术委员会
      2025年12月30日
      """
    #expect(try documents(district).first?.region == "青山区")
    #expect(try documents("第一条　为落实《云岭省规划》，到2026年，培育企业30家。\n").first?.region != "第一条云岭省")
  }

  private func issued(number: String = "云政发〔2026〕12号", signature: String = "云岭市人民政府\n2026年3月5日") -> String {
    """
    云岭市人民政府关于印发云岭市冷链物流行动方案的通知
    \(number)
    各县区人民政府：
    现将《云岭市冷链物流行动方案》印发给你们，请认真组织实施。
    \(signature)

    云岭市冷链物流行动方案
    一、总体要求
    到2028年，建成冷库10座。
    二、任务
    培育企业5家。
    """
  }

  @Test(arguments: [
    ("云政发〔2026〕12号", "云政发〔2026〕12号"), ("云政发 [2026] 12 号", "云政发[2026]12号"), ("云政发【2026】12号", "云政发【2026】12号"),
    ("云政发﹝2026﹞12号", "云政发﹝2026﹞12号"), ("云政发〈2026〉12号", "云政发〈2026〉12号"), ("云政发（2026）12号", "云政发（2026）12号"),
    ("云政发〔二〇二六〕12号", "云政发〔二〇二六〕12号"), ("云政发〔2026〕第12号", "云政发〔2026〕第12号"),
    ("云政发〔2026〕12号文", "云政发〔2026〕12号"), ("（云政发〔2026〕12号）", "云政发〔2026〕12号"),
    ("文号：云政发〔2026〕12号", "云政发〔2026〕12号"), ("云政发〔2026〕12号  签发人：李明", "云政发〔2026〕12号"),
    ("云政发〔2026〕12 号　　　2026年3月5日", "云政发〔2026〕12号"),
  ]) func `a paper's number is read in whichever dress`(_ line: String, _ number: String) throws {
    let document = try #require(try documents(issued(number: line)).first)
    #expect(document.docNumber == number)
    #expect(document.title == "云岭市冷链物流行动方案")
  }

  @Test(arguments: ["（云政发〔2026〕12号）", " 云政发〔2026〕12号"])
  func `a notice's title may end with its number`(_ end: String) throws {
    let text = issued(number: "").replacing("行动方案的通知\n", with: "行动方案的通知\(end)\n")
    let document = try #require(try documents(text).first)
    #expect(document.docNumber == "云政发〔2026〕12号")
    #expect(document.title == "云岭市冷链物流行动方案")
  }

  @Test(arguments: [
    ("云岭市人民政府\n2026.3.5", "云岭市人民政府"),
    ("云岭市人民政府\n2026-03-05", "云岭市人民政府"),
    ("云岭市人民政府\n二〇二六年三月五日", "云岭市人民政府"),
    ("云岭市冷链物流工作领导小组办公室\n（代章）\n2026年3月5日", "云岭市冷链物流工作领导小组办公室"),
    ("云岭市商务局    云岭市财政局\n云岭市交通运输局\n2026年3月5日", "云岭市商务局、云岭市财政局、云岭市交通运输局"),
    ("云岭市商务局云岭市财政局\n2026年3月5日", "云岭市商务局、云岭市财政局"),
  ]) func `who signed and when is read from the signature`(_ signature: String, _ issuer: String) throws {
    let document = try #require(try documents(issued(signature: signature)).first)
    #expect(document.issuer == issuer)
    #expect(document.issuedOn == CivilDate(year: 2026, month: 3, day: 5))
    #expect(document.title == "云岭市冷链物流行动方案")
  }

  @Test func `a district's bureau speaks for the district also in the title of its notice`() throws {
    let text = issued(signature: "上海市徐汇区商务委员会\n2026年3月5日")
      .replacing("云岭市人民政府关于印发云岭市冷链", with: "上海市徐汇区商务委员会关于印发冷链")
      .replacing("云岭市冷链物流行动方案", with: "支持冷链物流的若干措施")
      .replacing("冷链物流行动方案的通知", with: "《支持冷链物流的若干措施》的通知")
    #expect(try documents(text).first?.region == "徐汇区")
  }

  @Test func `below a page's headline stand the notice, and the paper under the same title`() throws {
    let text = """
      # 云岭市商业航天行动计划（2023—2025年）

      **发布日期**: 2023年10月26日
      **来源**: https://www.example.gov.cn/1.html

      ---

      ## 政策全文

      云岭市人民政府办公厅关于印发《云岭市商业航天行动计划（2023—2025年）》的通知

      云府办发〔2023〕19号

      各区人民政府：

        现将《云岭市商业航天行动计划（2023—2025年）》印发给你们。

        云岭市人民政府办公厅

        2023年10月24日

      云岭市商业航天行动计划（2023-2025年）

        一、总体目标
        到2025年，培育企业10家。
      """
    let found = try documents(text)
    #expect(found.map(\.title) == ["云岭市商业航天行动计划（2023-2025年）"])
    #expect(found[0].docNumber == "云府办发〔2023〕19号")
    #expect(found[0].issuedOn == CivilDate(year: 2023, month: 10, day: 24))
  }

  @Test func `number and day stand in a page's table about the paper`() throws {
    let text = """
      索 引 号: | 000014349/2023-91150 | 信息分类: | |
      发布机构: | 生成日期: | 2022-12-02 08:54:33 | |
      文 号: | 云府办发〔2022〕10号 | 是否有效: | |
      云岭市新型基础设施行动方案(2022—2024年)
      一、目标
      到2024年，建成充电桩100个。
      """
    let found = try documents(text)
    #expect(found.map(\.docNumber) == ["云府办发〔2022〕10号"])
    #expect(found[0].issuedOn == CivilDate(year: 2022, month: 12, day: 2))
  }

  @Test(arguments: [
    ("云岭高新区支持冷链发展若干措施", "云岭高新区"), ("青溪市经济开发区关于冷链发展的若干措施", "青溪市经济开发区"),
    ("云岭市加快高新区冷链发展若干措施", "云岭市"),
  ])
  func `a park that a paper opens with is its region`(title: String, region: String) throws {
    #expect(try documents("\(title)\n\n一、目标\n\n新建冷库10座。\n").map(\.region) == [region])
  }

  @Test func `a full-width hyphen joins years, also without 年`() throws {
    let found = try documents("云岭市冷链三年行动方案（2024－2026）\n\n一、目标\n\n新建冷库10座。\n")
    #expect(found.map(\.period) == [PlanPeriod(from: 2024, to: 2026)])
  }
}
