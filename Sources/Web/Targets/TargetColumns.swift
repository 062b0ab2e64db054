import Policy
import Store

/// What is told of a target, in lists and alone.
enum TargetColumns {
  static let row = Columns<TargetSummary>("targets", "目标", promise + standing)

  /// A target with its sentence, reports and past.
  static func members(_ detail: TargetDetail) -> [JSON.Member] {
    let reports = detail.reports.filter { $0.counted != nil }
    return row.members(detail.summary) + [
      .init("sentence", detail.sentence.json), .init("status_period", detail.status.period.json),
      .init("rule_version", detail.status.status.ruleVersion.json),
      .init("withdrawn_because", detail.withdrawnBecause.json),
      .init("reports", ReportColumns.row.list(reports)), .init("changes", change.list(detail.changes)),
      .init("enterprises", EnterpriseColumns.row.list(detail.enterprises)),
    ]
  }

  /// What the plan says.
  private static let promise: [Column<TargetSummary>] = [
    Column("id", "编号") { $0.id },
    Column("city_id", "城市编号") { $0.city },
    Column("city", "城市") { $0.cityName },
    Column("document_id", "文件编号") { $0.document },
    Column("document", "文件标题") { $0.documentTitle },
    Column("section", "章节编号", note: "自上而下的编号，以 / 相连") { $0.sectionPath },
    Column("section_title", "章节标题") { $0.sectionTitle },
    Column("indicator", "指标") { $0.indicator },
    Column("quote", "原文") { $0.quote },
    .oneOf("op", "比较方式", note: "range 以下限为准") { $0.comparison },
    Column("value", "目标值", note: "按原文书写；定性目标为空") { $0.value },
    Column("value_max", "目标上限") { $0.valueMax },
    Column("unit", "单位", note: "按原文书写，如 万辆") { $0.unit },
    Column("deadline", "完成时限", note: "年，或年-月") { $0.deadline },
    .oneOf("cadence", "考核方式") { $0.cadence },
    .oneOf("nature", "指标性质代码", note: "从原文措辞识别，或由人工指定") { $0.judged },
    Column("nature_title", "指标性质") { $0.judged.title },
    Column("area", "区域") { $0.area },
    Column("stretch", "力争") { $0.isStretch },
    Column("baseline", "基期值") { $0.baseline },
    Column("baseline_year", "基期年份") { $0.baselineYear },
  ]

  /// Whose it is, how it stands, and where it was read.
  private static let standing: [Column<TargetSummary>] = [
    Column("owner_id", "填报单位编号") { $0.owner?.agency },
    Column("owner", "填报单位") { $0.owner?.name },
    .oneOrNone("owner_reason", "确定依据") { $0.owner?.reason },
    Column("lead", "牵头单位") { $0.agencies.names(.lead) },
    Column("responsible", "责任单位") { $0.agencies.names(.responsible) },
    Column("duties", "文中提及单位") { $0.agencies.names(.duty) },
    .oneOf("state", "进展状态代码") { $0.state },
    Column("state_title", "进展状态") { $0.state.title },
    Column("state_reason", "判定理由") { $0.stateReason },
    Column("gap", "与序时进度之差", unit: "百分点") { $0.gap },
    Column("latest_period", "最新数据所属期", note: "如 2026Q1；按月、半年、年填报的为 2026M03、2026H1、2026Y") { $0.latest?.period },
    Column("latest_value", "最新数据") { $0.latest?.value },
    .oneOrNone("latest_stage", "最新阶段") { $0.latest?.stage },
    Column("latest_approved", "最新数据已审核") { $0.latest?.isApproved },
    Column("withdrawn", "已退出") { $0.isWithdrawn },
    Column("current", "在最新版本中") { $0.isCurrent },
    Column("span_start", "原文起点", note: "在文件正文中，按 Unicode 标量计") { $0.span.start },
    Column("span_end", "原文终点", note: "不含此处") { $0.span.end },
    Column("confidence", "识别可信度", note: "0 到 1") { $0.confidence },
    Column("rule", "识别规则") { $0.rule },
    Column("revision", "修订号") { $0.revision },
    Column("url", "页面") { Address.target($0.id) },
  ]

  private static let change = Columns<TargetChange>(
    "changes", "改动",
    [
      Column("at", "时间") { $0.at },
      Column("version", "版次") { $0.version },
      Column("fields", "内容") { field.list($0.fields) },
      Column("reason", "理由") { $0.reason },
    ])

  private static let field = Columns<FieldChange<String>>(
    "fields", "字段",
    [
      Column("field", "字段") { $0.field },
      Column("old", "改动前") { words($0.field, $0.old) },
      Column("new", "改动后") { words($0.field, $0.new) },
    ])

  /// Codes and figures as they are stored; other targets as pages name them.
  private static func words(_ field: String, _ value: String?) -> String? {
    field == "same" ? value.map { FieldWords.value(field, $0) } : value
  }
}
