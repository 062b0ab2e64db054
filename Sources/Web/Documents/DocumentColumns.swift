import Policy
import Store

/// What is told of a plan, in lists and alone.
enum DocumentColumns {
  static let row = Columns<DocumentSummary>(
    "documents", "政策文件",
    [
      Column("id", "编号") { $0.id },
      Column("title", "标题") { $0.title },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      Column("issuer", "发文机关") { $0.issuer },
      Column("doc_number", "文号") { $0.docNumber },
      Column("issued_on", "成文日期", note: "ISO 8601 日期") { $0.issuedOn },
      .oneOf("status", "文件状态", note: "draft 为征求意见稿，issued 为正式印发") { $0.status },
      Column("period_from", "规划起始年") { $0.period?.from },
      Column("period_to", "规划终止年") { $0.period?.to },
      Column("versions", "版本数") { $0.versions },
      Column("targets", "量化目标数") { $0.targets },
      Column("goals", "定性目标数") { $0.goals },
      Column("measures", "举措数") { $0.measures },
      Column("published_at", "发布时间", note: "北京时间") { $0.publishedAt },
      Column("url", "页面") { Address.document($0.id) },
    ])

  /// A plan with everything in it.
  static func members(_ detail: DocumentDetail) -> [JSON.Member] {
    row.members(detail.summary) + [
      .init("text", detail.text.json), .init("sections", section.list(detail.sections)),
      .init("version_list", version.list(detail.versions)),
      .init("enterprises", EnterpriseColumns.row.list(detail.enterprises)),
      .init("baselines", baseline.list(detail.baselines)),
    ]
  }

  private static let version = Columns<DocumentVersion>(
    "versions", "版本",
    [
      Column("id", "编号") { $0.id },
      Column("number", "版次") { $0.number },
      Column("state", "状态") { $0.state.rawValue },
      .oneOf("status", "文件状态") { $0.status },
      Column("issued_on", "成文日期") { $0.issuedOn },
      Column("file", "文件名") { $0.fileName },
      Column("sha256", "校验和") { $0.sha256 },
      Column("read_on", "读取日期") { $0.readOn },
    ])

  private static let section = Columns<SectionRow>(
    "sections", "章节",
    [
      Column("id", "编号") { $0.id },
      Column("number", "序号") { $0.number },
      Column("title", "标题") { $0.title },
      Column("level", "层级") { $0.level },
      Column("path", "章节编号") { $0.path },
      Column("span_start", "原文起点") { $0.span.start },
      Column("span_end", "原文终点") { $0.span.end },
    ])

  private static let baseline = Columns<Baseline>(
    "baselines", "现状",
    [
      Column("indicator", "指标") { $0.indicator },
      Column("quote", "原文") { $0.quote },
      Column("value", "数值") { $0.value },
      Column("unit", "单位") { $0.unit },
      Column("year", "年份") { $0.year },
      Column("span_start", "原文起点") { $0.span.start },
      Column("span_end", "原文终点") { $0.span.end },
      Column("confidence", "识别可信度") { $0.provenance.confidence },
      Column("rule", "识别规则") { $0.provenance.rule },
    ])
}

/// What is told of a firm that a plan names.
enum EnterpriseColumns {
  static let row = Columns<Enterprise>(
    "enterprises", "企业",
    [
      Column("name", "名称") { $0.name },
      Column("role", "角色") { $0.role },
      Column("section", "章节编号") { $0.section },
      Column("span_start", "原文起点") { $0.span.start },
      Column("span_end", "原文终点") { $0.span.end },
      Column("confidence", "识别可信度") { $0.provenance.confidence },
      Column("rule", "识别规则") { $0.provenance.rule },
    ])
}
