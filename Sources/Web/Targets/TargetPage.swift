import Policy
import Store

/// One commitment: what was promised, where it says so, how far it is.
struct TargetPage: Sendable {
  var detail: TargetDetail
  /// The administrator's forms; nil for everybody else.
  var editing: TargetEditing?
  /// How often it is asked, for whoever may say so.
  var rhythm: RhythmForm?
  /// What the office says of its state.
  var said: StatusOverride?
  /// The form for whoever may say so.
  var override: OverrideForm?
  /// What was just done.
  var notice: String?
  /// What is supervised about it, for those permitted.
  var about: SubjectSupervision?
  /// The projects that its sentence asks for; and whether the visitor may enter another.
  var asked: AskedProjects?
  var mayEnterProjects = false
  var summary: TargetSummary { detail.summary }
}

extension TargetPage {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let target = summary
    let crumbs = [
      Crumb(target.cityName, .overview(city: target.city)), Crumb(target.documentTitle, .document(target.document)),
      Crumb("目标 \(target.id)"),
    ]
    let isWrong = editing?.edit.map { !$0.faults.isEmpty } ?? false
    return frame.page(target.indicator, in: .targets, crumbs: crumbs, for: visitor, isWrong: isWrong) {
      """
      \(editing?.summary)\(Notice.done(notice))\(PageHead(target.indicator, actions: actions(visitor)))
      \(dropped)\(OverrideForm.notice(said))
      <div class="grid grid-main"><div class="stack">
      \(promise)
      \(source)
      \(progress)
      \(reports)
      \(asked?.card("按这句话落实的项目"))
      \(about?.card(for: visitor))
      \(editing?.card(detail, visitor))
      \(rhythm?.card(visitor))
      \(override?.card(visitor))
      </div><div class="stack">\(TargetFacts(detail).card)\(same)\(findings)\(changes(visitor))</div></div>
      """
    }
  }

  private func actions(_ visitor: Visitor) -> HTML {
    let isMine = visitor.user?.agency != nil && visitor.user?.agency == summary.owner?.agency
    let period = Period.reporting(detail.status.facts.rhythm.kind, on: visitor.today)
    let report = isMine ? LinkButton("填报\(period.title)进展", .reporting(period), look: .main) : nil
    return "\(report)\(LinkButton("JSON", TargetResource.list.item(summary.id)))"
  }

  private var dropped: Notice? {
    if let reason = detail.withdrawnBecause { return Notice(.warn, "此目标已退出计划：\(reason)") }
    return summary.isCurrent ? nil : Notice(.warn, "文件的新版本已不再包含这项目标，此处保留其历史。")
  }

  private var promise: Card {
    let target = summary
    let figure: HTML
    if let value = target.value {
      let upper = target.valueMax.map { "–" + Wording.number($0) } ?? ""
      let unit = target.unit.map(Quantity.shown) ?? ""
      figure = """
        <span class="comparator">\(target.isStretch ? "力争" : "")\(target.comparison.word)</span>\
        <span class="figure">\(Wording.number(value))\(upper)<small>\(unit)</small></span>
        """
    } else {
      figure = "<span class=\"figure goal\">定性目标</span>"
    }
    let area = target.area.map { Tag($0, .plain) }
    return Card(label: "承诺") {
      """
      <div class="promise">\(figure)<span class="by">完成时限 <b>\(target.timing)</b></span>\
      \(area)\(target.state.chip)</div>
      \(why)
      """
    }
  }

  private var why: HTML {
    let result = detail.status
    let status = result.status
    var lines: HTML = "<p><b>为什么是“\(status.state.title)”？</b>\(status.reason)。</p>"
    for lack in StatusFact.Lack.allCases where status.state == .unclear && result.facts.lacks.contains(lack) {
      lines.append("<p>怎样明确：\(lack.settlement)。</p>")
    }
    lines.append("<p class=\"small muted\">“\(status.state.title)”的含义：\(status.state.meaning)。")
    lines.append(
      "这项指标属于“\(summary.nature.nature.title)”（\(summary.nature.rule.words)）：\(summary.nature.nature.judged)。")
    let rule = ProgressRule.title(version: status.ruleVersion)
    lines.append("按\(result.period.title)末判定，规则\(rule)。\(Link("判定规则", .help))</p>")
    return "<div class=\"why\">\(lines)</div>"
  }

  /// The sentence with the quote marked; the quote leads into the text.
  private var source: Card {
    let (before, quote, after) = Self.split(detail.sentence, at: detail.quoteInSentence)
    let target = summary
    let place = [target.sectionPath, target.sectionTitle ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let whole = Link("在全文中查看", .text(of: target.id, in: target.document)).html
    let paper = Link(target.documentTitle, .document(target.document))
    let enter = mayEnterProjects ? Link("据此登记项目", .newProject(for: target.id)).html : .empty
    return Card("原文", id: "source", note: whole, links: enter) {
      """
      <blockquote class="quote">\(before)<mark>\(quote)</mark>\(after)</blockquote>
      <p class="small muted source">——\(paper)\(place.isEmpty ? "" : "，" + place)</p>
      """
    }
  }

  /// The text before, inside and after a span of Unicode scalars; an impossible span marks the whole.
  static func split(_ text: String, at span: Span) -> (Substring, Substring, Substring) {
    let scalars = text.unicodeScalars
    guard span.start >= 0, span.start < span.end,
      let start = scalars.index(scalars.startIndex, offsetBy: span.start, limitedBy: scalars.endIndex),
      let end = scalars.index(scalars.startIndex, offsetBy: span.end, limitedBy: scalars.endIndex)
    else { return ("", text[...], "") }
    return (Substring(scalars[..<start]), Substring(scalars[start..<end]), Substring(scalars[end...]))
  }

  private var progress: Card? {
    ProgressChart(detail).map { chart in Card("进展", id: "chart", note: "\(chart.words)") { chart.html } }
  }

  private var reports: Card {
    let filter = ReportFilter(target: summary.id)
    let list = ReportResource.list
    let links: HTML = """
      \(Link("下载 CSV", list.address(.csv, filter)))\(Link("JSON 接口", list.address(.json, filter)))
      """
    return Card("填报记录", id: "reports", links: links, isFlush: true) {
      let counted = detail.reports.filter { $0.counted != nil }
      if counted.isEmpty { return EmptyState("还没有填报数据", "填报单位提交后，数据会立即显示在这里。").html }
      return TargetReports(reports: counted, unit: summary.reportedUnit).html
    }
  }

  private var findings: Card? {
    guard !detail.findings.isEmpty else { return nil }
    return Card("核对发现", id: "findings") {
      "<ul class=\"history\">\(HTML.each(detail.findings) { FindingItem($0).listed(besides: summary.id) })</ul>"
    }
  }

  /// Where else the same target stands.
  private var same: Card? {
    guard !detail.same.isEmpty else { return nil }
    let rows = HTML.each(detail.same) { other in
      let place = "《\(other.documentTitle)》" + (other.sectionPath.isEmpty ? "" : "，" + other.sectionPath)
      return "<li>\(Link("目标 \(other.target)", .target(other.target)))\(SubLine(place))</li>"
    }
    return Card("同一目标", id: "same", note: "填报一次，各处同时更新") { "<ul class=\"history\">\(rows)</ul>" }
  }

  /// A reason that is itself the new value is told once.
  private func reason(of change: TargetChange) -> String? {
    change.reason.flatMap { reason in change.fields.contains { $0.new == reason } ? nil : reason }
  }

  /// What was done where nothing became another: somebody has said that it is right as it is.
  private static func word(of change: TargetChange) -> String? {
    change.what == .targetOwner ? "确认由现有单位填报" : change.what?.title
  }

  private func changes(_ visitor: Visitor) -> Card? {
    guard !detail.changes.isEmpty else { return nil }
    let rows = HTML.each(detail.changes.reversed()) { change in
      let fields = HTML.each(change.fields) { field in
        let (old, new) = (FieldWords.value(field.field, field.old), FieldWords.value(field.field, field.new))
        return "<br>\(FieldWords.title(field.field))：\(old) → <b>\(new)</b>"
      }
      let kept = HTML.when(change.fields.isEmpty ? Self.word(of: change) : nil) { "<br>\($0)" }
      let version = change.version.map { "文件第\($0)版 · " } ?? ""
      let undo = TargetUndo(change, in: detail).flatMap { editing?.kinds.contains($0.kind) == true ? $0 : nil }?
        .form(visitor)
      return """
        <li><span class="small muted">\(version)\(Wording.minute(change.at)) · \(change.by)</span>\(fields)\(kept)\
        \(HTML.when(reason(of: change)) { "<br><span class=\"small\">理由：\($0)</span>" })\
        \(undo)</li>
        """
    }
    return Card("变更记录", id: "changes") { "<ul class=\"history\">\(rows)</ul>" }
  }
}
