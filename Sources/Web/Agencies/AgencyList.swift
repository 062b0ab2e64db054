import Policy
import Store

/// The bodies that the plans name, with how much is their business.
struct AgencyList: Sendable {
  var found: FoundList<AgencySummary, AgencyFilter>
}

extension AgencyList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: "责任单位")]
    return frame.page("责任单位", in: .agencies, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading("责任单位", lead: "同一单位的全称、简称归并为一家；点开可以看到它的全部任务。"))
      \(found.form(resets: false))
      <div class="result"><p role="status"><strong>\(found.listing.total)</strong> 家单位</p>\
      <p class="links">\(found.downloads)</p></div>
      <section class="card flush" aria-label="单位列表">\(table)\(found.pager)</section>
      """
    }
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      return Parts.empty("没有符合条件的单位", "换一个名称，或\(Parts.link("查看全部单位", .agencies()))。")
    }
    let rows = HTML.each(found.items) { agency in
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
