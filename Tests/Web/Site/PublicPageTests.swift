import Policy
import Testing

@testable import Store
@testable import Web

@Suite struct `What everybody may look up` {
  @Test func `deadlines are a calendar that programs take`() throws {
    let site = try SampleSite()
    let answer = try Client(site).get("/targets.ics")
    #expect(answer.status == 200 && answer.header("Content-Type") == "text/calendar; charset=utf-8")
    let lines = answer.text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "" && lines[lines.count - 2] == "END:VCALENDAR")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = answer.text.replacing("\r\n ", with: "")
    let due = try site.store.targets(
      TargetFilter(dueFrom: site.clock.now.day, isOpen: true), Slice(limit: 1000)
    ).items
    #expect(!due.isEmpty)
    for target in due {
      let day = try #require(target.deadline?.lastDay).text.replacing("-", with: "")
      #expect(unfolded.contains("UID:target-\(target.id)@liance\r\n"))
      #expect(unfolded.contains("DTSTART;VALUE=DATE:\(day)\r\n"))
    }
    #expect(unfolded.components(separatedBy: "BEGIN:VEVENT").count - 1 == due.count + DeadlineCalendar.quartersAhead)
    #expect(unfolded.contains("SUMMARY:江州市：专用汽车产量 不低于 25 万辆（市经信局）"))
    #expect(unfolded.contains("2026年第四季度填报截止"))
    // The filters of the list are those of the calendar.
    let one = try Client(site).get("/targets.ics?agency=\(site.science)&part=owner").text
    #expect(one.contains("发明专利") && !one.contains("专用汽车产量"))
    #expect(try Client(site).get("/targets").text.contains("href=\"/targets.ics\""))
  }

  @Test(arguments: [
    ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("一\r\n二\n三", "一\\n二\\n三"), ("", ""),
  ])
  func `signs of a calendar stand for themselves`(_ text: String, _ written: String) {
    #expect(DeadlineCalendar.escaped(text) == written)
  }

  @Test func `cities stand side by side, each number leads to its list`() throws {
    let site = try SampleSite()
    let page = try Client(site).get("/cities").text
    let city = try #require(try site.store.cities().first)
    let progress = try site.store.progress(city: city.id)
    #expect(page.contains("/targets?city=\(city.id)\">\(progress.total)</a>"))
    for count in progress.counts where count.count > 0 {
      #expect(page.contains("status=\(count.state.rawValue)\">\(count.count)</a>"), "\(count.state)")
    }
    #expect(try Client(site).get("/").text.contains("href=\"/cities\""))
  }

  @Test func `whoever looks over reports is told of those that wait in other quarters`() throws {
    let site = try SampleSite()
    let period = Period(containing: site.clock.now.day)
    let target = try #require(try site.store.target(site.target("专用汽车产量"))?.summary)
    let clerk = try #require(try site.store.user(named: "jxj")).actor()
    let line = CheckedLine(
      target: target.id, period: period.previous, figure: ReportedFigure(value: 20), typed: ReportEntry(value: "20"),
      seenVersion: 0, isNew: true)
    try site.store.submit([line], by: clerk, at: site.clock.now)
    let client = Client(site)
    try client.signIn("admin")
    let page = try client.get("/admin/reports?period=\(period.text)").text
    #expect(page.contains("其他填报期还有填报待审核") && page.contains("\(period.previous.title)</a> 1 项"))
    #expect(!(try client.get("/admin/reports?period=\(period.previous.text)").text.contains("其他填报期还有")))
  }
}
