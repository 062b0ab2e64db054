import Policy
import Store

/// Batches of projects by county, and quotas from the plans beside what the register has.
struct QuotaList: Sendable {
  var found: FoundList<ProjectQuota, QuotaFilter>
  var sums: [QuotaSum]
  var batches: [BatchCount]

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("项目", .projects()), Crumb("批次与任务数")]
    let year = found.filter.year.map { "\($0)年" } ?? "历年合计"
    let lead: HTML = "项目库里各批次的个数；文件里的项目任务数与项目库对照（\(year)）。退出的项目不计。"
    return frame.page("批次与任务数", in: .projects, crumbs: crumbs, for: visitor) {
      """
      \(PageHead("批次与任务数", lead: lead))
      \(found.form("筛选任务数"))\(found.chips)
      <div class="stack">\(Card("三个一批", id: "three") { three })
      \(Card("五个一批", id: "five", isFlush: true) { five })
      \(found.sum("<strong>\(found.listing.total)</strong> 项任务数"))
      \(Card("项目任务数", id: "quotas", isFlush: true) { "\(quotas)\(found.pager)" })
      \(sums.isEmpty ? nil : Card("县区合计与全市", id: "sums", isFlush: true) { sumTable.html })</div>
      """
    }
  }

  private func count(_ batch: ProjectBatch) -> Int { batches.map { $0.counts[batch] ?? 0 }.reduce(0, +) }

  private var three: HTML {
    let boxes = HTML.each(ProjectBatch.three) { row in
      KeyFigure(row.batches.map(count).reduce(0, +), "个", row.title).html
    }
    return "<div class=\"kpis\">\(boxes)</div>"
  }

  private var five: HTML {
    guard !batches.isEmpty else {
      return EmptyState("项目库里还没有项目", "登记项目之后，这里按县区列出各批次的个数。").html
    }
    let counties = batches.map { (name: $0.county, counts: $0.counts) }
    let all = (
      name: "合计", counts: Dictionary(ProjectBatch.allCases.map { ($0, count($0)) }) { first, _ in first }
    )
    let columns = ProjectBatch.allCases.map { batch in
      DataTable<(name: String, counts: [ProjectBatch: Int])>.Column(batch.title, .number) { "\($0.counts[batch] ?? 0)" }
    }
    let table = DataTable("五个一批，按县区园区", counties + [all], [.init("县区园区") { "\($0.name)" }] + columns)
    let rules = ProjectBatch.allCases.map { "\($0.title)：\($0.meaning)" }.joined(separator: "；")
    return "\(table)<p class=\"pad small muted\">“谋划一批、招引一批、储备一批、建设一批、投产一批”。原文没有规定怎样算入哪一批，系统的算法：\(rules)。</p>"
  }

  private var quotas: HTML {
    guard !found.items.isEmpty else {
      return EmptyState("没有项目任务数", "文件里以个、项计的项目目标会列在这里；也可以在目标页上指定。").html
    }
    return DataTable(
      "项目任务数与项目库", found.items,
      [
        .init("任务") { quota in
          let target = quota.target
          let place = [target.cityName, target.area, target.documentTitle].compactMap(\.self).joined(separator: " › ")
          return "\(Link(target.indicator, .projectQuota(target.id), isSubject: true))\(SubLine(place))"
        },
        .init("任务数") { "\($0.target.promise ?? "—")\(SubLine($0.target.cadence.title))" },
        .init("计数方式") { quota in
          let words = quota.rule?.words ?? "文字没有说明，请指定"
          return "\(words)\(SubLine(quota.isByHand ? "人工指定" : nil))"
        },
        .init("项目库", .number) { $0.counted.map { "\($0)" } },
        .init("还差", .number) { $0.missing.map { "\(Quantity.text($0))" } },
      ]
    ).html
  }

  private var sumTable: DataTable<QuotaSum> {
    DataTable(
      "县区任务数合计与全市", sums,
      [
        .init("文件") { "\($0.document)\(SubLine("\($0.words)，\($0.cadence.title)"))" },
        .init("县区合计", .number) { "\(Quantity.text($0.counties))\(SubLine("\($0.count) 项"))" },
        .init("全市", .number) { $0.city.map { "\(Quantity.text($0))" } },
        .init("相差", .number) { sum in sum.city.map { "\(Quantity.text(sum.counties - $0))" } },
      ])
  }
}
