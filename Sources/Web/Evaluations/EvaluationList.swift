import Policy
import Store

/// The filed papers, newest first.
struct EvaluationList: Sendable {
  var found: FoundList<EvaluationSummary, EvaluationFilter>

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let lead: HTML = "规划要求的综合评估和咨询报告。哪一份该有、哪一份还缺，在各政策文件的页面上按原文的说法列出。"
    return frame.page("评估和咨询报告", in: .documents, crumbs: [Crumb("评估和咨询报告")], for: visitor) {
      """
      \(PageHead("评估和咨询报告", lead: lead))
      \(found.form("筛选评估"))
      \(found.chips)
      \(found.sum("<strong>\(found.listing.total)</strong> 份"))
      \(Card(label: "评估和咨询报告", isFlush: true) { "\(table)\(found.pager)" })
      """
    }
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      guard found.isFiltered else {
        return EmptyState("还没有归档的评估", "统筹审核人员在政策文件的页面上归档。").html
      }
      return EmptyState("没有符合条件的评估", "去掉一个条件，或\(Link("查看全部", .evaluations()))。").html
    }
    return DataTable(
      "评估和咨询报告", found.items,
      [
        .init("标题") { paper in
          "\(Link(paper.title, .evaluation(paper.id), isSubject: true))\(SubLine(paper.documentTitle))"
        },
        .init("城市") { "\($0.cityName)" },
        .init("类型") { "\($0.kind.title)" },
        .init("所评时段至", .unbroken) { "\(Wording.quarter($0.period))" },
        .init("编制单位") { "\($0.author)" },
        .init("归档", .unbroken) { "\(Wording.day($0.at.day))" },
      ]
    ).html
  }
}

/// One filed paper.
struct EvaluationPage: Sendable {
  var evaluation: EvaluationSummary
  var notice: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("评估和咨询报告", .evaluations()), Crumb(evaluation.title)]
    let file =
      evaluation.fileName.map { _ in LinkButton("下载原文件", .evaluationFile(evaluation.id)).html }
      ?? .empty
    let lines = HTML.each(evaluation.summary.split(whereSeparator: \.isNewline)) {
      "<p>\(String($0))</p>"
    }
    return frame.page(evaluation.title, in: .documents, crumbs: crumbs, for: visitor) {
      """
      \(Notice.done(notice))\(PageHead(evaluation.title, lead: "\(evaluation.kind.title)", actions: file))
      <div class="stack">\(Card("归档情况", id: "facts") { facts.html })\(Card("主要内容", id: "summary") { lines })</div>
      """
    }
  }

  private var facts: FactList {
    var list = FactList()
    list.add("政策文件", "\(Link(evaluation.documentTitle, .document(evaluation.document)))")
    list.add("所评时段至", "\(Wording.quarter(evaluation.period))")
    list.add("编制单位", "\(evaluation.author)")
    if let name = evaluation.fileName { list.add("文件", "\(name)（登录后可以下载）") }
    list.add("归档", "\(evaluation.by)，\(Wording.minute(evaluation.at))")
    return list
  }
}
