import Policy
import Store

/// The ledger: every matter with where it stands and how long it may stand there.
struct MatterList: Sendable {
  var found: FoundList<MatterSummary, MatterFilter>
  var today: CivilDate

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let add = visitor.may(.openMatters) ? LinkButton("登记事项", .newMatter(), look: .main) : nil
    let lead: HTML = "收集、分办、反馈、销号，闭环管理。"
    let number: HTML = "<strong>\(found.listing.total)</strong> 个事项"
    return frame.page("问题台账", in: .supervision, crumbs: [Crumb("问题台账")], for: visitor) {
      """
      \(PageHead("问题台账", lead: lead, actions: "\(add)"))
      \(Tabs(.supervision, current: .matters, for: visitor))
      \(shortcuts)
      \(found.form("筛选事项"))
      \(found.chips)
      \(found.sum(number))
      \(Card(label: "事项列表", isFlush: true) { "\(table)\(found.pager)" })
      """
    }
  }

  /// The three questions that are asked every morning.
  private var shortcuts: HTML {
    func link(_ title: String, _ change: (inout MatterFilter) -> Void) -> HTML {
      var filter = MatterFilter()
      change(&filter)
      return Link(title, .matters(filter)).html
    }
    return """
      <p class="links shortcuts">\(link("未销号") { $0.isOpen = true })\(link("已超时") { $0.overOn = today })\
      \(link("建议提级") { $0.raiseOn = today })\(link("待分办") { $0.state = .recorded })\
      \(link("待销号") { $0.state = .answered })</p>
      """
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      guard found.isFiltered else {
        return EmptyState("台账里还没有事项", "填报里的问题和需协调事项、项目的滞后环节，可以一键登记到这里，也可以直接登记。").html
      }
      return EmptyState("没有符合条件的事项", "去掉一个条件，或\(Link("查看全部事项", .matters()))。").html
    }
    return MatterTable(matters: found.items, today: today).html
  }
}

/// Matters as a table, wherever they are listed.
struct MatterTable: Part {
  let matters: [MatterSummary]
  let today: CivilDate

  var html: HTML {
    DataTable(
      "台账事项", matters,
      [
        .init("事项") { matter in
          let place = [matter.cityName, matter.origin.title].joined(separator: " · ")
          return "\(Link(matter.title, .matter(matter.id), isSubject: true))\(SubLine(place))"
        },
        .init("状态") { matter in
          let asked: HTML = matter.standing.askedUntil == nil ? .empty : SubLine("申请延期待办理").html
          return "\(matter.state.badge)\(asked)"
        },
        .init("承办单位") { $0.agency.map { "\($0.name)" } },
        .init("办理期限", .unbroken) { $0.standing.due.map { "\($0.text)" } },
        .init("本步") { matter in
          let raise: HTML = matter.isRaiseProposed(on: today) ? SubLine(markup: Tag("建议提级", .seal).html).html : .empty
          return matter.state.isOpen ? "\(matter.clockWords(on: today))\(raise)" : nil
        },
      ]
    ).html
  }
}
