import Policy
import Store

/// Where people sign in; also where a form whose session ran out waits.
struct LoginPage {
  var name = ""
  /// Where to go afterwards: a local path.
  var next: String?
  var fault: String?
  /// What was typed into a form whose session had ended, as it was sent.
  var kept: String?
  /// Ties this form to this browser.
  var token: String

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let waits = kept != nil && fault == nil
    let notice = waits ? Notice(.warn, "登录已过期，但您填写的内容还在：重新登录后会回到原来的表单，核对后再提交即可。") : nil
    let user = TextInput(name, completion: "username", isVerbatim: true)
    let password = TextInput(kind: .password, completion: "current-password")
    return frame.page("登录", for: visitor, isWrong: fault != nil) {
      """
      <div class="narrow">\(ErrorSummary("填写有误", fault: fault, field: "name"))\(notice)
      <form class="card" method="post" action="\(Address.login().text)" novalidate>
      <h1>登录</h1><p class="muted">填报单位、管理员使用。浏览数据不需要登录。</p>
      \(HiddenField(FormToken.field, token))\
      \(next.map { HiddenField("next", $0) })\(kept.map { HiddenField("kept", $0) })
      <div class="gap">\(FormField("用户名", id: "name", fault: fault, .input(user)))\
      \(FormField("密码", id: "password", .input(password)))</div>
      \(SubmitButton("登录"))</form>
      <p class="small muted gap">忘记密码请联系本系统管理员重新设置。</p></div>
      """
    }
  }
}
