import Policy
import Testing

@testable import Store
@testable import Web

/// A form's draft is kept whole, targets and measures, or not at all.
@Suite struct `A draft of targets and measures is one` {
  let site: SampleSite
  let client: Client
  let measure: MeasureSummary
  let output: TargetID
  static let form = "/reporting?period=2026Q4"
  var row: String { "m\(measure.id)" }

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("jxj")
    measure = try #require(try site.store.measures().items.first { $0.teller?.name == "市经信局" })
    output = try site.target("专用汽车产量")
  }

  private var period: Period { Period(containing: SampleSite.start.day) }

  private func entry() throws -> ReportEntry? {
    try site.store.reportingTasks(of: site.economy, in: period).first { $0.target.id == output }?.report?.newest.typed
  }

  private func draft() throws -> MeasureDraft? {
    try site.store.measureTasks(of: site.economy, in: period).first { $0.measure.id == measure.id }?.draft
  }

  @Test(arguments: ["draft", "check"]) func `what came between keeps the whole draft back, and the page has it all`(
    _ action: String
  ) throws {
    let page = try client.get(Self.form)
    let fields = [
      ("csrf", try page.token), ("action", action), ("value-\(output)", "22"), ("seen-\(output)", "0"),
      ("stage-\(row)", "underway"), ("progress-\(row)", "三条线开工"), ("seen-\(row)", "0"), ("stamp-\(row)", "0"),
    ]
    // Another of the body tells of the measure meanwhile.
    let other = try site.store.addUser(
      "jxj2", password: SampleSite.password, role: .agency, agency: site.economy, by: .commandLine,
      at: SampleSite.start
    ).actor()
    try site.store.reportMeasure(measure.id, .read(stage: "done", progress: "建成"), by: other, at: SampleSite.start)
    let refused = try client.post(Self.form, fields)
    #expect(refused.status == 409 && refused.text.contains("这一项在您填写期间已由jxj2"))
    #expect(refused.text.contains("value=\"22\"") && refused.text.contains("三条线开工"))
    #expect(try entry() == nil && draft() == nil, "nothing of it is kept")
    let again = fields.map { $0.0 == "seen-\(row)" ? ($0.0, refused.value(of: "seen-\(row)") ?? "") : $0 }
    #expect(try client.post(Self.form, again).status == (action == "draft" ? 303 : 200))
    #expect(try entry()?.value == "22" && draft()?.answer.progress == "三条线开工")
  }

  @Test func `both are kept, by the button and while somebody types`() throws {
    let page = try client.get(Self.form)
    let typed = [
      ("csrf", try page.token), ("value-\(output)", "22"), ("seen-\(output)", "0"), ("stamp-\(output)", "0"),
      ("stage-\(row)", "underway"), ("progress-\(row)", "开工"), ("seen-\(row)", "0"), ("stamp-\(row)", "0"),
    ]
    #expect(try client.post("/reporting/draft?period=2026Q4", typed).status == 200)
    #expect(try draft()?.answer.progress == "开工")
    let stamp = try #require(try draft()).stamp
    let button = typed.map { $0.0 == "stamp-\(row)" ? ($0.0, "\(stamp)") : $0 } + [("action", "draft")]
    let more = button.map { $0.0 == "progress-\(row)" ? ($0.0, "封顶") : $0 }
    #expect(try client.post(Self.form, more).status == 303)
    #expect(try draft()?.answer.progress == "封顶" && entry()?.value == "22")
  }
}
