import Policy
import Store

/// 现场抽查表: a sheet of paper for each project that was drawn, to take along.
struct SpotPaper: Sendable {
  var draw: SpotDraw
  var checks: [SpotCheck]
  var projects: [ProjectID: ProjectSummary]

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let title = "现场抽查表"
    let list = Address.spotChecks(SpotCheckFilter(draw: draw.id))
    let crumbs = [Crumb("项目", .projects()), Crumb("现场抽查", .spotChecks()), Crumb(draw.title, list), Crumb(title)]
    let lead: HTML = "\(draw.rule.words)；从 \(draw.candidates) 个项目中抽取，随机种子 \(draw.rule.seed)。在浏览器中打印，一个项目一张。"
    return frame.page(title, in: .projects, crumbs: crumbs, for: visitor) {
      "<div class=\"no-print\">\(PageHead(title, lead: lead, actions: "\(word)"))</div>\(HTML.each(checks, sheet))"
    }
  }

  private var word: LinkButton { LinkButton("下载 Word 文件", .spotPaperFile(draw.id)) }

  private func sheet(_ check: SpotCheck) -> HTML {
    var facts = FactList()
    for (title, text) in head(check) { facts.add(title, "\(text)") }
    facts.add("现场所见阶段", "\(ProjectColour.allCases.map { "□ \($0.label)" }.joined(separator: "　"))")
    return """
      <section class="card paper-sheet" aria-label="\(check.projectName)"><h2>现场抽查表</h2>
      <p class="small">\(draw.title)　编号 \(check.id.description)</p>
      \(facts)
      \(steps(check))
      <p>现场情况（与上报不一致的请写明）：</p><div class="blank-lines" aria-hidden="true"></div>
      <p class="signatures"><span>检查人：</span><span>检查日期：</span><span>项目单位：</span></p></section>
      """
  }

  func head(_ check: SpotCheck) -> [(String, String)] {
    let project = projects[check.project]
    return [
      ("项目名称", check.projectName), ("县区园区", check.county),
      ("总投资", "\(Quantity.text(check.investment)) 亿元"), ("责任单位", check.agencyName ?? ""),
      ("包保领导、项目管家", [project?.facts.leader, project?.facts.steward].compactMap(\.self).joined(separator: "　")),
      ("上报情况", check.reported.words),
    ]
  }

  private func steps(_ check: SpotCheck) -> HTML {
    let project = projects[check.project]
    return DataTable(
      "十二个环节", ProjectStep.allCases, layout: .sideways,
      [
        .init("环节") { "\($0.title)" },
        .init("上报完成日期", .unbroken) { project?.done[$0].map { "\($0.text)" } },
        .init("现场") { _ in "□ 已完成　□ 未完成" },
      ]
    ).html
  }
}
