import Policy
import Store

/// 横道图: the projects of a filter on one page, for the wall.
struct ProjectWall: Sendable {
  var found: FoundList<ProjectSummary, ProjectFilter>
  var today: CivilDate
  /// What it is printed on: “挂图作战” wants it large, an office's printer has A4.
  var sheet = Sheet.usual

  /// The paper of the wall; it lies on its side.
  enum Sheet: String, CaseIterable {
    case large = "A3"
    case usual = "A4"

    /// The size of a sheet holds for a whole page: it comes from a stylesheet of its own.
    var link: HTML { "<link rel=\"stylesheet\" href=\"/static/wall-\(rawValue.lowercased()).css\" media=\"print\">" }
  }

  /// As many as stay readable on one sheet.
  static let most = 200

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("项目", .projects(found.filter)), Crumb("横道图")]
    let lead: HTML = "每个项目一行：从签约到投产的计划、实际和滞后。在浏览器中打印即可上墙，现为 \(sheet.rawValue) 横向，表头每页重复。"
    return frame.page("项目建设横道图", in: .projects, crumbs: crumbs, for: visitor) {
      """
      \(sheet.link)\(PageHead("项目建设横道图", lead: lead, actions: actions))
      \(found.chips)
      \(Card(label: "横道图") { "\(ProjectChart.key)\(drawing)" })
      \(Card("日期表", id: "days", isFlush: true) { table.html })
      """
    }
  }

  private var actions: HTML {
    let sheets = HTML.each(Sheet.allCases.filter { $0 != sheet }) { sheet in
      LinkButton("改用 \(sheet.rawValue) 纸", .projectChart(found.filter).with("paper", sheet.rawValue)).html
    }
    return "\(sheets)\(LinkButton("列表", .projects(found.filter)))"
  }

  private var drawing: HTML {
    let left = found.listing.total - found.items.count
    let rest = HTML.when(left > 0, "<p>列出 \(found.items.count) / \(found.listing.total) 个，请用筛选缩小范围。</p>")
    guard let chart = ProjectChart.wall(found.items, on: today) else {
      return EmptyState("没有可以画出的项目", "项目登记了签约日期或承诺投产日期，才有时间线。").html
    }
    return "\(ProjectChartSheet(chart: chart))\(rest)"
  }

  private var table: DataTable<ProjectSummary> {
    DataTable(
      "项目的关键日期", found.items,
      [
        .init("项目") { "\(Link($0.facts.name, .project($0.id), isSubject: true))\(SubLine($0.facts.county))" },
        .init("阶段") { $0.colour.badge },
        .init("签约", .unbroken) { $0.facts.days[.signed].map { "\($0.text)" } },
        .init("开工", .unbroken) { cell($0.facts.days[.started], $0.schedule?.start) },
        .init("投产", .unbroken) { cell($0.facts.days[.produced], $0.schedule?.production) },
      ])
  }

  private func cell(_ day: CivilDate?, _ plan: CivilDate?) -> HTML {
    let plan = plan.map { SubLine("应不晚于 \($0.text)") }
    return "\(day?.text ?? "—")\(plan)"
  }
}
