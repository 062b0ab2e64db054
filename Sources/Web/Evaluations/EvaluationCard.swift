import Policy
import Store

/// Which papers a plan's words want, and which of them are there; on the plan's page.
struct EvaluationCard: Part {
  let plan: DocumentSummary
  let standings: [EvaluationStanding]
  /// Whether the visitor may file one.
  let mayFile: Bool

  var html: HTML {
    guard !standings.isEmpty else { return .empty }
    let missing = standings.count { $0.state == .missing }
    let all = Link("全部评估", .evaluations(EvaluationFilter(document: plan.id)))
    return Card(
      "评估和咨询报告", id: "evaluations", count: standings.count, links: all.html, isFlush: true
    ) {
      "\(HTML.when(missing > 0, "<p class=\"pad\">缺 \(missing) 份。</p>"))\(table.html)\(source)"
    }.html
  }

  private var table: DataTable<EvaluationStanding> {
    DataTable(
      "评估和咨询报告", standings,
      [
        .init("应有") { "\($0.duty.title(of: $0.period))\($0.duty.kind.title)" },
        .init("状态") { "\(Tag($0.state.title, $0.state == .missing ? .seal : .plain))" },
        .init("最迟", .unbroken) { "\(Wording.day($0.dueOn))" },
        .init("文件") { standing in
          if let filed = standing.filed { return "\(Link(filed.title, .evaluation(filed.id)))" }
          guard mayFile else { return nil }
          return "\(Link("归档", .newEvaluation(plan.id, standing.duty.kind, standing.period)))"
        },
      ])
  }

  /// The plan's own words, and what the program adds to them.
  private var source: HTML {
    var duties: [EvaluationDuty] = []
    for standing in standings where !duties.contains(standing.duty) { duties.append(standing.duty) }
    let lines = HTML.each(duties) { duty in
      let assumed = duty.isAssumed ? "原文没有说多久一次，按每年一次列出；" : ""
      return """
        <p class="pad small muted">依据：“\(duty.quote)”（\(duty.rhythm.title)）。\(assumed)原文没有写明提交日期，\
        按时段结束后\(EvaluationDuty.daysToFile)天列出。</p>
        """
    }
    return lines
  }
}
