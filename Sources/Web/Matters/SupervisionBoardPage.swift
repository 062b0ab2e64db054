import Policy
import Store

/// The office's board: what is open, by body, by state and by grade; and what waits for the office itself.
struct SupervisionBoardPage: Sendable {
  var rows: [SupervisionBoardRow]
  /// What waits for the office: its words, how many, where they are.
  var waiting: [(title: String, count: Int, address: Address)]
  var setting: SupervisionSetting

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let actions: HTML = visitor.may(.runSupervision) ? "\(LinkButton("督办设置", .supervisionSettings()))" : .empty
    return frame.page("督办总览", in: .supervision, crumbs: [Crumb("督办"), Crumb("总览")], for: visitor) {
      """
      \(PageHead("督办总览", lead: "每家单位还有多少事项没有销号、多少督办单没有办结。", actions: actions))
      \(Tabs(.supervision, current: .desk, for: visitor))
      <div class="kpis">\(HTML.each(waiting) { KeyFigure($0.count, "件", $0.title, $0.address).html })</div>
      \(OrderGrade.legend(setting))
      \(Card("各单位", id: "board", count: rows.count, isFlush: true) { table })
      """
    }
  }

  private var table: HTML {
    guard !rows.isEmpty else { return EmptyState("没有未办结的事项和督办单", "登记、分办和签发后，按单位汇总在这里。").html }
    return DataTable(
      "各单位未办结的事项和督办单", rows,
      [
        .init("单位") { row in
          guard let agency = row.agency else { return "尚未分办\(SubLine(row.cityName))" }
          return "\(Link(agency.name, .supervision(agency.id), isSubject: true))\(SubLine(row.cityName))"
        }, matters("待分办", .recorded), matters("待签收", .assigned), matters("办理中", .received),
        matters("待销号", .answered),
        .init("超时", .number) { count($0.overdueMatters) },
        orders(.near), orders(.behind), orders(.overdue),
      ]
    ).html
  }

  private func count(_ number: Int) -> HTML? { number == 0 ? nil : "\(number)" }

  private func matters(_ title: String, _ state: MatterState) -> DataTable<SupervisionBoardRow>.Column {
    .init(title, .number) { row in
      guard let number = row.matters[state] else { return nil }
      guard let agency = row.agency else { return "\(number)" }
      return Link(String(number), .matters(MatterFilter(city: row.city, agency: agency.id, state: state))).html
    }
  }

  private func orders(_ grade: OrderGrade) -> DataTable<SupervisionBoardRow>.Column {
    .init("督办·\(grade.title)", .number) { row in
      guard let number = row.orders[grade], let agency = row.agency else { return nil }
      let filter = OrderFilter(city: row.city, agency: agency.id, grade: grade, isOpen: true)
      return Link(String(number), .orders(filter)).html
    }
  }
}
