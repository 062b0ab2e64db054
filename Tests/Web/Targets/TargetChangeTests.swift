import Policy
import Store
import Testing

@testable import Web

@Suite struct `An administrator changes a target in the browser` {
  let site: SampleSite
  let client: Client
  let output: TargetID
  let token: String

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("admin")
    output = try site.target("专用汽车产量")
    token = try client.get("/targets/\(output)").token
  }

  private func post(_ what: String, _ fields: [(String, String)], seen: Int? = nil) throws -> Answer {
    let revision = try seen ?? target.revision
    return try client.post(
      "/admin/targets/\(output)/\(what)", [("csrf", token), ("seen", String(revision))] + fields)
  }

  private var target: TargetSummary { get throws { try #require(try site.store.target(output)).summary } }

  @Test func `only an administrator sees the forms, and only an administrator may send them`() throws {
    let page = try client.get("/targets/\(output)").text
    #expect(page.contains("调整这项目标") && page.contains("<option value=\"市科技局\">"))
    for name in [nil, "jxj", "guest"] {
      let other = Client(site)
      if let name { try other.signIn(name) }
      #expect(!(try other.get("/targets/\(output)").text.contains("调整这项目标")))
      let token = try? other.get("/targets/\(output)").token
      let sent = try other.post(
        "/admin/targets/\(output)/fields", [("csrf", token ?? ""), ("value", "1"), ("reason", "试"), ("confirm", "1")])
      #expect(sent.status == (name == nil ? 303 : 403))
    }
    let forged = try client.post(
      "/admin/targets/\(output)/fields", [("seen", "1"), ("value", "1"), ("reason", "试"), ("confirm", "1")])
    #expect(forged.status == 403)
    #expect(try target.value == 25)
  }

  @Test func `whoever confirms an owner is told of in the target's past`() throws {
    try site.store.setOwner(
      of: output, to: site.economy, because: "按市政府任务分工方案", seen: try target.revision, by: .console("王管理"),
      at: site.clock.now)
    let page = try client.get("/targets/\(output)").text
    #expect(page.contains("确认由现有单位填报") && page.contains("理由：按市政府任务分工方案"))
  }

  @Test func `the nature of an indicator is shown, and corrected like any other field`() throws {
    let page = try client.get("/targets/\(output)").text
    #expect(page.contains("这项指标属于“存量”") && page.contains("<option value=\"\" selected>按原文措辞识别：存量</option>"))
    let fields = [("nature", "increase"), ("was-nature", ""), ("reason", "按累计数考核")]
    let check = try post("fields", fields)
    #expect(check.text.contains("按原文措辞识别") && check.text.contains("<b class=\"becomes\">增量</b>"))
    #expect(try post("fields", fields + [("confirm", "1")]).status == 303)
    #expect(try target.nature.nature == .increase)
    let told = try client.get("/targets/\(output)").text
    #expect(told.contains("这项指标属于“增量”（人工指定）") && told.contains("指标性质：按原文措辞识别 → <b>增量</b>"))
    let item = try client.get("/api/v1/targets/\(output)").text
    #expect(item.contains("\"nature\":\"increase\""), "\(item)")
    let refused = [("nature", "goal"), ("was-nature", "increase"), ("reason", "试"), ("confirm", "1")]
    #expect(try post("fields", refused).status == 422)
  }

  @Test func `a correction is shown as old and new, kept on confirmation, and taken back`() throws {
    let fields = [("value", "３０"), ("unit", "万辆"), ("deadline", "2027年6月"), ("reason", "印发稿为30万辆")]
    let check = try post("fields", fields)
    #expect(check.status == 200)
    #expect(check.text.contains("核对：更正内容") && check.text.contains("<b class=\"becomes\">30</b>"))
    #expect(check.text.contains("2027-06"))
    #expect(try target.value == 25, "nothing is kept before it is confirmed")

    let again = try post("fields", fields + [("confirm", "1"), ("back", "1")])
    #expect(
      again.status == 200 && again.text.contains("value=\"３０\"") && again.text.contains("<details class=\"fold\" open>")
    )
    let kept = try post("fields", fields + [("confirm", "1")])
    #expect(kept.status == 303 && kept.header("Location") == "/targets/\(output)?done=fields")
    let now = try target
    #expect(now.value == 30 && now.deadline == Deadline(year: 2027, month: 6))
    let page = try client.get("/targets/\(output)?done=fields").text
    #expect(page.contains("更正内容：已保存") && page.contains("理由：印发稿为30万辆"))
    #expect(page.contains("目标值：25 → <b>30</b>") && page.contains("原文识别：25"))
    let outside = try Client(site).get("/targets/\(output)").text
    #expect(outside.contains("目标值：25 → <b>30</b>") && !outside.contains("撤销"))

    // The button beside the line in the past sends the old values.
    let undo = try #require(page.firstMatch(of: /class="no-print undo"(.*?)<\/form>/.dotMatchesNewlines())).output.1
    #expect(undo.contains("name=\"value\" value=\"25\"") && undo.contains("name=\"deadline\" value=\"2026\""))
    let back = try post("fields", [("value", "25"), ("deadline", "2026"), ("reason", "撤销"), ("confirm", "1")])
    #expect(back.status == 303)
    #expect(try target.value == 25)
    #expect(try site.store.audit(AuditFilter(action: "target.corrected")).total == 2)
  }

  @Test func `what is wrong is told beside its field, and what was typed stays`() throws {
    let wrong = try post(
      "fields",
      [("value", "很多"), ("deadline", "明年"), ("unit", ""), ("value_max", "x"), ("baseline_year", "19"), ("reason", "")])
    #expect(wrong.status == 422)
    #expect(wrong.text.contains("错误："))
    for sentence in ["“很多”不是数字", "“明年”不是时限", "请填写计量单位", "“19”不是年份", "请写明理由"] {
      #expect(wrong.text.contains(sentence), "\(sentence)")
    }
    #expect(wrong.text.contains("value=\"很多\"") && wrong.text.contains("href=\"#fields-value\""))
    let unchanged = try post("fields", [("value", "25"), ("reason", "无")])
    #expect(unchanged.status == 422 && unchanged.text.contains("没有任何改动"))
    let upper = try post("fields", [("value_max", "20"), ("reason", "试")])
    #expect(upper.status == 422 && upper.text.contains("上限应大于目标值 25"))
  }

  @Test func `two people at one target: the later sees what the earlier did and decides`() throws {
    let seen = try target.revision
    try site.store.correct(
      output, [.value: "28"], because: "先改", seen: seen, by: .console("王管理"), at: site.clock.now)
    let fields = [("was-value", "25"), ("value", "30"), ("reason", "后改")]
    let lost = try post("fields", fields + [("confirm", "1")], seen: seen)
    #expect(lost.status == 409)
    #expect(lost.text.contains("内容已被别人改动") && lost.text.contains("王管理"))
    for (label, value) in [("您打开时", "25"), ("现在", "28"), ("您填写的", "30")] {
      #expect(lost.text.contains("data-label=\"\(label)\"") && lost.text.contains(">\(value)<"), "\(label)")
    }
    #expect(try target.value == 28)
    let newest = try #require(lost.value(of: "seen"))
    #expect(try post("fields", fields + [("confirm", "1")], seen: Int(newest)).status == 303)
    #expect(try target.value == 30)
  }

  @Test func `what one person left alone, another's change of it stands`() throws {
    let seen = try target.revision
    try site.store.correct(
      output, [.deadline: "2028"], because: "延期", seen: seen, by: .commandLine, at: site.clock.now)
    let form = [("was-value", "25"), ("was-deadline", "2026"), ("deadline", "2026"), ("value", "30"), ("reason", "后改")]
    let lost = try post("fields", form, seen: seen)
    #expect(lost.status == 409 && lost.text.contains("没有改，保留现在的"))
    #expect(!lost.text.contains("name=\"deadline\""))
    let confirmed = [("value", "30"), ("was-value", "25"), ("reason", "后改"), ("confirm", "1")]
    #expect(try post("fields", confirmed).status == 303)
    let now = try target
    #expect(now.value == 30 && now.deadline == Deadline(year: 2028))
  }

  @Test func `the owner is chosen by any name of the city, released, and taken away`() throws {
    let unknown = try post("owner", [("choice", "body"), ("owner", "市外星局"), ("reason", "试")])
    #expect(unknown.status == 422 && unknown.text.contains("江州市没有名为“市外星局”的单位"))
    let fields = [("choice", "body"), ("owner", "江州市科学技术局"), ("reason", "职责调整")]
    try site.store.addAlias("江州市科学技术局", to: site.science, by: .commandLine, at: site.clock.now)
    let check = try post("owner", fields)
    #expect(check.text.contains("市经信局") && check.text.contains("<b class=\"becomes\">市科技局</b>"))
    #expect(try post("owner", fields + [("confirm", "1")]).status == 303)
    #expect(try target.owner?.agency == site.science)
    let page = try client.get("/targets/\(output)").text
    #expect(page.contains("人工指定") && page.contains("职责调整") && page.contains("填报单位：市经信局 → <b>市科技局</b>"))
    #expect(page.contains("name=\"choice\" value=\"plan\""), "the first choice is undone by releasing it")
    #expect(try post("owner", [("choice", "plan"), ("reason", "撤销"), ("confirm", "1")]).status == 303)
    #expect(try target.owner?.reason == .bracket)
    #expect(try post("owner", [("choice", "nobody"), ("reason", "待定"), ("confirm", "1")]).status == 303)
    #expect(try target.owner == nil)
  }

  @Test func `a target leaves its plan with a reason and comes back with one`() throws {
    #expect(try post("standing", [("action", "withdraw"), ("reason", " ")]).status == 422)
    let gone = try post("standing", [("action", "withdraw"), ("reason", "项目取消"), ("confirm", "1")])
    #expect(gone.status == 303)
    let page = try client.get("/targets/\(output)").text
    #expect(page.contains("此目标已退出计划：项目取消") && page.contains("恢复的理由"))
    #expect(try post("standing", [("action", "withdraw"), ("reason", "再退"), ("confirm", "1")]).status == 422)
    #expect(try post("standing", [("action", "restore"), ("reason", "重新启动"), ("confirm", "1")]).status == 303)
    #expect(try !target.isWithdrawn)
    #expect(try client.get("/targets/\(output)").text.contains("理由：重新启动"))
  }

  @Test func `targets of one unit are joined so that one report feeds both`() throws {
    let patents = try site.target("新增发明专利数")
    let unlike = try post("same", [("action", "join"), ("other", "\(patents)"), ("reason", "试"), ("confirm", "1")])
    #expect(unlike.status == 422 && unlike.text.contains("计量单位或考核方式不同"))
    #expect(try post("same", [("action", "join"), ("other", "\(output)"), ("reason", "试")]).status == 422)
    #expect(try post("same", [("action", "join"), ("other", "九"), ("reason", "试")]).status == 422)
    try site.store.correct(
      patents, [.unit: "万辆"], because: "试", seen: 1, by: .commandLine, at: site.clock.now)
    let joined = try post("same", [("action", "join"), ("other", "\(patents)"), ("reason", "同一口径"), ("confirm", "1")])
    #expect(joined.status == 303)
    #expect(try client.get("/targets/\(output)").text.contains("填报一次，各处同时更新"))
    #expect(try site.store.check() == [])
    let line = try client.get("/targets/\(output)").text
    #expect(
      line.contains("name=\"action\" value=\"rules\"><input type=\"hidden\" name=\"other\" value=\"\(patents)\">"))
    let parted = try post("same", [("action", "part"), ("other", "\(patents)"), ("reason", "分开"), ("confirm", "1")])
    #expect(parted.status == 303)
    #expect(try site.store.target(output)?.same.isEmpty == true)
  }
}
