import Policy
import Store

/// What stands around every page: head, navigation, crumbs, foot.
struct Frame: Sendable {
  /// The addresses of our own stylesheets and script, fingerprinted.
  struct Assets: Sendable {
    var screen: [String] = ["base.css", "parts.css", "pages.css"].map { "/static/" + $0 }
    var print = "/static/print.css"
    var script = "/static/app.js"
    var icon = "/static/icon.svg"
  }

  /// The entries of the navigation.
  enum Place: CaseIterable {
    case overview, documents, targets, measures, agencies, findings

    var title: String {
      switch self {
      case .overview: "总览"
      case .documents: "政策文件"
      case .targets: "目标"
      case .measures: "举措"
      case .agencies: "责任单位"
      case .findings: "核对发现"
      }
    }

    var address: Address {
      switch self {
      case .overview: .overview
      case .documents: .documents()
      case .targets: .targets()
      case .measures: .measures()
      case .agencies: .agencies()
      case .findings: .findings()
      }
    }
  }

  /// One step of the way back to the start.
  struct Crumb {
    var title: String
    var address: Address?
  }

  var assets = Assets()

  /// A whole page; `title` is the heading's words, an error is said first.
  func page(
    _ title: String, in place: Place? = nil, crumbs: [Crumb] = [], for visitor: Visitor, isWrong: Bool = false,
    isBare: Bool = false, content: () -> HTML
  ) -> HTML {
    let content = content()
    let whole = (isWrong ? "错误：" : "") + title + " · 链策"
    let styles = HTML.each(assets.screen) { "<link rel=\"stylesheet\" href=\"\($0)\">\n" }
    return """
      <!doctype html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <title>\(whole)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      \(styles)<link rel="stylesheet" href="\(assets.print)" media="print">
      <link rel="icon" href="\(assets.icon)" type="image/svg+xml">
      <script src="\(assets.script)" defer></script>
      </head>
      <body>
      <a class="skip" href="#content">跳到正文</a>
      \(Sprite.html)
      \(head(place, visitor))
      <main id="content" tabindex="-1">
      \(isBare ? content : "<div class=\"wrap\">\(trail(crumbs))\(content)</div>")
      </main>
      \(foot(visitor))
      </body>
      </html>

      """
  }

  private func head(_ place: Place?, _ visitor: Visitor) -> HTML {
    let entries = HTML.each(Place.allCases) { entry in
      let current: HTML = entry == place ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(entry.address.text)\"\(current)>\(entry.title)</a></li>"
    }
    return """
      <header class="top">
      <div class="wrap top-row">
      <a class="brand" href="\(Address.overview.text)">\(Sprite.seal)\
      <span><span class="brand-name">链策</span><span class="brand-note">城市政策目标台账</span></span></a>
      <nav class="nav" aria-label="主导航"><ul>\(entries)</ul></nav>
      \(person(visitor))
      </div>
      </header>
      """
  }

  private func person(_ visitor: Visitor) -> HTML {
    guard let user = visitor.user else {
      let back = ["/", Address.login().text].contains(visitor.here) ? nil : visitor.here
      return "<div class=\"who\"><a href=\"\(Address.login(returnTo: back).text)\">登录填报</a></div>"
    }
    let desk = HTML.when(visitor.desk) { "<a href=\"\($0.address.text)\">\($0.title)</a>" }
    return """
      <div class="who">\(desk)<span class="who-name" title="\(user.name)">\(user.agencyName ?? user.name)</span>\
      <form method="post" action="\(Address.logout.text)">\(visitor.token)<button type="submit">退出</button></form></div>
      """
  }

  private func trail(_ crumbs: [Crumb]) -> HTML {
    guard !crumbs.isEmpty else { return .empty }
    let steps = HTML.each(crumbs) { crumb in
      if let address = crumb.address { return "<li><a href=\"\(address.text)\">\(crumb.title)</a></li>" }
      return "<li aria-current=\"page\">\(crumb.title)</li>"
    }
    return "<nav class=\"crumbs\" aria-label=\"所在位置\"><ol>\(steps)</ol></nav>"
  }

  private func foot(_ visitor: Visitor) -> HTML {
    """
    <footer class="foot"><div class="wrap">
    <p>链策 Liance · 每一个数字都可以回到政策原文的那一句话</p>
    <ul><li><a href="\(Address.help.text)">状态说明与使用帮助</a></li>\
    <li><a href="\(Address.openAPI.text)">开放接口（OpenAPI）</a></li></ul>
    </div></footer>
    """
  }
}
