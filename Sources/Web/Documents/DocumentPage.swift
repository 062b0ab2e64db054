import Policy
import Store

/// One plan: outline, full text with its marks, and what was read out of it.
struct DocumentPage: Sendable {
  var detail: DocumentDetail
  var progress: ProgressOverview
  /// What the newest version changed; empty for a first version.
  var changes: [VersionChange] = []
}

extension DocumentPage {
  init?(_ store: Store, _ id: DocumentID) throws {
    guard let detail = try store.document(id) else { return nil }
    self.detail = detail
    progress = try store.progress(document: id)
    if detail.summary.versions > 1 { changes = try store.changes(in: detail.summary.version) }
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let paper = detail.summary
    let crumbs = [
      Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: "政策文件", address: .documents()),
      Frame.Crumb(title: paper.cityName, address: .documents(DocumentFilter(city: paper.city))),
      Frame.Crumb(title: paper.title),
    ]
    return frame.page(paper.title, in: .documents, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading(paper.title, lead: lead, actions: actions))
      <section class="card digest" aria-label="概况">\(summary)</section>
      \(key)
      <div class="reading">
      \(outline)
      <article class="text" aria-label="全文">
      \(MarkedText(detail).html)</article>
      \(targets)
      </div>
      <div class="stack after">\(findings)\(governance)\(enterprises)\(versions)</div>
      """
    }
  }

  private var lead: HTML {
    let paper = detail.summary
    let draft = HTML.when(paper.status == .draft, "<span class=\"tag seal-tag\">征求意见稿</span> ")
    return "\(draft)\(paper.origin)\(HTML.when(paper.issuer) { "　发文机关：\($0)" })"
  }

  private var actions: HTML {
    let id = detail.summary.id
    return Parts.button("下载原文件", .file(of: id))
      + Parts.button("目标 CSV", TargetResource.list.address(.csv, TargetFilter(document: id)))
      + Parts.button("JSON", DocumentResource.list.item(id.raw))
  }

  private var summary: HTML {
    let paper = detail.summary
    let targets = Address.targets(TargetFilter(document: paper.id))
    let measures = Address.measures(MeasureFilter(document: paper.id))
    return """
      <div class="counts"><div><b>\(Parts.link(String(paper.targets), targets))</b><span>量化目标</span></div>\
      <div><b>\(Parts.link(String(paper.goals), targets.with("kind", "goal")))</b><span>定性目标</span></div>\
      <div><b>\(Parts.link(String(paper.measures), measures))</b><span>举措</span></div>\
      <div><b>\(detail.agencies.count)</b><span>责任单位</span></div>\
      <div><b>\(detail.incentives.count)</b><span>奖补条款</span></div></div>\
      <div class="digest-bar">\(StackedBar(counts: progress.counts).html)\
      <p class="cell-sub">\(StackedBar(counts: progress.counts).words)</p></div>
      """
  }

  private var key: HTML {
    """
    <p class="key"><span>图例：</span><span><span class="mark mark-target">量化目标<sup>编号</sup></span></span>\
    <span><span class="mark mark-goal">定性目标</span></span><span><span class="mark mark-agency">责任单位</span></span>\
    <span><span class="mark mark-incentive">奖补条款</span></span><span class="muted">点按文中标注可查看该项目标</span></p>
    """
  }

  private var outline: HTML {
    let items = HTML.each(detail.sections) { section in
      """
      <li class="level-\(min(3, section.level))"><a href="#\(Anchor.section(section.id))">\(section.number ?? "")\(section.title)</a></li>
      """
    }
    let empty: HTML = "<li class=\"muted\">本文没有分章节</li>"
    return """
      <nav class="side" aria-labelledby="h-outline"><h2 id="h-outline">目录</h2><ul>\(detail.sections.isEmpty ? empty : items)</ul></nav>
      """
  }

  private var targets: HTML {
    let items = HTML.each(Array(detail.targets.enumerated())) { index, target in
      """
      <li id="\(Anchor.card(target.id))"><div class="top-line"><a class="what" href="\(Address.target(target.id).text)">\
      \(index + 1). \(target.indicator)</a></div>\
      <div class="top-line"><span><span class="value">\(target.promise ?? "定性目标")</span> · \(target.timing)</span>\
      <a class="nowrap" href="#\(Anchor.target(target.id))">原文<span class="hidden">第\(index + 1)项</span></a></div>\(target.state.chip)</li>
      """
    }
    let empty = "<p class=\"muted\">本文没有读到目标。</p>" as HTML
    return """
      <aside class="side" aria-labelledby="h-read"><h2 id="h-read">文中目标 \(detail.targets.count) 项</h2>\
      \(detail.targets.isEmpty ? empty : "<ol class=\"target-cards\">\(items)</ol>")</aside>
      """
  }

  private var findings: HTML {
    guard !detail.findings.isEmpty else { return .empty }
    return """
      <section class="card" aria-labelledby="h-findings"><div class="card-head"><h2 id="h-findings">核对发现</h2></div>\
      <ul class="history">\(HTML.each(detail.findings) { $0.item(besides: nil) })</ul></section>
      """
  }

  private var governance: HTML {
    guard !detail.governance.isEmpty else { return .empty }
    let rows = HTML.each(detail.governance) { fact in
      "<tr><th scope=\"row\">\(fact.role)</th><td>\(fact.holder)</td><td>\(fact.quote)</td></tr>"
    }
    return """
      <section class="card flush" aria-labelledby="h-governance"><div class="card-head"><h2 id="h-governance">组织机制</h2></div>\
      <div class="scroll" tabindex="0" role="group" aria-label="组织机制（可左右滚动）"><table><caption class="hidden">组织机制</caption>\
      <thead><tr><th scope="col">角色</th><th scope="col">由谁担任</th><th scope="col">原文</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div></section>
      """
  }

  /// Each firm once, with the sections that name it.
  private var enterprises: HTML {
    guard !detail.enterprises.isEmpty else { return .empty }
    var places: [String: [Enterprise]] = [:]
    var names: [String] = []
    for firm in detail.enterprises {
      if places[firm.name] == nil { names.append(firm.name) }
      places[firm.name, default: []].append(firm)
    }
    let rows = HTML.each(names) { name in
      let firms = places[name] ?? []
      let sections = firms.map { ($0.role.map { "\($0) · " } ?? "") + ($0.section.isEmpty ? "前言" : $0.section) }
      let sure = firms.map(\.provenance.confidence).max() ?? 0
      return """
        <tr><th scope="row">\(name)</th><td>\(sections.unique.joined(separator: "，"))</td>\
        <td>\(Int((sure * 100).rounded()))%<span class="cell-sub">规则 \(firms.map(\.provenance.rule).unique.joined(separator: "，"))</span></td></tr>
        """
    }
    return """
      <section class="card flush" aria-labelledby="h-enterprises"><div class="card-head"><h2 id="h-enterprises">文中企业 \(names.count) 家</h2></div>\
      <div class="scroll" tabindex="0" role="group" aria-label="文中企业（可左右滚动）"><table><caption class="hidden">文中企业</caption>\
      <thead><tr><th scope="col">企业</th><th scope="col">提及之处</th><th scope="col">识别可信度</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div></section>
      """
  }

  private var versions: HTML {
    let rows = HTML.each(detail.versions.reversed()) { version in
      let date = version.issuedOn.map(Wording.day) ?? "日期不详"
      return """
        <li>第\(version.number)版 · \(Wording.status(version.status)) · \(date)\
        <span class="cell-sub">文件 \(version.fileName)，\(Wording.day(version.readOn)) 读取，SHA-256 \
        <code class="hash">\(version.sha256)</code></span></li>
        """
    }
    return """
      <section class="card" aria-labelledby="h-versions"><div class="card-head"><h2 id="h-versions">版本</h2></div>\
      <ul class="history">\(rows)</ul>\(changeList)</section>
      """
  }

  private var changeList: HTML {
    guard !changes.isEmpty else { return .empty }
    let rows = HTML.each(changes) { change in
      let word = change.kind == .added ? "新增" : change.kind == .dropped ? "删去" : "调整"
      let fields = HTML.each(change.fields) {
        "；\(FieldName.title($0.field))：\($0.old ?? "（无）") → <b>\($0.new ?? "（无）")</b>"
      }
      return "<li><span class=\"tag plain\">\(word)</span> “\(change.quote)”\(fields)</li>"
    }
    return "<h3 class=\"gap\">最新版与上一版相比</h3><ul class=\"history\">\(rows)</ul>"
  }
}

extension [Enterprise] {
  /// Names with the words that lead to them, for a list of facts.
  var named: HTML {
    HTML.each(self) { firm in
      "\(firm.name)<span class=\"cell-sub\">\(firm.role.map { $0 + " · " } ?? "")可信度 \(Int((firm.provenance.confidence * 100).rounded()))%，规则 \(firm.provenance.rule)</span>"
    }
  }
}

extension [String] {
  /// Each once, in the order in which they first stand.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
