import Policy
import Store
import Testing

@testable import Web

@Suite struct `States can be judged by other thresholds, and said otherwise for a time` {
  let site: SampleSite
  let admin: Client

  init() throws {
    site = try SampleSite()
    admin = Client(site)
    try admin.signIn("admin")
  }

  private func send(_ action: String, _ onTrack: String, reason: String = "") throws -> Answer {
    let page = try admin.get("/admin/rule")
    return try admin.post(
      "/admin/rule",
      [
        ("csrf", try page.token), ("action", action), ("on_track", onTrack), ("behind", "-40"), ("stale", "2"),
        ("about", "95"), ("start", "50"), ("reason", reason),
      ])
  }

  @Test func `what would change is shown, then saved with a reason`() throws {
    let looked = try send("preview", "-20")
    #expect(looked.status == 200 && looked.text.contains("会改变状态的目标") && looked.text.contains("保存门槛，重新判定"))
    #expect(try site.store.progressRule() == .standard)
    let unsaid = try send("save", "-20")
    #expect(unsaid.status == 422 && unsaid.text.contains("请写明调整的理由"))
    #expect(try send("save", "-20", reason: "与省里口径一致").status == 303)
    #expect(try admin.get("/admin/rule?done=1").text.contains("规则第2版（第1次调整门槛）"))
    #expect(try admin.get("/help").text.contains("差距不低于-20个百分点为正常"))
    let target = try site.target("专用汽车产量")
    #expect(try admin.get("/targets/\(target)").text.contains("规则第2版（第1次调整门槛）"))
    #expect(try send("save", "很多", reason: "试").text.contains("“很多”不是数字"))
    #expect(try send("save", "5", reason: "试").text.contains("正常的下限应在 -100 到 0 之间"))
  }

  @Test func `a state that the office says stands on the target's page with its reason, until it is taken back`() throws
  {
    let target = try site.target("专用汽车产量")
    func send(_ fields: [(String, String)]) throws -> Answer {
      let page = try admin.get("/targets/\(target)")
      return try admin.post("/admin/targets/\(target)/override", [("csrf", try page.token)] + fields)
    }
    let said = [("action", "set"), ("state", "on_track"), ("until", "2026-12-31"), ("reason", "停产检修，已报备")]
    #expect(try send(said).status == 303)
    let page = try Client(site).get("/targets/\(target)").text
    #expect(page.contains("认定为“正常”，至2026-12-31：停产检修，已报备") && !page.contains("保存认定"))
    #expect(
      try send([("action", "set"), ("state", "on_track"), ("until", "明年"), ("reason", "试")]).text.contains("“明年”不是日期"))
    #expect(try send([("action", "end")]).status == 303)
    #expect(try !Client(site).get("/targets/\(target)").text.contains("认定为"))
  }
}
