import Policy
import Testing

@testable import Ingest

/// Forms that pages and typists give a paper: signs, brackets, heads of tables.
struct PageFormTests {
  @Test func `small forms of signs are signs`() throws {
    let plan = try document("云岭市行动方案\n一、任务\n1﹒推进外网建设。新建基站20个。\n2﹒推进内网改造。新建车间30个。\n专栏6  两化融合工程\n新建平台3个。\n")
    #expect(plan.sections.map(\.number) == ["一、", "1﹒", "2﹒", "专栏6"])
    #expect(plan.sections.last?.title == "两化融合工程")
  }

  @Test func `a full stop of ASCII ends a sentence, and a number of a heading stays one`() {
    func plain(_ text: String) -> String {
      let plan = PlanText(SourceText(text))
      return plan.string(0..<plan.scalars.count)
    }
    #expect(plain("增长7%以上. 财政局") == "增长7%以上。财政局")
    #expect(plain("请认真实施.") == "请认真实施。")
    #expect(plain("一. 总体要求") == "一.总体要求")
  }

  @Test func `a bracket may say when before it says who`() throws {
    let plan = try document(
      """
      云岭市2026年考评办法
      一、政务服务
      1．完成适老化改造。（5月底取得明显成效并持续推进，牵头考核单位：市审批局）
      2．完善帮办机制。（持续推进，牵头考核单位：市审批局、市公安局）
      """)
    #expect(plan.measures.map(bodies) == ["市审批局/", "市审批局、市公安局/"])
    #expect(plan.measures.map { $0.deadline?.text } == ["2026-05", nil])
  }

  @Test func `titles that are broken over lines, columns that stay empty, and 13个街道、镇`() throws {
    let table = """
      云岭区任务分解表
      序号

      项目

      类别

      具 体 内 容

      牵头

      部门

      相关责任部门

      完成

      时间

      108

      推进素质教育

      教育局

      13个街道、镇

      2010年

      109

      幼儿受教育率达到100%

      教育局

      计生委,13个街道、镇

      2007年
      """
    let plan = try document(table)
    #expect(plan.measures.map(\.textStart) == ["推进素质教育", "幼儿受教育率达到100%"])
    #expect(plan.measures.map(bodies) == ["教育局/13个街道、镇", "教育局/计生委、13个街道、镇"])
    #expect(plan.targets.map { $0.deadline?.text } == ["2007"])
  }

  @Test func `a list of tasks is one though its title ends with a day, and how far they are is no target`() throws {
    let plan = try document(
      """
      2026年度民生实事项目进度表(截至10月31日)

      序号

      项目内容

      当前进度

      牵头单位

      1

      建设农村路55公里。

      95%

      县交通局

      2

      新增学位1000个。

      80%

      县教育局
      """)
    #expect(plan.targets.map { "\(Int($0.value))\($0.unit)" } == ["55公里", "1000个"])
  }

  @Test func `a page's words without colons are no part of number and place`() throws {
    let plan = try document(
      """
      关于印发2026年重点工作责任分解的通知
      文件名称关于印发2026年重点工作责任分解的通知 文件类型云政办发
      发文单位云岭市人民政府办公室 发文字号云政办发〔2026〕1号
      各区人民政府，市政府各部门：
      现将《2026年重点工作责任分解方案》印发给你们，请认真贯彻落实。
      云岭市人民政府办公室
      2026年1月21日
      2026年重点工作责任分解方案
      一、工作
      1.新建冷库20座。[牵头单位:市商务局]
      """)
    #expect(plan.docNumber == "云政办发〔2026〕1号")
    #expect(plan.region == "云岭市")
  }
}
