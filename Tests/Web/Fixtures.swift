import Policy
@testable import Store

@testable import Web

/// Hand-made values that pages are drawn from without a database.
enum Fixture {
  /// 2026-11-21 15:04:05 in Shanghai.
  static let now = Moment(unixTime: 1_795_244_645)
  static let city = CityID(1)
  static let document = DocumentID(2)

  static func target(
    _ id: Int64, _ indicator: String = "专用汽车产量", value: Double? = 25, unit: String? = "万辆",
    state: ProgressState = .onTrack, deadline: Deadline? = Deadline(year: 2026), span: Span = Span(3, 13),
    cadence: Cadence = .byDeadline, comparison: Comparison = .atLeast, owner: Owner? = Fixture.owner,
    latest: LatestFigure? = nil
  ) -> TargetSummary {
    TargetSummary(
      id: TargetID(id), city: city, cityName: "江州市", document: document, documentTitle: "江州市专用汽车产业行动方案",
      section: SectionID(4), sectionPath: "一、", sectionTitle: "总体目标", quote: "专用汽车产量超25万辆", indicator: indicator,
      comparison: comparison, value: value, unit: unit, deadline: deadline, cadence: cadence, isStretch: false,
      owner: owner, agencies: [AgencyLink(id: AgencyID(7), name: "市经信局", verbatim: "市经信局", role: .responsible)],
      state: state, told: Fixture.told, gap: -19.3, latest: latest, span: span,
      isWithdrawn: false, isCurrent: true, confidence: 0.97, rule: "quantity.after-indicator", revision: 1)
  }

  /// 已完成路程64%，序时进度83.3%，差-19.3个百分点
  static let told: Told<StatusFact> = {
    let fact = StatusFact.text(words: "已完成路程64%，序时进度83.3%，差-19.3个百分点")
    guard let told = try? Told(fact) else { preconditionFailure("\(fact)") }
    return told
  }()

  static let owner = Owner(agency: AgencyID(7), name: "市经信局", reason: .bracket)

  static func progress(_ counts: [ProgressState: Int]) -> ProgressOverview {
    let all = ProgressState.allCases.map { ProgressCount(state: $0, count: counts[$0] ?? 0) }
    let total = counts.values.reduce(0, +)
    return ProgressOverview(
      counts: all, reported: total - (counts[.notReported] ?? 0) - (counts[.notDue] ?? 0),
      asked: total - (counts[.notDue] ?? 0), total: total)
  }

  static let paper = DocumentSummary(
    id: document, city: city, cityName: "江州市", title: "江州市专用汽车产业行动方案", issuer: "江州市人民政府办公室",
    docNumber: "江政办发〔2024〕12号", issuedOn: CivilDate(year: 2024, month: 6, day: 11), status: .issued,
    period: PlanPeriod(from: 2024, to: 2026), version: VersionID(1), versions: 1, targets: 12, goals: 2, measures: 9,
    publishedAt: now)

  static func citySummary(_ id: Int64 = 1, _ name: String = "江州市") -> CitySummary {
    CitySummary(id: CityID(id), name: name, plans: 2, targets: 31, goals: 4, measures: 22, agencies: 18, findings: 1)
  }

  static let overview = Overview(
    cities: [
      Overview.City(
        summary: citySummary(1, "江州市"),
        progress: progress([.onTrack: 9, .behind: 4, .farBehind: 2, .notReported: 9, .achieved: 5, .achievedLate: 2])),
      Overview.City(
        summary: citySummary(2, "海宁市"), progress: progress([.notReported: 20, .stale: 4, .notDue: 7, .withdrawn: 1])),
    ], chosen: nil,
    progress: progress([
      .onTrack: 9, .behind: 4, .farBehind: 2, .notReported: 29, .achieved: 5, .achievedLate: 2, .stale: 4, .notDue: 7,
      .withdrawn: 1,
    ]), deadlines: (1...9).map { target($0, state: ProgressState.allCases[Int($0) - 1]) }, deadlinesTotal: 9,
    attention: [target(10, "零部件本地配套率", value: 50, unit: "%", state: .farBehind), target(11, state: .behind)],
    attentionTotal: 10,
    years: [.init(year: 2025, count: 12), .init(year: 2026, count: 30), .init(year: 2030, count: 4)],
    documents: [paper], documentsTotal: 3, period: Period(containing: now.day).previous)

  static func report(_ period: Period, _ value: Double, state: ReportState = .submitted) -> Report {
    let figure = ReportedFigure(value: value, stage: nil, narrative: "新增两条生产线，已投产。", explanation: "")
    let revision = ReportRevision(
      number: 1, state: state, figure: figure, typed: ReportEntry(value: "\(value)"), by: "经信局填报员", at: now)
    return Report(
      id: ReportID(Int64(period.quarter)), target: TargetID(1), indicator: "专用汽车产量", unit: "万辆", city: city,
      document: document, agency: AgencyID(7), agencyName: "市经信局", period: period, state: state, version: 1,
      newest: revision, counted: revision, isLate: false)
  }

