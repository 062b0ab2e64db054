import Foundation
import Support
import Testing

/// The shipped program over real sockets: what an agency, an official and an analyst do on their first day.
@Suite struct EndToEndTests {
  @Test func `an agency reports and everybody reads it back`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let agency = Visitor(server)
    let signedIn = try await agency.signIn("economy")
    #expect(signedIn.status == 303)

    let form = try await agency.get("/reporting").text
    let token = try #require(Visitor.token(in: form))
    let task = try #require(form.firstMatch(of: /name="value-([0-9]+)"/).map { String($0.output.1) })
    let action = try #require(form.firstMatch(of: /action="(\/reporting\?period=([0-9Q]+))"/))
    let address = String(action.output.1)
    let period = String(action.output.2)

    // A word where a number belongs comes back with what was typed and a message; nothing is kept.
    let refused = try await agency.post(
      address, form: [("csrf", token), ("seen-\(task)", "0"), ("value-\(task)", "很多"), ("action", "submit")])
    #expect(refused.status == 422)
    #expect(refused.text.contains("value=\"很多\""))
    #expect(refused.text.contains("“很多”不是数字"))
    #expect(try await agency.get("/api/v1/reports").json(as: [Any].self).isEmpty)

    let negative = try await agency.post(
      address, form: [("csrf", token), ("seen-\(task)", "0"), ("value-\(task)", "-3"), ("action", "submit")])
    #expect(negative.status == 422)
    #expect(negative.text.contains("数值不能为负数"))

    // A draft is the agency's own; others do not see it.
    let draft = try await agency.post(
      address, form: [("csrf", token), ("seen-\(task)", "0"), ("value-\(task)", "17"), ("action", "draft")])
    #expect(draft.status == 303)
    #expect(try await agency.get(address).text.contains("value=\"17\""))
    #expect(try await Visitor(server).get("/api/v1/reports").json(as: [Any].self).isEmpty)

    let submitted = try await agency.post(
      address,
      form: [("csrf", token), ("seen-\(task)", "1"), ("value-\(task)", "18.5"), ("action", "submit")])
    #expect(submitted.status == 303)

