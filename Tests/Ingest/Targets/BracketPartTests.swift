import Policy
import Testing

@testable import Ingest

/// What a bracket behind a figure says of its parts.
struct BracketPartTests {
  private func targets(_ words: String) throws -> [Target] {
    try document("云岭市2026年民生实事\n\n一、\(words)\n").targets
  }

  @Test func `the parts are targets of their own, named for the whole`() throws {
    let homes = try targets("多渠道筹集公租房500套（市本级400套，濠江区100套），解决住房困难。")
    #expect(homes.map(line) == ["=500套", "=400套", "=100套 濠江区"])
    #expect(homes.map(\.indicator) == ["多渠道筹集公租房数", "多渠道筹集公租房数（市本级）", "多渠道筹集公租房数"])
    #expect(homes.map(\.area) == [nil, nil, "濠江区"])
    let schools = try targets("新建幼儿园80所、新增学位2万个以上（中心城区11所、新增学位0.36万个）。")
    #expect(schools.map(\.indicator) == ["新建幼儿园数", "新增学位数", "新建幼儿园数（中心城区）", "中心城区新增学位数"])
    // In the paper's order, each of the whole before it.
    let two = try targets("新建公租房500套（市本级400套）、改造老旧住房300套（市本级100套）。")
    #expect(two.map(\.indicator) == ["新建公租房数", "新建公租房数（市本级）", "改造老旧住房数", "改造老旧住房数（市本级）"])
    let villages = try targets("选取10个城中村（青山区、白水区各2个，绿河区6个）为试点。")
    #expect(villages.map(\.area) == [nil, "青山区", "白水区", "绿河区"])
  }

  @Test(arguments: [
    "建成冷库40座（每座不少于1000平方米）。", "建成冷库40座（不含续建的10座）。", "建成冷库40座（容积2000立方米以上）。", "建成冷库40座（责任单位：市商务局等3家）。",
    "建成冷库40座（约占全省的50座）。",
  ])
  func `what says how large they are, what is left out and who does it are no parts`(words: String) throws {
    #expect(try targets(words).map(\.value) == [40])
  }

  @Test func `what a project of a list holds stands in the bracket behind its name`() throws {
    let plan = try document(
      "云岭市2026年重点工作\n\n一、十大农产业项目\n\n1.苹果产业项目（巧家示范园）\n\n2.特色竹产业项目（8个竹园基地建设、2000公里道路改造）\n\n3.冷链项目\n")
    #expect(plan.targets.map(line) == ["=8个", "=2000公里"])
  }

  @Test(arguments: [
    ("确保第一产业增加值年均增长5.5%。", "第一产业增加值年均增长率"), ("累计增加城镇就业20万人以上。", "累计增加城镇就业数"),
    ("建成中心城区2万亩蔬菜基地。", "建成中心城区蔬菜基地"),
  ])
  func `a deed needs neither a day nor its verb beside the figure`(words: String, name: String) throws {
    #expect(try document("云岭市发展规划\n\n一、重点任务\n\n\(words)\n").targets.map(\.indicator) == [name])
  }

  @Test func `其中 in a bracket names parts of the whole, too, with their areas`() throws {
    let schools = try targets("新建学校43所（其中：东平县27所、西山县16所）。")
    #expect(schools.map(line) == ["=43所", "=27所 东平县", "=16所 西山县"])
    #expect(schools.map(\.indicator) == ["新建学校数", "新建学校数", "新建学校数"])
    let firms = try targets("培育企业100家（其中，规上企业20家、小微50家）。")
    #expect(firms.map(\.indicator) == ["培育企业数", "规上企业数", "培育企业数（小微）"])
  }
}
