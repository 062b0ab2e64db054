import Policy
import Testing

@testable import Web

@Suite struct `Problems have codes, titles and pages` {
  let site: SampleSite
  let client: Client

  init() throws {
    site = try SampleSite()
    client = Client(site)
  }

  @Test(arguments: ProblemKind.allCases)
  func `every code has a page that explains it`(kind: ProblemKind) throws {
    let page = try client.get(kind.address)
    #expect(page.status == 200 && page.text.contains(kind.title) && page.text.contains(kind.advice))
    #expect(try client.get("/api/problems").text.contains("href=\"\(kind.address)\""))
    #expect(!kind.title.isEmpty && !kind.advice.isEmpty)
  }

  @Test func `codes and titles are told apart`() {
    #expect(Set(ProblemKind.allCases.map(\.title)).count == ProblemKind.allCases.count)
    #expect(Set(ProblemKind.allCases.map(\.advice)).count == ProblemKind.allCases.count)
  }

  @Test func `a problem's title is its own and its detail is Chinese`() throws {
    let missing = try client.get("/api/v1/targets/999")
    #expect(missing["type"] as? String == "/api/problems/not-found" && missing["title"] as? String == "没有这项内容")
    for (answer, code) in [
      (try client.get("/api/v1/nothing"), "not-found"), (try client.post("/api/v1/targets", []), "method-not-allowed"),
      (try client.post("/api/v1/reports", []), "unauthorized"),
    ] {
      #expect(answer["type"] as? String == "/api/problems/\(code)")
      #expect((answer["detail"] as? String).map(WebError.isForPeople) == true)
    }
    #expect(try client.get("/api/problems/no-such").status == 404)
  }

  @Test func `whoever asks for JSON gets a problem wherever it is`() throws {
    for accept in ["application/json", "application/problem+json, */*;q=0.1"] {
      let answer = try client.get("/targets.csv?nope=1", headers: [("Accept", accept)])
      #expect(answer.status == 400)
      #expect(answer.header("Content-Type") == "application/problem+json; charset=utf-8")
      #expect(answer["type"] as? String == "/api/problems/bad-query")
    }
    let page = try client.get("/targets.csv?nope=1", headers: [("Accept", "text/html,application/json;q=0.9,*/*")])
    #expect(page.header("Content-Type") == "text/html; charset=utf-8")
  }
}
