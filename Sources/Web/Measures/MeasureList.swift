import Policy
import Store

/// Clauses that assign work, found by filters.
struct MeasureList: Sendable {
  var filter: MeasureFilter
  var listing: Listing<MeasureSummary>
  var slice: Slice
  var cities: [CitySummary]
  var documents: [DocumentSummary]
  var agencies: [AgencySummary]
}

extension MeasureList {
  init(_ store: Store, _ filter: MeasureFilter, slice: Slice) throws {
    self.filter = filter
    listing = try store.measures(filter, slice)
    self.slice = slice
    cities = try store.cities()
    documents = try store.documents(city: filter.city, Slice(limit: Slice.largestLimit)).items
    agencies = try store.agencies(AgencyFilter(city: filter.city), Slice(limit: Slice.largestLimit)).items
  }
}

extension MeasureList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: "举措")]
    return frame.page("举措", in: .measures, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading("举措", lead: "文件中落实到责任单位的每一条工作任务。"))
      \(form)
      \(Parts.active(conditions, clear: .measures()))
      <div class="result"><p role="status"><strong>\(listing.total)</strong> 条举措</p>\
      <p class="links">\(Parts.link("下载 CSV", .measuresCSV(filter)))\(Parts.link("下载 JSONL", .api(.measuresLines, filter.pairs)))\(Parts.link("JSON 接口", .api(.apiMeasures, filter.pairs)))</p></div>
      <section class="card flush" aria-label="举措列表">\(table)\
      \(Parts.pager(.measures(filter), slice, listing))</section>
      """
    }
  }

  private var table: HTML {
    guard !listing.items.isEmpty else {
      return Parts.empty("没有符合条件的举措", "去掉一个条件，或\(Parts.link("查看全部举措", .measures()))。")
    }
    return MeasureLedger(caption: "符合条件的举措", measures: listing.items).html
  }

  private var form: HTML {
    let cities = cities.map { (value: $0.id.description, title: $0.name) }
    let documents = documents.map { (value: $0.id.description, title: $0.title) }
    let agencies = agencies.map {
      (value: $0.id.description, title: filter.city == nil ? "\($0.cityName) · \($0.name)" : $0.name)
    }
    let roles = [(value: "lead", title: "牵头"), (value: "responsible", title: "责任、配合")]
    return """
      <form class="card filters" method="get" action="\(Address.measures().text)" role="search" aria-label="筛选举措">
      \(Parts.words("文字", filter.words, placeholder: "例如：人才公寓"))
      \(Parts.select("city", "城市", all: "全部城市", cities, chosen: filter.city?.description))
      \(Parts.select("document", "政策文件", all: "全部文件", documents, chosen: filter.document?.description))
      \(Parts.select("agency", "责任单位", all: "全部单位", agencies, chosen: filter.agency?.description))
      \(Parts.select("role", "单位角色", all: "不限", roles, chosen: filter.role?.rawValue))
      <div class="actions"><button class="button" type="submit">筛选</button>\
      <a class="button quiet" href="\(Address.measures().text)">重置</a></div></form>
      """
  }

  private var conditions: [(title: String, without: Address)] {
    var all: [(title: String, without: Address)] = []
    func add(_ title: String, _ change: (inout MeasureFilter) -> Void) {
      var rest = filter
      change(&rest)
      all.append((title, .measures(rest)))
    }
    if !filter.words.isEmpty { add("文字：\(filter.words)") { $0.words = "" } }
    if let city = filter.city {
      add("城市：\(cities.first { $0.id == city }?.name ?? "编号 \(city)")") { $0.city = nil }
    }
    if let document = filter.document {
      add("文件：\(documents.first { $0.id == document }?.title ?? "编号 \(document)")") { $0.document = nil }
    }
    if let agency = filter.agency {
      add("单位：\(agencies.first { $0.id == agency }?.name ?? "编号 \(agency)")") { $0.agency = nil }
    }
    if let role = filter.role { add("角色：\(role.title)") { $0.role = nil } }
    return all
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
      \(Parts.heading(measure.textStart + "…", actions: Parts.button("JSON", .api(.apiMeasure, measure.id.raw))))
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
