import Ingest
import Policy
import Testing

/// Titles, notices, numbers, dates, places, years.
struct DocumentTests {
  @Test func `a signature that ends like a title is no title where the notice names another`() throws {
    let document = try plan(
      """
      云岭市“星火”行动计划工作专班办公室关于印发《云岭市冷链物流工作方案》的通知
      云星火办〔2026〕2号
      各有关单位：
      现将《云岭市冷链物流工作方案》印发你们，请抓好落实。
      云岭市“星火”行动计划
      工作专班办公室（代章）
      2026年4月10日
      云岭市冷链物流工作方案
      一、目标
      到2027年，建成冷库20座。
      """)
    #expect(document.title == "云岭市冷链物流工作方案")
    #expect(document.docNumber == "云星火办〔2026〕2号" && document.issuedOn?.text == "2026-04-10")
  }

  @Test func `a notice gives its number and date to the plan that it issues`() throws {
    let document = try plan(
      """
      云岭县人民政府办公室关于印发《云岭县粮食产业
      提升行动方案》的通知

      云政办发〔2024〕33号

      各乡镇人民政府，县直各单位：

      现将《云岭县粮食产业提升行动方案》印发给你们，请认真贯彻执行。

      云岭县人民政府办公室
      2024年5月20日

      云岭县粮食产业
      提  升  行  动  方  案
      （2024—2026年）
      （征求意见稿）

      为保障粮食安全，制定本方案。
      一、目标
      到2026年，粮食产量达到25万吨。
      """)
    #expect(document.title == "云岭县粮食产业提升行动方案（2024—2026年）（征求意见稿）")
    #expect(document.region == "云岭县")
    #expect(document.issuer == "云岭县人民政府办公室")
    #expect(document.docNumber == "云政办发〔2024〕33号")
    #expect(document.issuedOn?.text == "2024-05-20")
    #expect(document.status == .draft)
    #expect(document.period == PlanPeriod(from: 2024, to: 2026))
    #expect(document.headings == ["一、目标"])
  }

  @Test func `a notice that carries the plan itself gives it its title`() throws {
    let document = try plan(
      """
      江城市人民政府印发《关于加快物流业发展的若干意见》

      江政发〔2023〕8号

      各县（市、区）人民政府：

      为加快物流业发展，现提出如下意见。

      一、总体要求
      坚持市场主导。
      二、主要任务
      优化布局。

      江城市人民政府
      二〇二三年三月十五日
      """)
    #expect(document.title == "关于加快物流业发展的若干意见")
    #expect(document.docNumber == "江政发〔2023〕8号")
    #expect(document.issuedOn?.text == "2023-03-15")
    #expect(document.region == "江城市")
    #expect(document.headings == ["一、总体要求", "二、主要任务"])
  }

  @Test func `a notice that lost its title covers its plan all the same`() throws {
    let document = try plan(
      """
      各区农业农村局、市属有关单位：

      为加快农业发展，我局编制了《江城市农机发展实施意见》，现印发给你们，请认真贯彻执行。

      江城市农业农村局

      2022年5月26日

      江城市农机发展实施意见

      近年来，农机发展加快。

      一、目标

      加快发展。
      """)
    #expect(document.title == "江城市农机发展实施意见")
    #expect(document.issuer == "江城市农业农村局")
    #expect(document.issuedOn?.text == "2022-05-26")
    #expect(document.headings == ["一、目标"])
  }

  @Test func `what a web page says of a paper gives its number and its day`() throws {
    let document = try plan(
      """
      关于印发江城市低空经济发展行动计划的通知
      索引号：000014349/2024-00012
      成文日期：2024年05月06日
      发文字号：江政办发〔2024〕12号
      发布日期：2024年05月08日
      各县（市、区）人民政府：
      《江城市低空经济发展行动计划》已经市政府同意，现印发给你们。

      江城市低空经济发展行动计划
      （2024—2027年）
      一、目标
      加快发展。
      """)
    #expect(document.docNumber == "江政办发〔2024〕12号")
    #expect(document.issuedOn?.text == "2024-05-06")
  }

  @Test func `the plan that a notice annexes is a document, not an annex`() throws {
    let document = try plan(
      """
      关于印发江城市智能制造实施方案的通知
      各区人民政府：
      现印发给你们，请遵照执行。
      附件：江城市智能制造实施方案
      江城市工业和信息化局
      2025年2月1日
      附件
      江城市智能制造实施方案
      为加快智能制造，制定本方案。
      一、目标
      到2027年，建成智能工厂10家。
      二、保障
      加强领导。
      """)
    #expect(document.title == "江城市智能制造实施方案")
    #expect(document.headings == ["一、目标", "二、保障"])
    #expect(document.issuedOn?.text == "2025-02-01")
  }

