import GRDB
import Policy

/// What is read of a target for lists: `t` the target, `c` its city, `v` its published version, `r` its status,
/// `s` its section, `o` its owner.
enum TargetColumn: Int32, SelectColumn {
  case id, city, cityName, document, documentTitle, section, sectionPath, sectionTitle
  case quote, indicator, comparison, value, valueMax, unit, deadline, cadence, nature, area, stretch, baseline
  case baselineYear
  case owner, ownerName, ownerReason, ownerFact, ownerFacts
  case state, reasonFact, reasonFacts, gap, judgedNature, latestPeriod, latestValue, latestStage, latestApproved
  case spanStart, spanEnd, isWithdrawn, isCurrent, confidence, rule, revision

  var sql: String {
    switch self {
    case .id: "t.id"
    case .city: "t.city_id"
    case .cityName: "c.name"
    case .document: "t.document_id"
    case .documentTitle: "v.title"
    case .section: "t.section_id"
    case .sectionPath: "t.section_path"
    case .sectionTitle: "s.title"
    case .quote: "t.quote"
    case .indicator: "t.indicator"
    case .comparison: "t.comparison"
    case .value: "t.value"
    case .valueMax: "t.value_max"
    case .unit: "t.unit"
    case .deadline: "t.deadline"
    case .cadence: "t.cadence"
    case .nature: "t.nature"
    case .area: "t.area"
    case .stretch: "t.stretch"
    case .baseline: "t.baseline"
    case .baselineYear: "t.baseline_year"
    case .owner: "t.owner_id"
    case .ownerName: "o.name"
    case .ownerReason: "t.owner_reason"
    case .ownerFact: "t.owner_fact"
    case .ownerFacts: "t.owner_facts"
    case .state: "r.state"
    case .reasonFact: "r.reason_fact"
    case .reasonFacts: "r.reason_facts"
    case .gap: "r.gap"
    case .judgedNature: "r.nature"
    case .latestPeriod: "r.latest_period"
    case .latestValue: "r.latest_value"
    case .latestStage: "r.latest_stage"
    case .latestApproved: "r.latest_approved"
    case .spanStart: "t.span_start"
    case .spanEnd: "t.span_end"
    case .isWithdrawn: "t.withdrawn_because IS NOT NULL"
    case .isCurrent: Standing.isCurrent("t")
    case .confidence: "t.confidence"
    case .rule: "t.rule"
    case .revision: "t.revision"
    }
  }

  static let tables = """
    target t
    JOIN city c ON c.id = t.city_id
    JOIN version v ON v.document_id = t.document_id AND v.state = 'published'
    JOIN status_result r ON r.target_id = t.id
    LEFT JOIN section s ON s.id = t.section_id
    LEFT JOIN agency o ON o.id = t.owner_id
    """
}

extension TargetSummary {
  /// What rows behind each other have in common, as a rule.
  struct Common {
    fileprivate var cityName = "", documentTitle = "", sectionPath = "", sectionTitle = "", ownerName = "", rule = ""
  }

  /// Without its bodies, which stand in rows of their own.
  init(_ row: Cells<TargetColumn>, _ common: inout Common) throws {
    self.init(
      id: row.id(.id), city: row.id(.city), cityName: row.text(.cityName, asBefore: &common.cityName),
      document: row.id(.document), documentTitle: row.text(.documentTitle, asBefore: &common.documentTitle),
      section: row.idIfAny(.section), sectionPath: row.text(.sectionPath, asBefore: &common.sectionPath),
      sectionTitle: row.isNull(.sectionTitle) ? nil : row.text(.sectionTitle, asBefore: &common.sectionTitle),
      quote: row.text(.quote), indicator: row.text(.indicator),
      comparison: try row.listed(.comparison), value: row.numberIfAny(.value), valueMax: row.numberIfAny(.valueMax),
      unit: row.textIfAny(.unit), deadline: try row.deadlineIfAny(.deadline), cadence: try row.listed(.cadence),
      saidNature: try row.listedIfAny(.nature), judgedNature: try row.listedIfAny(.judgedNature),
      area: row.textIfAny(.area), isStretch: row.bool(.stretch),
      baseline: row.numberIfAny(.baseline), baselineYear: row.intIfAny(.baselineYear),
      owner: try Owner(row, .owner, .ownerName, .ownerReason, .ownerFact, .ownerFacts, nameBefore: &common.ownerName),
      agencies: [], state: try row.listed(.state),
      told: Told(CodedFacts(code: row.text(.reasonFact), json: row.text(.reasonFacts))), gap: row.numberIfAny(.gap),
      latest: try Self.latest(row), span: row.span(.spanStart, .spanEnd), isWithdrawn: row.bool(.isWithdrawn),
      isCurrent: row.bool(.isCurrent), confidence: row.number(.confidence),
      rule: row.text(.rule, asBefore: &common.rule), revision: row.int(.revision))
  }

  private static func latest(_ row: Cells<TargetColumn>) throws -> LatestFigure? {
    guard let period = try row.periodIfAny(.latestPeriod) else { return nil }
    return LatestFigure(
      period: period, value: row.numberIfAny(.latestValue), stage: try row.listedIfAny(.latestStage),
      isApproved: row.bool(.latestApproved))
  }
}