    // At once on the target's page and in the API, for somebody who is not signed in.
    let official = Visitor(server)
    #expect(try await official.get("/targets/\(task)").text.contains("18.5"))
    let reports = try await official.get("/api/v1/reports").json(as: [[String: Any]].self)
    #expect(reports.count == 1)
    #expect(reports.first?["value"] as? Double == 18.5)
    #expect(reports.first?["period"] as? String == period)
    #expect("\(reports.first?["target_id"] ?? "")" == task)
    #expect(server.stop() == 0)
  }

  @Test func `an agency cannot report what another owns, nor without the form's token`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let owner = Visitor(server)
    _ = try await owner.signIn("economy")
    let form = try await owner.get("/reporting").text
    let task = try #require(form.firstMatch(of: /name="value-([0-9]+)"/).map { String($0.output.1) })
    let address = try #require(
      form.firstMatch(of: /action="(\/reporting\?period=[0-9Q]+)"/).map { String($0.output.1) })

    let other = Visitor(server)
    _ = try await other.signIn("commerce")
    let token = try #require(Visitor.token(in: try await other.get("/reporting").text))
    let foreign = try await other.post(
      address, form: [("csrf", token), ("seen-\(task)", "0"), ("value-\(task)", "9"), ("action", "submit")])
    #expect(foreign.status == 403)

    let forged = try await owner.post(
      address, form: [("seen-\(task)", "0"), ("value-\(task)", "9"), ("action", "submit")])
    #expect(forged.status == 403)

    let stranger = try await Visitor(server).post(address, form: [("value-\(task)", "9"), ("action", "submit")])
    #expect([303, 401, 403].contains(stranger.status))
    #expect(try await owner.get("/api/v1/reports").json(as: [Any].self).isEmpty)
  }

  @Test func `an administrator hands a target over, and the new owner's system reports it by token`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let admin = Visitor(server)
    #expect(try await admin.signIn("admin").status == 303)
    let page = try await admin.get("/targets/2").text
    let token = try #require(Visitor.token(in: page))
    let owner = [
      ("csrf", token), ("seen", "1"), ("choice", "body"), ("owner", "市商务局"), ("reason", "职责划转"), ("confirm", "1"),
    ]
    let handed = try await admin.post("/admin/targets/2/owner", form: owner)
    #expect(handed.status == 303)
    let lost = try await admin.post("/admin/targets/2/owner", form: owner)
    #expect(lost.status == 409 && lost.text.contains("内容已被别人改动"))
    #expect(try await Visitor(server).get("/targets/2").text.contains("职责划转"))

    // The third account is that of 市商务局.
    let made = try await admin.post(
      "/admin/tokens",
      form: [("csrf", token), ("action", "add"), ("user", "3"), ("label", "商务系统"), ("days", "30")])
    let bearer = try #require(made.text.firstMatch(of: /<code class="token">([^<]+)</).map { String($0.output.1) })
    let system = Visitor(server)
    let headers = ["Authorization": "Bearer \(bearer)", "Idempotency-Key": "2026-11-1"]
    let due = try await system.get("/api/v1/reporting", headers: headers).json(as: [[String: Any]].self)
    let task = try #require(due.first { $0["target_id"] as? Int == 2 })
    let period = try #require(task["period"] as? String)
    let report = "{\"target_id\": 2, \"period\": \"\(period)\", \"value\": \"２１．５\"}"
    for status in [201, 200] {
      #expect(try await system.post("/api/v1/reports", json: report, headers: headers).status == status)
    }
    let wrong = try await system.post(
      "/api/v1/reports", json: "{\"target_id\": 2, \"period\": \"\(period)\"}",
      headers: ["Authorization": "Bearer \(bearer)"])
    #expect(wrong.status == 422)
    #expect(wrong["Content-Type"]?.hasPrefix("application/problem+json") == true)
    let lines = try await Visitor(server).get("/reports.jsonl").text.split(separator: "\n")
    #expect(lines.count == 1 && lines[0].contains("21.5"))
    let trail = try await admin.get("/admin/audit.csv").text
    #expect(trail.contains("更换填报单位") && trail.contains("提交填报") && trail.contains("发放接口令牌"))
    #expect(!trail.contains(bearer))
  }

  @Test func `every list is a bare array that pages to its end`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let analyst = Visitor(server)
    for list in ["documents", "targets", "agencies", "measures"] {
      var next: String? = "/api/v1/\(list)?limit=40"
      var seen: Set<Int> = []
      var total = 0
      while let address = next {
        let answer = try await analyst.get(address)
        #expect(answer.status == 200)
        let rows = try answer.json(as: [[String: Any]].self)
        for row in rows { seen.insert((row["id"] as? NSNumber)?.intValue ?? -1) }
        total = answer["X-Total-Count"].flatMap { Int($0) } ?? -1
        next = answer["Link"]?.firstMatch(of: /<([^>]+)>; rel="next"/).map { String($0.output.1) }
      }
      #expect(seen.count == total, "\(list)")
      #expect(total > 0, "\(list)")
    }
  }

  @Test func `what is not there is told as a problem with its status`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let analyst = Visitor(server)
    for (address, status) in [
      ("/api/v1/targets/999999", 404), ("/api/v1/nothing", 404), ("/api/v1/targets?limit=x", 400),
      ("/api/v1/targets?unknown=1", 400),
    ] {
      let answer = try await analyst.get(address)
      #expect(answer.status == status, "\(address)")
      #expect(answer["Content-Type"]?.hasPrefix("application/problem+json") == true, "\(address)")
      #expect(try answer.json(as: [String: Any].self)["status"] as? Int == status)
    }
    let page = try await analyst.get("/targets/999999")
    #expect(page.status == 404)
    #expect(page["Content-Type"]?.hasPrefix("text/html") == true)
    #expect(try await analyst.get("/healthz").status == 200)
  }
}
