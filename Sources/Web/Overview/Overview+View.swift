import Policy
import Store

extension Overview {
  /// The whole page.
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page(chosenName.map { "\($0) · 总览" } ?? "总览", in: .overview, for: visitor, isBare: true) {
      """
      \(hero(visitor))
      <div class="wrap stack lift">
      \(figures)
      \(cities.isEmpty ? Overview.nothing : body(visitor))
      </div>
      """
    }
  }

  private func hero(_ visitor: Visitor) -> HTML {
    let title = chosenName.map { "\($0)政策目标进展" } ?? "政策目标进展总览"
    return """
      <div class="hero"><div class="wrap"><div><h1>\(title)</h1>
      <p>规划写下的每一个数字、每一个时限、每一家责任单位，都可以点回原文那一句话。</p></div>
      <p class="asof">进展状态截至<b>\(period.title)末</b>\(Wording.day(visitor.today)) 查看</p></div></div>
      """
  }

  private var figures: HTML {
    let share = Wording.percent(progress.reported, of: progress.asked)
    var all: [KeyFigure] = []
    if chosen == nil {
      let list: Address = cities.count > Self.mostCities ? .cities : Address.overview.at("h-cities")
      all.append(KeyFigure(cities.count, "个", "城市", note: "已收录规划的城市", list))
    }
    all.append(KeyFigure(sum(\.plans), "份", "政策文件", note: "全文可查", .documents(DocumentFilter(city: chosen))))
    all.append(
      KeyFigure(
        sum(\.targets), "项", "量化目标", note: "另有定性目标 \(sum(\.goals)) 项",
        .targets(TargetFilter(city: chosen, goals: false))))
    all.append(
      KeyFigure(sum(\.measures), "条", "工作举措", note: "落实到责任单位", .measures(MeasureFilter(city: chosen))))
    all.append(
      KeyFigure(sum(\.agencies), "家", "责任单位", note: "市直、区县与其他", .agencies(AgencyFilter(city: chosen))))
    all.append(
      KeyFigure(
        progress.reported, "/ \(progress.asked)", "已有填报数据", note: "占应填的 \(share)",
        .targets(TargetFilter(city: chosen, hasData: true))))
    return "<div class=\"kpis\">\(HTML.each(all, \.html))</div>"
  }

  private static var nothing: HTML {
    Card(label: nil) {
      EmptyState("还没有收录任何政策文件", "管理员可以在命令行执行 <code>liance ingest 文件</code>，或登录后上传。").html
    }.html
  }

  private func body(_ visitor: Visitor) -> HTML {
    """
    \(states)
    <div class="grid grid-main">
    \(DueTargets(targets: deadlines, total: deadlinesTotal, city: chosen, today: visitor.today).card)
    <div class="stack">\(attentionCard)\(yearsCard(visitor.today))</div>
    </div>
    \(citiesCard)
    \(documentsCard)
    """
  }

  private var states: Card {
    let note: HTML = "共 \(progress.total) 项，应填 \(progress.asked) 项，已有填报数据 \(progress.reported) 项；未填报不等于零进展"
    return Card("进展状态", id: "states", note: note) {
      """
      \(StackedBar(counts: progress.counts))\(StateLegend(counts: progress.counts, filter: TargetFilter(city: chosen)))
      <p class="small muted more">\(Link("各状态怎样判定？", .help))</p>
      """
    }
  }

  private var attentionCard: Card {
    let rows = HTML.each(attention) { target in
      let city = chosen == nil ? target.cityName + " · " : ""
      let why = "\(city)\(target.owner?.name ?? "待指定填报单位") · \(target.stateReason)"
      return """
        <li><div class="line">\(Link(target.indicator, .target(target.id)))\(target.state.chip)</div>\
        \(SubLine(why))</li>
        """
    }
    let filter = Self.troubled(in: chosen)
    let more = HTML.when(attentionTotal > attention.count, Link("全部 \(attentionTotal) 项", .targets(filter)).html)
    return Card("需要关注", id: "attention", note: more) {
      attention.isEmpty ? "\(nothingToWorry)\(openFindings)" : "<ul class=\"attention\">\(rows)</ul>\(openFindings)"
    }
  }

  /// Nothing is behind, or nothing is known yet: two different messages.
  private var nothingToWorry: EmptyState {
    if progress.reported == 0 { return EmptyState("还没有填报数据", "各单位提交后，落后和严重滞后的目标会列在这里。") }
    return EmptyState("没有落后的目标", "已填报的目标均未落后于序时进度。")
  }

  /// What the texts themselves leave open.
  private var openFindings: HTML {
    let count = sum(\.findings)
    guard count > 0 else { return .empty }
    let findings = Link("查看核对发现", .findings(FindingFilter(city: chosen, needsAttention: true)))
    let words = Notice(.warn, "文件中有 \(count) 处数字需要核实：\(findings)")
    return "<div class=\"gap\">\(words)</div>"
  }

  private func yearsCard(_ today: CivilDate) -> Card? {
    guard !years.isEmpty else { return nil }
    let rows = years.map { year in
      Bars.Row(
        title: "\(year.year)年",
        address: .targets(TargetFilter(city: chosen, deadlineFrom: year.year, deadlineTo: year.year)),
        count: year.count, kind: year.year < today.year ? .past : year.year == today.year ? .now : .plain)
    }
    let bars = Bars(caption: "各年份到期的目标数", titleColumn: "完成时限", countColumn: "目标数", rows: rows)
    return Card("时限分布", id: "years", note: "按完成年份") { bars.html }
  }

  private var citiesCard: Card {
    let all = HTML.when(chosen != nil, "\(Link("看全部城市", .overview)) ")
    let round = Link("填报进度", .publicRound(RoundFilter(city: chosen, isPublic: true)))
    let completion = Link("完成率", .completion(CompletionFilter(city: chosen)))
    let links: HTML = "\(all)\(Link("城市对比", .cities)) \(completion) \(round)"
    let shown = shownCities
    let order = chosen == nil ? "需要关注的份额最大的在前" : "所选城市在前，其余按需要关注的份额从大到小"
    // Nothing is cut without a word.
    let cut: HTML = """
      <p class="small muted gap">先列出 \(shown.count) / \(cities.count) 个城市，\(order)；\
      \(Link("查看全部 \(cities.count) 个城市", .cities))。</p>
      """
    return Card("城市", id: "cities", note: links) {
      "<div class=\"cities\">\(HTML.each(shown, \.html))</div>\(HTML.when(shown.count < cities.count, cut))"
    }
  }

  private var documentsCard: Card {
    let rows = HTML.each(documents) { paper in
      """
      <li><div>\(Link(paper.title, .document(paper.id)))\(SubLine(paper.origin))</div>\
      <span class="small muted nowrap">目标 \(paper.targets) · 举措 \(paper.measures)</span></li>
      """
    }
    let all = Link("全部 \(documentsTotal) 份", .documents(DocumentFilter(city: chosen))).html
    return Card("政策文件", id: "papers", note: all) { "<ul class=\"plans\">\(rows)</ul>" }
  }
}