  static var detail: TargetDetail {
    let quarters = [Period("2025Q4"), Period("2026Q1"), Period("2026Q3")].compactMap { $0 }
    let reports = zip(quarters, [12.5, 14, 18]).map { report($0, $1) }
    let facts = ProgressFacts(
      comparison: .atLeast, value: 25, baseline: 0, deadline: Deadline(year: 2026),
      planStart: CivilDate(dayNumber: 19_723),
      firstReport: quarters[0],
      figures: reports.map { .init(period: $0.period, value: $0.newest.figure.value) })
    let status = StatusResult(
      status: facts.status(at: quarters[2]), period: quarters[2], facts: facts, computedAt: now)
    return TargetDetail(
      summary: target(1, state: status.status.state), sentence: "到2026年，专用汽车产量超25万辆，全产业链产值超千亿元。",
      quoteInSentence: Span(7, 17), sentenceSpan: Span(0, 30), status: status, reports: reports.reversed(),
      changes: [
        TargetChange(
          at: now, by: "管理员", version: 2, fields: [FieldChange(field: "deadline", old: "2025", new: "2026")],
          reason: "正式印发稿调整")
      ],
      findings: [
        FindingSummary(
          id: FindingID(1), kind: .conflict, fact: .text(words: "同一指标：40与50"), state: .open,
          places: [
            .init(document: document, documentTitle: "行动方案", target: TargetID(1), quote: "专精特新企业40家", span: Span(1, 5))
          ])
      ])
  }

  static let text = """
    江州市专用汽车产业

    行动方案

    一、总体目标

    　　到2026年，专用汽车产量超25万辆，全产业链产值超千亿元，市场占有率稳居全国第一。
    （一）培育链主企业。招大引强。建设零部件产业园。（责任单位：江北区政府、市经信局）
    对首次突破1000辆的，给予10万元奖励。
    """

  /// The span of a part of the text, in scalars.
  static func span(_ part: String) -> Span {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(part.unicodeScalars)
    for start in 0..<(scalars.count - wanted.count + 1)
    where Array(scalars[start..<start + wanted.count]) == wanted {
      return Span(start, start + wanted.count)
    }
    return Span(0, 0)
  }

  static var documentDetail: DocumentDetail {
    let output = target(1, span: span("专用汽车产量超25万辆"))
    let revenue = target(2, "全产业链产值", value: 1000, unit: "亿元", span: span("全产业链产值超千亿元"))
    let goal = target(3, "市场占有率", value: nil, unit: nil, state: .notDue, span: span("市场占有率稳居全国第一"))
    let agency = AgencyLink(id: AgencyID(7), name: "市经信局", verbatim: "市经信局", role: .responsible)
    let sections = [
      SectionRow(id: SectionID(1), number: "一、", title: "总体目标", level: 1, path: "一、", span: span("一、总体目标")),
      SectionRow(
        id: SectionID(2), number: "（一）", title: "培育链主企业", level: 2, path: "一、/（一）", span: span("（一）培育链主企业。")),
      SectionRow(id: SectionID(3), title: "招大引强", level: 3, path: "一、/（一）", span: span("招大引强。")),
    ]
    return DocumentDetail(
      summary: paper, text: text, sections: sections, targets: [output, revenue, goal], measures: [], incentives: [],
      baselines: [], governance: [GovernanceFact(role: "办公室", holder: "市经信局", quote: "办公室设在市经信局", span: Span(0, 1))],
      enterprises: [
        Enterprise(
          name: "白石集团", role: "依托", section: "一、/（一）", span: Span(3, 5),
          provenance: Provenance(rule: "enterprise.ending", confidence: 0.85))
      ],
      agencies: [agency], findings: [],
      versions: [
        DocumentVersion(
          id: VersionID(1), document: document, number: 1, state: .published, title: paper.title, status: .issued,
          issuedOn: paper.issuedOn, fileName: "plan.txt", sha256: "ab12", readOn: now.day, savedAt: now)
      ],
      marks: [
        Mark(subject: .target(TargetID(1)), span: output.span), Mark(subject: .target(TargetID(2)), span: revenue.span),
        Mark(subject: .target(TargetID(3)), span: goal.span),
        Mark(subject: .measure(MeasureID(1)), span: span("招大引强。建设零部件产业园。")),
        Mark(subject: .agency(AgencyID(8)), span: span("江北区政府")),
        Mark(subject: .agency(AgencyID(7)), span: span("市经信局")),
        Mark(subject: .incentive(IncentiveID(1)), span: span("对首次突破1000辆的，给予10万元")),
      ])
  }
}
