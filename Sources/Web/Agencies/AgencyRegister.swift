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
    frame.page("单位管理", crumbs: AdminNavigation.crumbs(.agencyRegister), for: visitor, isWrong: fault != nil) {
      """
      \(AdminNavigation.fault(fault))\(HTML.when(notice) { "<p class=\"notice good\" role=\"status\">\($0)</p>" })
      \(Parts.heading("单位管理", lead: "同一单位在文件中可能有全称、简称和笔误。合并后，旧名称在以后的文件中也认作合并后的单位；合并可以撤销。"))
      \(AdminNavigation.html(.agencyRegister))
      \(form)
      <div class="stack gap">\(suggestions(visitor))\(merged(visitor))\(all)</div>
      """
    }
  }

  private var form: HTML {
    let choices = cities.map { (value: $0.id.description, title: "\($0.name)（\($0.agencies)）") }
    let options = HTML.each(choices) { choice in
      "<option value=\"\(choice.value)\"\(choice.value == filter.city?.description ? " selected" as HTML : "")>\(choice.title)</option>"
    }
    return """
      <form class="card filters" method="get" action="\(Address.agencyRegister().text)" role="search">
      <div><label for="f-city">城市</label><select id="f-city" name="city">\(options)</select></div>
      \(Parts.words("q", "单位名称", filter.words, placeholder: "例如：经信"))
      <div class="actions"><button class="button" type="submit">查看</button></div></form>
      """
  }

  private func suggestions(_ visitor: Visitor) -> HTML {
    guard filter.words.isEmpty, !listing.items.isEmpty else { return .empty }
    let rows = HTML.each(like) { pair in
      """
      <tr><th scope="row">\(name(pair.rare))</th><td data-label="可能就是">\(name(pair.usual))</td>\
      <td data-label="处理"><div class="inline">\(Parts.button("核对并合并…", .agencyAdministration(pair.rare.id, into: pair.usual.id)))\
      <form method="post" action="\(Address.agencyAdministration(pair.rare.id).text)">\(visitor.token)<input type="hidden" name="other" value="\(pair.usual.id)">\
      <button class="button quiet small" type="submit" name="action" value="apart">不是同一单位<span class="hidden">：\(pair.rare.name)与\(pair.usual.name)</span></button></form></div></td></tr>

      """
    }
    let body: HTML =
      like.isEmpty
      ? Parts.empty("没有名称相近的单位", "新的文件收录后会自动对照。")
      : """
      <table class="ledger"><caption class="hidden">名称只差一个字的单位</caption><thead><tr><th scope="col">这家单位</th>\
      <th scope="col">可能就是</th><th scope="col">处理</th></tr></thead><tbody>\(rows)</tbody></table>
      """
    return """
      <section class="card flush" aria-labelledby="h-like"><div class="card-head"><h2 id="h-like">名称相近 <span class="muted">\(like.count)</span></h2>\
      <p>只差一个字，可能是同一单位</p></div>\(body)</section>
      """
  }

  private func name(_ body: AgencySummary) -> HTML {
    """
    \(Parts.link(body.name, .agency(body.id)))<span class="cell-sub">目标 \(body.targets)，举措 \(body.measures)，账号 \(body.accounts)</span>
    """
  }

  private func merged(_ visitor: Visitor) -> HTML {
    guard filter.words.isEmpty, !merges.isEmpty else { return .empty }
    let rows = HTML.each(merges) { merge in
      """
      <tr><th scope="row">\(merge.fromName)<span class="cell-sub">名称：\(merge.names.joined(separator: "、"))</span></th>\
      <td data-label="并入">\(Parts.link(merge.intoName, .agency(merge.into)))</td>\
      <td data-label="经办">\(merge.by)<span class="cell-sub">\(Wording.minute(merge.at))</span></td>\
      <td data-label="理由">\(merge.reason)</td>\
      <td data-label="撤销"><form class="inline" method="post" action="\(Address.merge(merge.id).text)">\(visitor.token)\
      <label class="hidden" for="undo-\(merge.id)">撤销\(merge.fromName)并入的理由</label>\
      <input type="text" id="undo-\(merge.id)" name="reason" maxlength="500" placeholder="撤销的理由">\
      <button class="button quiet small" type="submit">撤销合并<span class="hidden">：\(merge.fromName)</span></button></form></td></tr>

      """
    }
    return """
      <section class="card flush" aria-labelledby="h-merged"><div class="card-head"><h2 id="h-merged">已合并 <span class="muted">\(merges.count)</span></h2>\
      <p>撤销后，名称、账号和任务各归各位</p></div><table class="ledger"><caption class="hidden">已合并的单位</caption><thead><tr>\
      <th scope="col">单位</th><th scope="col">并入</th><th scope="col">经办</th><th scope="col">理由</th><th scope="col">撤销</th></tr></thead>\
      <tbody>\(rows)</tbody></table></section>
      """
  }

  private var pager: HTML {
    ListPager(order: .oldestFirst, slice: slice, listing: listing, address: .agencyRegister(filter)).html
  }

  private var all: HTML {
    let rows = HTML.each(listing.items) { body in
      let kind = Agency(body.name, city: body.cityName).kind
      return """
        <tr><th scope="row">\(Parts.link(body.name, .agency(body.id)))\
        \(HTML.when(!body.aliases.isEmpty, "<span class=\"cell-sub\">又称：\(body.aliases.joined(separator: "、"))</span>"))</th>\
        <td data-label="类别">\(kind.title)\(HTML.when(!kind.canReport, "<span class=\"cell-sub\">一般不直接填报</span>"))</td>\
        <td data-label="负责填报" class="num">\(body.owned)</td><td data-label="相关目标" class="num">\(body.targets)</td>\
        <td data-label="举措" class="num">\(body.measures)</td><td data-label="账号" class="num">\(body.accounts)</td>\
        <td data-label="管理">\(Parts.button("名称与合并…", .agencyAdministration(body.id)))</td></tr>

        """
    }
    let table: HTML =
      listing.items.isEmpty
      ? Parts.empty("没有符合条件的单位", "换一个名称，或\(Parts.link("查看全部单位", .agencyRegister(AgencyFilter(city: filter.city))))。")
      : """
      <table class="ledger"><caption class="hidden">全部单位</caption><thead><tr><th scope="col">单位</th><th scope="col">类别</th>\
      <th scope="col" class="num">负责填报</th><th scope="col" class="num">相关目标</th><th scope="col" class="num">举措</th>\
      <th scope="col" class="num">账号</th><th scope="col">管理</th></tr></thead><tbody>\(rows)</tbody></table>
      """
    return """
      <section class="card flush" aria-labelledby="h-all"><div class="card-head"><h2 id="h-all">全部单位 <span class="muted">\(listing.total)</span></h2>\
      <p class="links">\(Parts.link("下载 CSV", AgencyResource.list.address(.csv, filter)))</p></div>\(table)\(pager)</section>
      """
  }
}