extension Overview.City: Part {
  /// The city's box: its counts, its bar, the ways into it.
  var html: HTML {
    let filter = TargetFilter(city: summary.id)
    let told = TargetFilter(city: summary.id, hasData: true)
    let counts = Counts([
      .init(summary.plans, "份文件", .documents(DocumentFilter(city: summary.id))),
      .init(summary.targets, "项量化目标", .targets(TargetFilter(city: summary.id, goals: false))),
      .init(summary.measures, "条举措", .measures(MeasureFilter(city: summary.id))),
      .init(summary.agencies, "家单位", .agencies(AgencyFilter(city: summary.id))),
    ])
    let findings = Link(
      "核对发现 \(summary.findings)", .findings(FindingFilter(city: summary.id, needsAttention: true)))
    let open = summary.findings > 0 ? findings : nil
    return """
      <article class="city"><h3>\(Link(summary.name, .overview(city: summary.id)))</h3>
      \(counts)
      \(StackedBar(counts: progress.counts, isThin: true))
      <p class="cell-sub">已有数据 \(Link(String(progress.reported), .targets(told))) / 应填 \(progress.asked)</p>
      <p class="links">\(Link("文件", .documents(DocumentFilter(city: summary.id))))\(Link("目标", .targets(filter)))\
      \(Link("责任单位", .agencies(AgencyFilter(city: summary.id))))\(open)</p></article>
      """
  }
}

extension DocumentSummary {
  /// City, number and date in one line.
  var origin: String {
    var parts = [cityName]
    if let docNumber { parts.append(docNumber) }
    if let issuedOn { parts.append(Wording.day(issuedOn)) }
    if status == .draft { parts.append(status.title) }
    if let years = period.flatMap(\.words) { parts.append("规划期 " + years) }
    return parts.joined(separator: " · ")
  }
}
