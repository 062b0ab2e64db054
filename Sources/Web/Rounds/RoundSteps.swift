import Policy
import Store

/// What leads from a fresh start to the first round: give targets out, make accounts, open the period; each step with
/// how much of it is left and the button that does it.
struct RoundSteps: Part {
  var city: CityID
  /// Targets that nobody reports, and those that somebody does.
  var ownerless: Int
  var owned: Int
  /// Measures of which nobody tells.
  var tellerless: Int
  /// Bodies that were asked something and have nobody who fills in, by name.
  var without: [String]
  /// Bodies that were asked something, and how much.
  var bodies: Int
  var asked: Int
  var window: ReportingWindow
  var period: Period
  var today: CivilDate

  /// Whether something of it is left to do.
  var isNeeded: Bool { ownerless > 0 || tellerless > 0 || !without.isEmpty || bodies == 0 }

  private struct Step {
    var title: String
    var isDone: Bool
    var words: HTML
    var buttons: HTML
  }

  var html: HTML {
    let lines = HTML.each([assign, accounts, opening].enumerated()) { index, step in
      let tag = Tag(step.isDone ? "已完成" : "待办", step.isDone ? .plain : .usual)
      return """
        <li class="step"><p><b>\(index + 1)　\(step.title)</b>　\(tag)</p><p>\(step.words)</p>\
        <p class="links">\(step.buttons)</p></li>
        """
    }
    return Card("开始一轮填报之前", id: "steps", note: "三步依次办理，办完后这里不再显示") {
      "<ol class=\"history\">\(lines)</ol>"
    }.html
  }

  private var assign: Step {
    let words: HTML =
      owned + ownerless == 0
      ? "还没有目标：先由管理员收录、发布规划文件，这里再列出各单位每个季度应报的内容。"
      : ownerless > 0
        ? "\(Link("\(ownerless) 项目标还没有填报单位", .owners(.nobody, city: city)))，已有填报单位的 \(owned) 项。"
        : "\(owned) 项目标都有填报单位。"
    let measures: HTML =
      tellerless > 0
      ? "\(Link("\(tellerless) 项举措也没有能填报的单位", .owners(.measuresOfNobody, city: city)))，原文只列了专班、企业等。" : .empty
    let isLeft = ownerless > 0 || tellerless > 0
    let next: OwnersWaiting = ownerless == 0 && tellerless > 0 ? .measuresOfNobody : .nobody
    return Step(
      title: "分配填报单位", isDone: !isLeft && owned > 0, words: "\(words)\(measures)",
      buttons: LinkButton("分配填报单位", .owners(next, city: city), look: isLeft ? .main : .quiet).html)
  }

  private var accounts: Step {
    let names = without.prefix(6).joined(separator: "、") + (without.count > 6 ? "等" : "")
    let words: HTML =
      bodies == 0
      ? "分配填报单位之后，为有任务的单位开通账号。"
      : without.isEmpty
        ? "有任务的 \(bodies) 家单位都有填报账号。"
        : "\(Link("\(without.count) 家单位有任务而没有填报账号", .openAccounts(city)))（\(names)），可一次全部开通，并打印首次登录密码。"
    let look: ButtonLook = without.isEmpty ? .quiet : .main
    return Step(
      title: "开通账号", isDone: bodies > 0 && without.isEmpty, words: words,
      buttons: """
        \(LinkButton("一次开通", .openAccounts(city), look: look))\
        \(LinkButton("用 Excel 开通（可填姓名、邮箱、电话）", .accountSheet(city)))
        """)
  }

  private var opening: Step {
    let state = window.state(on: today)
    let days = "开放日 \(window.opensOn.text)，按时日 \(window.dueOn.text)，截止日 \(window.closesOn?.text ?? "不截止")"
    return Step(
      title: "开放填报期", isDone: bodies > 0 && state == .open,
      words: "\(period.title)：\(days)，现在\(state.title)；\(bodies) 家单位应报 \(asked) 项。",
      buttons: LinkButton("核对、调整填报期", .periods(city)).html)
  }
}
