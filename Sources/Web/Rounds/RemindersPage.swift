import HTTP
import Policy
import Store

/// Who owes what of a period, with a message ready to be copied, and a log so that nobody is told the same twice.
struct RemindersPage: Sendable {
  /// One body to be reminded.
  struct Line: Sendable {
    var agency: AgencyID
    var reminder: Reminder
    /// Where letters to it go.
    var addresses: [String]
    /// When the same was sent before.
    var sent: SentReminder?
  }

  var city: CitySummary
  var period: Period
  /// The other periods that are about now.
  var others: [Period]
  var lines: [Line]
  var log: [SentReminder]
  var today: CivilDate
  var notice: String?
  /// The address that letters come from; nil without a relay.
  var mailsFrom: String?
  var setting: RoundSetting
  var standing: MailStanding

  init(_ store: Store, city: CitySummary, period: Period, on today: CivilDate) throws {
    (self.city, self.period, self.today) = (city, period, today)
    others = try store.periods(around: today, RoundFilter(city: city.id)).filter { $0 != period }
    setting = try store.roundSetting(of: city.id)
    standing = try store.mailStanding(of: city.id)
    let addresses = try store.mailAddresses(in: city.id)
    let log = try store.reminders(in: city.id, of: period)
    self.log = log
    lines = try store.round(RoundFilter(city: city.id), in: [period]).compactMap { row in
      guard let kind = ReminderKind.fitting(row.count, row.window, on: today) else { return nil }
      let reminder = Reminder(
        kind: kind, agency: row.agencyName, period: period, count: row.count, window: row.window)
      let sent = log.first { $0.agency == row.agency && $0.kind == kind }
      return Line(
        agency: row.agency, reminder: reminder, addresses: addresses[row.agency] ?? [], sent: sent)
    }
  }

  var waiting: [Line] { lines.filter { $0.sent == nil } }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = Crumb.administration(.round, Crumb("催报"))
    return frame.page("催报", crumbs: crumbs, for: visitor) {
      """
      \(Notice.done(notice))
      \(PageHead("\(period.title)催报", lead: lead, actions: actions))
      <div class="stack">\(post)\(messages(visitor))\(together)\(sent)</div>
      """
    }
  }

  private var actions: HTML {
    let others = HTML.each(others) { LinkButton("切换到\($0.title)", .reminders($0, city: city.id)).html }
    return "\(LinkButton("回到填报总览", .round(city.id)))\(others)"
  }

  private var lead: HTML { "只列出\(city.name)还有未报、退回未改的单位。复制文字用微信、短信发出后，点“记为已发”；用邮件发送的自动记下。同一件事不会再提醒第二次。" }

  /// How the letters stand, and what keeps them.
  private var post: HTML {
    guard let mailsFrom else { return Notice(.info, "\(MailPageWords.off)").html }
    let link = Link("查看邮件记录", .mails(MailFilter(city: city.id)))
    let left = standing.failed + standing.unsure
    let open = left > 0 ? "有 \(left) 封没有发出或不能确定，需要处理。" : ""
    let trouble = standing.trouble.map {
      Notice(.warn, "\(MailPageWords.trouble($0.result, standing.waiting, $0.next))")
    }
    return "\(trouble)\(Notice(.info, "\(MailPageWords.on(mailsFrom, setting))\(open)\(link)"))"
  }

  /// One text for a group in which all of them are.
  private var together: Card? {
    guard !lines.isEmpty else { return nil }
    let text = Reminder.together(lines.map(\.reminder), city: city.name, on: today)
    return Card("一次提醒全部欠报单位", id: "together", note: "全选复制，发到工作群") {
      """
      <label class="hidden" for="all-words">全部欠报单位的提醒文字</label>\
      <textarea id="all-words" rows="\(min(lines.count, 12) + 2)" readonly>\(text)</textarea>
      """
    }
  }

  private func messages(_ visitor: Visitor) -> Card {
    Card("待发的提醒", id: "waiting", count: waiting.count) {
      guard !waiting.isEmpty else { return EmptyState("没有待发的提醒", "欠报的单位都已提醒过，或者没有单位欠报。").html }
      return PostForm(.reminders(period, city: city.id), for: visitor) {
        """
        \(table)<div class="actions gap">\(mailButton)\(SubmitButton("把选中的记为已发", "copied", look: byHand))</div>
        """
      }.html
    }
  }

  private var byHand: ButtonLook { mailsFrom == nil ? .main : .quiet }

  private var mailButton: SubmitButton? {
    mailsFrom.map { _ in SubmitButton("用邮件发送选中的", "mail") }
  }

  private var table: HTML {
    DataTable(
      "待发的提醒", waiting, layout: .inset,
      [
        .init("单位") { line in
          let id = "a-\(line.agency)"
          return """
            <input type="checkbox" id="\(id)" name="agency" value="\(line.agency)" checked>\
            <label for="\(id)">\(line.reminder.agency)</label>\(SubLine(line.reminder.kind.title))
            """
        },
        .init("文字（可复制）", label: "文字") { line in
          "<span class=\"long\">\(line.reminder.words(on: today))</span>"
        },
        .init("邮箱") { line in
          let list = line.addresses.joined(separator: "、")
          guard !list.isEmpty else { return "<span class=\"muted\">\(MailPageWords.nobody)</span>" }
          return "<span class=\"long\">\(list)</span>"
        },
      ]
    ).html
  }

  private var sent: Card? {
    guard !log.isEmpty else { return nil }
    return Card("已发的提醒", id: "log", count: log.count, isFlush: true) {
      DataTable(
        "已发的提醒", log,
        [
          .init("单位") { "\($0.agencyName)\(SubLine($0.kind.title))" },
          .init("文字") { "<span class=\"long\">\($0.words)</span>" },
          .init("何人何时") { "\($0.by)\(SubLine("\(Wording.minute($0.at)) \($0.way.title)"))" },
        ]
      ).html
    }
  }
}

extension Site {
  func addReminders(to mount: inout Mount) {
    mount.on(.get, .reminders) { request, visitor in
      var page = try remindersPage(request, visitor)
      page.notice = request.query("sent").flatMap { Int($0) }.map { "已记 \($0) 家单位" }
      if let count = request.query("mailed").flatMap({ Int($0) }) { page.notice = MailPageWords.queued(count) }
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.reminders) { request, visitor, form in
      let page = try remindersPage(request, visitor)
      let chosen = Set(form.fields.filter { $0.name == "agency" }.compactMap { AgencyID($0.value) })
      let isMail = form["action"] == "mail"
      guard !isMail || settings.mailsFrom != nil else { throw WebError.badForm(MailPageWords.off) }
      let told = try store.remind(
        page.waiting.filter { chosen.contains($0.agency) }.map { ($0.agency, $0.reminder) },
        by: isMail ? .mail : .copied, in: page.city.id, as: visitor.actor, at: visitor.now)
      return .redirect(
        to: Address.reminders(page.period, city: page.city.id).with(isMail ? "mailed" : "sent", String(told.count))
          .text)
    }
  }

  private func remindersPage(_ request: Request, _ visitor: Visitor) throws -> RemindersPage {
    let (city, _) = try ownCity(request, visitor, .managePeriods)
    var query = QueryReader(request.query)
    let period = query.period("period") ?? .reporting(on: visitor.today)
    try query.checked()
    var page = try RemindersPage(store, city: city, period: period, on: visitor.today)
    page.mailsFrom = settings.mailsFrom
    return page
  }
}
