import Policy
import Store

/// The meetings, newest first.
struct MeetingList: Sendable {
  var found: FoundList<MeetingSummary, MeetingFilter>

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let add = visitor.may(.issuePapers) ? LinkButton("登记会议", .newMeeting, look: .main).html : .empty
    let lead: HTML = "会议材料按所选季度的数据生成，会前定稿后不再变动；议定事项进入台账，按责任单位和时限办理。"
    return frame.page("会议", in: .supervision, crumbs: [Crumb("会议")], for: visitor) {
      """
      \(PageHead("会议", lead: lead, actions: add))
      \(Tabs(.supervision, current: .meetings, for: visitor))
      \(found.form("筛选会议"))
      \(found.chips)
      \(found.sum("<strong>\(found.listing.total)</strong> 次会议"))
      \(Card(label: "会议列表", isFlush: true) { "\(table)\(found.pager)" })
      """
    }
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      guard found.isFiltered else {
        return EmptyState("还没有登记会议", "登记会议的日期、范围和季度后，系统备好材料：目标进展、滞后原因、项目变动、未办结事项和上次议定事项。").html
      }
      return EmptyState("没有符合条件的会议", "去掉一个条件，或\(Link("查看全部会议", .meetings()))。").html
    }
    return DataTable(
      "会议", found.items,
      [
        .init("会议") { meeting in
          let place = [meeting.cityName, meeting.documentTitle ?? "全市"].joined(separator: " › ")
          return
            "\(Link(meeting.facts.title, .meeting(meeting.id), isSubject: true))\(SubLine(place))"
        },
        .init("类型") { "\($0.facts.kind.title)" },
        .init("日期", .unbroken) { "\(Wording.day($0.facts.day))" },
        .init("季度", .unbroken) { "\(Wording.quarter($0.facts.period))" },
        .init("状态") { "\(Tag($0.state.title, $0.state == .planned ? .usual : .plain))" },
      ]
    ).html
  }
}
