import Policy
import Store

/// One finding: its sentences side by side, what was said of it, and for an administrator what to do with it.
struct FindingPage: Sendable {
  var finding: FindingSummary
  var history: [AuditEntry]
  /// The targets at its places, in their order, with those that each is joined with.
  var targets: [TargetDetail] = []
  var typed: [String: String] = [:]
  var fault: TargetEdit.Fault?
  var notice: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let kind = finding.kind.title
    let crumbs = [
      Crumb("核对发现", .findings(FindingFilter(city: finding.city))), Crumb("发现 \(finding.id)"),
    ]
    let title = "\(kind)：发现 \(finding.id)"
    return frame.page(title, in: .findings, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault?.message, field: fault?.field))\(Notice.done(notice))
      \(PageHead("\(kind)（发现 \(finding.id)）", lead: "\(finding.note)", actions: Tag(standing, .plain).html))
      <div class="stack">\(Card(label: "原文对照") { FindingItem(finding).sentences })
      \(joining(visitor))\(visitor.may(.decideFindings) ? decide(visitor) : nil)\(trail)</div>
      """
    }
  }

  /// Repeats and sums that hold are told, and wait for nobody.
  private var standing: String {
    finding.state == .open && !finding.needsAttention ? "提示，无须处理" : finding.state.title
  }

  private func message(_ field: String) -> String? { fault?.field == field ? fault?.message : nil }

  private func decide(_ visitor: Visitor) -> Card {
    let others = FindingSummary.State.allCases.filter { $0 != finding.state }
    let choices = HTML.each(others) { state in
      SubmitButton(
        Self.verb(state, finding.kind), state.rawValue, name: "state", look: state == .open ? .quiet : .main,
        isSmall: true
      ).html
    }
    let note = FormField(
      "说明", id: "note", hint: "写明以哪一处为准、已向谁核实，或为什么不是问题；会与处理人、时间一起留存",
      fault: message("note"), .lines(typed["note"] ?? ""))
    let only = SubmitButton("只补充说明", finding.state.rawValue, name: "state", look: .quiet, isSmall: true)
    return Card("处理", id: "decide", classes: "no-print") {
      PostForm(FindingResource.decision.address(of: finding.id.raw), for: visitor) {
        """
        \(HiddenField("seen", finding.state.rawValue))\(note)
        <div class="actions gap">\(choices)\(only)</div>
        """
      }.html
    }
  }

  private static func verb(_ state: FindingSummary.State, _ kind: Finding.Kind) -> String {
    switch state {
    case .open: "重新列为待核实"
    case .confirmed: "确认属实"
    case .dismissed: kind == .conflict ? "不是矛盾" : "不是问题"
    }
  }

  /// Whether every two of the targets feed each other.
  private var isJoined: Bool {
    let ids = Set(targets.map(\.summary.id))
    return targets.count > 1
      && targets.allSatisfy { detail in ids.subtracting(detail.same.map(\.target)) == [detail.summary.id] }
  }

  private func joining(_ visitor: Visitor) -> Card? {
    guard targets.count > 1 else { return nil }
    let note: HTML = isJoined ? "这些目标已合并：填报一次，各处同时更新" : "确为同一目标的，可以合并，填报一次各处同时更新"
    return Card("涉及的目标", id: "targets", note: note) {
      guard visitor.may(.correctTargets) else { return table(withChoice: false).html }
      return PostForm(FindingResource.joining.address(of: finding.id.raw), for: visitor) {
        """
        \(HiddenField("seen-joined", isJoined ? "1" : "0"))\(table(withChoice: true))
        <div class="no-print">\(ways)</div>
        """
      }.html
    }
  }

  /// What can be said of the chosen targets.
  private var ways: HTML {
    let join = isJoined ? nil : SubmitButton("合并所选目标的填报", "join", isSmall: true)
    let why = TextInput(typed["reason"] ?? "", longest: 500)
    return """
      <div class="gap">\(FormField("理由", id: "reason", fault: message("reason"), .input(why)))</div>
      <div class="actions gap">\(join)\(SubmitButton("分开填报", "part", look: .quiet, isSmall: true))\
      \(SubmitButton("由系统判断", "rules", look: .quiet, isSmall: true))</div>
      """
  }

  private func table(withChoice: Bool) -> DataTable<TargetDetail> {
    DataTable(
      "涉及的目标", targets, layout: .inset,
      [
        .init("目标") { name($0.summary, withChoice: withChoice) },
        .init("目标值") { "<span class=\"value\">\($0.summary.promise ?? "定性目标")</span>" },
        .init("完成时限") { "\($0.summary.timing)" },
        .init("填报单位") { "\($0.summary.owner?.name ?? "待指定")" },
        .init("合并填报") { detail in
          let joined = detail.same.map { "目标 \($0.target)" }.joined(separator: "、")
          return "\(joined.isEmpty ? "未合并" : "与" + joined)"
        },
      ])
  }

  private func name(_ target: TargetSummary, withChoice: Bool) -> HTML {
    let id = "t-\(target.id)"
    let pick: HTML = """
      <input type="checkbox" id="\(id)" name="target" value="\(target.id)" checked>\
      <label class="hidden" for="\(id)">选择目标 \(target.id)</label> \

      """
    let link = Link(target.indicator, .target(target.id))
    return "\(HTML.when(withChoice, pick))\(link)\(SubLine(target.documentTitle))"
  }

  private var trail: Card {
    let rows = HTML.each(history.reversed()) { entry in
      """
      <li><b>\(AuditWords.action(entry.action))</b> \
      <span class="small muted">\(entry.by) · \(Wording.minute(entry.at))</span>\
      \(HTML.when(entry.reason) { "<br><span class=\"small\">说明：\($0)</span>" })</li>
      """
    }
    return Card("处理记录", id: "trail") {
      if history.isEmpty { return EmptyState("还没有人处理", "处理后会在这里留下经办人、时间和说明。").html }
      return "<ul class=\"history\">\(rows)</ul>"
    }
  }
}
