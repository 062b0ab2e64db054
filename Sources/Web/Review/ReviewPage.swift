import Policy
import Store

/// Text and candidates side by side: an editor accepts, corrects, rejects and adds, then publishes.
struct ReviewPage: Sendable {
  var detail: ReviewDetail
  var fault: String?
  /// What was typed for a target that the rules did not see.
  var added: [String: String] = [:]

  /// Headings are accepted with the text: they carry no commitment.
  private var candidates: [Candidate] { detail.candidates.filter { $0.subject != .section } }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let version = detail.version
    let open = candidates.count { $0.decision == .open }
    let crumbs =
      AdminNavigation.crumbs(.upload).dropLast() + [
        Frame.Crumb(title: "上传与核对", address: .upload), Frame.Crumb(title: version.title),
      ]
    return frame.page("核对：\(version.title)", crumbs: Array(crumbs), for: visitor, isWrong: fault != nil) {
      """
      \(AdminNavigation.fault(fault))
      \(Parts.heading("核对：\(version.title)", lead: "\(detail.cityName) · 第\(version.number)版 · \(Wording.status(version.status)) · 共 \(candidates.count) 条，待定 \(open) 条。左边是原文，右边是识别结果；待定的在发布时视为接受。"))
      \(publish(visitor))\(changes)
      <div class="reviewing"><article class="text" aria-label="原文">
      \(text)</article>
      <section aria-labelledby="h-candidates"><h2 id="h-candidates">识别结果</h2>
      <ol class="candidates">\(HTML.each(Array(candidates.enumerated())) { card($1, number: $0 + 1, visitor) })</ol>\(add(visitor))</section></div>
      """
    }
  }

  private func publish(_ visitor: Visitor) -> HTML {
    """
    <form class="card publish" method="post" action="\(Address.reviewPublish(detail.version.id).text)">\(visitor.token)\
    <button class="button" type="submit" name="action" value="publish">发布</button>\
    <label class="hidden" for="reason">弃用的理由</label><input type="text" id="reason" name="reason" maxlength="500" placeholder="弃用时请写明理由">\
    <button class="button danger" type="submit" name="action" value="discard">弃用这一版</button></form>
    """
  }

  private var changes: HTML {
    guard !detail.changes.isEmpty else { return .empty }
    let rows = HTML.each(detail.changes) { change in
      let word = change.kind == .added ? "新增" : change.kind == .dropped ? "删去" : "调整"
      let fields = HTML.each(change.fields) {
        "；\(FieldName.title($0.field))：\($0.old ?? "（无）") → <b>\($0.new ?? "（无）")</b>"
      }
      return "<li><span class=\"tag plain\">\(word)</span> “\(change.quote)”\(fields)</li>"
    }
    return """
      <details class="card gap"><summary>与已发布版本相比，有 \(detail.changes.count) 处变化</summary><ul class="history">\(rows)</ul></details>
      """
  }

  private var text: HTML {
    let marks = candidates.enumerated().compactMap { index, candidate -> TextMark? in
      // A clause covers whole paragraphs: it is listed, not coloured.
      guard candidate.subject != .measure else {
        return TextMark(span: candidate.span, kind: .anchor(id: "q\(candidate.id)"))
      }
      let style = candidate.decision == .rejected ? "rejected" : candidate.subject.style
      return TextMark(
        span: candidate.span,
        kind: .link(
          rank: candidate.subject == .incentive ? 1 : 2, style: style, id: "q\(candidate.id)",
          href: "#c\(candidate.id)",
          number: index + 1))
    }
    let sections = detail.candidates.filter { $0.subject == .section && $0.decision != .rejected }.map { item in
      SectionRow(
        id: SectionID(item.id.raw), number: item.value("number"), title: item.value("title") ?? "",
        level: Int(item.value("level") ?? "") ?? 3, path: item.value("path") ?? "", span: item.span)
    }
    return MarkedText(text: detail.text, title: detail.version.title, sections: sections, marks: marks).html
  }

  private func card(_ candidate: Candidate, number: Int, _ visitor: Visitor) -> HTML {
    let fields = HTML.each(candidate.subject.editable) { name in
      let id = "f\(candidate.id)-\(name)"
      let value = candidate.value(name) ?? ""
      let isEdited = candidate.edited[name] != nil
      return """
        <div><label for="\(id)">\(FieldName.title(name))\(isEdited ? "（已改）" : "")</label>\(input(name, id, value))</div>
        """
    }
    let note = candidate.isAdded ? "人工添加" : "可信度 \(Int((candidate.confidence * 100).rounded()))% · 规则 \(candidate.rule)"
    return """
      <li class="candidate decision-\(candidate.decision.rawValue)" id="c\(candidate.id)"><p class="top-line"><b>\(number). \(candidate.subject.title)</b>\
      <span class="tag plain">\(candidate.decision.title)</span></p>
      <p class="quoted">“\(candidate.quote)” <a href="#q\(candidate.id)">看原文</a></p><p class="cell-sub">\(note)</p>
      <form method="post" action="\(Address.reviewCandidate(candidate.id, of: detail.version.id).text)">\(visitor.token)\
      <div class="fields">\(fields)</div><div class="actions">\
      <button class="button small" type="submit" name="action" value="accept">接受</button>\
      <button class="button quiet small" type="submit" name="action" value="reject">不采用</button></div></form></li>

      """
  }

  private func input(_ name: String, _ id: String, _ value: String) -> HTML {
    switch name {
    case "comparison": choices(name, id, Comparison.allCases.map { ($0.rawValue, $0.rawValue) }, value)
    case "cadence": choices(name, id, Cadence.allCases.map { ($0.rawValue, Wording.cadence($0)) }, value)
    case "agencies", "lead", "responsible":
      "<textarea id=\"\(id)\" name=\"\(name)\" rows=\"2\">\n\(value)</textarea>"
    default: "<input type=\"text\" id=\"\(id)\" name=\"\(name)\" value=\"\(value)\" autocomplete=\"off\">"
    }
  }

  private func choices(_ name: String, _ id: String, _ all: [(String, String)], _ value: String) -> HTML {
    let options = HTML.each(all) { choice in
      let mark: HTML = choice.0 == value ? " selected" : ""
      return "<option value=\"\(choice.0)\"\(mark)>\(choice.1)</option>"
    }
    return "<select id=\"\(id)\" name=\"\(name)\">\(options)</select>"
  }

  private func add(_ visitor: Visitor) -> HTML {
    let names = ["quote", "indicator", "comparison", "value", "value_max", "unit", "deadline", "cadence"]
    let fields = HTML.each(names) { name in
      let id = "add-\(name)"
      let usual = name == "comparison" ? Comparison.atLeast.rawValue : ""
      return """
        <div><label for="\(id)">\(FieldName.title(name))</label>\(input(name, id, added[name] ?? usual))</div>
        """
    }
    return """
      <form class="card gap" id="add" method="post" action="\(Address.reviewAdd(detail.version.id).text)" novalidate>\
      <h3>补充一项没有识别出的目标</h3><p class="hint">“原文”请从左边逐字复制，系统据此定位。</p>\(visitor.token)\
      <div class="fields">\(fields)</div><div class="actions gap"><button class="button small" type="submit">添加</button></div></form>
      """
  }
}

extension Candidate {
  /// A field as it stands now: what an editor wrote, else what was read; nil when unset.
  func value(_ name: String) -> String? {
    let value = edited[name] ?? read[name]
    return value?.isEmpty == true ? nil : value
  }
}

extension Candidate.Decision {
  var title: String {
    switch self {
    case .open: "待定"
    case .accepted: "已接受"
    case .rejected: "不采用"
    }
  }
}

extension VersionChange.Subject {
  var title: String {
    switch self {
    case .section: "标题"
    case .target: "量化目标"
    case .goal: "定性目标"
    case .measure: "举措"
    case .incentive: "奖补条款"
    }
  }

  /// The mark's colour in the text.
  var style: String {
    switch self {
    case .goal: "goal"
    case .incentive: "incentive"
    default: "target"
    }
  }

  /// The fields that an editor may change.
  var editable: [String] {
    switch self {
    case .section: ["number", "title"]
    case .target:
      ["indicator", "comparison", "value", "value_max", "unit", "deadline", "cadence", "area", "baseline", "agencies"]
    case .goal: ["indicator", "deadline"]
    case .measure: ["deadline", "lead", "responsible"]
    case .incentive: ["amount", "unit"]
    }
  }
}
