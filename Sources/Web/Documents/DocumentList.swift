import Policy
import Store

/// Every plan that is published.
struct DocumentList: Sendable {
  /// One plan with its states.
  struct Paper: Sendable {
    var summary: DocumentSummary
    var progress: ProgressOverview
  }

  var papers: [Paper]
  var listing: Listing<DocumentSummary>
  var slice: Slice
  var cities: [CitySummary]
  var city: CityID?
  var words: String
}

extension DocumentList {
  init(_ store: Store, city: CityID?, words: String, slice: Slice) throws {
    listing = try store.documents(city: city, words: words, slice)
    papers = try listing.items.map { Paper(summary: $0, progress: try store.progress(document: $0.id)) }
    self.slice = slice
    cities = try store.cities()
    self.city = city
    self.words = words
  }
}

extension DocumentList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: "政策文件")]
    return frame.page("政策文件", in: .documents, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading("政策文件", lead: "每份文件都保留原文，目标、举措和责任单位逐一标注在文中。", actions: upload(visitor)))
      \(filters)
      <div class="result"><p><strong>\(listing.total)</strong> 份文件</p>\
      <p class="links">\(Parts.link("下载 CSV", .api(.documentsCSV, here.query)))\(Parts.link("下载 JSONL", .api(.documentsLines, here.query)))\
      \(Parts.link("JSON 接口", .api(.apiDocuments, here.query)))</p></div>
      <section class="card flush" aria-label="文件列表">\(list)\
      \(Parts.pager(.documents(city: city, words: words), slice, listing))</section>
      """
    }
  }

  private var here: Address { .documents(city: city, words: words) }

  private func upload(_ visitor: Visitor) -> HTML {
    HTML.when(visitor.isAdmin, Parts.button("上传文件", .upload, quiet: false))
  }

  private var filters: HTML {
    let choices = cities.map { (value: $0.id.description, title: "\($0.name)（\($0.plans)）") }
    return """
      <form class="card filters" method="get" action="\(Address.documents().text)" role="search">
      \(Parts.select("city", "城市", all: "全部城市", choices, chosen: city?.description))
      \(Parts.words("标题中的文字", words, placeholder: "例如：产业链"))
      <div class="actions"><button class="button" type="submit">筛选</button></div></form>
      """
  }

  private var list: HTML {
    guard !papers.isEmpty else {
      return Parts.empty("没有符合条件的文件", "换一个词，或\(Parts.link("查看全部文件", .documents()))。")
    }
    return HTML.each(papers) { paper in
      let summary = paper.summary
      let draft = HTML.when(summary.status == .draft, "<span class=\"tag seal-tag\">征求意见稿</span>")
      return """
        <article class="paper"><div><h2>\(Parts.link(summary.title, .document(summary.id)))</h2>
        <p class="meta">\(draft)<span>\(summary.origin)</span>\(HTML.when(summary.issuer) { "<span>\($0)</span>" })</p></div>
        <div class="counts"><div><b>\(summary.targets)</b><span>量化目标</span></div><div><b>\(summary.goals)</b>\
        <span>定性目标</span></div><div><b>\(summary.measures)</b><span>举措</span></div></div>
        <div class="paper-bar">\(StackedBar(counts: paper.progress.counts, isThin: true).html)</div></article>

        """
    }
  }
}
