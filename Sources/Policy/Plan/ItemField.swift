/// A field of something that was read out of a plan, or that people set beside it; raw values are what is stored.
///
/// One list for all kinds of items, since review, revisions and the trail treat them alike; which of them a kind has is
/// in its `fields`.
public enum ItemField: String, RecordField {
  // What it says.
  case quote, indicator, comparison, value
  case valueMax = "value_max"
  case unit, deadline, cadence, nature, area, stretch
  case agencies, duties
  case textStart = "text_start"
  case lead, responsible, amount
  case number
  case heading = "title"
  case level, path
  // Where it stood before.
  case baseline
  case baselineYear = "baseline_year"
  case baselineUnit = "baseline_unit"
  case baselineQuote = "baseline_quote"
  case baselineIndicator = "baseline_indicator"
  case baselineSpan = "baseline_span"
  case baselineRule = "baseline_rule"
  case baselineConfidence = "baseline_confidence"
  // Where and how it was read.
  case section, span, sentence, rule, confidence
  // What only people say of it.
  case owner
  case ownerNote = "owner_note"

  public static var wording: ItemField { .quote }

  /// By its place in the list, not by its code: a record's texts are looked up by field, and a code is a text of its
  /// own.
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: self) { hasher.combine(bytes: $0) }
  }

  /// What tells of the baseline itself: it is known already by the plan's own list of baselines.
  public static let baselineDetails: Set<ItemField> = [
    .baselineQuote, .baselineIndicator, .baselineSpan, .baselineRule, .baselineConfidence,
  ]

  public var isFigure: Bool {
    switch self {
    case .value, .valueMax, .unit, .deadline, .comparison, .amount: true
    default: false
    }
  }

  public var isPlacing: Bool {
    switch self {
    case .section, .span, .sentence, .rule, .confidence: true
    default: Self.baselineDetails.contains(self)
    }
  }

  /// What holds where nothing is set, for a choice that always has an answer.
  public var usual: String? {
    switch self {
    case .comparison: Comparison.equal.rawValue
    case .cadence: Cadence.byDeadline.rawValue
    default: nil
    }
  }
}

extension ItemField {
  public var title: String {
    switch self {
    case .quote: "原文"
    case .indicator: "指标"
    case .comparison: "比较方式"
    case .value: "目标值"
    case .valueMax: "上限"
    case .unit: "计量单位"
    case .deadline: "完成时限"
    case .cadence: "考核方式"
    case .nature: "指标性质"
    case .area: "区域"
    case .stretch: "力争"
    case .agencies, .responsible: "责任单位"
    case .duties: "文中提及单位"
    case .textStart: "举措"
    case .lead: "牵头单位"
    case .amount: "金额"
    case .number: "编号"
    case .heading: "标题"
    case .level: "层级"
    case .path: "章节路径"
    case .baseline: "基期值"
    case .baselineYear: "基期年份"
    case .baselineUnit: "基期单位"
    case .baselineQuote: "基期原文"
    case .baselineIndicator: "基期指标"
    case .baselineSpan: "基期所在位置"
    case .baselineRule: "基期识别规则"
    case .baselineConfidence: "基期识别可信度"
    case .section: "章节"
    case .span: "所在位置"
    case .sentence: "所在句"
    case .rule: "识别规则"
    case .confidence: "识别可信度"
    case .owner: "填报单位"
    case .ownerNote: "填报单位的理由"
    }
  }
}
