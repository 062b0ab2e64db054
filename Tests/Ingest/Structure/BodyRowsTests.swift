import Policy
import Testing

@testable import Ingest

/// Tables of duties by department, brackets with one body, and rules that name all as leaders.
struct BodyRowsTests {
  @Test func `a body's name begins a row of a table with a cell on each line`() throws {
    let plan = try document(
      """
      云岭县冷链工作方案

      一、总体要求

      建立冷链工作机制。

      附件
      各部门冷链重点领域
      部  门
      冷链重点领域
      对应的因素
      县委宣传部（融媒体中心）
      把冷链纳入宣传计划。
      加大冷链知识宣传力度。
      冷链环境、冷链文化
      县教育局
      提高学生冷链素养。
      冷链素养
      县人社局
      医保中心
      提高冷链职工保障水平。
      社会保障
      县财政局
      落实冷链经费。
      冷链资源
      """)
    #expect(
      plan.measures.map(bodies) == ["/县委宣传部（融媒体中心）", "/县教育局", "/县人社局、医保中心", "/县财政局"])
    #expect(plan.measures.map { $0.textStart.prefix(4) } == ["把冷链纳", "提高学生", "提高冷链", "落实冷链"])
    #expect(plan.sections.last?.title == "各部门冷链重点领域")
  }

  @Test func `those that a text lists are leaders where it says so`() throws {
    let plan = try document(
      """
      云岭省冷链行动计划

      一、主要任务

      （1）研究制定冷链方案。（省发改委。按职能分工负责。所列部门为主要牵头单位，参加单位不一一列出，下同）

      （2）编制冷链规划。（省商务厅、省经信委）

      （3）建设冷链示范区。（临空示范区）

      （4）编制康养方案。（运河市政府）
      """)
    #expect(plan.measures.map(bodies) == ["省发改委/", "省商务厅、省经信委/", "临空示范区/", "运河市政府/"])
  }

  @Test func `a box, its number and its title stand on three lines`() throws {
    let plan = try document(
      """
      云岭省冷链规划

      一、主要任务

      加快发展冷链。
      专栏
      1
      冷链基地建设工程
      到2026年，建设冷链基地30个。
      （二）推动冷链转型。
      加快发展。
      专栏
      2
      冷链数字工程
      建设冷链平台。
      专栏
      3
      冷链绿色工程
      建设冷链绿道。
      """)
    #expect(
      plan.sections.filter { $0.number?.hasPrefix("专栏") ?? false }.map { "\($0.number ?? "") \($0.title)" }
        == ["专栏1 冷链基地建设工程", "专栏2 冷链数字工程", "专栏3 冷链绿色工程"])
  }
}
