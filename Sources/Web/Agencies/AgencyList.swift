import Policy
import Store

/// The bodies that the plans name, with how much is their business.
struct AgencyList: Sendable {
  var filter: AgencyFilter
  var listing: Listing<AgencySummary>
  var slice: Slice
  var cities: [CitySummary]
}

extension AgencyList {
  /// A city's bodies fit on one page: seldom more than a hundred.
  static let pageLength = 200

  init(_ store: Store, _ filter: AgencyFilter, slice: Slice) throws {
    self.filter = filter
    listing = try store.agencies(filter, slice)
    self.slice = slice
    cities = try store.cities()
  }
}

extension AgencyList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: "责任单位")]
    return frame.page("责任单位", in: .agencies, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading("责任单位", lead: "同一单位的全称、简称归并为一家；点开可以看到它的全部任务。"))
      \(form)
      <div class="result"><p role="status"><strong>\(listing.total)</strong> 家单位</p>\
      <p class="links">\(Parts.link("下载 CSV", .agenciesCSV(filter)))\(Parts.link("下载 JSONL", .api(.agenciesLines, filter.pairs)))\(Parts.link("JSON 接口", .api(.apiAgencies, filter.pairs)))</p></div>
      <section class="card flush" aria-label="单位列表">\(table)\
      \(Parts.pager(.agencies(filter), slice, listing))</section>
      """
    }
  }

  private var form: HTML {
    let choices = cities.map { (value: $0.id.description, title: "\($0.name)（\($0.agencies)）") }
    return """
      <form class="card filters" method="get" action="\(Address.agencies().text)" role="search">
      \(Parts.select("city", "城市", all: "全部城市", choices, chosen: filter.city?.description))
      \(Parts.words("单位名称", filter.words, placeholder: "例如：经信"))
      <div class="actions"><button class="button" type="submit">筛选</button></div></form>
      """
  }

  private var table: HTML {
    guard !listing.items.isEmpty else {
      return Parts.empty("没有符合条件的单位", "换一个名称，或\(Parts.link("查看全部单位", .agencies()))。")
    }
    let rows = HTML.each(listing.items) { agency in
      let aliases = agency.aliases.filter { $0 != agency.name }
      let group = HTML.when(agency.isGroup, " <span class=\"tag plain\">单位统称</span>")
      let also = HTML.when(!aliases.isEmpty, "<span class=\"cell-sub\">又称：\(aliases.joined(separator: "、"))</span>")
      return """
        <tr><th scope="row"><a class="cell-main" href="\(Address.agency(agency.id).text)">\(agency.name)</a>\(group)\(also)</th>\
        <td data-label="城市">\(agency.cityName)</td><td data-label="负责填报的目标" class="num">\(agency.owned)</td>\
        <td data-label="相关目标" class="num">\(agency.targets)</td><td data-label="举措" class="num">\(agency.measures)</td>\
        <td data-label="填报账号">\(agency.accounts > 0 ? "已开通" : "未开通")</td></tr>

        """
    }
    return """
      <table class="ledger"><caption class="hidden">责任单位</caption><thead><tr><th scope="col">单位</th>\
      <th scope="col">城市</th><th scope="col" class="num">负责填报的目标</th><th scope="col" class="num">相关目标</th>\
      <th scope="col" class="num">举措</th><th scope="col">填报账号</th></tr></thead><tbody>\(rows)</tbody></table>
      """
  }
}
