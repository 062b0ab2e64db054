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
  var found: FoundList<DocumentSummary, DocumentFilter>
}

extension DocumentList {
  init(_ store: Store, _ found: FoundList<DocumentSummary, DocumentFilter>) throws {
    papers = try found.items.map { Paper(summary: $0, progress: try store.progress(document: $0.id)) }
    self.found = found
  }
}

extension DocumentList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: "政策文件")]
    return frame.page("政策文件", in: .documents, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading("政策文件", lead: "每份文件都保留原文，目标、举措和责任单位逐一标注在文中。", actions: upload(visitor)))
      \(found.form(resets: false))
      <div class="result"><p><strong>\(found.listing.total)</strong> 份文件</p>\
      <p class="links">\(found.downloads)</p></div>
      <section class="card flush" aria-label="文件列表">\(list)\(found.pager)</section>
      """
    }
  }

  private func upload(_ visitor: Visitor) -> HTML {
    HTML.when(visitor.may(.managePlans), Parts.button("上传文件", .upload, quiet: false))
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
