import Policy
import Store

/// What is said of passwords.
enum PasswordWords {
  static func rule(_ rule: PasswordRule) -> String {
    switch rule {
    case .length: "至少\(rule.shortest)个字符，例如几个不相干的词连在一起；常见的密码不能用"
    case .composition: "至少\(rule.shortest)个字符，含大写字母、小写字母、数字、其他字符中的至少三种；常见的密码不能用"
    }
  }

  /// What is shown while a new password is typed: too short, then the three steps.
  static let strengths = ["还差几个字符"] + PasswordStrength.allCases.map { "强度：\($0.title)" }

  static func wait(until moment: Moment) -> String {
    "尝试次数过多，请在 \(Wording.minute(moment)) 之后再试"
  }

  static let mustChange = "您的密码是由别人设置的。请先换成只有您自己知道的密码，然后继续。"
  static let refused = "当前密码不正确"
  static let differs = "两次输入的新密码不一致"

  /// What an administrator reads who has set one.
  static func reset(tokensLeft count: Int) -> String {
    let done = "密码已重设，原有登录已全部结束；本人下次登录时须先换成自己的密码"
    return count == 0 ? done : done + "。该账号的 \(count) 个接口令牌仍然有效，如有必要请在“接口令牌”中作废"
  }

  static func revoking(_ count: Int) -> String { "同时作废接口令牌（\(count) 个）" }

  static func disabled(tokens count: Int) -> String {
    let tokens = count == 0 ? "" : "，\(count) 个接口令牌已永久作废"
    return "账号已停用，其登录已全部结束\(tokens)"
  }
}
