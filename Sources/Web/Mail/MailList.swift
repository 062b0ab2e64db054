import Policy
import Store

/// Every letter, the newest first; those that did not go out can be tried again.
struct MailList: Sendable {
  var found: FoundList<MailEntry, MailFilter>

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let lead: HTML = "提醒邮件发给了谁、何时、说了什么、结果如何。同一家单位、同一填报期、同一种提醒只发一次。"
    let number: HTML = "<strong>\(found.listing.total)</strong> 封邮件"
    let crumbs = Crumb.administration(.round, Crumb("提醒邮件"))
    let done = Notice.done(found.done.map(MailPageWords.retried))
    return frame.page("提醒邮件", crumbs: crumbs, for: visitor) {
      """
      \(done)\(PageHead("提醒邮件", lead: lead, actions: LinkButton("回到填报总览", .round()).html))
      \(found.form("筛选提醒邮件"))
      \(found.chips)
      \(found.sum(number))
      \(Card(label: "提醒邮件", isFlush: true) { "\(table(visitor))\(found.pager)" })
      """
    }
  }

  private func table(_ visitor: Visitor) -> HTML {
    guard !found.items.isEmpty else {
      return EmptyState("没有提醒邮件", "在“催报”页选择“用邮件发送”，或在“填报期”页打开自动提醒。").html
    }
    let table = DataTable(
      "提醒邮件", found.items,
      [
        .init("单位") { mail in
          "\(Link(mail.agencyName, .agency(mail.agency)))\(SubLine("\(mail.period.title) \(mail.kind.title)"))"
        },
        .init("收件人") { "<span class=\"long\">\($0.address)</span>\(SubLine($0.userName))" },
        .init("状态") { state($0) },
        .init("结果") { "\($0.result?.words ?? "还没有发")\(SubLine(time($0)))" },
        .init("文字") { "<span class=\"long\">\($0.words)</span>" },
      ])
    guard found.items.contains(where: Self.isOpen) else { return table.html }
    return PostForm(.mailRetry, for: visitor) {
      "\(table)<div class=\"send\">\(SubmitButton("再发选中的邮件", look: .quiet))</div>"
    }.html
  }

  /// Whether a person may have it sent again.
  private static func isOpen(_ mail: MailEntry) -> Bool { [.failed, .unsure].contains(mail.state) }

  private func state(_ mail: MailEntry) -> HTML {
    let look: Tag.Look = mail.state == .sent ? .usual : Self.isOpen(mail) ? .seal : .plain
    let tag = Tag(mail.state.title, look)
    guard Self.isOpen(mail) else { return tag.html }
    let id = "m-\(mail.id)"
    return """
      <input type="checkbox" id="\(id)" name="mail" value="\(mail.id)">\
      <label for="\(id)">\(tag)<span class="hidden">：再发 \(mail.address)</span></label>
      """
  }

  private func time(_ mail: MailEntry) -> String {
    if let end = mail.endedAt { return "\(Wording.minute(end))，试 \(mail.attempts) 次" }
    let next = mail.nextAt.map { "，\(Wording.minute($0)) 再试" } ?? ""
    return mail.attempts == 0 ? "\(Wording.minute(mail.madeAt)) 登记" : "已试 \(mail.attempts) 次\(next)"
  }
}
