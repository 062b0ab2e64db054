import Policy
import Store

/// One commitment: what was promised, where it says so, how far it is.
struct TargetPage: Sendable {
  var detail: TargetDetail
  /// The administrator's forms; nil for everybody else.
  var editing: TargetEditing?
  /// What was just done.
  var notice: String?
  var summary: TargetSummary { detail.summary }
}

extension TargetPage {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let target = summary
    let crumbs = [
      Frame.Crumb(title: "总览", address: .overview),
      Frame.Crumb(title: target.cityName, address: .overview(city: target.city)),
      Frame.Crumb(title: target.documentTitle, address: .document(target.document)),
      Frame.Crumb(title: "目标 \(target.id)"),
    ]
    let isWrong = editing?.edit.map { !$0.faults.isEmpty } ?? false
    return frame.page(target.indicator, in: .targets, crumbs: crumbs, for: visitor, isWrong: isWrong) {
      """
      \(editing?.summary)\(HTML.when(notice) { "<p class=\"notice good\" role=\"status\">\($0)</p>" })\
      \(Parts.heading(target.indicator, actions: actions(visitor)))
      \(dropped)
      <div class="grid grid-main"><div class="stack">
      \(promise)
      \(source)
      \(progress)
      \(reports)
      \(HTML.when(editing) { $0.html(detail, visitor) })
      </div><div class="stack">\(facts)\(same)\(findings)\(changes(visitor))</div></div>
      """
    }
  }

  private func actions(_ visitor: Visitor) -> HTML {
    let mine = visitor.user?.agency != nil && visitor.user?.agency == summary.owner?.agency
    return HTML.when(mine, Parts.button("填报本季度进展", .reporting(.reporting(on: visitor.today)), quiet: false))
      + Parts.button("JSON", TargetResource.list.item(summary.id.raw))
  }

  private var dropped: HTML {
    if let reason = detail.withdrawnBecause {
      return "<p class=\"notice warn\">此目标已退出计划：\(reason)</p>"
    }
    return HTML.when(!summary.isCurrent, "<p class=\"notice warn\">文件的新版本已不再包含这项目标，此处保留其历史。</p>")
  }

  private var promise: HTML {
    let target = summary
    let figure: HTML
    if let value = target.value {
      let upper = target.valueMax.map { "–" + Wording.number($0) } ?? ""
      figure = """
        <span class="comparator">\(target.isStretch ? "力争" : "")\(Wording.comparison(target.comparison))</span>\
        <span class="figure">\(Wording.number(value))\(upper)<small>\(target.unit ?? "")</small></span>
        """
    } else {
      figure = "<span class=\"figure goal\">定性目标</span>"
    }
    let area = HTML.when(target.area) { "<span class=\"tag plain\">\($0)</span>" }
    return """
      <section class="card" aria-label="承诺"><div class="promise">\(figure)\
      <span class="by">完成时限 <b>\(target.timing)</b></span>\(area)\(target.state.chip)</div>
      \(why)</section>
      """
  }

  private var why: HTML {
    let result = detail.status
    let status = result.status
    var lines: HTML = "<p><b>为什么是“\(status.state.title)”？</b>\(status.reason)。</p>"
    lines.append("<p class=\"small muted\">“\(status.state.title)”的含义：\(status.state.meaning)。")
    lines.append("按\(result.period.title)末判定，规则第\(status.ruleVersion)版。\(Parts.link("判定规则", .help))</p>")
    return "<div class=\"why\">\(lines)</div>"
  }

  /// The sentence with the quote marked; the quote leads into the text.
  private var source: HTML {
    let (before, quote, after) = Self.split(detail.sentence, at: detail.quoteInSentence)
    let target = summary
    let place = [target.sectionPath, target.sectionTitle ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return """
      <section class="card" aria-labelledby="h-source"><div class="card-head"><h2 id="h-source">原文</h2>\
      <p>\(Parts.link("在全文中查看", .text(of: target.id, in: target.document)))</p></div>
      <blockquote class="quote">\(before)<mark>\(quote)</mark>\(after)</blockquote>
      <p class="small muted source">——\(Parts.link(target.documentTitle, .document(target.document)))\(place.isEmpty ? "" : "，" + place)</p></section>
      """
  }

  /// The text before, inside and after a span of Unicode scalars; an impossible span marks the whole.
  static func split(_ text: String, at span: Span) -> (String, String, String) {
    let scalars = text.unicodeScalars
    guard span.start >= 0, span.start < span.end,
      let start = scalars.index(scalars.startIndex, offsetBy: span.start, limitedBy: scalars.endIndex),
      let end = scalars.index(scalars.startIndex, offsetBy: span.end, limitedBy: scalars.endIndex)
    else { return ("", text, "") }
    return (String(scalars[..<start]), String(scalars[start..<end]), String(scalars[end...]))
  }

  private var progress: HTML {
    guard let chart = ProgressChart(detail) else { return .empty }
    return """
      <section class="card" aria-labelledby="h-chart"><div class="card-head"><h2 id="h-chart">进展</h2>\
      <p>\(chart.words)</p></div>\(chart.html)</section>
      """
  }

  private var reports: HTML {
    let counted = detail.reports.filter { $0.counted != nil }
    let body: HTML
    if counted.isEmpty {
      body = Parts.empty("还没有填报数据", "填报单位提交后，数据会立即显示在这里。")
    } else {
      body = """
        <table class="ledger"><caption class="hidden">各季度填报数据</caption><thead><tr><th scope="col">季度</th>\
        <th scope="col">填报值</th><th scope="col">进展情况</th><th scope="col">填报单位</th><th scope="col">提交时间</th></tr></thead>
        <tbody>\(HTML.each(counted, row))</tbody></table>
        """
    }
    let filter = ReportFilter(target: summary.id)
    return """
      <section class="card flush" aria-labelledby="h-reports"><div class="card-head"><h2 id="h-reports">填报记录</h2>\
      <p class="links">\(Parts.link("下载 CSV", ReportResource.list.address(.csv, filter)))\(Parts.link("JSON 接口", ReportResource.list.address(.json, filter)))</p></div>\(body)</section>
      """
  }

  private func row(_ report: Report) -> HTML {
    guard let counted = report.counted else { return .empty }
    let late = HTML.when(report.isLate, " <span class=\"tag seal-tag\">逾期填报</span>")
    let reason = HTML.when(
      !counted.figure.explanation.isEmpty, "<span class=\"cell-sub\">说明：\(counted.figure.explanation)</span>")
    let figure = Wording.figure(value: counted.figure.value, stage: counted.figure.stage, unit: summary.reportedUnit)
    return """
      <tr><th scope="row" class="nowrap">\(report.period.title)</th>\
      <td data-label="填报值"><span class="value">\(figure)</span></td>\
      <td data-label="进展情况">\(counted.figure.narrative.isEmpty ? "—" : counted.figure.narrative)\(reason)</td>\
      <td data-label="填报单位">\(report.agencyName ?? "—")</td>\
      <td data-label="提交时间" class="nowrap">\(Wording.minute(counted.at))\(late)<span class="cell-sub">\(counted.state.title)</span></td></tr>

      """
  }

  private var facts: HTML {
    let target = summary
    var rows = HTML.empty
    func add(_ term: String, _ value: HTML) { rows.append("<dt>\(term)</dt><dd>\(value)</dd>") }
    if let owner = target.owner {
      let note = HTML.when(owner.note) { "<span class=\"cell-sub\">\($0)</span>" }
      add(
        "填报单位",
        "<b>\(Parts.link(owner.name, .agency(owner.agency)))</b><span class=\"cell-sub\">\(owner.reason.title)</span>\(note)"
      )
    } else {
      add("填报单位", "<span class=\"muted\">待指定：原文没有写明责任单位</span>")
    }
    for role in AgencyLink.Role.allCases {
      let links = target.agencies.filter { $0.role == role }
      if !links.isEmpty { add(role.title + (role == .duty ? "" : "单位"), links.linked) }
    }
    if !detail.enterprises.isEmpty { add("提及企业", detail.enterprises.named) }
    add("城市", Parts.link(target.cityName, .overview(city: target.city)))
    add("政策文件", Parts.link(target.documentTitle, .document(target.document)))
    if let title = target.sectionTitle { add("章节", "\(target.sectionPath) \(title)") }
    add("考核方式", "\(Wording.cadence(target.cadence))")
    if let baseline = target.baseline {
      let year = target.baselineYear.map { "（\($0)年）" } ?? ""
      add("基期值", "\(Wording.number(baseline)) \(target.unit ?? "")\(year)")
    }
    if let gap = target.gap { add("与序时进度之差", "\(Wording.number((gap * 10).rounded() / 10)) 个百分点") }
    add("识别可信度", "\(Int((target.confidence * 100).rounded()))%<span class=\"cell-sub\">规则 \(target.rule)</span>")
    return """
      <section class="card" aria-labelledby="h-facts"><div class="card-head"><h2 id="h-facts">基本信息</h2></div>\
      <dl class="facts">\(rows)</dl></section>
      """
  }

  private var findings: HTML {
    guard !detail.findings.isEmpty else { return .empty }
    return """
      <section class="card" aria-labelledby="h-findings"><div class="card-head"><h2 id="h-findings">核对发现</h2></div>\
      <ul class="history">\(HTML.each(detail.findings) { $0.item(besides: summary.id) })</ul></section>
      """
  }

  /// Where else the same target stands.
  private var same: HTML {
    guard !detail.same.isEmpty else { return .empty }
    let rows = HTML.each(detail.same) { other in
      let place = other.sectionPath.isEmpty ? "" : "，" + other.sectionPath
      return
        "<li>\(Parts.link("目标 \(other.target)", .target(other.target)))<span class=\"cell-sub\">《\(other.documentTitle)》\(place)</span></li>"
    }
    return """
      <section class="card" aria-labelledby="h-same"><div class="card-head"><h2 id="h-same">同一目标</h2>\
      <p>填报一次，各处同时更新</p></div><ul class="history">\(rows)</ul></section>
      """
  }

  /// A reason that is itself the new value is told once.
  private func reason(of change: TargetChange) -> String? {
    change.reason.flatMap { reason in change.fields.contains { $0.new == reason } ? nil : reason }
  }

  private func changes(_ visitor: Visitor) -> HTML {
    guard !detail.changes.isEmpty else { return .empty }
    let rows = HTML.each(detail.changes.reversed()) { change in
      let fields = HTML.each(change.fields) { field in
        "<br>\(FieldName.title(field.field))：\(FieldName.value(field.field, field.old)) → <b>\(FieldName.value(field.field, field.new))</b>"
      }
      let version = change.version.map { "文件第\($0)版 · " } ?? ""
      return """
        <li><span class="small muted">\(version)\(Wording.minute(change.at)) · \(change.by)</span>\(fields)\
        \(HTML.when(reason(of: change)) { "<br><span class=\"small\">理由：\($0)</span>" })\
        \(HTML.when(editing != nil, TargetUndo(change, in: detail)?.form(visitor) ?? .empty))</li>
        """
    }
    return """
      <section class="card" aria-labelledby="h-changes"><div class="card-head"><h2 id="h-changes">变更记录</h2></div>\
      <ul class="history">\(rows)</ul></section>
      """
  }
}

