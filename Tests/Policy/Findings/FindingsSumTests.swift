import Policy
import Testing

@Suite struct FindingsSumTests {
  private let areas = ["咸安区", "嘉鱼县", "赤壁市", "通城县", "崇阳县", "通山县", "咸宁高新区"]

  /// A city's figure and the figures of its areas in a box, each in an item of its own.
  private func document(
    _ total: Target, _ parts: [Double], _ indicator: String, _ comparison: Comparison = .atLeast, unit: String = "家",
    box: String = "二、/（二）/专栏3", sections: [Section] = []
  ) -> Document {
    plan(
      region: "咸宁市", to: 2030, sections: sections,
      [total]
        + zip(areas, parts).enumerated().map { index, part in
          target(
            "\(part.0)\(Int(part.1))\(unit)", indicator, comparison, part.1, unit, cadence: .annual, area: part.0,
            section: "\(box)/\(index + 1).")
        })
  }

  private func sums(_ document: Document) -> [Finding] { Finding.all(in: [document]).filter { $0.kind == .sum } }

  @Test func `300 a year is 45+50+60+38+35+30+42`() throws {
    let total = target("每年新增规上工业企业300家以上", "全市每年新增规上工业企业数", .atLeast, 300, "家", cadence: .annual)
    let found = sums(document(total, [45, 50, 60, 38, 35, 30, 42], "每年新增规上工业企业数"))
    let sum = try #require(found.first)
    #expect(found.count == 1)
    #expect(sum.holds == true)
    #expect(sum.note.contains("45+50+60+38+35+30+42=300家，与总目标300家相符"))
    #expect(sum.quotes.count == 8)
    #expect(!sum.needsAttention)
  }

  @Test func `parts that fall short of the total need attention`() throws {
    let total = target("每年新增规上工业企业300家以上", "全市每年新增规上工业企业数", .atLeast, 300, "家", cadence: .annual)
    let sum = try #require(sums(document(total, [45, 50, 60, 38, 35, 30, 40], "每年新增规上工业企业数")).first)
    #expect(sum.holds == false)
    #expect(sum.note.contains("298家，比总目标300家少2家"))
    #expect(sum.needsAttention)
  }

  @Test func `165 growth-point projects are no less than 150`() throws {
    let total = target(
      "每年谋划入库项目不少于150个", "每年谋划入库预增产值2000万元以上的工业增长点项目数", .atLeast, 150, "个", cadence: .annual, section: "二、/（三）")
    let other = document(
      total, [25, 25, 25, 20, 20, 20, 30], "每年储备工业新增长点项目数", unit: "个", box: "二、/（三）/专栏1")
    let sum = try #require(sums(other).first)
    #expect(sum.holds == true)
    #expect(sum.note.contains("165个，不低于总目标150个"))
  }

  @Test func `410 technical upgrades are no less than 400, and the big ones among them are another sum`() throws {
    let total = target(
      "每年谋划实施投资500万元以上的工业技改项目不少于400个", "每年谋划实施投资500万元以上的工业技改项目数", .atLeast, 400, "个", cadence: .annual,
      section: "二、/（七）")
    var city = document(
      total, [60, 60, 60, 50, 50, 50, 80], "每年谋划实施投资500万元以上的工业技改项目数", unit: "个", box: "二、/（七）/专栏3")
    city.targets += zip(areas, [10.0, 10, 15, 10, 10, 5, 15]).map { area, value in
      target(
        "其中亿元以上技改项目", "每年谋划实施亿元以上工业技改项目数", .atLeast, value, "个", cadence: .annual, area: area, section: "二、/（七）/专栏3",
        at: 9000)
    }
    #expect(sums(city).map(\.holds) == [true])
    #expect(sums(city).first?.note.contains("=410个，不低于总目标400个") == true)
  }

  @Test func `of two totals the heading's verb tells which the parts belong to`() throws {
    let stored = target(
      "每年新增落地重点工业项目不少于120个", "每年新增落地重点工业项目数", .atLeast, 120, "个", cadence: .annual, section: "二、/（一）/1.")
    let built = target(
      "每年不少于100个重点工业项目建成投产", "每年建成投产重点工业项目数", .atLeast, 100, "个", cadence: .annual, section: "二、/（一）/2.", at: 7000)
    var city = document(
      stored, [20, 20, 20, 15, 15, 15, 20], "每年储备重点工业项目数", .equal, unit: "个", box: "二、/（一）/专栏1",
      sections: [heading("1.", "加快工业项目储备", "二、/（一）/1."), heading("2.", "加快工业项目投产", "二、/（一）/2.")])
    city.targets.append(built)
    #expect(sums(city).map { $0.quotes[0] } == ["每年新增落地重点工业项目不少于120个"])
    #expect(sums(city).first?.holds == true)
  }

  @Test func `an exact total without 以上 wants an exact sum`() throws {
    let total = target("建设充电站100座", "建设充电站数", .equal, 100, "座", cadence: .annual, section: "二、/（二）")
    let sum = try #require(sums(document(total, [20, 20, 20, 20, 20, 5, 5], "建设充电站数", .equal, unit: "座")).first)
    #expect(sum.holds == false)
    #expect(sum.note.contains("多10座"))
  }

  @Test func `rates do not add up, and other indicators have other totals`() {
    let rate = target("覆盖率达到90%", "充电站覆盖率", .atLeast, 90, "%", cadence: .annual)
    #expect(sums(document(rate, [90, 90, 90, 90, 90, 90, 90], "充电站覆盖率", unit: "%")).isEmpty)
    let total = target("每年新增规上工业企业300家以上", "全市每年新增规上工业企业数", .atLeast, 300, "家", cadence: .annual)
    #expect(sums(document(total, [50, 50, 50, 35, 35, 35, 50], "每年入库培育企业数")).isEmpty)
  }

  @Test func `a part that 其中 takes out cannot be greater than its whole`() {
    let sentence = Span(100, 180)
    let whole = target("实施技改项目60个", "实施技改项目数", .equal, 60, "个", at: 110, sentence: sentence)
    let part = target("其中亿元以上80个", "实施亿元以上技改项目数", .equal, 80, "个", at: 140, sentence: sentence)
    #expect(sums(plan([whole, part])).map(\.holds) == [false])
    #expect(sums(plan([part, whole])).isEmpty)
  }
}
