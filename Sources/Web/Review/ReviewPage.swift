import Ingest
import Policy
import Store

/// Text and candidates side by side: an editor accepts, corrects, rejects and adds, then publishes.
struct ReviewPage: Sendable {
  var detail: ReviewDetail
  /// What its rule was less sure of needs a person's yes.
  var leastSure = 0.0
  /// Sentences that became nothing.
  var unread: [UnreadSentence] = []
  var fault: String?
  /// What was typed for a target that the rules did not see.
  var added: [String: String] = [:]

  /// Headings are accepted with the text: they carry no commitment.
  private var candidates: [Candidate] { detail.candidates.filter { $0.subject != .section } }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let version = detail.version
    let open = candidates.count { $0.decision == .open }
    let crumbs = [Crumb("管理"), Crumb("上传与核对", .upload), Crumb(version.title)]
    let edition = "\(detail.cityName) · 第\(version.number)版 · \(version.status.title)"
    let lead: HTML = """
      \(edition) · 共 \(candidates.count) 条，待定 \(open) 条。\
      左边是原文，右边是识别结果，把握小的在前；待定的在发布时视为接受。
      """
    return frame.page("核对：\(version.title)", crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault))
      \(PageHead("核对：\(version.title)", lead: lead))
      \(publish(visitor))\(changes)
      <div class="reviewing"><article class="text" aria-label="原文">
      \(text)</article>
      <section aria-labelledby="h-candidates"><h2 id="h-candidates">识别结果</h2>
      <ol class="candidates">\(cards(visitor))</ol>\(UnreadList(unread, of: detail.version.id).html(visitor))\
      \(add(visitor))</section></div>
      """
    }
  }

  private func cards(_ visitor: Visitor) -> HTML {
    // What the rules were least sure of comes first, whole percents apart; the numbers are those of the text.
    let sorted = candidates.enumerated().sorted { one, other in
      (Self.percent(one.element), one.offset) < (Self.percent(other.element), other.offset)
    }
    return HTML.each(sorted) { index, candidate in
      CandidateCard(candidate: candidate, number: index + 1, version: detail.version.id).html(visitor)
    }
  }

  private static func percent(_ candidate: Candidate) -> Int {
    candidate.isAdded ? 100 : Int((candidate.confidence * 100).rounded())
  }

  private func publish(_ visitor: Visitor) -> PostForm {
    let reason = TextInput(placeholder: "弃用时请写明理由", longest: 500)
    return PostForm(.reviewPublish(detail.version.id), for: visitor, classes: "card publish") {
      """
      \(HiddenField("seen", detail.mark))\(looked)\(SubmitButton("发布", "publish"))\
      \(FormField("弃用的理由", id: "reason", isInline: true, .input(reason)))\
      \(SubmitButton("弃用这一版", "discard", look: .danger))
      """
    }
  }

  /// The box that says that somebody has looked at what the rules were not sure of.
  static let lookedOver = "looked"

  private var looked: HTML {
    let unsure = candidates.count { $0.isUnsure(below: leastSure) }
    guard unsure > 0 else { return .empty }
    let percent = Int((leastSure * 100).rounded())
    return """
      <label><input type="checkbox" name="\(Self.lookedOver)" value="1"> 已核对把握不到 \(percent)% 的 \(unsure) 条</label>
      """
  }

  private var changes: HTML {
    guard !detail.changes.isEmpty else {
      return detail.isRereading ? Notice(.info, "同一份文件重新识别，目标和举措没有变化。").html : .empty
    }
    let open: HTML = detail.isRereading ? " open" : ""
    return """
      \(rereading)<details class="card gap"\(open)><summary>与已发布版本相比，有 \(detail.changes.count) 处变化</summary>\
      \(VersionChanges(detail.changes))</details>
      """
  }

  /// Another reading of what everybody sees already: nothing of it changes until somebody says yes.
  private var rereading: HTML {
    guard detail.isRereading else { return .empty }
    let reported = detail.changes.count { $0.isReported && $0.kind != .added }
    let warning: HTML = reported > 0 ? "其中 \(reported) 项已有填报，请特别留意。" : .empty
    return Notice(
      .warn, "这是同一份文件重新识别的结果。点“发布”之前，已公开的内容、人工更正和填报都不变；发布后按下面的变化更新，人工更正仍然保留。\(warning)"
    ).html
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
    let places = unread.map { TextMark(span: $0.span, kind: .anchor(id: UnreadList.anchor($0))) }
    let sections = detail.candidates.filter { $0.subject == .section && $0.decision != .rejected }.map { item in
      SectionRow(
        id: SectionID(item.id.raw), number: item.value(.number), title: item.value(.heading) ?? "",
        level: Int(item.value(.level) ?? "") ?? 3, path: item.value(.path) ?? "", span: item.span)
    }
    return MarkedText(text: detail.text, title: detail.version.title, sections: sections, marks: marks + places).html
  }

  private func add(_ visitor: Visitor) -> PostForm {
    let fields = HTML.each(AddedTarget.fields) { field in
      let name = field.rawValue
      let usual = field == .comparison ? Comparison.atLeast.rawValue : ""
      let control = CandidateCard.control(field, added[name] ?? usual)
      return FormField(field.title, id: "add-\(name)", name: name, control).html
    }
    return PostForm(.reviewAdd(detail.version.id), for: visitor, classes: "card gap", id: "add") {
      """
      <h3>补充一项没有识别出的目标</h3><p class="hint">“原文”请从左边逐字复制，系统据此定位。</p>
      <div class="fields">\(fields)</div><div class="actions gap">\(SubmitButton("添加", isSmall: true))</div>
      """
    }
  }
}
