import Foundation
import HTTP
import Logging
import Policy
import Store
import Synchronization
import Web

/// A clock that tests set.
final class SetClock: Sendable {
  private let seconds: Mutex<Int>
  init(_ now: Moment) { seconds = Mutex(now.unixTime) }
  var now: Moment { Moment(unixTime: seconds.withLock { $0 }) }
  func advance(days: Int = 0, minutes: Int = 0) { seconds.withLock { $0 += days * 86_400 + minutes * 60 } }
}

/// The very application that ships, over a real database in a folder of its own.
final class SampleSite: Sendable {
  static let password = "一个足够长的密码 2026"
  /// A thousandth of what a password costs elsewhere, so that tests sign in for nothing.
  static let passwordCost = PasswordCost(n: 1 << 5, r: 8, p: 1)
  /// 2026-11-21 15:00 in Shanghai.
  static let start = Moment(unixTime: 1_795_244_400)

  let folder: String
  let store: Store
  let clock = SetClock(SampleSite.start)
  let router: Router
  let economy: AgencyID
  let science: AgencyID

  init(
    secureCookies: Bool = false, patience: Double = Store.busySeconds, mailsFrom: String? = nil
  ) throws {
    folder = NSTemporaryDirectory() + "web-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Self.template.get(), toPath: folder + "/liance.sqlite")
    store = try Store(
      path: folder + "/liance.sqlite", migrations: Self.root.appending(path: "Migrations").path, at: Self.start,
      patience: patience, passwordCost: Self.passwordCost)
    economy = try Self.agency("市经信局", in: store)
    science = try Self.agency("市科技局", in: store)
    var settings = Settings(publicFolder: Self.root.appending(path: "Public").path)
    settings.hasSecureCookies = secureCookies
    settings.largestUpload = 256 * 1024
    settings.mailsFrom = mailsFrom
    router = try application(
      store: store, settings: settings, clock: { [clock] in clock.now },
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The id of the target with this indicator.
  func target(_ indicator: String) throws -> TargetID {
    guard
      let found = try store.targets(TargetFilter(words: indicator)).items.first(where: { $0.indicator == indicator })
    else { throw Missing.target(indicator) }
    return found.id
  }

  /// A second city with the same plan and bodies of the same names.
  func addOtherCity() throws -> CityID {
    var reading = SamplePlan.reading
    reading.documents[0].region = "河川市"
    let source = SourceFile(
      name: "方案.txt", bytes: Array(SamplePlan.text.utf8), text: SamplePlan.text, readOn: Self.start.day)
    _ = try store.save(reading, source: source, publish: true, by: .commandLine, at: Self.start)
    guard let city = try store.cities().first(where: { $0.name == "河川市" }) else { throw Missing.city }
    return city.id
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A database with the plan and the accounts, made once: the migrations take longer than most tests.
  private static let template = Result { () throws -> String in
    let path = NSTemporaryDirectory() + "web-test-template-" + UUID().uuidString + ".sqlite"
    let store = try Store(
      path: path, migrations: root.appending(path: "Migrations").path, at: start, passwordCost: passwordCost)
    let source = SourceFile(
      name: "方案.txt", bytes: Array(SamplePlan.text.utf8), text: SamplePlan.text, readOn: start.day)
    _ = try store.save(SamplePlan.reading, source: source, publish: true, by: .commandLine, at: start)
    let economy = try agency("市经信局", in: store)
    let science = try agency("市科技局", in: store)
    try store.addUser("admin", password: password, role: .admin, by: .commandLine, at: start)
    try store.addUser("jxj", password: password, role: .agency, agency: economy, by: .commandLine, at: start)
    try store.addUser("kjj", password: password, role: .agency, agency: science, by: .commandLine, at: start)
    try store.addUser("guest", password: password, role: .viewer, by: .commandLine, at: start)
    let copy = path + ".copy"
    try store.backup(to: copy)
    try store.close()
    return copy
  }

  private static func agency(_ name: String, in store: Store) throws -> AgencyID {
    guard let found = try store.agencies(AgencyFilter(words: name)).items.first else { throw Missing.agency(name) }
    return found.id
  }

  enum Missing: Error { case agency(String), target(String), token, city }
}

/// A small plan of two agencies, every span found from its words.
enum SamplePlan {
  static let lines = [
    "江州市专用汽车产业行动方案", "一、总体目标",
    "到2026年，专用汽车产量超25万辆，全产业链产值超1000亿元，市场占有率稳居全国第一。（责任单位：市经信局）",
    "项目审批3日内办结。（责任单位：市经信局）", "二、创新", "新增发明专利100项。（责任单位：市科技局）",
  ]
  static let text = lines.joined(separator: "\n")

  static func span(_ words: String) -> Span {
    let all = Array(text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    let start = all.indices.first { all[$0...].starts(with: wanted) } ?? 0
    return Span(start, start + wanted.count)
  }

  private static func target(
    _ quote: String, _ indicator: String, _ value: Double, _ unit: String, _ agency: String, _ section: String,
    deadline: String? = "2026", comparison: Comparison = .atLeast, cadence: Cadence = .byDeadline
  ) -> Target {
    let line = lines.first { $0.contains(quote) } ?? quote
    return Target(
      quote: quote, indicator: indicator, comparison: comparison, value: value, unit: unit,
      deadline: deadline.flatMap { Deadline($0) }, cadence: cadence, section: section, agencies: [agency],
      span: span(quote), sentence: span(line), provenance: Provenance(rule: "test", confidence: 0.9))
  }

  private static func measure(_ start: String, _ agency: String, _ section: String) -> Measure {
    let line = lines.first { $0.contains(start) } ?? start
    return Measure(
      textStart: start, quote: line, lead: [], responsible: [agency], section: section, span: span(line))
  }

  static var reading: Reading {
    let document = Document(
      title: lines[0], region: "江州市", issuer: "江州市人民政府办公室", docNumber: "江政办发〔2024〕12号",
      issuedOn: CivilDate(year: 2024, month: 6, day: 11), period: PlanPeriod(from: 2024, to: 2026),
      sections: [
        Section(number: "一、", title: "总体目标", level: 1, path: "一、", span: span("一、总体目标")),
        Section(number: "二、", title: "创新", level: 1, path: "二、", span: span("二、创新")),
      ],
      targets: [
        target("专用汽车产量超25万辆", "专用汽车产量", 25, "万辆", "市经信局", "一、"),
        target("全产业链产值超1000亿元", "全产业链产值", 1000, "亿元", "市经信局", "一、"),
        target(
          "项目审批3日内办结", "项目审批时间", 3, "日", "市经信局", "一、", deadline: nil, comparison: .atMost, cadence: .event),
        target("新增发明专利100项", "新增发明专利数", 100, "项", "市科技局", "二、"),
      ],
      measures: [measure("到2026年，专用汽车", "市经信局", "一、"), measure("新增发明专利", "市科技局", "二、")],
      qualitative: [
        Goal(
          quote: "市场占有率稳居全国第一", indicator: "市场占有率", deadline: Deadline(year: 2026), section: "一、",
          span: span("市场占有率稳居全国第一"))
      ], agencies: ["市经信局", "市科技局"], span: Span(0, text.unicodeScalars.count))
    return Reading(
      file: "方案.txt", documents: [document],
      findings: [
        Finding(
          kind: .conflict, quotes: ["专用汽车产量超25万辆"], spans: [span("专用汽车产量超25万辆")], fact: .text(words: "同一指标：25与20"))
      ])
  }
}
