import Policy
import Store

/// What was drawn for a look on site and what came of it, by draw, by body, and one by one.
struct SpotCheckList: Sendable {
  var found: FoundList<SpotCheck, SpotCheckFilter>
  var draws: [SpotDraw]
  var counts: [SpotCount]

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("项目", .projects()), Crumb("现场抽查")]
    let add = LinkButton("抽取项目", .newSpotDraw, look: .main).html
    let lead: HTML = "“定期对纳入‘四色图’管理的项目进行现场抽查，确保上报项目信息准确真实”。"
    return frame.page("现场抽查", in: .projects, crumbs: crumbs, for: visitor) {
      """
      \(PageHead("现场抽查", lead: lead, actions: add))
      <div class="stack">
      \(Card("抽查批次", id: "draws", count: draws.count, isFlush: true) { drawTable })
      \(counts.isEmpty ? nil : Card("各单位上报与现场", id: "bodies", isFlush: true) { countTable.html })
      </div>
      \(found.form("筛选抽查"))\(found.chips)\(found.sum("<strong>\(found.listing.total)</strong> 个抽查项目"))
      \(Card(label: "抽查项目", isFlush: true) { "\(table)\(found.pager)" })
      """
    }
  }

  private var drawTable: HTML {
    guard !draws.isEmpty else {
      return EmptyState("还没有抽查", "按县区、规模随机抽取项目，打印检查表带到现场，回来登记所见。").html
    }
    return DataTable(
      "抽查批次", draws,
      [
        .init("批次") { draw in
          "\(Link(draw.title, .spotChecks(SpotCheckFilter(draw: draw.id)), isSubject: true))\(SubLine(draw.cityName))"
        },
        .init("规则") { draw in
          let chance = "从 \(draw.candidates) 个中抽取，随机种子 \(draw.rule.seed)"
          return "\(draw.rule.words)\(SubLine(chance))"
        },
        .init("抽取") { "\($0.by)\(SubLine(Wording.minute($0.at)))" },
        .init("已查", .number) { "\($0.seen)/\($0.drawn)" },
        .init("不一致", .number) { "\($0.differing)" },
        .init("检查表") { Link("打印", .spotPaper($0.id)).html },
      ]
    ).html
  }

  private var countTable: DataTable<SpotCount> {
    DataTable(
      "各单位上报与现场", counts,
      [
        .init("单位") { count in
          guard let agency = count.agency, let name = count.name else { return "没有责任单位" }
          return Link(name, .agency(agency)).html
        },
        .init("抽到", .number) { "\($0.drawn)" },
        .init("已查", .number) { "\($0.seen)" },
        .init("不一致", .number) { "\($0.differing)" },
      ])
  }

  private var table: HTML {
    guard !found.items.isEmpty else { return EmptyState("没有符合条件的抽查", "去掉一个条件，或抽取一批项目。").html }
    return DataTable(
      "抽查项目", found.items,
      [
        .init("项目") { check in
          let place = "\(check.county) · \(check.drawTitle)"
          return "\(Link(check.projectName, .spotCheck(check.id), isSubject: true))\(SubLine(place))"
        },
        .init("责任单位") { $0.agencyName.map { "\($0)" } },
        .init("上报情况") { "\($0.reported.words)" },
        .init("现场所见") { $0.seen.map { "\($0.standing.words)\(SubLine($0.day.text))" } },
        .init("结果") { check in
          let found = check.differences.map(\.title).joined(separator: "；")
          return found.isEmpty ? "\(check.outcome.title)" : "<b>\(found)</b>"
        },
      ]
    ).html
  }
}
