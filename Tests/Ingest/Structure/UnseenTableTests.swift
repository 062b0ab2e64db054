import Policy
import Testing

@testable import Ingest

/// Task tables of makes that came late: columns of other names, groups without rows, several bodies to one task.
struct UnseenTableTests {
  private func document(_ text: String) throws -> Document {
    try #require(try Ingest.read(source: SourceText(text), file: "a.txt", anyway: true).documents.first)
  }

  @Test func `指导部门 names bodies, 推广范围 ends the head, and a group may have lost its rows`() throws {
    let text = """
      附件
      冷链改革举措推广清单
      序号
      改革举措
      主要内容
      指导部门
      推广范围
      一、仓储方面（共1项）
      1
      冷库共享机制
      各企业共用冷库，降低成本。
      市商务局、市财政局
      全市
      二、运输方面（共2项）
      三、融资方面（共1项）
      4
      冷库质押贷款
      以冷库作质押，开展贷款。
      市金融办
      全市
      """
    let paper = try document(text)
    #expect(paper.measures.map(\.textStart) == ["冷库共享机制", "冷库质押贷款"])
    #expect(paper.measures.map(\.responsible) == [["市商务局", "市财政局"], ["市金融办"]])
    #expect(paper.measures.allSatisfy { $0.lead.isEmpty })
  }

  @Test func `a column of leaders by any name belongs to the head, and names no bodies`() throws {
    let rows = ["1", "冷库扩建", "新建冷库3座。", "李某某", "市商务局", "市财政局"]
    let head = ["序号", "项目名称", "主要内容", "市政府分管领导", "牵头单位", "配合单位"]
    let again = ["2", "质押融资", "办理冷库质押贷款20笔。", "王某某", "市金融办", "市商务局"]
    let paper = try document((["冷链实事任务分解表"] + head + rows + again).joined(separator: "\n"))
    #expect(paper.measures.map(\.lead) == [["市商务局"], ["市金融办"]])
    #expect(paper.measures.map(\.responsible) == [["市财政局"], ["市商务局"]])
    #expect(paper.targets.map(\.value) == [3, 20])
  }

  @Test func `a row of nothing but bodies and dates belongs to the task above it`() throws {
    let text = """
      发布时间：2026-05-06
      访问次数：
      2026年云岭市冷链实事进展情况登记表
      项目名称\t工作任务\t计划完成时间\t牵头单位
      1.冷库项目\t对人民路等3座冷库进行改造；\t11月\t市商务局
      \t\t2026.8\t市城投集团
      \t新建冷库2座。\t10月\t市农业农村局
      """
    let paper = try document(text)
    #expect(paper.title == "2026年云岭市冷链实事进展情况登记表")
    #expect(paper.measures.map(\.lead) == [["市商务局"], ["市城投集团"], ["市农业农村局"]])
    #expect(paper.measures.map(\.textStart)[1].hasPrefix("对人民路等3座冷库"))
    #expect(paper.targets.map(\.value) == [3, 2])
  }

  @Test func `a year in the title of a column of goals dates them`() throws {
    let text = """
      云岭市冷链目标任务分解表
      序号\t2026年预期目标\t责任单位
      1\t冷链产值增长6%左右\t市商务局
      2\t冷库容量增长5%以上\t市发展改革委
      """
    let targets = try document(text).targets
    #expect(targets.map(\.deadline) == [Deadline(year: 2026), Deadline(year: 2026)])
    #expect(targets.map(\.agencies) == [["市商务局"], ["市发展改革委"]])
  }

  @Test func `支撑单位 in a bracket names those who are responsible`() throws {
    let text = "云岭市冷链方案\n一、任务\n1.新建冷库。（牵头单位：市商务局，支撑单位：市财政局、市资规局）"
    let measure = try #require(try document(text).measures.first)
    #expect(measure.lead == ["市商务局"])
    #expect(measure.responsible == ["市财政局", "市资规局"])
  }
}
