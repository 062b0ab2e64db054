import Policy
import Store

/// Targets and measures that wait for somebody to report them, with the form that gives many of them to a body at once.
struct OwnersPage: Sendable {
  var cities: [CitySummary]
  var city: CityID?
  var waiting: OwnersWaiting
  var rows: [OwnersRow]
  /// The bodies of the city, for the list behind the field.
  var agencies: [AgencySummary]
  /// Whether all are ticked.
  var ticksAll = false
  /// What was typed.
  var ticked: Set<String> = []
  var owner = ""
  var reason = ""
  var faults: [ErrorSummary.Item] = []
  var notice: String?

  /// So many boxes fit into one form.
  static let most = 500

  /// - Parameter own: the one city that can be chosen; nil for all.
  init(_ store: Store, city: CityID?, _ waiting: OwnersWaiting, only own: CityID? = nil) throws {
    cities = try store.cities().filter { own == nil || $0.id == own }
    self.city = city ?? cities.first?.id
    self.waiting = waiting
    rows = try self.city.map { try waiting.rows(in: $0, store) } ?? []
    let bodies = try store.agencies(AgencyFilter(city: self.city), Slice(limit: Slice.largestLimit)).items
    agencies = bodies.filter { Agency($0.name, city: $0.cityName).canReport || $0.accounts > 0 }
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("分配填报单位", crumbs: Crumb.administration(.owners), for: visitor, isWrong: !faults.isEmpty) {
      """
      \(ErrorSummary("填写有误，尚未分配", faults))\(Notice.done(notice))
      \(PageHead("分配填报单位", lead: "选中目标或举措，一次分配给一家单位；理由公开留存。分配有误的，再分配一次即可。"))
      \(Tabs(.administration, current: .owners, for: visitor))
      \(choice)
      <div class="stack gap">\(card(visitor))</div>
      """
    }
  }

  private var choice: HTML {
    let places = cities.map { Choice($0.id.description, $0.name) }
    let reasons = OwnersWaiting.allCases.map { Choice($0.rawValue, $0.title) }
    return """
      <form class="card filters" method="get" action="\(Address.owners().path)" role="search">
      \(FormField("城市", id: "f-city", name: "city", .list(places, chosen: city?.description)))
      \(FormField("哪些内容", id: "f-show", name: "show", .list(reasons, chosen: waiting.rawValue)))
      <div class="actions">\(SubmitButton("查看"))</div></form>
      """
  }

  private var shown: [OwnersRow] { Array(rows.prefix(Self.most)) }

  private func card(_ visitor: Visitor) -> Card {
    let cut = shown.count < rows.count ? "先列出 \(shown.count) / \(rows.count) 项，分配后显示其余；" : ""
    let note: HTML = "\(cut)\(waiting.meaning)"
    return Card(waiting.title, id: "waiting", count: rows.count, note: note) {
      guard !rows.isEmpty else { return EmptyState("没有等待分配的内容", "换一个城市或一类内容查看。").html }
      return PostForm(.owners(waiting, city: city), for: visitor) { "\(table)\(fields)" }.html
    }
  }

  private var table: HTML {
    DataTable(
      waiting.title, shown, layout: .inset,
      [
        .init("目标、举措", label: "内容", name),
        .init("目标值、时限", label: "要求") { $0.promise.map { "<span class=\"value\">\($0)</span>" } },
        .init("现在的填报单位") { row in
          guard let owner = row.owner else { return "<span class=\"muted\">待指定</span>" }
          return "\(Link(owner.name, .agency(owner.agency)))\(SubLine(owner.note))"
        },
        .init("原文提到") { $0.agencies.isEmpty ? nil : AgencyNames(links: $0.agencies).html },
        .init("进展状态", \.state),
      ]
    ).html
  }

  private func name(_ row: OwnersRow) -> HTML {
    let (field, value) = row.field
    let id = "\(field)-\(value)"
    let mark: HTML = ticksAll || ticked.contains(id) ? " checked" : ""
    return """
      <input type="checkbox" id="\(id)" name="\(field)" value="\(value)"\(mark)>\
      <label class="hidden" for="\(id)">选择：\(row.title)</label> \(row.link)\(SubLine(row.place))
      """
  }

  private var fields: HTML {
    let known = agencies.map { agency in
      let also = agency.aliases.filter { $0 != agency.name }
      return Choice(agency.name, also.isEmpty ? "" : "又称 " + also.joined(separator: "、"))
    }
    func fault(_ field: String) -> String? { faults.first { $0.field == field }?.message }
    let body = TextInput(owner, longest: 100, suggestions: known)
    let all = LinkButton("全部选中", Address.owners(waiting, city: city).with("all", "1"))
    return """
      <div class="gap">\(FormField("分配给", id: "owner", hint: "输入几个字即可在本市单位中查找", fault: fault("owner"), .input(body)))\
      \(FormField("理由", id: "reason", hint: "例如：按市政府任务分工方案", fault: fault("reason"), .lines(reason)))\
      <div class="actions gap">\(SubmitButton("分配选中的内容"))\(all)</div></div>
      """
  }
}