/// The Chinese names of stored fields, where a change is told to people.
enum FieldName {
  static func title(_ field: String) -> String {
    switch field {
    case "quote": "原文"
    case "indicator": "指标"
    case "comparison", "op": "比较方式"
    case "value": "目标值"
    case "value_max": "上限"
    case "unit": "计量单位"
    case "deadline": "完成时限"
    case "cadence": "考核方式"
    case "area": "区域"
    case "stretch": "力争"
    case "baseline": "基期值"
    case "baseline_year": "基期年份"
    case "owner": "填报单位"
    case "withdrawn": "退出"
    case "standing": "在计划中"
    case "same": "合并填报"
    case "other": "另一项目标"
    case "reason": "理由"
    case "file": "文件"
    case "text_start": "举措"
    case "duties": "文中提及单位"
    case "baseline_unit": "基期单位"
    case "path": "章节路径"
    case "state": "状态"
    case "stage": "阶段"
    case "name": "名称"
    case "into": "并入"
    case "alias": "又称"
    case "account": "账号"
    case "role": "角色"
    case "agency": "单位编号"
    case "label": "用途"
    case "days": "有效天数"
    case "decision": "决定"
    case "narrative": "进展情况"
    case "explanation": "说明"
    case "period": "季度"
    case "target": "目标编号"
    case "version": "版本"
    case "title": "标题"
    case "number": "编号"
    case "level": "层级"
    case "section": "章节"
    case "agencies", "responsible": "责任单位"
    case "lead": "牵头单位"
    case "amount": "金额"
    default: field
    }
  }
}
