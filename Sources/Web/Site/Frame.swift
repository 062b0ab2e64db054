import Policy
import Store

/// What stands around every page: head, navigation, crumbs, foot.
struct Frame: Sendable {
  /// The addresses of our own stylesheets and script, fingerprinted.
  struct Assets: Sendable {
    var screen = "/static/liance.css"
    var print = "/static/print.css"
    var script = "/static/app.js"
    var icon = "/static/icon.svg"

    /// What the one stylesheet of the screen is joined from, in this order: later files may refine earlier ones.
    static let stylesheets = [
      "tokens.css", "base.css", "parts.css", "forms.css", "tables.css", "charts.css", "overview.css", "documents.css",
      "reading.css", "targets.css", "findings.css", "reporting.css", "review.css", "accounts.css", "projects.css",
      "supervision.css", "paper.css",
    ]
  }

  var assets = Assets()
  /// Whether everything is invented; then every page says so, on paper too.
  var isDemonstration = false

  /// A whole page; `title` is the heading's words, an error is said first.
  func page(
    _ title: String, in place: NavigationEntry? = nil, crumbs: [Crumb] = [], for visitor: Visitor,
    isWrong: Bool = false,
    isBare: Bool = false, content: () -> HTML
  ) -> HTML {
    let content = content()
    let whole = (isWrong ? "错误：" : "") + title + (isDemonstration ? " · \(DemonstrationWords.name)" : "") + " · 链策"
    return """
      <!doctype html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <title>\(whole)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="stylesheet" href="\(assets.screen)">
      <link rel="stylesheet" href="\(assets.print)" media="print">
      <link rel="icon" href="\(assets.icon)" type="image/svg+xml">
      <script src="\(assets.script)" defer></script>
      </head>
      <body>
      <a class="skip" href="#content">跳到正文</a>
      \(Sprite.html)
      \(HTML.when(isDemonstration, DemonstrationWords.banner))\(head(place, visitor))
      <main id="content" tabindex="-1">
      \(isBare ? content : "<div class=\"wrap\">\(Crumb.trail(crumbs))\(content)</div>")
      </main>
      \(foot(visitor))
      </body>
      </html>

      """
  }

  private func head(_ place: NavigationEntry?, _ visitor: Visitor) -> HTML {
    """
    <header class="top">
    <div class="wrap top-row">
    <a class="brand" href="\(Address.overview.text)">\(Sprite.seal)\
    <span><span class="brand-name">链策</span><span class="brand-note">城市政策目标台账</span></span></a>
    <nav class="nav" aria-label="\(NavigationGroup.main.title)">\
    \(NavigationGroup.main.list(current: place, for: visitor))</nav>
    \(person(visitor))
    </div>
    </header>
    """
  }

  private func person(_ visitor: Visitor) -> HTML {
    guard let user = visitor.user else {
      // The login page does not lead to itself: its address would grow with every click.
      let back = visitor.here == "/" ? nil : Site.next(visitor.here)
      return "<div class=\"who\"><a href=\"\(Address.login(returnTo: back).text)\">登录填报</a></div>"
    }
    return """
      <div class="who">\(visitor.desk?.link)\
      <a class="who-name" href="\(Address.account.text)" title="\(user.name)：我的账号">\
      \(user.agencyName ?? user.name)<span class="hidden">（我的账号）</span></a>\
      <form method="post" action="\(Address.logout.text)">\(visitor.token)<button type="submit">退出</button></form></div>
      """
  }

  private func foot(_ visitor: Visitor) -> HTML {
    """
    <footer class="foot"><div class="wrap">
    <p>链策 Liance · 每一个数字都可以回到政策原文的那一句话</p>
    <p class="only-print">\(Wording.day(visitor.today)) 打印</p>
    <ul><li>\(Link("状态说明与使用帮助", .help))</li>\
    <li>\(Link("开放接口（OpenAPI）", .openAPI))</li></ul>
    </div></footer>
    """
  }
}
