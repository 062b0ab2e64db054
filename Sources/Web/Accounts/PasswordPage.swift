import Policy
import Store

/// Where people change their own password.
struct PasswordPage {
  var rule: PasswordRule
  /// Tokens of the account that work.
  var tokens: Int
  /// Where to go afterwards: a local path.
  var next: String?
  /// A form that waits, as at the sign-in.
  var kept: String?
  var fault: (field: String, message: String)?
  var revokes = false

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let asked = visitor.user?.mustChangePassword == true && fault == nil
    return frame.page("修改密码", for: visitor, isWrong: fault != nil) {
      """
      <div class="narrow">\(ErrorSummary("填写有误", fault: fault?.message, field: fault?.field))\
      \(asked ? Notice(.warn, .status, "\(PasswordWords.mustChange)") : nil)
      \(form(visitor))
      <p class="small muted gap">修改后，这个账号在其他电脑上的登录全部结束。</p></div>
      """
    }
  }

  private func form(_ visitor: Visitor) -> PostForm {
    PostForm(.password(), for: visitor, classes: "card") {
      """
      <h1>修改密码</h1>\(next.map { HiddenField("next", $0) })\(kept.map { HiddenField("kept", $0) })
      <div class="gap">\(field("当前密码", "password", completion: "current-password"))\
      \(field("新密码", "new-password", hint: PasswordWords.rule(rule), completion: "new-password"))\(strength)\
      \(field("再输入一次新密码", "again-password", completion: "new-password"))\(revoking)</div>
      \(SubmitButton("修改密码"))
      """
    }
  }

  private func field(_ label: String, _ name: String, hint: String? = nil, completion: String) -> FormField {
    let input = TextInput(kind: .password, completion: completion)
    return FormField(
      label, id: name, hint: hint, fault: fault.flatMap { $0.field == name ? $0.message : nil }, .input(input))
  }

  /// Filled while somebody types; without the script the rule above it is all that is said.
  private var strength: HTML {
    """
    <p class="hint strength" id="strength" data-for="new-password" data-shortest="\(rule.shortest)" \
    data-words="\(PasswordWords.strengths.joined(separator: ","))" role="status" hidden></p>
    """
  }

  private var revoking: HTML {
    guard tokens > 0 else { return .empty }
    let mark: HTML = revokes ? " checked" : ""
    return """
      <label class="check" for="revoke"><input type="checkbox" id="revoke" name="revoke" value="1"\(mark)>\
      <span>\(PasswordWords.revoking(tokens))</span></label>
      """
  }
}
