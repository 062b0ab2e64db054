import Foundation
import Testing

@testable import Web

@Suite struct `Parts are drawn alike on every page` {
  private struct City {
    var name: String
    var count: Int?
  }

  private let cities = [City(name: "江<州", count: 3), City(name: "湖州", count: nil)]

  @Test func `a table writes each title once and every cell's label from it`() {
    let table = DataTable(
      "城市", cities,
      [.init("名称") { "\($0.name)" }, .init("数量（个）", label: "数量", .number) { $0.count.map { "\($0)" } }])
    let html = table.html.string
    #expect(html.contains("<table class=\"folding\"><caption class=\"hidden\">城市</caption>"))
    #expect(html.contains("<th scope=\"col\">名称</th><th scope=\"col\" class=\"num\">数量（个）</th>"))
    #expect(html.contains("<tr><th scope=\"row\">江&lt;州</th><td data-label=\"数量\" class=\"num\">3</td></tr>"))
  }

  @Test func `a cell with nothing in it is a dash that a phone leaves out`() {
    let html = DataTable("城市", cities, [.init("名称") { "\($0.name)" }, .init("数量") { $0.count.map { "\($0)" } }]).html
    #expect(html.string.contains("<th scope=\"row\">湖州</th><td data-label=\"数量\" class=\"none\">—</td>"))
  }

