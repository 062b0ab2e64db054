import Policy
import Store

/// One's own account: who one is here, how one is reached, where one is signed in, and who has tried.
struct AccountPage: Sendable {
  var user: UserAccount
  var sessions: [OwnSession]
  var signIns: [SignInEvent]
  var contact: ContactEntry
  var faults: [ContactEntry.Field] = []
  var notice: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("我的账号", crumbs: [Crumb("我的账号")], for: visitor, isWrong: !faults.isEmpty) {
      """
      \(summary)\(Notice.done(notice))
      \(PageHead("我的账号", lead: "\(user.name)", actions: LinkButton("修改密码", .password(), look: .main).html))
      <div class="stack">\(facts)\(reach(visitor))\(here(visitor))\(history)</div>
      """
    }
  }

  private var summary: ErrorSummary? {
    guard !faults.isEmpty else { return nil }
    return ErrorSummary("没有保存", faults.map { ErrorSummary.Item($0.fault, field: $0.rawValue) })
  }

  private var facts: Card {
    Card("账号", id: "facts") {
      var facts = FactList()
      facts.add("用户名", "\(user.name)")
      facts.add("角色", "\(user.role.title)：\(user.role.meaning)")
      let bodies = HTML.each(user.bodies) { "\(Link($0.name, .agency($0.id))) " }
      if !user.bodies.isEmpty { facts.add(user.bodies.count > 1 ? "单位（兼管几家）" : "单位", bodies) }
      if let city = user.cityName { facts.add("城市", "\(city)") }
      facts.add("开通", "\(Wording.minute(user.createdAt))")
      return facts.html
    }
  }

  private func reach(_ visitor: Visitor) -> Card {
    Card("联系方式", id: "contact", note: "只有本人和统筹机构看得到；邮箱用来接收填报提醒") {
      PostForm(.account, for: visitor) {
        """
        <div class="filters">\(field(.person, completion: "name"))\(field(.email, completion: "email"))\
        \(field(.phone, completion: "tel"))<div class="actions">\(SubmitButton("保存", "contact"))</div></div>
        """
      }.html
    }
  }

  private func field(_ field: ContactEntry.Field, completion: String) -> FormField {
    let fault = faults.contains(field) ? field.fault : nil
    return FormField(
      field.title, id: field.rawValue, fault: fault, .input(TextInput(contact[field], completion: completion)))
  }

  private func here(_ visitor: Visitor) -> Card {
    Card("正在登录的地方", id: "sessions", count: sessions.count, isFlush: true) {
      let table = DataTable(
        "正在登录的地方", sessions,
        [
          .init("浏览器") { "\(AgentWords.browser($0.agent))\(SubLine($0.isCurrent ? "现在这一处" : nil))" },
          .init("网络地址") { "\($0.address ?? "未知")" },
          .init("登录时间", .unbroken) { "\(Wording.minute($0.startedAt))" },
          .init("最近使用", .unbroken) { "\(Wording.minute($0.seenAt))" },
          .init("操作") { ending($0, visitor) },
        ])
      guard sessions.count > 1 else { return table.html }
      let all = PostForm(.accountSession, for: visitor) { "\(SubmitButton("退出其他各处", "others", look: .quiet))" }
      return "\(table)<div class=\"send\">\(all)</div>"
    }
  }

  private func ending(_ session: OwnSession, _ visitor: Visitor) -> HTML {
    guard !session.isCurrent else { return "—" }
    return PostForm(.accountSession, for: visitor, classes: "inline") {
      """
      \(HiddenField("session", session.handle))\
      \(SubmitButton("退出", "one", look: .quiet, isSmall: true, about: "：\(Wording.minute(session.startedAt)) 登录的"))
      """
    }.html
  }

  private var history: Card {
    Card("登录记录", id: "history", note: "不是您本人的，请马上修改密码，并告诉管理员", isFlush: true) {
      guard !signIns.isEmpty else { return EmptyState("没有登录记录", "登录和没有成功的尝试会列在这里。").html }
      return DataTable(
        "登录记录", signIns,
        [
          .init("时间", .unbroken) { "\(Wording.minute($0.at))" },
          .init("情况") { event in
            event.kind == .refused || event.kind == .locked
              ? Tag(AgentWords.title(event.kind), .seal).html : "\(AgentWords.title(event.kind))"
          },
          .init("网络地址") { "\($0.address ?? "未知")" },
          .init("何人") { "\($0.by)" },
        ]
      ).html
    }
  }
}
