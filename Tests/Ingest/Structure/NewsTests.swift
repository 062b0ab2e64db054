import Policy
import Testing

@testable import Ingest

/// Pages that tell of a plan: a headline or none, who issued what, and the plan's own years.
struct NewsTests {
  @Test func `a headline does not run into the first paragraph; place, issuer and years are those of the plan told of`()
    throws
  {
    let page = try document(
      """
      云岭:到2027年,冷链产业总产值力争达到600亿元，冷库更多更好
      云岭青山区人民政府办公室近日印发《青山区冷链产业发展行动方案(2025-2027)》。其中提到,到2027年,形成冷链发展格局,冷链产值力争达到600亿元。在3-5个冷链关键装备领域形成竞争优势,在1-2个新装备领域取得突破。
      """)
    #expect(page.title == "云岭:到2027年,冷链产业总产值力争达到600亿元，冷库更多更好")
    #expect(page.region == "青山区")
    #expect(page.issuer == "云岭青山区人民政府办公室")
    #expect(page.period == PlanPeriod(from: 2025, to: 2027))
    #expect(page.targets.map(line) == [">=600亿元 2027 stretch", "range3-5个 2027", "range1-2个 2027"])
  }

  @Test func `labels of the page stand above its headline`() throws {
    let page = try document(
      """
      发布时间：2023-07-16 字号：大 中 小
      来源：云岭日报
      云岭县三年新建冷库一百座
      近日,云岭县出台《云岭县冷链行动方案(2023—2025年)》,提出到2025年,全县新建冷库100座。
      """)
    #expect(page.title == "云岭县三年新建冷库一百座")
    #expect(page.issuedOn == CivilDate(year: 2023, month: 7, day: 16))
    #expect(page.period == PlanPeriod(from: 2023, to: 2025))
  }

  @Test func `a page without a title still knows whose plan it tells of; a paper that is only cited is not told of`()
    throws
  {
    let told = try document("材料一：国务院印发的《“十四五”冷链物流发展规划》作出安排，其中到2025年冷库容量达到2亿吨。")
    #expect(told.region == "全国")
    #expect(told.period == PlanPeriod(from: 2021, to: 2025))
    let cited = try document("根据省政府印发的《云岭省冷链物流规划（2021—2030年）》，到2027年，全县新建冷库20座。")
    #expect(cited.period == PlanPeriod(from: nil, to: 2027))
  }

  @Test func `the year of what is to be done stands in a page's first lines`() throws {
    let page = try document("2024年云岭市政府民生实事项目已经公布，现将项目予以公示。\n1.新建冷库30座。\n2.新建公厕20座。\n")
    #expect(page.period == PlanPeriod(from: 2024, to: 2024))
  }

  @Test func `a page's table about its paper names it, where no line is a title`() throws {
    let page = try document(
      """
      索引号: | 113416020031/202404-00328 | 信息分类: | 规范性文件 |
      发布机构: | 云岭市青山区政府办公室 | 主题分类: | 综合政务 |
      成文日期: | 2024-04-07 | 发布日期: | 2024-04-09 08:44 |
      标 题: | 云岭市青山区人民政府办公室关于印发青山区冷链物流三年行动计划的通知 | ||
      各乡镇人民政府、街道办事处：
      现将《青山区冷链物流三年行动计划》印发给你们，请认真抓好落实。
      一、总体目标。到2026年，新建冷库20座，冷藏车达到300辆。
      """)
    #expect(page.title == "青山区冷链物流三年行动计划")
    #expect(page.issuedOn == CivilDate(year: 2024, month: 4, day: 7))
    #expect(page.targets.map(line) == ["=20座 2026", ">=300辆 2026"])
  }

  @Test func `a notice without headings of its own covers the one table that it hands over`() throws {
    let page = try document(
      """
      云岭市人民政府办公室关于下达2024年冷库建设任务的通知
      各县、区人民政府：
      现将2024年冷库建设任务下达给你们。
      附件：云岭市2024年冷库建设任务分解表
      云岭市人民政府办公室
      2024年2月21日
      附件：
      云岭市2024年冷库建设任务分解表
      县区\t新建冷库（座）\t新增冷藏车（辆）
      青山县\t12\t100
      白水县\t5\t60
      """)
    #expect(page.title == "云岭市2024年冷库建设任务分解表")
    #expect(page.region == "云岭市")
    #expect(page.issuedOn == CivilDate(year: 2024, month: 2, day: 21))
    #expect(page.targets.count == 4)
  }

  @Test func `what is quoted one after the other is several goals, without the words of who says so`() throws {
    let found = try commitments("省里提出“全省冷库容量达到1000万吨，冷藏车保有量达到6000辆、年均增长10%以上”“果蔬、水产品低温处理率分别达到30%、85%”等目标。")
    #expect(found.targets.map(line) == [">=1000万吨", ">=6000辆", ">=10% annual", ">=30%", ">=85%"])
    #expect(found.targets.first?.indicator == "全省冷库容量")
  }
}
