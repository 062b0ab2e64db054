import Policy
import Store

/// What was reported of a target, quarter by quarter.
struct TargetReports: Part {
  /// Only such as count.
  let reports: [Report]
  let unit: String?

  var html: HTML {
    DataTable(
      "各期填报数据", reports,
      [
        .init("填报期", .unbroken) { "\($0.period.title)" },
        .init("填报值") { report in
          return "<span class=\"value\">\(Wording.figure(report.counted?.figure, unit: unit))</span>"
        },
        .init("进展情况", story),
        .init("填报单位") { report in
          "\(report.agencyName ?? "—")\(HTML.when(report.isOnBehalf, " \(Tag("代填", .plain))"))"
        },
        .init("提交时间", .unbroken, time),
      ]
    ).html
  }

  private func story(_ report: Report) -> HTML {
    guard let figure = report.counted?.figure else { return "—" }
    let rest = figure.parts.filter { $0.title != ReportEntry.Field.narrative.title }
    let lines = HTML.each(rest) { SubLine("\($0.title)：\($0.words)").html }
    return "\(figure.narrative.isEmpty ? "—" : figure.narrative)\(lines)"
  }

  private func time(_ report: Report) -> HTML {
    guard let counted = report.counted, let submitted = report.submittedAt else { return "—" }
    let late = HTML.when(report.isLate, " \(Tag("逾期填报", .seal))")
    let approved = report.approvedAt.map { " \(Wording.minute($0))" } ?? ""
    return "\(Wording.minute(submitted))\(late)\(SubLine(counted.state.title + approved))"
  }
}
