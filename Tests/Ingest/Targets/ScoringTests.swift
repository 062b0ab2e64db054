import Policy
import Testing

@testable import Ingest

/// Scoring rules and reports: what is to be reached is a target; points, steps and what has been done so far are none.
struct ScoringTests {
  @Test func `points and the steps that cost them are no targets`() throws {
    let rule = """
      1.社会消费品零售总额增速达到8%得20分，每低0.5个百分点扣1分，扣完为止。
      2.网络零售额达到50亿元以上得满分，每少1亿元扣1分。
      3.新增限上商贸企业20家，每少1家扣0.5分。
      4.考核得分90分以上为优秀，60分以下为不合格。
      """
    #expect(try lines(rule) == [">=8%", ">=50亿元", "=20家"])
  }

  @Test func `a scoring table whose cells only blanks part is read by its criteria`() throws {
    let text = """
      云岭市商务工作考核评分细则
      一、考核指标
      序号 考核内容 分值 评分标准
      1 社会消费品零售总额 20 增速达到8%得20分，每低0.5个百分点扣1分。
      2 培育限上企业 10 新增限上商贸企业20家，每少1家扣0.5分。
      3 信息报送 5 每月报送信息不少于2篇，少报一篇扣0.2分。
      """
    let targets = try #require(try Ingest.read(text: text, file: "a.txt").documents.first).targets
    #expect(targets.map(line) == [">=8%", "=20家", ">=2篇 monthly"])
    #expect(targets.first?.indicator == "社会消费品零售总额增速")
  }

  @Test func `satisfaction counted in points stays a target`() throws {
    #expect(try lines("到2026年，群众满意度达到95分以上。") == [">=95分 2026"])
  }

  @Test func `what a report says has been done so far is no target, what is aimed at is`() throws {
    let report = "1.冷库建设。目标：到2026年建成冷库10座，新增库容5万吨。进展：建成4座，新增库容2万吨，完成目标任务的40%。下一步，要确保再建成3座。"
    #expect(try lines(report) == ["=10座 2026", "=5万吨 2026", "=3座"])
  }

  @Test func `how far a plan has come is told, unless a day is set`() throws {
    #expect(try lines("完成年度目标的52%。").isEmpty)
    #expect(try lines("到2025年6月底，完成总任务的60%。") == ["=60% 2025-06"])
  }

  @Test func `a goal that has been reached tells of the past though it is called a goal`() throws {
    let words = "五年来，冷链取得成就。老旧冷库改造目标顺利实现，新建冷库超过300座。今年，新建冷库20座。"
    #expect(try lines(words) == ["=20座"])
  }

  @Test func `a day of a month is no span of time`() throws {
    let found = try commitments("2月6日，市政府召开会议。")
    #expect(found.targets.isEmpty && found.baselines.isEmpty)
  }

  @Test(arguments: ["二、优化发展环境", "二、夯实发展基础", "二、改善基础条件", "（二）进一步建设发展环境", "二、发展环境优化"])
  func `what a verb is to better is no review`(heading: String) throws {
    #expect(try lines("新建冷链实训基地3个。", heading: heading) == ["=3个"])
  }

  @Test(arguments: ["二、发展环境", "二、发展基础", "二、数字政府建设发展基础", "二、医疗保障发展环境"])
  func `without a verb it is one`(heading: String) throws {
    #expect(try lines("冷链实训基地达到3个。", heading: heading).isEmpty)
  }
}
