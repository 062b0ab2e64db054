import Policy
import Store

/// Who has reported and who has not, for everybody, where the city shows it.
struct RoundList: Sendable {
  var found: FoundList<RoundRow, RoundFilter>

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("填报进度", crumbs: [Crumb("填报进度")], for: visitor) {
      """
      \(PageHead("填报进度", lead: "各单位每一期应报多少、已报多少，目标和举措都计在内。只列出公开填报进度的城市。"))
      \(found.form("筛选填报进度"))
      \(found.chips)
      \(found.sum("<strong>\(found.listing.total)</strong> 行"))
      \(Card(label: "填报进度", isFlush: true) { "\(table(visitor))\(found.pager)" })
      """
    }
  }

  private func table(_ visitor: Visitor) -> HTML {
    guard !found.items.isEmpty else {
      return EmptyState("没有公开的填报进度", "换一个条件查看；填报进度由各市统筹协调机构决定是否公开。").html
    }
    return DataTable(
      "填报进度", found.items,
      [
        .init("单位") { "\(Link($0.agencyName, .agency($0.agency)))\(SubLine($0.cityName))" },
        .init("填报期", .unbroken) { "\($0.period.title)" },
        .init("情况") { RoundTag(row: $0, today: visitor.today).html },
        .init("应报", .number) { "\($0.count.asked)" },
        .init("已报", .number) { "\($0.count.reported)" },
        .init("未报", .number) { "\($0.count.missing)" },
        .init("其中举措", label: "举措", .number) { "\(RoundTag.measures($0.count) ?? "—")" },
        .init("其中逾期", label: "逾期", .number) { "\($0.count.late)" },
        .init("按时日", .unbroken) { "\($0.window.dueOn.text)" },
      ]
    ).html
  }
}

/// How a body stands with a period, in a word.
struct RoundTag: Part {
  let row: RoundRow
  let today: CivilDate

  /// `1/3`: how many measures were told of; nil where none are asked.
  static func measures(_ count: RoundCount) -> String? {
    count.measures > 0 ? "\(count.measuresReported)/\(count.measures)" : nil
  }

  var html: HTML {
    let state = row.state(on: today)
    let look: Tag.Look =
      switch state {
      case .missing, .returned, .late: .seal
      case .accepted, .onTime: .usual
      case .nothingAsked, .notOpen, .underway, .signing: .plain
      }
    return Tag(state.title, look).html
  }
}
