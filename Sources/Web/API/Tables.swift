import Policy
import Store

/// What a page's address looks like in JSON.
private func link(_ address: Address) -> JSON { .string(address.text) }

/// The days of a text, ISO 8601.
private func day(_ date: CivilDate?) -> JSON { .text(date?.text) }

/// Every table of the API, in one place.
enum Tables {
  static let documents = Table<DocumentSummary>(
    name: "documents", title: "政策文件", fields: documentFields, id: { $0.id.raw })
  static let targets = Table<TargetSummary>(name: "targets", title: "目标", fields: targetFields, id: { $0.id.raw })
  static let measures = Table<MeasureSummary>(
    name: "measures", title: "举措", fields: measureFields, id: { $0.id.raw })
  static let agencies = Table<AgencySummary>(
    name: "agencies", title: "责任单位", fields: agencyFields, id: { $0.id.raw })
  static let reports = Table<Report>(name: "reports", title: "填报", fields: reportFields, id: { $0.id.raw })

  static let findings = Table<FindingSummary>(
    name: "findings", title: "核对发现", fields: findingFields, id: { $0.id.raw })
  static let audit = Table<AuditEntry>(name: "audit", title: "操作记录", fields: auditFields, id: { $0.id.raw })
  static let tasks = Table<ReportingTask>(name: "tasks", title: "待填报", fields: taskFields, id: { $0.target.id.raw })

  private static let auditFields: [Field<AuditEntry>] = [
    Field("id", "编号", .integer) { .int($0.id.raw) },
    Field("at", "时间", note: "北京时间") { .string($0.at.text) },
    Field("by", "经办") { .string($0.by) },
    Field("address", "网络地址", optional: true) { .text($0.address) },
    Field("action", "操作代码") { .string($0.action) },
    Field("action_title", "操作") { .string(AuditWords.action($0.action)) },
    Field("subject", "对象类别") { .string(AuditWords.subject($0.subject)) },
    Field("subject_id", "对象编号", .integer, optional: true) { .count($0.subjectID.map { Int($0) }) },
    Field("changes", "改动") { .string(AuditWords.sentence(AuditWords.changes($0))) },
    Field("reason", "理由", optional: true) { .text($0.reason) },
    Field("old", "改动前", optional: true, note: "JSON") { .text($0.old) },
    Field("new", "改动后", optional: true, note: "JSON") { .text($0.new) },
  ]

  private static let findingFields: [Field<FindingSummary>] = [
    Field("id", "编号", .integer) { .int($0.id.raw) },
    Field("city_id", "城市编号", .integer, optional: true) { .count($0.city.map { Int($0.raw) }) },
    Field("kind", "类型代码", values: Finding.Kind.allCases.map(\.rawValue)) { .string($0.kind.rawValue) },
    Field("kind_title", "类型") { .string(Wording.finding($0.kind)) },
    Field("note", "说明") { .string($0.note) },
    Field("holds", "分解与合计相符", .boolean, optional: true) { $0.holds.map { .bool($0) } ?? .null },
    Field("quotes", "原文", .texts) { .array($0.places.map { .string($0.quote) }) },
    Field("documents", "政策文件", .texts) { .array($0.places.map { .string($0.documentTitle ?? "") }) },
    Field("target_ids", "目标编号", .ids) { .array($0.places.compactMap { $0.target.map { .int($0.raw) } }) },
    Field("state", "处理情况代码", values: FindingSummary.State.allCases.map(\.rawValue)) { .string($0.state.rawValue) },
    Field("state_title", "处理情况") { .string(Wording.finding($0.state)) },
    Field("decided_by", "处理人", optional: true) { .text($0.decision?.by) },
    Field("decided_at", "处理时间", optional: true, note: "北京时间") { .text($0.decision?.at.text) },
    Field("decision_note", "处理说明", optional: true) { .text($0.decision?.note) },
    Field("url", "页面") { link(.finding($0.id)) },
  ]

  /// What a program must know to hand a line in.
  private static let taskFields: [Field<ReportingTask>] = [
    Field("target_id", "目标编号", .integer) { .int($0.target.id.raw) },
    Field("indicator", "指标") { .string($0.target.indicator) },
    Field("period", "季度", note: "如 2026Q1") { .string($0.period.text) },
    Field("value_target", "目标值", .number, optional: true) { .figure($0.target.value) },
    Field("unit", "填报单位（计量）", optional: true, note: "空：定性目标，填 stage") { .text($0.entryContext.unit) },
    Field("deadline", "完成时限", optional: true) { .text($0.target.deadline?.text) },
    Field("previous_period", "上期", optional: true) { .text($0.previous?.period.text) },
    Field("previous_value", "上期数值", .number, optional: true) { .figure($0.previous?.value) },
    Field("state", "填报状态", optional: true, values: Report.State.allCases.map(\.rawValue)) {
      .text($0.report?.state.rawValue)
    },
    Field("report_id", "填报编号", .integer, optional: true) { .count($0.report.map { Int($0.id.raw) }) },
    Field("version", "最新版本", .integer, note: "改写时作为 version 传回；0 为尚未填报") { .count($0.report?.version ?? 0) },
    Field("value", "已填数值", .number, optional: true) { .figure($0.report?.newest.figure.value) },
    Field("stage", "已填阶段", optional: true) { .text($0.report?.newest.figure.stage?.rawValue) },
    Field("remark", "退回意见", optional: true) { .text($0.report?.newest.remark) },
  ]

