import Policy
import Store

/// Browsers and sign-ins in words.
enum AgentWords {
  /// `Chrome（Windows）` of what a browser calls itself; the order matters, for each claims to be the ones before it.
  static func browser(_ agent: String?) -> String {
    guard let agent, !agent.isEmpty else { return "未知" }
    let browsers = [
      ("Edg", "Edge"), ("360", "360浏览器"), ("QQBrowser", "QQ浏览器"), ("MicroMessenger", "微信"), ("Firefox/", "Firefox"),
      ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    let systems = [
      ("Windows", "Windows"), ("Android", "安卓"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"),
      ("UOS", "统信"), ("Kylin", "麒麟"), ("Linux", "Linux"),
    ]
    let name = browsers.first { agent.contains($0.0) }?.1 ?? "其他浏览器"
    return systems.first { agent.contains($0.0) }.map { "\(name)（\($0.1)）" } ?? name
  }

  static func title(_ kind: SignInEvent.Kind) -> String {
    switch kind {
    case .started: "登录"
    case .ended: "退出"
    case .refused: "密码不对，没有登录"
    case .locked: "尝试过多，暂停登录"
    case .password: "修改密码"
    }
  }

  static func ended(_ count: Int) -> String { count == 0 ? "那一处已经退出" : "已退出 \(count) 处" }
  static let saved = "联系方式已保存"
}
