import Policy
import Testing

@testable import Ingest

/// Task tables with a cell on each line whose rows have more or fewer lines than the table has columns.
struct RowAlignmentTests {
  @Test func `several bodies, one on each line, and a task beside a merged name`() throws {
    let table = try document(
      """
      2026年民生实事项目目标任务责任分解表
      序号
      项目名称
      主要内容
      区政府分管领导
      牵头单位
      配合单位
      1
      增加教育资源供给
      新建学校12所；增加学位5000个。
      何云海
      教育局
      经开区
      高新园（青石镇）
      各街道
      市国有公司
      2
      老城复兴发展
      完成纪念馆提升工程。
      何云海
      文体旅局
      云湖公司
      推进老街整治。
      芮春山
      住建局
      五星街道
      南街街道
      3
      优化养老服务
      提升改造8家养老服务中心。
      张云
      民政局
      高新园（青石镇）
      各街道
      """)
    #expect(
      table.measures.map(bodies) == [
        "教育局/经开区、高新园（青石镇）、各街道、市国有公司", "文体旅局/云湖公司", "住建局/五星街道、南街街道", "民政局/高新园（青石镇）、各街道",
      ])
    #expect(table.targets.map(\.value) == [12, 5000, 8])
    #expect(table.targets.last?.agencies == ["民政局", "高新园（青石镇）", "各街道"])
  }

  @Test func `empty lines part the cells, groups end rows, and bodies of a merged cell reach over groups`() throws {
    let table = try document(
      """
      云岭市更新行动重点任务表

      序号

      工作任务

      推进单位

      行动一：再造新极行动

      1

      推进老城东片区开发

      市规划局、市建设局、市发改委

      行动二：重塑新居行动

      旧区改造

      2

      全面完成零星旧里房屋改造

      市房管局、
      市建设局

      旧住房更新改造

      3

      推进老旧住房成套改造，基本完成小区房屋改造，重点推进青石一村、青石二村、云湖新村、白水新村项目

      4

      加快推进各类旧住房更新改造。

      5

      各街镇全面推进美丽小区行动

      市规划局、各街镇

      """)
    #expect(
      table.measures.map(bodies) == [
        "/市规划局、市建设局、市发改委", "/市房管局、市建设局", "/市房管局、市建设局", "/市房管局、市建设局", "/市规划局、各街镇",
      ])
  }

  @Test func `a duty between a body and its verb, and a manner before it`() throws {
    let plan = try document(
      """
      云岭市燃气安全实施方案
      一、主要任务
      1.推进5万户用户加装报警装置。（市建设局、市财政局牵头负责，市民政局按职责组织配合）
      2.开展安全宣传活动。（市建设局、市商务局牵头负责、市教育局、市交通局按职责牵头负责，各区政府组织落实）
      """)
    #expect(
      plan.measures.map(bodies) == ["市建设局、市财政局/市民政局", "市建设局、市商务局、市教育局、市交通局/各区政府"])
  }

  @Test func `two papers of one notice that has headings of its own`() throws {
    let documents = try Ingest.read(
      text: """
        云岭市绿化局关于印发《云岭市绿化养护指导意见》和《云岭市环卫行业指导意见》的通知
        各区绿化局：
        一、高度重视，积极协调。各区要高度重视。
        二、确保落实，加强检查。各区要确保落实。
        特此通知。
        附件：
        1.《云岭市绿化养护指导意见》
        2.《云岭市环卫行业指导意见》
        云岭市绿化局
        2026年9月6日
        附件1
        云岭市绿化养护指导意见
        一、主要目标
        到2027年，新增绿地30万平方米。
        二、适用范围
        本市养护企业。
        附件2
        云岭市环卫行业指导意见
        一、主要目标
        到2027年，新增环卫车辆20辆。
        二、适用范围
        本市环卫企业。
        """, file: "a.txt"
    ).documents
    #expect(documents.map(\.title) == ["云岭市绿化养护指导意见", "云岭市环卫行业指导意见"])
    #expect(documents.map(\.issuedOn?.text) == ["2026-09-06", "2026-09-06"])
    #expect(documents.map { $0.targets.map(\.value) } == [[30], [20]])
  }

  @Test func `a page's place above the title is no part of it`() throws {
    let plan = try document(
      """
      云岭
      云岭市人民政府办公室关于支持冷链物流发展的若干意见
      一、发展目标
      到2027年，建成冷库20座。
      """)
    #expect(plan.title == "云岭市人民政府办公室关于支持冷链物流发展的若干意见" && plan.region == "云岭市")
  }
}
