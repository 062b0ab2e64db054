import Foundation
import Policy
import Testing

@testable import Store

/// A store on a real file in a folder of its own, gone when it is released.
final class TemporaryStore: Sendable {
  let folder: String
  let store: Store

  init() throws {
    folder = NSTemporaryDirectory() + "store-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Self.template.get(), toPath: folder + "/liance.sqlite")
    store = try Store(
      path: folder + "/liance.sqlite", migrations: Self.migrations, at: .start, passwordCost: .forTests)
  }

  var path: String { folder + "/liance.sqlite" }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// An empty database, made once: the migrations take longer than most tests.
  private static let template = Result { () throws -> String in
    let path = NSTemporaryDirectory() + "store-test-template-" + UUID().uuidString + ".sqlite"
    let store = try Store(path: path, migrations: migrations, at: .start)
    let copy = path + ".copy"
    try store.backup(to: copy)
    try store.close()
    return copy
  }

  /// The project's own `Migrations/`, found from this file.
  static let migrations = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Migrations").path
}

extension PasswordCost {
  /// A thousandth of what a password costs elsewhere, so that tests sign in for nothing.
  static let forTests = PasswordCost(n: 1 << 5, r: 8, p: 1)
}

extension Actor {
  /// Of an actor with an account.
  var id: UserID { user ?? UserID(0) }
}

extension Moment {
  /// 2026-11-21 15:00 in Shanghai.
  static let start = Moment(unixTime: 1_795_244_400)
  func plus(days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0) -> Moment {
    adding(seconds: ((days * 24 + hours) * 60 + minutes) * 60 + seconds)
  }
}

/// A small plan whose spans are found from its words, so that tests can change its text.
struct Plan {
  var region: String? = "随州市"
  var title = "专用汽车产业高质量发展实施方案"
  var status = Document.Status.issued
  var issuedOn = CivilDate(year: 2024, month: 6, day: 11)
  var period: PlanPeriod? = PlanPeriod(from: 2024, to: 2026)
  var sections: [(number: String?, title: String, level: Int, path: String)] = [
    ("一、", "总体思路", 1, "一、"), ("二、", "重点任务", 1, "二、"), ("（一）", "培育企业", 2, "二、/（一）"),
  ]
  var lines: [String] = [
    "一、总体思路", "到2026年，专用汽车产量超25万辆，新能源汽车渗透率达到20%。", "二、重点任务", "（一）培育企业",
    "招大引强。新增规上工业企业300家，建设专用底盘生产线。（责任单位：市经信局、市招商局）",
    "择优扶强。市场占有率稳居全国第一。（牵头单位：市发改委；责任单位：市财政局）",
  ]
  var targets: [Target] = []
  var measures: [Measure] = []
  var goals: [Goal] = []
  var findings: [Finding] = []
  var governance: [GovernanceFact] = []
  var baselines: [Baseline] = []
  var enterprises: [Enterprise] = []

  var text: String { lines.joined(separator: "\n") }

  /// The place of some words in the text.
  func span(_ words: String) -> Span {
    let (all, wanted) = (Array(text.unicodeScalars), Array(words.unicodeScalars))
    let start = all.indices.first { all[$0...].starts(with: wanted) } ?? 0
    return Span(start, start + wanted.count)
  }

  func target(
    _ quote: String, _ indicator: String, _ value: Double, _ unit: String, deadline: String? = "2026",
    section: String = "一、", agencies: [String] = [], comparison: Comparison = .atLeast
  ) -> Target {
    let line = lines.first { $0.contains(quote) } ?? quote
    return Target(
      quote: quote, indicator: indicator, comparison: comparison, value: value, unit: unit,
      deadline: deadline.flatMap { Deadline($0) }, section: section, agencies: agencies, span: span(quote),
      sentence: span(line), provenance: Provenance(rule: "test", confidence: 0.9))
  }

  func measure(_ start: String, lead: [String] = [], responsible: [String], section: String = "二、/（一）") -> Measure {
    let line = lines.first { $0.contains(start) } ?? start
    return Measure(
      textStart: start, quote: line, lead: lead, responsible: responsible, section: section, span: span(line))
  }

  static var usual: Plan {
    var plan = Plan()
    plan.targets = [
      plan.target("专用汽车产量超25万辆", "专用汽车产量", 25, "万辆"),
      plan.target("新能源汽车渗透率达到20%", "新能源汽车渗透率", 20, "%"),
      plan.target(
        "新增规上工业企业300家", "新增规上工业企业数", 300, "家", section: "二、/（一）", agencies: ["市经信局", "市招商局"],
        comparison: .equal),
    ]
    plan.measures = [
      plan.measure("招大引强", responsible: ["市经信局", "市招商局"]),
      plan.measure("择优扶强", lead: ["市发改委"], responsible: ["市财政局"]),
    ]
    plan.goals = [
      Goal(quote: "市场占有率稳居全国第一", indicator: "市场占有率", section: "二、/（一）", span: plan.span("市场占有率稳居全国第一"))
    ]
    plan.governance = [
      GovernanceFact(role: "办公室", holder: "市经信局", quote: "办公室设在市经信局", span: Span(0, 2))
    ]
    return plan
  }

  var document: Document {
    var agencies: [String] = []
    for name in measures.flatMap({ $0.lead + $0.responsible }) where !agencies.contains(name) { agencies.append(name) }
    return Document(
      title: title, region: region, issuer: region.map { $0 + "人民政府办公室" }, docNumber: "政办发〔2024〕12号",
      issuedOn: issuedOn, status: status, period: period,
      sections: sections.map {
        Section(
          number: $0.number, title: $0.title, level: $0.level, path: $0.path, span: span(($0.number ?? "") + $0.title))
      },
      targets: targets, measures: measures, qualitative: goals, agencies: agencies, baselines: baselines,
      governance: governance,
      enterprises: enterprises,
      span: Span(0, text.unicodeScalars.count))
  }

  var reading: Reading { Reading(file: "plan.txt", documents: [document], findings: findings) }

  var source: SourceFile {
    SourceFile(
      name: "plan.txt", bytes: Array(text.utf8), text: text, address: "https://www.example.gov.cn/1.html",
      readOn: CivilDate(dayNumber: Moment.start.day.dayNumber))
  }

  @discardableResult
  func save(in store: Store, publish: Bool = true, at now: Moment = .start) throws -> SaveOutcome {
    try store.save(reading, source: source, publish: publish, by: .commandLine, at: now)
  }
}
