import Policy
import Store

extension Overview {
  /// The whole page.
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page(chosenName.map { "\($0) · 总览" } ?? "总览", in: .overview, for: visitor, isBare: true) {
      """
      \(hero(visitor))
      <div class="wrap stack lift">
      \(kpis)
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

  private var kpis: HTML {
    let filter = TargetFilter(city: chosen)
    var all = HTML.empty
    if chosen == nil { all.append(kpi(cities.count, "个", "城市", "已收录规划的城市", .documents())) }
    all.append(kpi(sum(\.plans), "份", "政策文件", "全文可查", .documents(DocumentFilter(city: chosen))))
    all.append(kpi(sum(\.targets), "项", "量化目标", "另有定性目标 \(sum(\.goals)) 项", .targets(filter)))
    all.append(kpi(sum(\.measures), "条", "工作举措", "落实到责任单位", .measures(MeasureFilter(city: chosen))))
    all.append(kpi(sum(\.agencies), "家", "责任单位", "市直、区县与其他", .agencies(AgencyFilter(city: chosen))))
    let share = Wording.percent(progress.reported, of: progress.total)
    all.append(kpi(progress.reported, "/ \(progress.total)", "已有填报数据", "占 \(share)", .targets(filter)))
    return "<div class=\"kpis\">\(all)</div>"
  }

  private func kpi(_ number: Int, _ unit: String, _ label: String, _ note: String, _ address: Address) -> HTML {
    """
    <a class="kpi" href="\(address.text)"><span>\(label)</span><b>\(number)<small>\(unit)</small></b><em>\(note)</em></a>
    """
  }

  private static var nothing: HTML {
    """
    <section class="card">\(Parts.empty("还没有收录任何政策文件", "管理员可以在命令行执行 <code>liance ingest 文件</code>，或登录后上传。"))</section>
    """
  }

  private func body(_ visitor: Visitor) -> HTML {
    """
    \(states)
    <div class="grid grid-main">
    \(timeline(visitor.today))
    <div class="stack">\(attentionCard)\(yearsCard(visitor.today))</div>
    </div>
    \(citiesCard)
    \(documentsCard)
    """
  }

  private var states: HTML {
    """
    <section class="card" aria-labelledby="h-states"><div class="card-head"><h2 id="h-states">进展状态</h2>\
    <p>共 \(progress.total) 项，已有填报数据 \(progress.reported) 项；未填报不等于零进展</p></div>
    \(StackedBar(counts: progress.counts).html)\(StateLegend(counts: progress.counts, filter: TargetFilter(city: chosen)).html)
    <p class="small muted more">\(Parts.link("各状态怎样判定？", .help))</p></section>
    """
  }

  private func timeline(_ today: CivilDate) -> HTML {
    var groups: [(deadline: Deadline, targets: [TargetSummary])] = []
    for target in deadlines {
      guard let deadline = target.deadline else { continue }
      if groups.last?.deadline.lastDay == deadline.lastDay {
        groups[groups.count - 1].targets.append(target)
      } else {
        groups.append((deadline, [target]))
      }
    }
    let items = HTML.each(groups) { group in
      let days = group.deadline.lastDay.dayNumber - today.dayNumber
      let rows = HTML.each(group.targets) { target in
        """
        <li><a href="\(Address.target(target.id).text)">\(chosen == nil ? target.cityName + " · " : "")\(target.indicator)</a>\
        <span class="value">\(target.promise ?? "定性目标")</span>\(target.state.chip)</li>
        """
      }
      return """
        <li><p class="when">\(Wording.day(group.deadline.lastDay))<span>\(days == 0 ? "今天到期" : "还有 \(days) 天")</span></p>\
        <ul class="items">\(rows)</ul></li>
        """
    }
    var filter = TargetFilter(city: chosen)
    filter.deadlineFrom = today.year
    let all = Parts.link("全部时限", .targets(filter))
    let list: HTML =
      groups.isEmpty ? Parts.empty("近期没有到期的目标", "可以在目标列表中按时限查找。") : "<ol class=\"timeline\">\(items)</ol>"
    return """
      <section class="card" aria-labelledby="h-due"><div class="card-head"><h2 id="h-due">即将到期</h2>\
      <p>\(all)</p></div>\(list)</section>
      """
  }

  private var attentionCard: HTML {
    let rows = HTML.each(attention) { target in
      """
      <li><div class="line"><a href="\(Address.target(target.id).text)">\(target.indicator)</a>\(target.state.chip)</div>\
      <span class="cell-sub">\(target.owner?.name ?? "待指定填报单位") · \(target.stateReason)</span></li>
      """
    }
    let filter = TargetFilter(city: chosen, states: [.farBehind, .behind, .stale])
    let more = HTML.when(attentionTotal > attention.count, Parts.link("全部 \(attentionTotal) 项", .targets(filter)))
    let list: HTML =
      attention.isEmpty
      ? nothingToWorry : "<ul class=\"attention\">\(rows)</ul>"
    return """
      <section class="card" aria-labelledby="h-attention"><div class="card-head"><h2 id="h-attention">需要关注</h2>\
      <p>\(more)</p></div>\(list)\(openFindings)</section>
      """
  }

  /// Nothing is behind, or nothing is known yet: two different messages.
  private var nothingToWorry: HTML {
    if progress.reported == 0 { return Parts.empty("还没有填报数据", "各单位提交后，落后和严重滞后的目标会列在这里。") }
    return Parts.empty("没有落后的目标", "已填报的目标均未落后于序时进度。")
  }

  /// What the texts themselves leave open.
  private var openFindings: HTML {
    let count = sum(\.findings)
    return HTML.when(
      count > 0,
      "<p class=\"notice warn gap\">文件中有 \(count) 处数字需要核实：\(Parts.link("查看核对发现", .findings(FindingFilter(city: chosen))))</p>"
    )
  }

  private func yearsCard(_ today: CivilDate) -> HTML {
    guard !years.isEmpty else { return .empty }
    let rows = years.map { year in
      Bars.Row(
        title: "\(year.year)年",
        address: .targets(TargetFilter(city: chosen, deadlineFrom: year.year, deadlineTo: year.year)),
        count: year.count, kind: year.year < today.year ? .past : year.year == today.year ? .now : .plain)
    }
    let bars = Bars(caption: "各年份到期的目标数", titleColumn: "完成时限", countColumn: "目标数", rows: rows)
    return """
      <section class="card" aria-labelledby="h-years"><div class="card-head"><h2 id="h-years">时限分布</h2>\
      <p>按完成年份</p></div>\(bars.html)</section>
      """
  }

  private var citiesCard: HTML {
    let cards = HTML.each(cities) { city in
      let summary = city.summary
      let filter = TargetFilter(city: summary.id)
      return """
        <article class="city"><h3>\(Parts.link(summary.name, .overview(city: summary.id)))</h3>
        <div class="counts"><div><b>\(summary.plans)</b><span>份文件</span></div><div><b>\(summary.targets)</b>\
        <span>项目标</span></div><div><b>\(summary.measures)</b><span>条举措</span></div><div><b>\(summary.agencies)</b>\
        <span>家单位</span></div></div>
        \(StackedBar(counts: city.progress.counts, isThin: true).html)
        <p class="cell-sub">已有数据 \(city.progress.reported) / \(city.progress.total)</p>
        <p class="links">\(Parts.link("文件", .documents(DocumentFilter(city: summary.id))))\(Parts.link("目标", .targets(filter)))\
        \(Parts.link("责任单位", .agencies(AgencyFilter(city: summary.id))))\
        \(HTML.when(summary.findings > 0, Parts.link("核对发现 \(summary.findings)", .findings(FindingFilter(city: summary.id)))))</p></article>
        """
    }
    let all = HTML.when(chosen != nil, Parts.link("看全部城市", .overview))
    return """
      <section class="card" aria-labelledby="h-cities"><div class="card-head"><h2 id="h-cities">城市</h2><p>\(all)</p></div>\
      <div class="cities">\(cards)</div></section>
      """
  }

  private var documentsCard: HTML {
    let rows = HTML.each(documents) { paper in
      """
      <li><div>\(Parts.link(paper.title, .document(paper.id)))<span class="cell-sub">\(paper.origin)</span></div>\
      <span class="small muted nowrap">目标 \(paper.targets) · 举措 \(paper.measures)</span></li>
      """
    }
    return """
      <section class="card" aria-labelledby="h-papers"><div class="card-head"><h2 id="h-papers">政策文件</h2>\
      <p>\(Parts.link("全部 \(documentsTotal) 份", .documents(DocumentFilter(city: chosen))))</p></div><ul class="plans">\(rows)</ul></section>
      """
  }
}

extension DocumentSummary {
  /// City, number and date in one line.
  var origin: String {
    var parts = [cityName]
    if let docNumber { parts.append(docNumber) }
    if let issuedOn { parts.append(Wording.day(issuedOn)) }
    if status == .draft { parts.append(Wording.status(status)) }
    if let years = period.flatMap(Wording.period) { parts.append("规划期 " + years) }
    return parts.joined(separator: " · ")
  }
}