  @Test func `each title whose numbering starts over begins a document`() throws {
    let text = """
      江城市甲产业实施方案
      一、目标
      发展甲产业。
      二、任务
      建设甲园区。
      附件1
      甲产业管理办法
      一、总则
      明确总则。
      江城市乙产业
      实施方案
      （征求意见稿）
      为发展乙产业，制定本方案。
      一、目标
      发展乙产业。
      """
    let documents = try documents(text)
    #expect(documents.map(\.title) == ["江城市甲产业实施方案", "江城市乙产业实施方案（征求意见稿）"])
    #expect(documents.map(\.headings) == [["一、目标", "二、任务", "附件1甲产业管理办法", "一、总则"], ["一、目标"]])
    #expect(documents[0].sections.last?.path == "附件1/一、")
    #expect(documents.map(\.status) == [.issued, .draft])
  }

  @Test func `a list of annexes at the end is none`() throws {
    let document = try plan(
      """
      江城市实施方案
      一、目标
      加快发展。
      附件：1.重点任务清单
            2.政策措施清单
      附件1
      重点任务清单
      附件2
      政策措施清单
      """)
    #expect(document.headings == ["一、目标", "附件1重点任务清单", "附件2政策措施清单"])
  }

  @Test func `a bracket of bodies is no part of the next title`() throws {
    let documents = try documents(
      """
      江城市发展规划
      一、任务
      （一）建设平台
      建成平台。
      〔市科技局牵头，市教育局配合，长期坚持〕

      江城市推广应用实施细则
      一、总则
      推广应用。
      """)
    #expect(documents.map(\.title) == ["江城市发展规划", "江城市推广应用实施细则"])
    #expect(documents.map(\.bodies) == [["市科技局/市教育局"], []])
  }

  @Test func `an annex named above the lines that close a paper is none`() throws {
    let document = try plan(
      """
      江城市香料产业行动计划
      一、目标
      加快发展。
      附件：江城市香料产业重点项目表

      抄送：市委各部门，市人大常委会办公室。
      江城市人民政府办公室　　　　2021年8月3日印发
      """)
    #expect(document.headings == ["一、目标"])
  }

  @Test(arguments: [
    ("江城市行动方案（2023-2025年）", "加快发展。", PlanPeriod(from: 2023, to: 2025)),
    ("江城市行动方案（2026—2030年）", "到2035年展望。", PlanPeriod(from: 2026, to: 2030)),
    ("江城市行动方案(2021--2023 年)", "加快发展。", PlanPeriod(from: 2021, to: 2023)),
    ("江城市“十五五”发展规划", "加快发展。", PlanPeriod(from: 2026, to: 2030)),
    ("江城市实施方案", "力争用3年时间（2024年—2026年），打造集群。", PlanPeriod(from: 2024, to: 2026)),
    ("江城市实施方案", "到2027年，达到10家。到2030年，达到20家。展望2035年，全面建成。", PlanPeriod(from: nil, to: 2030)),
    ("江城市若干措施", "本措施自2025年8月1日起施行，有效期至2030年7月31日。", nil),
    ("江城市若干措施", "本措施自2024年1月1日起施行，有效期3年。", nil),
    ("江城市若干措施", "本措施自2025年7月1日起施行，有效期为五年。", nil),
    ("江城市2024年工作要点", "加快发展。", PlanPeriod(from: 2024, to: 2024)),
    ("江城市实施方案", "2022年起5年内，实施三大工程。", PlanPeriod(from: 2022, to: 2026)),
    ("江城市实施方案", "从2024年起，用三年时间，打造集群。", PlanPeriod(from: 2024, to: 2026)),
    ("江城市贯彻落实《“十四五”农业发展规划》的实施意见", "到2025年，全面建成。", PlanPeriod(from: nil, to: 2025)),
    ("江城市实施方案", "加快发展。", nil),
  ]) func `a plan names its years`(_ title: String, _ sentence: String, _ period: PlanPeriod?) throws {
    #expect(try plan("\(title)\n\n一、目标\n\n\(sentence)\n").period == period)
  }

  @Test(arguments: [
    ("株洲市产业方案", "株洲市"), ("湖北省产业方案", "湖北省"), ("上海市杨浦区产业方案", "上海市杨浦区"), ("云岭县产业方案", "云岭县"), ("江城市老旧小区改造方案", "江城市"),
    ("江城市青山区域发展方案", "江城市"),
    ("恩施土家族苗族自治州产业方案", "恩施土家族苗族自治州"), ("国务院关于加快产业发展的意见", "全国"),
  ]) func `the title's first words name the place`(_ title: String, _ region: String) throws {
    #expect(try plan("\(title)\n一、目标\n加快发展。\n").region == region)
  }

  @Test func `a day in brackets under the title is no part of it`() throws {
    let document = try plan("国务院关于做好2023年乡村振兴重点工作的意见\n（2023年1月2日）\n全面推进乡村振兴。\n一、稳产保供\n稳住面积。\n")
    #expect(document.title == "国务院关于做好2023年乡村振兴重点工作的意见")
    #expect(document.issuedOn?.text == "2023-01-02")
    #expect(document.period == PlanPeriod(from: 2023, to: 2023))
  }

  @Test func `a title without a place leaves it to the text`() throws {
    let document = try plan("以平台推进产业升级的指导意见\n一、思路\n随州是产业基地，做强随州品牌，建设随州园区。\n")
    #expect(document.region == "随州市")
  }
}
