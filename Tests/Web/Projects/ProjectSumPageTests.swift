import Foundation
import Policy
import Store
import Support
import Testing

@testable import Web

@Suite struct ProjectSumPageTests {
  let site: SampleSite
  let client: Client

  init() throws {
    site = try SampleSite()
    client = Client(site)
    let city = try #require(try site.store.cities().first).id
    for number in 1...9 {
      var facts = ProjectFacts(
        city: city.raw, name: "项目\(number)", county: number < 4 ? "甲县" : "乙县", kind: .newcomer,
        investment: Double(number) / 10, days: [.signed: SampleSite.start.day.adding(days: -30)])
      facts.industry = number.isMultiple(of: 2) ? "汽车" : ""
      if number > 6 { facts.days[.started] = SampleSite.start.day }
      _ = try site.store.addProject(facts, by: .commandLine, at: SampleSite.start)
    }
  }

  /// Every link of a cell with the number that it says.
  private func cells(_ page: String) -> [(address: String, count: Int)] {
    page.matches(of: #/<a href="(\/projects(?:\?[^"]*)?)">(\d+) 个<\/a>/#).compactMap { match in
      Int(match.2).map { (String(match.1).replacing("&amp;", with: "&"), $0) }
    }
  }

  @Test(arguments: [
    "/project-sums", "/project-sums?colour=yellow", "/project-sums?county=%E7%94%B2%E5%8E%BF&by=county",
  ])
  func `each number leads to the list that it counts, under the filters that hold`(address: String) throws {
    let page = try client.get(address)
    let cells = cells(page.text)
    #expect(page.status == 200 && cells.count > 3 && page.text.contains("亿元"))
    for (address, count) in cells {
      #expect(try client.get(address).text.contains("<strong>\(count)</strong> 个项目"), "\(address)")
    }
  }

  @Test func `programs and files get the same sums, and the list leads there with its filter`() throws {
    let rows = try client.get("/api/v1/project-sums?by=county").text
    #expect(rows.contains("\"name\":\"乙县\",\"count\":6,\"investment\":3.9") && rows.contains("\"blue_count\":3"))
    let sheet = try client.get("/project-sums.csv?by=industry").text
    #expect(sheet.contains("产业链,汽车,4,2") && sheet.contains("产业链,,5,2.5"))
    let list = try client.get("/projects?county=%E7%94%B2%E5%8E%BF&lost=1").text
    #expect(list.contains("/project-sums?county=%E7%94%B2%E5%8E%BF&amp;lost=1"))
    #expect(try client.get("/project-sums?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA").text.contains("没有符合条件的项目"))
  }
}
