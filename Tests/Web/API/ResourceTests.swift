import Foundation
import HTTP
import Ingest
import Policy
import Store
import Support
import Testing

@testable import Web

/// For every list that there is: pages, files, the API and its description say the same, without a list of lists here.
@Suite struct `Every list is one value behind all its doors` {
  static let open = Resources.open.map(\.name)
  static let readable = Resources.described.map(\.name)
  let site: SampleSite
  let client: Client
  /// Of the administrator's own program: what is not for everybody programs read with a token.
  let bearer: String

  init() throws {
    site = try SampleSite()
    client = Client(site)
    let user = try #require(try site.store.user(named: "jxj"))
    let token = try site.store.addToken(for: user.id, label: "业务系统", days: 30, by: .commandLine, at: site.clock.now)
    let line = "{\"target_id\": \(try site.target("专用汽车产量")), \"period\": \"2026Q4\", \"value\": 12.5}"
    let headers = [("Content-Type", "application/json"), ("Authorization", "Bearer \(token.text)")]
    let made = try MemoryDoor(router: site.router).send(.post, "/api/v1/reports", headers, Array(line.utf8))
    #expect(made.status == 201)
    let city = try #require(try site.store.cities().first).id
    try site.store.setRound(RoundSetting(isPublic: true), of: city, by: .commandLine, at: SampleSite.start)
    let project = ProjectFacts(city: city.raw, name: "精密铸件二期", county: "甲县", kind: .newcomer, investment: 6.5)
    _ = try site.store.addProject(project, by: .commandLine, at: SampleSite.start)
    let matter = MatterFacts(city: city.raw, title: "专用底盘生产用地指标不足", text: "产业园二期缺少用地指标", agency: site.economy.raw)
    _ = try site.store.openMatter(matter, by: .commandLine, at: SampleSite.start)
    let order = OrderFacts(
      city: city, subject: SubjectReference(.target, 1), agency: site.economy, grade: .near, demand: "请抓紧推进",
      due: site.clock.now.day)
    _ = try site.store.issueOrders([order], by: .commandLine, at: SampleSite.start)
    let remark = RemarkFacts(
      subject: SubjectReference(.target, 1), leader: "某副市长", text: "请抓紧", saidOn: site.clock.now.day)
    _ = try site.store.writeRemark(remark, by: .commandLine, at: SampleSite.start)
    try Self.sendMail(in: city, of: site)
    let admin = try #require(try site.store.user(named: "admin"))
    bearer = try site.store.addToken(for: admin.id, label: "办公室", days: 30, by: .commandLine, at: site.clock.now).text
    let bulletin = try site.store.draftBulletin(
      of: city, in: try #require(Period("2026Q3")), by: .commandLine, at: SampleSite.start)
    let issue = BulletinIssue(
      number: try #require(PaperNumber(code: "江通", year: 2026, serial: 1)), day: SampleSite.start.day, isPublic: true)
    try site.store.issueBulletin(bulletin, issue, seen: 1, by: .commandLine, at: SampleSite.start)
    let plan = try #require(try site.store.documents().items.first).id
    let meeting = MeetingFacts(
      kind: .joint, city: city.raw, period: try #require(Period("2026Q3")), day: SampleSite.start.day, title: "联席会议",
      agenda: "通报进展")
    _ = try site.store.addMeeting(meeting, by: .commandLine, at: SampleSite.start)
    let evaluation = EvaluationPaper(
      document: plan, kind: .consulting, period: try #require(Period("2026Q3")), title: "咨询报告", author: "某公司",
      summary: "路线清楚。")
    _ = try site.store.fileEvaluation(evaluation, by: .commandLine, at: SampleSite.start)
    if let measure = try site.store.measures().items.first?.id {
      try site.store.reportMeasure(
        measure, .read(stage: "underway", progress: "已开工"), by: .commandLine, at: SampleSite.start)
    }
    try site.store.setQuota(
      of: site.target("专用汽车产量"), to: QuotaRule(.started), by: .commandLine, at: SampleSite.start)
    _ = try site.store.drawSpotCheck(
      SpotRule(size: 1, seed: 7), title: "年末抽查", in: city, by: .commandLine, at: SampleSite.start)
    if let finding = try site.store.findings().items.first?.id {
      try site.store.decide(finding, .confirmed, note: "已核实", by: .commandLine, at: SampleSite.start)
    }
  }

  /// A letter of a body of the city.
  private static func sendMail(in city: CityID, of site: SampleSite) throws {
    let user = try #require(try site.store.user(named: "jxj"))
    try site.store.setContact(
      ContactEntry(email: "jxj@example.gov.cn"), of: user.id, by: .commandLine, at: SampleSite.start)
    let period = try #require(Period("2026Q4"))
    let row = try #require(try site.store.round(RoundFilter(agency: site.economy), in: [period]).first)
    let reminder = Reminder(
      kind: .before, agency: row.agencyName, period: row.period, count: row.count, window: row.window)
    try site.store.remind([(row.agency, reminder)], by: .mail, in: city, as: .commandLine, at: SampleSite.start)
  }

  private func resource(_ name: String) throws -> any AnyResource {
    try #require(Resources.all.first { $0.name == name })
  }

  private func described() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(client.get("/api/openapi.json").body)) as? [String: Any])
  }

  /// Asks a door as whoever may see everything: with a token where it wants one.
  private func ask(_ resource: any AnyResource, _ door: ListDoor, _ target: String) throws -> Answer {
    let isForPrograms = resource.demands(door).proof == .token
    return try client.get(target, headers: isForPrograms ? [("Authorization", "Bearer \(bearer)")] : [])
  }

  private func rows(_ resource: any AnyResource) throws -> [[String: Any]] {
    let answer = try ask(resource, .json, resource.address.pattern(.json) + "?limit=1000")
    return try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [[String: Any]])
  }

  private func sheet(_ resource: any AnyResource, _ query: String = "") throws -> [[String]] {
    let answer = try client.get(resource.address.pattern(.csv) + query)
    #expect(answer.status == 200)
    return Self.cells(answer.text)
  }

  // MARK: Filters

  /// A query's name as the description has it.
  struct Parameter {
    let name: String
    let type: String
    let values: [String]
    /// What must be given with it.
    let companion: String?

    /// A query with a value of it.
    func query(_ value: String) -> String {
      (companion.map { "\($0)=2026&" } ?? "") + "\(name)=\(Address.encoded(value))"
    }

    /// Values that the schema lets through, and one that it does not.
    var legal: [String] {
      if !values.isEmpty { return values }
      return type == "integer" ? ["2026"] : name == "q" ? ["产"] : ["2026Q4", "2026-11-21", "target"]
    }
    var illegal: String? { values.isEmpty ? type == "integer" ? "x" : nil : "no such value" }
  }

  private func parameters(_ list: [Any]) throws -> [Parameter] {
    try list.map { item in
      let parameter = try #require(item as? [String: Any])
      let schema = try #require(parameter["schema"] as? [String: Any])
      #expect(parameter["in"] as? String == "query")
      #expect((parameter["description"] as? String)?.isEmpty == false)
      return Parameter(
        name: try #require(parameter["name"] as? String), type: try #require(schema["type"] as? String),
        values: schema["enum"] as? [String] ?? [], companion: parameter["x-requires"] as? String)
    }
  }

  @Test(arguments: Resources.all.map(\.name))
  func `a workbook has the rows and the columns of the CSV`(name: String) throws {
    let resource = try #require(Resources.all.first { $0.name == name })
    let client = Client(site)
    try client.signIn("admin")
    let answer = try client.get(resource.address.pattern(.workbook))
    #expect(answer.status == 200 && answer.header("Content-Type") == WorkbookWriter.mediaType)
    #expect(answer.header("Content-Disposition")?.contains("filename=\"\(name)-2026-11-21.xlsx\"") == true)
    let rows = try #require(try readSheets(answer.body).first).rows
    let sheet = try client.get(resource.address.pattern(.csv))
    let expected = try #require(try readSheets(sheet.body).first).rows
    #expect(rows.first?.cells == expected.first?.cells)
    // The trail has one more line: that its CSV was taken.
    #expect(rows.count >= 1 && abs(expected.count - rows.count) <= 1)
  }

  /// How each door answers a query, those that are open to whoever asks.
  private func answers(_ resource: any AnyResource, _ query: String) throws -> [ListDoor: Int] {
    var answers: [ListDoor: Int] = [:]
    for door in resource.doors where door != .item && door != .itemPage {
      answers[door] = try ask(resource, door, resource.address.pattern(door) + "?" + query).status
    }
    return answers
  }

  @Test(arguments: Resources.all.map(\.name))
  func `every filter is read by every door, and as it is described`(name: String) throws {
    let resource = try resource(name)
    if resource.access != .everyone { try client.signIn("admin") }
    let own = try JSONSerialization.jsonObject(with: Data(JSON.array(resource.parameters).bytes))
    let parameters = try parameters(try #require(own as? [Any]))
    #expect(Set(parameters.map(\.name)).count == parameters.count)
    for parameter in parameters {
      let taken = try parameter.legal.filter { value in
        let query = parameter.query(value)
        let answers = try answers(resource, query)
        if !parameter.values.isEmpty || parameter.type == "integer" {
          #expect(answers.values.allSatisfy { $0 == 200 }, "\(name) \(query) \(answers)")
        }
        // One door takes what another takes.
        #expect(Set(answers.values).count == 1, "\(name) \(query) \(answers)")
        return answers.values.allSatisfy { $0 == 200 }
      }
      #expect(!taken.isEmpty, "\(name) \(parameter.name)")
      if let illegal = parameter.illegal {
        let answers = try answers(resource, parameter.query(illegal))
        #expect(answers.values.allSatisfy { $0 == 400 }, "\(name) \(parameter.name) \(answers)")
      }
      try expectKept(parameter, taken, resource)
    }
  }

  /// A page's links to the other doors carry its filter on.
  private func expectKept(_ parameter: Parameter, _ values: [String], _ resource: any AnyResource) throws {
    guard resource.doors.contains(.page) else { return }
    let kept = try values.filter { value in
      let query = parameter.query(value)
      let page = try client.get(resource.address.base + "?" + query).text
      return page.contains("href=\"\(resource.address.pattern(.csv))?\(query.replacing("&", with: "&amp;"))\"")
    }
    #expect(!kept.isEmpty, "\(resource.name) \(parameter.name)")
  }

  @Test(arguments: Resources.all.map(\.name))
  func `an unknown name is refused where programs ask, and left alone on pages`(name: String) throws {
    let resource = try resource(name)
    if resource.access != .everyone { try client.signIn("admin") }
    for (door, status) in try answers(resource, "flavour=sweet") {
      #expect(status == (door == .page ? 200 : 400), "\(name) \(door)")
    }
  }

  @Test(arguments: Self.readable)
  func `the description has the filters of the list, then how it is paged`(name: String) throws {
    let resource = try resource(name)
    let paths = try #require(try described()["paths"] as? [String: [String: [String: Any]]])
    let described = try #require(paths[resource.address.pattern(.json)]?["get"]?["parameters"] as? [Any])
    let own = try JSONSerialization.jsonObject(with: Data(JSON.array(resource.parameters).bytes)) as? [Any]
    let all = try parameters(described)
    #expect(all.map(\.name) == (try parameters(own ?? []).map(\.name)) + ["limit", "after", "before"])
    for door in [ListDoor.json, .item, .lines] where resource.doors.contains(door) {
      #expect(paths[resource.address.pattern(door)] != nil, "\(door)")
    }
  }

  @Test(arguments: Resources.all.map(\.name))
  func `a filter that says nothing without another is refused where programs ask`(name: String) throws {
    let resource = try resource(name)
    if resource.access != .everyone { try client.signIn("admin") }
    let own = try JSONSerialization.jsonObject(with: Data(JSON.array(resource.parameters).bytes))
    for parameter in try parameters(try #require(own as? [Any])) {
      guard let companion = parameter.companion else { continue }
      for value in parameter.values {
        for (door, status) in try answers(resource, "\(parameter.name)=\(value)") {
          #expect(status == (door == .page ? 200 : 400), "\(name) \(parameter.name)=\(value) \(door)")
        }
      }
      let refused = try client.get(resource.address.pattern(.json) + "?\(parameter.name)=\(parameter.values[0])")
      #expect(refused.text.contains("参数 \(parameter.name) 只能与 \(companion) 一起给出"))
    }
  }

  // MARK: Columns

  @Test(arguments: Self.readable)
  func `a column has one name, one title and one type everywhere`(name: String) throws {
    let resource = try resource(name)
    let components = try #require(try described()["components"] as? [String: [String: Any]])
    let schema = try #require(components["schemas"]?[name] as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    let names = try #require(schema["required"] as? [String])
    #expect(Set(names) == Set(properties.keys) && Set(names).count == names.count)
    let rows = try rows(resource)
    try #require(!rows.isEmpty)
    for row in rows {
      #expect(Set(row.keys) == Set(names))
      for (column, value) in row { Self.expect(value, fits: properties[column] ?? [:], "\(name).\(column)") }
    }
    if resource.access != .everyone { try client.signIn("admin") }
    #expect(try sheet(resource).first == names.map { properties[$0]?["title"] as? String ?? "" })
    #expect(try sheet(resource, "?header=name").first == names)
  }

  private static func expect(_ value: Any, fits schema: [String: Any], _ place: String) {
    let types = schema["type"] as? [String] ?? [schema["type"] as? String ?? ""]
    #expect(types.contains { fits(value, $0, schema) }, "\(place): \(value)")
    if let values = schema["enum"] as? [Any], let text = value as? String {
      #expect(values.contains { $0 as? String == text }, "\(place): \(text)")
    }
  }

  private static func fits(_ value: Any, _ type: String, _ schema: [String: Any]) -> Bool {
    let isBool = (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
    switch type {
    case "null": return value is NSNull
    case "string": return value is String
    case "boolean": return isBool
    case "number": return value is NSNumber && !isBool
    case "integer": return !isBool && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "array":
      let element = (schema["items"] as? [String: Any])?["type"] as? String ?? ""
      return (value as? [Any])?.allSatisfy { fits($0, element, [:]) } ?? false
    default: return false
    }
  }

  // MARK: Whole lists

  @Test(arguments: Self.open)
  func `the command line writes what the site sends, byte for byte`(name: String) throws {
    let resource = try resource(name)
    let list = try #require(ExportList(rawValue: name))
    #expect(try export(list, .csv) == client.get(resource.address.pattern(.csv)).body)
    let lines = try client.get(resource.address.pattern(.lines)).body
    #expect(try export(list, .jsonl) == lines)
    // One array of the same rows, and the API's list has them too.
    let array = String(decoding: try export(list, .json), as: UTF8.self)
    let rows = String(decoding: lines, as: UTF8.self).split(separator: "\n")
    #expect(array == "[\n" + rows.joined(separator: ",\n") + "\n]\n")
    let listed = try client.get(resource.address.pattern(.json) + "?limit=1000").text
    #expect(listed == "[" + rows.joined(separator: ",") + "]")
  }

  private func export(_ list: ExportList, _ format: ExportList.Format) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try list.write(format, from: site.store) { bytes += $0 }
    return bytes
  }

  /// Every way in which a list that programs read can be sorted.
  static let orders = Resources.described.flatMap { resource -> [(String, String)] in
    let own = try? JSONSerialization.jsonObject(with: Data(JSON.array(resource.parameters).bytes)) as? [[String: Any]]
    let schema = own?.first { $0["name"] as? String == "sort" }?["schema"] as? [String: Any]
    return (schema?["enum"] as? [String] ?? []).map { (resource.name, $0) }
  }

  @Test(arguments: Self.orders)
  func `a sorted list has every row once, however long its pages are`(name: String, order: String) throws {
    let base = try resource(name).address.pattern(.json)
    func numbers(_ query: String) throws -> (ids: [Int], next: String?) {
      let answer = try ask(try resource(name), .json, query)
      let rows = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [[String: Any]]
      let next = answer.header("Link")?.firstMatch(of: /<([^>]+)>; rel="next"/)
      return (try #require(rows).compactMap { $0["id"] as? Int }, next.map { String($0.output.1) })
    }
    let whole = try numbers(base + "?limit=1000&sort=\(order)").ids
    let usual = try numbers(base + "?limit=1000").ids
    #expect(whole.sorted() == usual && Set(whole).count == whole.count)
    var (paged, address) = ([Int](), String?.some(base + "?limit=17&sort=\(order)"))
    while let query = address {
      let page = try numbers(query)
      paged += page.ids
      address = page.next
    }
    #expect(paged == whole)
  }

  @Test(arguments: Self.readable)
  func `an item has what its row has, and a link to itself`(name: String) throws {
    let resource = try resource(name)
    let row = try #require(try rows(resource).first)
    let id = try #require(row["id"] as? Int)
    let address = resource.address.pattern(.item).replacing("{id}", with: String(id))
    let answer = try ask(resource, .item, address)
    guard case .object(let members)? = SentJSON(answer.body) else { throw SampleSite.Missing.token }
    #expect(Set(members.map(\.name)).count == members.count, "no member is there twice")
    let item = try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    #expect(Set(row.keys).isSubset(of: item.keys))
    for (column, value) in row { #expect(item[column] as? NSObject == value as? NSObject, "\(name).\(column)") }
    #expect((item["links"] as? [String: Any])?["self"] as? String == address)
  }

  @Test func `what is not for everybody is in no description and in no file`() throws {
    let description = try client.get("/api/openapi.json").text
    for resource in Resources.all where resource.access != .everyone {
      #expect(ExportList(rawValue: resource.name) == nil)
      // What programs read with a token is described with it.
      let isDescribed = resource.doors.contains(.json)
      #expect(description.contains("\"\(resource.address.pattern(.json))\"") == isDescribed)
      if !isDescribed { #expect(!description.contains(resource.address.base)) }
      for door in resource.doors {
        let status = try client.get(resource.address.pattern(door)).status
        #expect(status == (resource.demands(door).proof == .token ? 401 : 303))
      }
    }
  }

  @Test func `a list's names are its own`() {
    #expect(Set(Resources.all.map(\.name)).count == Resources.all.count)
    #expect(Set(Resources.all.map(\.address)).count == Resources.all.count)
  }

  /// Lines of a sheet as RFC 4180 has them, without the mark at the start.
  private static func cells(_ text: String) -> [[String]] {
    var lines: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    for scalar in text.unicodeScalars.dropFirst() {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        lines[lines.count - 1].append(cell)
        cell = ""
      case "\n" where !isQuoted:
        lines[lines.count - 1].append(cell.trimmingCharacters(in: ["\r"]))
        lines.append([])
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return lines.dropLast()
  }
}
