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
    let states = try store.progress(of: found.items.map(\.id))
    papers = found.items.map { Paper(summary: $0, progress: states[$0.id] ?? .nothing) }
    self.found = found
  }
}

extension DocumentList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("政策文件", in: .documents, crumbs: [Crumb("政策文件")], for: visitor) {
      """
      \(PageHead("政策文件", lead: "每份文件都保留原文，目标、举措和责任单位逐一标注在文中。", actions: upload(visitor)))
      \(found.form(resets: false))
      \(found.sum("<strong>\(found.listing.total)</strong> 份文件"))
      \(Card(label: "文件列表", isFlush: true) { "\(list)\(found.pager)" })
      """
    }
  }

  private func upload(_ visitor: Visitor) -> HTML {
    HTML.when(visitor.may(.managePlans), LinkButton("上传文件", .upload, look: .main).html)
  }

  private var list: HTML {
    guard !papers.isEmpty else {
      return EmptyState("没有符合条件的文件", "换一个词，或\(Link("查看全部文件", .documents()))。").html
    }
    return HTML.each(papers) { paper in
      let summary = paper.summary
      let draft = summary.status == .draft ? Tag("征求意见稿", .seal) : nil
      let counts = Counts([
        .init(summary.targets, "量化目标", .targets(TargetFilter(document: summary.id, goals: false))),
        .init(summary.goals, "定性目标", .targets(TargetFilter(document: summary.id, goals: true))),
        .init(summary.measures, "举措", .measures(MeasureFilter(document: summary.id))),
      ])
      return """
        <article class="paper"><div><h2>\(Link(summary.title, .document(summary.id)))</h2>
        <p class="meta">\(draft)<span>\(summary.origin)</span>\
        \(HTML.when(summary.issuer) { "<span>\($0)</span>" })</p></div>
        \(counts)
        <div class="paper-bar">\(StackedBar(counts: paper.progress.counts, isThin: true))</div></article>

        """
    }
  }
}
