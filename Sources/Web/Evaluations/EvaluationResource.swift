import Policy
import Store

/// The papers on the course of plans that were filed.
enum EvaluationResource {
  static let list = Resource<EvaluationSummary, EvaluationFilter>(
    at: "/evaluations", fileName: "评估", columns: columns,
    filters: [
      .city(\.city), .document(\.document, of: \.city),
      .choice("kind", "类型", note: "evaluation 综合评估，consulting 咨询报告", \.kind)
        .asked(all: "全部类型", EvaluationKind.allCases.map { FilterChoice($0.rawValue, $0.title) })
        .chip { value, name in name ?? value },
      .period("period", "季度", note: "所评时段的最后一个季度，如 2026Q2", \.period),
    ], everything: EvaluationFilter(), pageOrder: .newestFirst,
    list: { store, filter, slice in try store.evaluations(filter, slice) },
    item: { store, id in
      try store.evaluation(id).map { columns.members($0) + [.init("summary", .string($0.summary))] }
    },
    page: { found, site, visitor in EvaluationList(found: found).page(in: site.frame, for: visitor)
    },
    itemPage: { id, site, request, visitor in
      guard let paper = try site.store.evaluation(id) else { return nil }
      let notice = request.query("done") == "filed" ? "已归档" : nil
      return EvaluationPage(evaluation: paper, notice: notice).page(in: site.frame, for: visitor)
    })

  private static let columns = Columns<EvaluationSummary>(
    "evaluations", "评估",
    [
      Column("id", "编号") { $0.id },
      Column("city_id", "城市编号") { $0.city },
      Column("city", "城市") { $0.cityName },
      Column("document_id", "文件编号") { $0.document },
      Column("document", "政策文件") { $0.documentTitle },
      .oneOf("kind", "类型代码") { $0.kind },
      Column("period", "季度", note: "所评时段的最后一个季度，如 2026Q2") { $0.period },
      Column("title", "标题") { $0.title },
      Column("author", "编制单位") { $0.author },
      Column("has_file", "有文件") { $0.fileName != nil },
      Column("filed_at", "归档时间") { $0.at },
      Column("url", "页面") { Address.evaluation($0.id) },
    ])
}

extension Address {
  static func evaluations(_ filter: EvaluationFilter = EvaluationFilter()) -> Address {
    EvaluationResource.list.address(.page, filter)
  }

  static func evaluation(_ id: EvaluationID) -> Address { EvaluationResource.list.page(of: id) }

  static func evaluationFile(_ id: EvaluationID) -> Address {
    Address(path: Route.evaluationFile.pattern.replacing("{id}", with: id.description))
  }

  static func newEvaluation(_ document: DocumentID, _ kind: EvaluationKind, _ period: Period)
    -> Address
  {
    Address(path: Route.evaluationNew.pattern).with("document", document.description).with(
      "kind", kind.rawValue
    )
    .with("period", period.text)
  }
}
