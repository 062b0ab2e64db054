import Policy
import Store

/// Clauses that assign work, found by filters.
struct MeasureList: Sendable {
  var found: FoundList<MeasureSummary, MeasureFilter>
}

extension MeasureList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: "举措")]
    return frame.page("举措", in: .measures, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading("举措", lead: "文件中落实到责任单位的每一条工作任务。"))
      \(found.form("筛选举措"))
      \(found.chips)
      <div class="result"><p role="status"><strong>\(found.listing.total)</strong> 条举措</p>\
      <p class="links">\(found.downloads)</p></div>
      <section class="card flush" aria-label="举措列表">\(table)\(found.pager)</section>
      """
    }
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      return Parts.empty("没有符合条件的举措", "去掉一个条件，或\(Parts.link("查看全部举措", .measures()))。")
    }
    return MeasureLedger(caption: "符合条件的举措", measures: found.items).html
  }
}

/// One clause with its bodies and its words.
struct MeasurePage: Sendable {
  var measure: MeasureSummary

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [
      Frame.Crumb(title: "总览", address: .overview),
      Frame.Crumb(title: measure.documentTitle, address: .document(measure.document)),
      Frame.Crumb(title: "举措 \(measure.id)"),
    ]
    return frame.page("举措 \(measure.id)：\(measure.textStart)", in: .measures, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading(measure.textStart + "…", actions: Parts.button("JSON", MeasureResource.list.item(measure.id.raw))))
      <div class="grid grid-main"><section class="card" aria-labelledby="h-text"><div class="card-head"><h2 id="h-text">原文</h2>\
      <p>\(Parts.link("在全文中查看", .text(of: measure.id, in: measure.document)))</p></div>
      <blockquote class="quote">\(measure.quote)</blockquote></section>
      <section class="card" aria-labelledby="h-facts"><div class="card-head"><h2 id="h-facts">基本信息</h2></div>\
      <dl class="facts">\(facts)</dl></section></div>
      """
    }
  }

  private var facts: HTML {
    var rows = HTML.empty
    for role in AgencyLink.Role.allCases {
      let links = measure.agencies.filter { $0.role == role }
      if !links.isEmpty { rows.append("<dt>\(role.title + (role == .duty ? "" : "单位"))</dt><dd>\(links.linked)</dd>") }
    }
    if !measure.enterprises.isEmpty { rows.append("<dt>提及企业</dt><dd>\(measure.enterprises.named)</dd>") }
    rows.append("<dt>完成时限</dt><dd>\(measure.deadline.map(Wording.deadline) ?? "未明确")</dd>")
    rows.append("<dt>城市</dt><dd>\(Parts.link(measure.cityName, .overview(city: measure.city)))</dd>")
    rows.append("<dt>章节</dt><dd>\(measure.sectionPath)</dd>")
    return rows
  }
}
