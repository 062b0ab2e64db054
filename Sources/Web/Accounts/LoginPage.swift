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
    let summary = HTML.when(fault) { fault in
      """
      <div class="error-summary" role="alert" tabindex="-1" id="errors"><h2>填写有误</h2><ul><li><a href="#name">\(fault)</a></li></ul></div>
      """
    }
    let notice = HTML.when(
      kept != nil && fault == nil,
      "<p class=\"notice warn\">登录已过期，但您填写的内容还在：重新登录后会回到原来的表单，核对后再提交即可。</p>" as HTML)
    return frame.page("登录", for: visitor, isWrong: fault != nil) {
      """
      <div class="narrow">\(summary)\(notice)
      <form class="card" method="post" action="\(Address.login().text)" novalidate>
      <h1>登录</h1><p class="muted">填报单位、管理员使用。浏览数据不需要登录。</p>
      <input type="hidden" name="\(FormToken.field)" value="\(token)">\
      \(HTML.when(next) { "<input type=\"hidden\" name=\"next\" value=\"\($0)\">" })\
      \(HTML.when(kept) { "<input type=\"hidden\" name=\"kept\" value=\"\($0)\">" })
      <div class="field\(fault == nil ? "" : " wrong") gap"><label for="name">用户名</label>\
      \(HTML.when(fault) { "<p class=\"fault\" id=\"name-fault\">\($0)</p>" })\
      <input type="text" id="name" name="name" value="\(name)" autocomplete="username" autocapitalize="none" spellcheck="false"\
      \(fault == nil ? "" : " aria-describedby=\"name-fault\" aria-invalid=\"true\"" as HTML)></div>
      <div class="field"><label for="password">密码</label>\
      <input type="password" id="password" name="password" autocomplete="current-password"></div>
      <button class="button" type="submit">登录</button></form>
      <p class="small muted gap">忘记密码请联系本系统管理员重新设置。</p></div>
      """
    }
  }
}
