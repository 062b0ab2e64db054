import Policy
import Store

/// One plan: outline, full text with its marks, and what was read out of it.
struct DocumentPage: Sendable {
  var detail: DocumentDetail
  var progress: ProgressOverview
  /// What the newest version changed; empty for a first version.
  var changes: [VersionChange] = []
  /// The papers on its own course that its words want.
  var evaluations: [EvaluationStanding] = []
  /// The projects that its sentences ask for.
  var asked: AskedProjects?
}

extension DocumentPage {
  init?(_ store: Store, _ id: DocumentID, for visitor: Visitor) throws {
    guard let detail = try store.document(id) else { return nil }
    self.detail = detail
    progress = try store.progress(document: id)
    evaluations = try store.evaluationStandings(of: detail, on: visitor.today)
    asked = try AskedProjects(store, ProjectFilter(document: id), for: visitor, most: Slice.largestLimit)
    if detail.summary.versions > 1 { changes = try store.changes(in: detail.summary.version) }
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let paper = detail.summary
    let crumbs = [
      Crumb("政策文件", .documents()), Crumb(paper.cityName, .documents(DocumentFilter(city: paper.city))),
      Crumb(paper.title),
    ]
    return frame.page(paper.title, in: .documents, crumbs: crumbs, for: visitor) {
      """
      \(PageHead(paper.title, lead: lead, actions: actions))
      \(Card(label: "概况", classes: "digest") { summary })
      \(key)
      <div class="reading">
      \(outline)
      <article class="text" aria-label="全文">
      \(MarkedText(detail, and: asked?.marks ?? []).html)</article>
      \(targets)
      </div>
      <div class="stack after">\(asked?.card("本文件要求落实的项目"))\
      \(findings)\(governance)\(papers(visitor))\(enterprises)\(versions)</div>
      """
    }
  }

  private func papers(_ visitor: Visitor) -> EvaluationCard {
    EvaluationCard(
      plan: detail.summary, standings: evaluations, mayFile: visitor.may(.issuePapers, in: detail.summary.city))
  }

  private var lead: HTML {
    let paper = detail.summary
    let draft = HTML.when(paper.status == .draft, "\(Tag("征求意见稿", .seal)) ")
    return "\(draft)\(paper.origin)\(HTML.when(paper.issuer) { "　发文机关：\($0)" })"
  }

  private var actions: HTML {
    let id = detail.summary.id
    let targets = TargetResource.list.address(.csv, TargetFilter(document: id))
    return """
      \(LinkButton("下载原文件", .file(of: id)))\(LinkButton("目标 CSV", targets))\
      \(LinkButton("JSON", DocumentResource.list.item(id)))
      """
  }

  private var summary: HTML {
    let paper = detail.summary
    let targets = Address.targets(TargetFilter(document: paper.id, goals: false))
    let goals = Address.targets(TargetFilter(document: paper.id, goals: true))
    let measures = Address.measures(MeasureFilter(document: paper.id))
    let counts = Counts([
      .init(paper.targets, "量化目标", targets), .init(paper.goals, "定性目标", goals),
      .init(paper.measures, "举措", measures), .init(detail.agencies.count, "责任单位"),
      .init(detail.incentives.count, "奖补条款"),
    ])
    let bar = StackedBar(counts: progress.counts)
    return "\(counts)<div class=\"digest-bar\">\(bar)<p class=\"cell-sub\">\(bar.words)</p></div>"
  }

  private var key: HTML {
    let sentences: HTML = HTML.when(
      asked?.marks.isEmpty == false, "<span><span class=\"mark mark-asked\">已有项目落实的语句</span></span>")
    return """
      <p class="key"><span>图例：</span><span><span class="mark mark-target">量化目标<sup>编号</sup></span></span>\
      <span><span class="mark mark-goal">定性目标</span></span><span><span class="mark mark-agency">责任单位</span></span>\
      <span><span class="mark mark-incentive">奖补条款</span></span>\(sentences)<span class="muted">点按文中标注可查看该项目标</span></p>
      """
  }

  private var outline: HTML {
    let items = HTML.each(detail.sections) { section in
      let title = "\(section.number ?? "")\(section.title)"
      return "<li class=\"level-\(min(3, section.level))\"><a href=\"#\(Anchor.section(section.id))\">\(title)</a></li>"
    }
    let list = detail.sections.isEmpty ? "<li class=\"muted\">本文没有分章节</li>" : items
    return """
      <nav class="side" aria-labelledby="h-outline"><h2 id="h-outline">目录</h2><ul>\(list)</ul></nav>
      """
  }

  private var targets: HTML {
    let items = HTML.each(Array(detail.targets.enumerated())) { index, target in
      let area = HTML.when(target.area) { " \(Tag($0, .plain))" }
      return """
        <li id="\(Anchor.card(target.id))"><div class="top-line">\
        <a class="what" href="\(Address.target(target.id).text)">\(index + 1). \(target.indicator)</a>\(area)</div>\
        <div class="top-line"><span><span class="value">\(target.promise ?? "定性目标")</span> · \(target.timing)</span>\
        <a class="nowrap" href="#\(Anchor.target(target.id))">原文<span class="hidden">第\(index + 1)项</span></a></div>\
        \(target.state.chip)</li>
        """
    }
    let list: HTML =
      detail.targets.isEmpty ? "<p class=\"muted\">本文没有读到目标。</p>" : "<ol class=\"target-cards\">\(items)</ol>"
    return """
      <aside class="side" aria-labelledby="h-read"><h2 id="h-read">文中目标 \(detail.targets.count) 项</h2>\(list)</aside>
      """
  }

  private var findings: Card? {
    guard !detail.findings.isEmpty else { return nil }
    return Card("核对发现", id: "findings") {
      "<ul class=\"history\">\(HTML.each(detail.findings) { FindingItem($0).listed(besides: nil) })</ul>"
    }
  }

  private var governance: Card? {
    guard !detail.governance.isEmpty else { return nil }
    return Card("组织机制", id: "governance", isFlush: true) {
      DataTable(
        "组织机制", detail.governance, layout: .sideways,
        [
          .init("角色") { "\($0.role)" },
          .init("由谁担任") { "\($0.holder)" },
          .init("原文") { "\($0.quote)" },
        ]
      ).html
    }
  }

  private var enterprises: Card? {
    let firms = NamedFirm.all(in: detail.enterprises)
    guard !firms.isEmpty else { return nil }
    return Card("文中企业 \(firms.count) 家", id: "enterprises", isFlush: true) {
      DataTable(
        "文中企业", firms, layout: .sideways,
        [
          .init("企业") { "\($0.name)" },
          .init("提及之处") { "\($0.places)" },
          .init("识别可信度") { "\($0.confidence)%\(SubLine($0.rules))" },
        ]
      ).html
    }
  }

  private var versions: Card {
    let rows = HTML.each(detail.versions.reversed()) { version in
      let date = version.issuedOn.map(Wording.day) ?? "日期不详"
      let file = "文件 \(version.fileName)，\(Wording.day(version.readOn)) 读取，SHA-256 "
      return """
        <li>第\(version.number)版 · \(version.status.title) · \(date)\
        \(SubLine(markup: "\(file)<code class=\"hash\">\(version.sha256)</code>"))</li>
        """
    }
    return Card("版本", id: "versions") { "<ul class=\"history\">\(rows)</ul>\(changeList)" }
  }

  private var changeList: HTML {
    guard !changes.isEmpty else { return .empty }
    return "<h3 class=\"gap\">最新版与上一版相比</h3>\(VersionChanges(changes))"
  }
}