  @Test func `a cell written in its place is a dash where nothing was written, and coloured where marked`() {
    let table = DataTable(
      "城市", cities,
      [
        .init("名称") { city, html in
          html.append(text: city.name)
          return true
        },
        .init("数量", .number, isMarked: { $0.name == "湖州" }) { city, html in
          guard let count = city.count else { return false }
          html.append(count)
          return true
        },
      ])
    #expect(
      table.html.string.hasSuffix(
        """
        <tbody>
        <tr><th scope="row">江&lt;州</th><td data-label="数量" class="num">3</td></tr>
        <tr><th scope="row">湖州</th><td data-label="数量" class="num none moved">—</td></tr>
        </tbody></table>
        """))
  }

  @Test func `an address is the same written in its place as it is as a text`() {
    var address = Address(path: "/a&b", query: [.init(name: "q", value: "产值 & \"x\""), .init(name: "n", value: "1")])
    for fragment in [nil, "h-<x>"] {
      address.fragment = fragment
      #expect(address.html == HTML(text: address.text))
      #expect(Link("<去>", address).html.string == "<a href=\"\(HTML(text: address.text).string)\">&lt;去&gt;</a>")
    }
    #expect(address.html.string == "/a&amp;b?q=%E4%BA%A7%E5%80%BC%20%26%20%22x%22&amp;n=1#h-&lt;x&gt;")
  }

  @Test func `a line below says where something stands, and is not there where there is nothing to say`() {
    #expect(SubLine(["江州市", nil, "规划<一>"]).html.string == "<span class=\"cell-sub\">江州市 › 规划&lt;一&gt;</span>")
    #expect(SubLine([nil, nil]).html.isEmpty && SubLine(nil).html.isEmpty && SubLine(markup: .empty).html.isEmpty)
    #expect(("<p>\(SubLine("x"))</p>" as HTML).string == "<p><span class=\"cell-sub\">x</span></p>")
  }

  @Test func `a property is read where it lies, or by its way where it is computed`() {
    let count = StoredProperty<City, Int?>(\.count)
    let name = StoredProperty<City, String>(\.name)
    let length = StoredProperty<City, Int>(\.name.count)
    #expect(cities.map { count($0) } == [3, nil] && cities.map { name($0) } == ["江<州", "湖州"])
    #expect(cities.map { length($0) } == [3, 2])
  }

  @Test func `where two values have the same bytes in a property's place, they have the same there`() throws {
    let count = try #require(StoredProperty<City, Int?>(\.count).place)
    let name = try #require(StoredProperty<City, String>(\.name).place)
    #expect(StoredProperty<City, Int>(\.name.count).place == nil)
    var other = cities[0]
    func isSame(_ place: Range<Int>) -> Bool {
      withUnsafeBytes(of: cities[0]) { one in withUnsafeBytes(of: other) { one.isSame(as: $0, in: place) } }
    }
    #expect(isSame(count) && isSame(name))
    other.count = nil
    #expect(!isSame(count) && isSame(name))
    other = cities[1]
    #expect(!isSame(name))
  }

  @Test func `a table that is pushed sideways can be reached and says so`() {
    let html = DataTable("机制", cities, layout: .sideways, [.init("名称") { "\($0.name)" }]).html.string
    #expect(html.hasPrefix("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"机制（可左右滚动）\"><table>"))
  }

  @Test func `a card is called by its heading, or by a label that is only heard`() {
    let named = Card("记录", id: "log", count: 2, note: "新的在前") { "x" }.html.string
    #expect(named.contains("<section class=\"card\" aria-labelledby=\"h-log\">"))
    #expect(named.contains("<h2 id=\"h-log\">记录 <span class=\"muted\">2</span></h2><p>新的在前</p></div>x</section>"))
    let spoken = Card(label: "列表", isFlush: true) { "x" }.html.string
    #expect(spoken == "<section class=\"card flush\" aria-label=\"列表\">x</section>\n")
  }

  @Test func `a field ties label, hint, fault and unit to its control`() {
    let field = FormField(
      "数值", id: "v-1", name: "value", about: "：产量", hint: "累计数", fault: "“x”不是数字",
      .amount(TextInput("x", digits: .decimal), unit: "万辆"))
    let html = field.html.string
    #expect(html.contains("<div class=\"field wrong\"><label for=\"v-1\">数值<span class=\"hidden\">：产量</span></label>"))
    #expect(html.contains("<p class=\"hint\" id=\"v-1-hint\">累计数</p><p class=\"fault\" id=\"v-1-fault\">“x”不是数字</p>"))
    #expect(html.contains("id=\"v-1\" name=\"value\" value=\"x\""))
    #expect(html.contains("aria-describedby=\"v-1-fault v-1-hint v-1-unit\" aria-invalid=\"true\""))
    #expect(html.contains("<span class=\"unit\" id=\"v-1-unit\">万辆</span>"))
  }

  @Test func `a password is never sent back`() {
    let html = FormField("密码", id: "p", .input(TextInput("geheim", kind: .password))).html.string
    #expect(!html.contains("geheim"))
  }

  @Test func `the chosen of a list is marked, and what was typed keeps its first line feed`() {
    let list = FormField("城市", id: "c", .list([Choice("1", "甲"), Choice("2", "乙")], chosen: "2", none: "全部")).html
    #expect(list.string.contains("<option value=\"\">全部</option><option value=\"1\">甲</option>"))
    #expect(list.string.contains("<option value=\"2\" selected>乙</option>"))
    #expect(FormField("话", id: "w", .lines("\n甲")).html.string.contains(">\n\n甲</textarea>"))
  }

  @Test func `a summary of faults leads to each field, and is not there without one`() {
    #expect(ErrorSummary(fault: nil).html.isEmpty)
    let html = ErrorSummary("填写有误", [.init("缺名称", field: "name"), .init("过期")]).html.string
    #expect(html.contains("role=\"alert\" tabindex=\"-1\" id=\"errors\"><h2>填写有误</h2>"))
    #expect(html.contains("<li><a href=\"#name\">缺名称</a></li><li>过期</li>"))
  }

  @Test func `the way back begins at the overview and ends with the page itself`() {
    let html = Crumb.trail([Crumb("目标", .targets()), Crumb("目标 7")]).string
    #expect(html.contains("<li><a href=\"/\">总览</a></li><li><a href=\"/targets\">目标</a></li>"))
    #expect(html.contains("<li aria-current=\"page\">目标 7</li>"))
    #expect(Crumb.trail([]).isEmpty)
  }

  @Test func `tabs mark the page at hand, and lead nobody to a closed door`() {
    let desk = Tabs(.administration, current: .users, for: Visitor(bearer: .commandLine, now: Fixture.now)).html.string
    #expect(desk.contains("<a href=\"/admin/users\" aria-current=\"page\">账号</a>"))
    #expect(desk.components(separatedBy: "aria-current").count == 2)
    #expect(desk.components(separatedBy: "<a ").count - 1 == NavigationGroup.administration.entries.count)
    #expect(!Tabs(.administration, current: .users, for: Visitor(now: Fixture.now)).html.string.contains("<a "))
  }
}
