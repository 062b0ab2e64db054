import Policy
import Testing

@testable import Ingest

@Suite struct GovernanceTests {
  private func facts(_ text: String, city: String = "随州市") -> [GovernanceFact] {
    let plan = PlanText(SourceText(text))
    return governanceFacts(in: plan, 0..<plan.scalars.count, city: city)
  }

  @Test(arguments: [
    ("组建由市政府主要领导任主要召集人的联席会议制度。", "召集人", "市政府主要领导"), ("联席会议办公室设在市经信局，负责日常工作的统筹协调和督促指导。", "办公室", "市经信局"),
    ("地方政府和市直相关单位协同抓的工作机制，由市农业农村局牵头负责日常工作统筹协调。", "日常工作", "市农业农村局"),
    ("成立由市政府主要领导任组长的随州市专汽产业转型升级工作领导小组，负责领导全市工作。", "组长", "市政府主要领导"),
    ("市经信局负责统筹工业企业入规，会同发改、招商等部门做好业务指导。", "统筹协调", "市经信局"),
    ("由制造强市建设领导小组及其办公室牵头负责，系统推进试点工作。", "统筹协调", "制造强市建设领导小组及其办公室"),
    ("市科委、杨浦区牵头建立市区联动工作机制，细化年度任务。", "统筹协调", "市科委"), ("市工业促进委员会统筹协调全市产业链推进工作。", "统筹协调", "市工业促进委员会"),
    ("各产业链牵头部门负责组建工作专班，制定工作方案。", "专班", "各产业链牵头部门"), ("组长：张三", "组长", "张三"),
  ])
  func `who keeps a plan together, with the words that say so`(text: String, role: String, holder: String) throws {
    let found = facts(text)
    #expect(found.map(\.role) == [role])
    #expect(found.map(\.holder) == [holder])
    let quote = try #require(found.first)
    #expect(SourceText(text).string(quote.span) == quote.quote)
  }

  @Test func `chain leaders and the seat of an office inside brackets`() {
    let text = """
      由市委、市政府主要负责同志担任全市先进制造业产业链总链长，总揽全局，其他市领导同志担任13条先进制造业产业链链长。
      市工业促进委员会办公室（以下简称市工促办，设在市经信局）负责日常协调工作，各成员单位各司其职。
      """
    let found = facts(text, city: "襄阳市").map { "\($0.role)=\($0.holder)" }
    #expect(found == ["总链长=市委、市政府主要负责同志", "链长=其他市领导同志", "办公室=市经信局", "日常工作=市工业促进委员会办公室"])
  }

  @Test(arguments: [
    "确定15家专汽企业，成立工作专班，明确主打产品。", "力争在我市设点办厂，鼓励企业办公室设在园区外。", "明确责任主任，落实任务分工，抓好班组长培训。",
    "在产业链链长领导下，产业链牵头单位每季度至少调度一次。", "市财政局会同市经信局制定办法。", "龙头企业牵头建立创新联合体。", "在市打造“三个高地”指挥部统筹协调下开展工作。",
  ])
  func `other uses of the words say nothing of offices`(text: String) {
    #expect(facts(text).isEmpty, "\(facts(text))")
  }

  @Test(arguments: ["设在", "负责", "任组长", "由", "（", "办公室设在市", "专班", "统筹协调", "，"])
  func `a long run of one word is read in linear time`(word: String) {
    let text = String(repeating: word, count: 60_000 / word.utf8.count)
    _ = facts(text)
  }
}
