import Policy
import Store

/// The administrator's list of one city's bodies: likely doubles first, then merges that hold, then all.
struct AgencyRegister: Sendable {
  var filter: AgencyFilter
  var listing: Listing<AgencySummary>
  var slice: Slice
  var cities: [CitySummary]
  var like: [LikeAgencies]
  var merges: [AgencyMerge]
  var notice: String?
  var fault: String?
}

extension AgencyRegister {
  /// - Parameter filter: without a city the first one is shown: names mean something in one city only.
  init(_ store: Store, _ filter: AgencyFilter, _ slice: Slice) throws {
    cities = try store.cities()
    self.filter = filter
    self.filter.city = filter.city ?? cities.first?.id
    self.slice = slice
    listing = try store.agencies(self.filter, slice)
    like = []
    merges = []
    guard let city = self.filter.city else { return }
    like = try store.likeAgencies(in: city)
    merges = try store.merges(in: city)
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("单位管理", crumbs: Crumb.administration(.agencyRegister), for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault))\(Notice.done(notice))
      \(PageHead("单位管理", lead: "同一单位在文件中可能有全称、简称和笔误。合并后，旧名称在以后的文件中也认作合并后的单位；合并可以撤销。"))
      \(Tabs(.administration, current: .agencyRegister, for: visitor))
      \(form)
      <div class="stack gap">\(suggestions(visitor))\(merged(visitor))\(all)</div>
      """
    }
  }

  private var form: HTML {
    let words = TextInput(filter.words, kind: .search, placeholder: "例如：经信", longest: 200)
    let choices = cities.map { Choice($0.id.description, "\($0.name)（\($0.agencies)）") }
    return """
      <form class="card filters" method="get" action="\(Address.agencyRegister().text)" role="search">
      \(FormField("城市", id: "f-city", name: "city", .list(choices, chosen: filter.city?.description)))
      \(FormField("单位名称", id: "f-q", name: "q", isWide: true, .input(words)))
      <div class="actions">\(SubmitButton("查看"))</div></form>
      """
  }

  private func suggestions(_ visitor: Visitor) -> Card? {
    guard filter.words.isEmpty, !listing.items.isEmpty else { return nil }
    return Card("名称相近", id: "like", count: like.count, note: "只差一个字，可能是同一单位", isFlush: true) {
      if like.isEmpty { return EmptyState("没有名称相近的单位", "新的文件收录后会自动对照。").html }
      return DataTable(
        "名称只差一个字的单位", like,
        [
          .init("这家单位") { name($0.rare) },
          .init("可能就是") { name($0.usual) },
          .init("处理") { deciding($0, visitor) },
        ]
      ).html
    }
  }

  private func name(_ agency: AgencySummary) -> HTML {
    let business = "目标 \(agency.targets)，举措 \(agency.measures)，账号 \(agency.accounts)"
    return "\(Link(agency.name, .agency(agency.id)))\(SubLine(business))"
  }

  private func deciding(_ pair: LikeAgencies, _ visitor: Visitor) -> HTML {
    let who = "：\(pair.rare.name)与\(pair.usual.name)"
    let apart = PostForm(.agencyAdministration(pair.rare.id), for: visitor) {
      """
      \(HiddenField("other", pair.usual.id.description))\
      \(SubmitButton("不是同一单位", "apart", look: .quiet, isSmall: true, about: who))
      """
    }
    let check = LinkButton("核对并合并…", .agencyAdministration(pair.rare.id, into: pair.usual.id))
    return "<div class=\"inline\">\(check)\(apart)</div>"
  }

  private func merged(_ visitor: Visitor) -> Card? {
    guard filter.words.isEmpty, !merges.isEmpty else { return nil }
    return Card("已合并", id: "merged", count: merges.count, note: "撤销后，名称、账号和任务各归各位", isFlush: true) {
      DataTable(
        "已合并的单位", merges,
        [
          .init("单位") { "\($0.fromName)\(SubLine("名称：" + $0.names.joined(separator: "、")))" },
          .init("并入") { Link($0.intoName, .agency($0.into)).html },
          .init("经办") { "\($0.by)\(SubLine(Wording.minute($0.at)))" },
          .init("理由") { "\($0.reason)" },
          .init("撤销") { undoing($0, visitor) },
        ]
      ).html
    }
  }

  private func undoing(_ merge: AgencyMerge, _ visitor: Visitor) -> HTML {
    let label = "撤销\(merge.fromName)并入的理由"
    let reason = TextInput(placeholder: "撤销的理由", longest: 500)
    return PostForm(.merge(merge.id), for: visitor, classes: "inline") {
      """
      \(FormField(label, id: "undo-\(merge.id)", name: "reason", isInline: true, .input(reason)))\
      \(SubmitButton("撤销合并", look: .quiet, isSmall: true, about: "：\(merge.fromName)"))
      """
    }.html
  }

  private var all: Card {
    let sheet = Link("下载 CSV", AgencyResource.list.address(.csv, filter)).html
    let pager = ListPager(
      order: .oldestFirst, slice: slice, listing: listing, address: .agencyRegister(filter), usual: slice.limit)
    return Card("全部单位", id: "all", count: listing.total, links: sheet, isFlush: true) {
      guard !listing.items.isEmpty else {
        let everything = Address.agencyRegister(AgencyFilter(city: filter.city))
        return EmptyState("没有符合条件的单位", "换一个名称，或\(Link("查看全部单位", everything))。").html
      }
      return "\(table)\(pager)"
    }
  }

  private var table: DataTable<AgencySummary> {
    DataTable(
      "全部单位", listing.items,
      [
        .init("单位") { agency in
          let aliases = agency.aliases.isEmpty ? nil : "又称：" + agency.aliases.joined(separator: "、")
          return "\(Link(agency.name, .agency(agency.id)))\(SubLine(aliases))"
        },
        .init("类别") { agency in
          let kind = Agency(agency.name, city: agency.cityName).kind
          return "\(kind.title)\(SubLine(kind.canReport ? nil : "一般不直接填报"))"
        },
        .init("负责填报", .number) { "\($0.owned)" },
        .init("相关目标", .number) { "\($0.targets)" },
        .init("举措", .number) { "\($0.measures)" },
        .init("账号", .number) { "\($0.accounts)" },
        .init("管理") { LinkButton("名称与合并…", .agencyAdministration($0.id)).html },
      ])
  }
}