  private static let documentFields: [Field<DocumentSummary>] = [
    Field("id", "编号", .integer) { .int($0.id.raw) },
    Field("title", "标题") { .string($0.title) },
    Field("city_id", "城市编号", .integer) { .int($0.city.raw) },
    Field("city", "城市") { .string($0.cityName) },
    Field("issuer", "发文机关", optional: true) { .text($0.issuer) },
    Field("doc_number", "文号", optional: true) { .text($0.docNumber) },
    Field("issued_on", "成文日期", optional: true, note: "ISO 8601 日期") { day($0.issuedOn) },
    Field("status", "文件状态", note: "draft 为征求意见稿，issued 为正式印发", values: ["draft", "issued"]) {
      .string($0.status.rawValue)
    },
    Field("period_from", "规划起始年", .integer, optional: true) { .count($0.period?.from) },
    Field("period_to", "规划终止年", .integer, optional: true) { .count($0.period?.to) },
    Field("versions", "版本数", .integer) { .count($0.versions) },
    Field("targets", "量化目标数", .integer) { .count($0.targets) },
    Field("goals", "定性目标数", .integer) { .count($0.goals) },
    Field("measures", "举措数", .integer) { .count($0.measures) },
    Field("published_at", "发布时间", note: "北京时间") { .string($0.publishedAt.text) },
    Field("url", "页面") { link(.document($0.id)) },
  ]

  private static let targetFields: [Field<TargetSummary>] = targetWords + targetStanding

  private static let targetWords: [Field<TargetSummary>] = [
    Field("id", "编号", .integer) { .int($0.id.raw) },
    Field("city_id", "城市编号", .integer) { .int($0.city.raw) },
    Field("city", "城市") { .string($0.cityName) },
    Field("document_id", "文件编号", .integer) { .int($0.document.raw) },
    Field("document", "文件标题") { .string($0.documentTitle) },
    Field("section", "章节编号", note: "自上而下的编号，以 / 相连") { .string($0.sectionPath) },
    Field("section_title", "章节标题", optional: true) { .text($0.sectionTitle) },
    Field("indicator", "指标") { .string($0.indicator) },
    Field("quote", "原文") { .string($0.quote) },
    Field("op", "比较方式", note: "range 以下限为准", values: Comparison.allCases.map(\.rawValue)) {
      .string($0.comparison.rawValue)
    },
    Field("value", "目标值", .number, optional: true, note: "按原文书写；定性目标为空") { .figure($0.value) },
    Field("value_max", "目标上限", .number, optional: true) { .figure($0.valueMax) },
    Field("unit", "单位", optional: true, note: "按原文书写，如 万辆") { .text($0.unit) },
    Field("deadline", "完成时限", optional: true, note: "年，或年-月") { .text($0.deadline?.text) },
    Field("cadence", "考核方式", values: Cadence.allCases.map(\.rawValue)) { .string($0.cadence.rawValue) },
    Field("area", "区域", optional: true) { .text($0.area) },
    Field("stretch", "力争", .boolean) { .bool($0.isStretch) },
    Field("baseline", "基期值", .number, optional: true) { .figure($0.baseline) },
    Field("baseline_year", "基期年份", .integer, optional: true) { .count($0.baselineYear) },
  ]

  private static let targetStanding: [Field<TargetSummary>] = [
    Field("owner_id", "填报单位编号", .integer, optional: true) { .count($0.owner.map { Int($0.agency.raw) }) },
    Field("owner", "填报单位", optional: true) { .text($0.owner?.name) },
    Field("owner_reason", "确定依据", optional: true, values: OwnerReason.allCases.map(\.rawValue)) {
      .text($0.owner?.reason.rawValue)
    },
    Field("lead", "牵头单位", .texts) { $0.agencies.names(.lead) },
    Field("responsible", "责任单位", .texts) { $0.agencies.names(.responsible) },
    Field("duties", "文中提及单位", .texts) { $0.agencies.names(.duty) },
    Field("state", "进展状态代码", values: ProgressState.allCases.map(\.rawValue)) { .string($0.state.rawValue) },
    Field("state_title", "进展状态") { .string($0.state.title) },
    Field("state_reason", "判定理由") { .string($0.stateReason) },
    Field("gap", "与序时进度之差", .number, optional: true, note: "百分点") { .figure($0.gap) },
    Field("latest_period", "最新数据季度", optional: true, note: "如 2026Q1") { .text($0.latest?.period.text) },
    Field("latest_value", "最新数据", .number, optional: true) { .figure($0.latest?.value) },
    Field("latest_stage", "最新阶段", optional: true, values: Stage.allCases.map(\.rawValue)) {
      .text($0.latest?.stage?.rawValue)
    },
    Field("latest_approved", "最新数据已审核", .boolean, optional: true) { $0.latest.map { .bool($0.isApproved) } ?? .null },
    Field("withdrawn", "已退出", .boolean) { .bool($0.isWithdrawn) },
    Field("current", "在最新版本中", .boolean) { .bool($0.isCurrent) },
    Field("span_start", "原文起点", .integer, note: "在文件正文中，按 Unicode 标量计") { .count($0.span.start) },
    Field("span_end", "原文终点", .integer, note: "不含此处") { .count($0.span.end) },
    Field("confidence", "识别可信度", .number, note: "0 到 1") { .figure($0.confidence) },
    Field("rule", "识别规则") { .string($0.rule) },
    Field("revision", "修订号", .integer) { .count($0.revision) },
    Field("url", "页面") { link(.target($0.id)) },
  ]

