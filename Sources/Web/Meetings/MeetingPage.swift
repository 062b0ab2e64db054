import Policy
import Store

/// One meeting: its pack, its decisions with what became of them, its minutes.
struct MeetingPage: Sendable {
  var detail: MeetingDetail
  var decisions: [MeetingDecision]
  /// Those whose page in the ledger this visitor may see.
  var readable: Set<MatterID> = []
  /// The bodies that a decision can be given to.
  var agencies: [(id: AgencyID, name: String)]
  var typed: [String: String] = [:]
  var fault: (field: String, message: String)?
  var notice: String?

  private var meeting: MeetingSummary { detail.summary }
  private var facts: MeetingFacts { detail.summary.facts }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let isOffice = visitor.may(.issuePapers, in: meeting.city)
    let crumbs = [Crumb("会议", .meetings()), Crumb(facts.title)]
    return frame.page(
      facts.title, in: .supervision, crumbs: crumbs, for: visitor, isWrong: fault != nil
    ) {
      """
      \(ErrorSummary(fault: fault?.message, field: fault?.field))\(Notice.done(notice))
      \(PageHead(facts.title, lead: lead, actions: actions(isOffice, visitor)))
      <div class="stack">
      \(Card("会议情况", id: "facts") { list.html })
      \(Card("议定事项", id: "decisions", count: decisions.count, isFlush: true) { decided(isOffice, visitor) })
      \(HTML.when(meeting.state != .planned, minutes(isOffice, visitor)))
      \(Card("会议材料", id: "pack", note: packNote, classes: "official-card") { sheet.html })
      </div>
      """
    }
  }

  private var packNote: HTML {
    meeting.frozenAt.map { "\(Wording.minute($0)) 定稿，此后不再变动" } ?? "按现在的数据生成，定稿前随数据变动"
  }

  private var sheet: PaperSheet { PaperSheet(paper: detail.pack, mark: meeting.mark) }
  private var lead: HTML { "\(Tag(meeting.state.title)) \(facts.kind.title)" }

  private var list: FactList {
    var list = FactList()
    list.add("城市", "\(meeting.cityName)")
    list.add(
      "范围",
      meeting.document.map { "\(Link(meeting.documentTitle ?? "", .document($0)))" } ?? "全市所有政策文件")
    list.add("日期", "\(Wording.day(facts.day))")
    if !facts.place.isEmpty { list.add("地点", "\(facts.place)") }
    list.add("季度", "\(Wording.quarter(facts.period))")
    list.add("议程", "<ol>\(HTML.each(facts.items) { "<li>\($0)</li>" })</ol>")
    list.add("依据", "“\(facts.kind.source)”")
    list.add("登记", "\(meeting.by)，\(Wording.minute(meeting.createdAt))")
    return list
  }

  private func actions(_ isOffice: Bool, _ visitor: Visitor) -> HTML {
    let paper = LinkButton("打印版", .meeting(meeting.id, .meetingPaper))
    let file = LinkButton("下载 Word 文件", .meeting(meeting.id, .meetingFile))
    guard isOffice, meeting.state == .planned else { return "\(paper)\(file)" }
    let freeze = PostForm(
      MeetingResource.freeze.address(of: meeting.id.raw), for: visitor, classes: "inline"
    ) {
      "\(HiddenField("seen", String(meeting.version)))\(SubmitButton("材料定稿", isSmall: true))"
    }
    return "\(paper)\(file)\(LinkButton("修改", .meeting(meeting.id, .meetingEdit)))\(freeze)"
  }

  // MARK: Decisions

  private func decided(_ isOffice: Bool, _ visitor: Visitor) -> HTML {
    let table: HTML =
      decisions.isEmpty
      ? EmptyState("还没有议定事项", meeting.state == .planned ? "材料定稿后可以登记。" : "登记后进入台账，按责任单位和时限办理。").html
      : DataTable(
        "议定事项", decisions,
        [
          .init("事项") { decision in
            guard readable.contains(decision.matter) else { return "\(decision.line.title)" }
            return Link(decision.line.title, .matter(decision.matter), isSubject: true).html
          },
          .init("承办单位") { $0.line.body.map { "\($0)" } },
          .init("时限", .unbroken) { $0.line.due.map { "\(Wording.day($0))" } },
          .init("情况") { "\($0.line.state)" },
        ]
      ).html
    return "\(table)\(HTML.when(isOffice && meeting.state != .planned, decisionForm(visitor)))"
  }

  private func decisionForm(_ visitor: Visitor) -> HTML {
    let choices = agencies.map { Choice($0.id.description, $0.name) }
    return PostForm(
      MeetingResource.decision.address(of: meeting.id.raw), for: visitor, classes: "pad"
    ) {
      """
      <div class="fields wide-fields">\
        \(field("议定事项", "text", .lines(typed["text"] ?? "", most: MeetingFacts.longestLine)))\
      \(field("承办单位", "agency", .list(choices, chosen: typed["agency"], none: "请选择")))\
      \(field("办理时限", "due", .input(TextInput(typed["due"] ?? "", kind: .date))))</div>
      <div class="actions gap">\(SubmitButton("登记议定事项"))</div>
      """
    }.html
  }

  private func field(_ title: String, _ name: String, _ control: Control) -> HTML {
    let message = fault.flatMap { $0.field == name ? $0.message : nil }
    return FormField(title, id: name, fault: message, control).html
  }

  // MARK: Minutes

  private func minutes(_ isOffice: Bool, _ visitor: Visitor) -> HTML {
    if meeting.state == .minuted {
      let lines = HTML.each((detail.minutes ?? "").split(whereSeparator: \.isNewline)) { "<p>\(String($0))</p>" }
      let file = HTML.when(detail.minutesFile) { "<p>\(Link($0, .meeting(meeting.id, .meetingMinutes)))</p>" }
      let by = [meeting.minutedBy, meeting.minutedAt.map(Wording.minute)].compactMap(\.self).joined(
        separator: "，")
      return Card("会议纪要", id: "minutes", note: "\(by) 归档") { "\(lines)\(file)" }.html
    }
    guard isOffice else { return .empty }
    return Card("会议纪要", id: "minutes", note: "归档后不能再改") {
      PostForm(
        MeetingResource.minutes.address(of: meeting.id.raw), for: visitor, classes: "bulletin-form",
        takesFiles: true
      ) {
        """
        \(HiddenField("seen", String(meeting.version)))
        \(field("会议纪要", "minutes", .lines(typed["minutes"] ?? "", most: PaperText.longest)))
        \(field("纪要文件（文字和文件至少一样）", "file", .evidence))
        <div class="actions gap">\(SubmitButton("归档纪要"))</div>
        """
      }.html
    }.html
  }
}

extension MeetingSummary {
  /// What stands above the pack while it follows the data.
  var mark: String? { state == .planned ? "未定稿" : nil }
}
