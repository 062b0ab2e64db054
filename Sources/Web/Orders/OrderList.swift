import Policy
import Store

/// Every order that was made out, the newest first.
struct OrderList: Sendable {
  var found: FoundList<SupervisionOrder, OrderFilter>
  var setting: SupervisionSetting
  var today: CivilDate

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let propose = visitor.may(.runSupervision) ? LinkButton("今日建议督办", .orderProposals(), look: .main) : nil
    let number: HTML = "<strong>\(found.listing.total)</strong> 份督办单"
    return frame.page("督办单", in: .supervision, crumbs: [Crumb("督办单")], for: visitor) {
      """
      \(PageHead("督办单", lead: "临近、滞后、逾期的，发单督办；按时推进的不发。", actions: "\(propose)"))
      \(Tabs(.supervision, current: .orders, for: visitor))
      \(OrderGrade.legend(setting))
      \(found.form("筛选督办单"))
      \(found.chips)
      \(found.sum(number))
      \(Card(label: "督办单列表", isFlush: true) { "\(table)\(found.pager)" })
      """
    }
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      guard found.isFiltered else {
        return EmptyState("还没有督办单", "统筹协调机构在“今日建议督办”里签发，签发后出现在这里。").html
      }
      return EmptyState("没有符合条件的督办单", "去掉一个条件，或\(Link("查看全部督办单", .orders()))。").html
    }
    return OrderTable(orders: found.items, setting: setting, today: today).html
  }
}

/// Orders as a table, wherever they are listed.
struct OrderTable: Part {
  let orders: [SupervisionOrder]
  let setting: SupervisionSetting
  let today: CivilDate

  var html: HTML {
    DataTable(
      "督办单", orders,
      [
        .init("督办单") { order in
          let subject = SubLine("\(order.subject.reference.kind.title)：\(order.subject.name ?? "")")
          return "\(Link(order.code, .order(order.id), isSubject: true))\(subject)"
        },
        .init("分级") { $0.grade.badge(setting) },
        .init("状态") { Tag($0.state.title, $0.state.isOpen ? .usual : .plain).html },
        .init("承办单位") { "\($0.agency.name)\(SubLine($0.cityName))" },
        .init("反馈期限", .unbroken) { "\($0.due.text)" },
        .init("本步") { $0.state.isOpen ? $0.clockWords(on: today) : nil },
      ]
    ).html
  }
}