  private static let measureFields: [Field<MeasureSummary>] = [
    Field("id", "编号", .integer) { .int($0.id.raw) },
    Field("city_id", "城市编号", .integer) { .int($0.city.raw) },
    Field("city", "城市") { .string($0.cityName) },
    Field("document_id", "文件编号", .integer) { .int($0.document.raw) },
    Field("document", "文件标题") { .string($0.documentTitle) },
    Field("section", "章节编号") { .string($0.sectionPath) },
    Field("text_start", "举措") { .string($0.textStart) },
    Field("quote", "原文") { .string($0.quote) },
    Field("lead", "牵头单位", .texts) { $0.agencies.names(.lead) },
    Field("responsible", "责任单位", .texts) { $0.agencies.names(.responsible) },
    Field("enterprises", "提及企业", .texts) { .array($0.enterprises.map { .string($0.name) }) },
    Field("deadline", "完成时限", optional: true, note: "年，或年-月") { .text($0.deadline?.text) },
    Field("span_start", "原文起点", .integer) { .count($0.span.start) },
    Field("span_end", "原文终点", .integer) { .count($0.span.end) },
    Field("confidence", "识别可信度", .number) { .figure($0.confidence) },
    Field("rule", "识别规则") { .string($0.rule) },
    Field("url", "页面") { link(.measure($0.id)) },
  ]

  private static let agencyFields: [Field<AgencySummary>] = [
    Field("id", "编号", .integer) { .int($0.id.raw) },
    Field("city_id", "城市编号", .integer) { .int($0.city.raw) },
    Field("city", "城市") { .string($0.cityName) },
    Field("name", "名称") { .string($0.name) },
    Field("aliases", "又称", .texts) { .array($0.aliases.map { .string($0) }) },
    Field("is_group", "单位统称", .boolean) { .bool($0.isGroup) },
    Field("owned", "负责填报的目标数", .integer) { .count($0.owned) },
    Field("targets", "相关目标数", .integer) { .count($0.targets) },
    Field("measures", "举措数", .integer) { .count($0.measures) },
    Field("accounts", "账号数", .integer) { .count($0.accounts) },
    Field("url", "页面") { link(.agency($0.id)) },
  ]

  /// Of a report only what counts is public: the revision that was submitted or approved.
  private static let reportFields: [Field<Report>] = [
    Field("id", "编号", .integer) { .int($0.id.raw) },
    Field("target_id", "目标编号", .integer) { .int($0.target.raw) },
    Field("indicator", "指标") { .string($0.indicator) },
    Field("document_id", "文件编号", .integer) { .int($0.document.raw) },
    Field("city_id", "城市编号", .integer) { .int($0.city.raw) },
    Field("agency_id", "单位编号", .integer, optional: true) { .count($0.agency.map { Int($0.raw) }) },
    Field("agency", "单位", optional: true) { .text($0.agencyName) },
    Field("period", "季度", note: "如 2026Q1") { .string($0.period.text) },
    Field("value", "填报值", .number, optional: true) { .figure($0.counted?.figure.value) },
    Field("unit", "单位（计量）", optional: true) { .text($0.unit) },
    Field("stage", "阶段", optional: true, values: Stage.allCases.map(\.rawValue)) {
      .text($0.counted?.figure.stage?.rawValue)
    },
    Field("narrative", "进展情况") { .string($0.counted?.figure.narrative ?? "") },
    Field("explanation", "说明") { .string($0.counted?.figure.explanation ?? "") },
    Field("state", "填报状态", values: ["submitted", "approved"]) { .string($0.counted?.state.rawValue ?? "submitted") },
    Field("late", "逾期填报", .boolean) { .bool($0.isLate) },
    Field("submitted_at", "提交时间", optional: true, note: "北京时间") { .text($0.counted?.at.text) },
    Field("version", "版本", .integer) { .count($0.counted?.number ?? $0.version) },
    Field("url", "页面") { link(.target($0.target)) },
  ]
}
