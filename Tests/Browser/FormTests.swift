import Foundation
import Support
import Testing

/// The reporting form in a real Chromium: two people at once, a sheet, a keyboard, a telephone.
@Suite(.serialized) struct FormTests {
  private static let commands =
    RunningServer.furnished + [
      RunningServer.Command(
        "user", "add", "economy2", "--role", "agency", "--agency", "市经信局", "--city", "随州市", "--password-stdin",
        input: RunningServer.password + "\n")
    ]
  private static let firstField = "return document.querySelector('.task input[name^=\"value-\"]').id"

  private func signedIn(_ name: String, at server: RunningServer, width: Int = 1280) async throws -> Browser {
    try #require(Browser.isInstalled, "chromium-driver is missing: make test installs it")
    let browser = try await Browser(width: width)
    try await browser.open(server.address.appending(path: "login"))
    try await browser.type(name, into: "#name")
    try await browser.type(RunningServer.password, into: "#password")
    try await browser.send("main form button[type=submit]")
    return browser
  }

  /// Waits in the page until something is true there.
  private func waits(_ browser: Browser, until condition: String) async throws -> Bool {
    let script = """
      return new Promise(done => {
        const look = setInterval(() => { if (\(condition)) { clearInterval(look); done(true); } }, 50);
        setTimeout(() => { clearInterval(look); done(false); }, 20000);
      });
      """
    return try await browser.evaluate(script) as? Bool ?? false
  }

  @Test func `浏览器: two people in one draft see each other, and nothing is written over`() async throws {
    let server = try RunningServer(preparing: Self.commands)
    let one = try await signedIn("economy", at: server)
    let other = try await signedIn("economy2", at: server)
    let field = try #require(try await one.evaluate(Self.firstField) as? String)
    let id = field.replacing("value-", with: "")
    try await one.type("12", into: "#\(field)")
    #expect(try await waits(one, until: "document.getElementById('saved').textContent.includes('已保存')"))
    #expect(try await one.evaluate("return document.getElementById('unsaved').hidden") as? Bool == true)
    try await other.type("13", into: "#\(field)")
    #expect(try await waits(other, until: "!document.getElementById('note-\(id)').hidden"))
    let note = try await other.text("#note-\(id)")
    #expect(note.contains("economy于") && note.contains("填了“12”"))
    #expect(try await other.evaluate("return document.getElementById('\(field)').value") as? String == "13")
    try await one.open(server.address.appending(path: "reporting"))
    #expect(try await one.evaluate("return document.getElementById('\(field)').value") as? String == "12")
    for browser in [one, other] { #expect(try await browser.complaints().isEmpty) }
    await one.close()
    await other.close()
  }

  @Test func `浏览器: the form goes out as a sheet, is filled in, looked over and handed in`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let browser = try await signedIn("economy", at: server)
    try await browser.open(server.address.appending(path: "reporting/sheet"))
    #expect(try await browser.text("main").contains("下载 Excel"))
    let choose = """
      const text = await (await fetch('/reporting/sheet.csv')).text();
      const rows = text.split('\\r\\n');
      const head = rows[0].replace('\\ufeff', '').split(',');
      const at = head.indexOf('本期数值');
      let count = 0;
      const filled = rows.map((row, index) => {
        const cells = row.match(/("([^"]|"")*"|[^,]*)(,|$)/g);
        if (index === 0 || count === 2 || !row || cells[at] !== ',') return row;
        count += 1;
        cells[at] = (count === 1 ? '1' : '很多') + ',';
        return cells.join('');
      });
      const files = new DataTransfer();
      files.items.add(new File(['\\ufeff' + FILLED.join('\\r\\n').replace('\\ufeff', '')], '填报.csv'));
      document.getElementById('file').files = files.files;
      return count;
      """
    func fill(_ mended: Bool) -> String {
      let rows = mended ? "filled.map(row => row.replace(',很多,', ',,'))" : "filled"
      return "return (async () => {" + choose.replacing("FILLED", with: rows) + "})()"
    }
    #expect((try await browser.evaluate(fill(false)) as? NSNumber)?.intValue == 2)
    try await browser.send("main form button[type=submit]")
    #expect(try await browser.title().hasPrefix("错误"))
    #expect(try await browser.text("#errors").contains("（本期数值）：“很多”不是数字"))
    try await browser.open(server.address.appending(path: "reporting/sheet"))
    _ = try await browser.evaluate(fill(true))
    try await browser.send("main form button[type=submit]")
    #expect(try await browser.text("main").contains("将要改动 1 项"))
    try await browser.send("button[value=submit]")
    #expect(try await browser.url().contains("/reporting/done"))
    #expect(try await browser.complaints().filter { !$0.contains("422") }.isEmpty)
    await browser.close()
  }

  @Test func `浏览器: a report is handed in with the keyboard alone`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let browser = try await signedIn("economy", at: server)
    /// Goes on with the tabulator until the focus is there.
    func tab(to selector: String) async throws {
      for _ in 0..<600 {
        try await browser.press("\u{E004}")
        let isThere = "return document.activeElement.matches(\"\(selector)\")"
        if try await browser.evaluate(isThere) as? Bool == true { return }
      }
      Issue.record("the focus never comes to \(selector)")
    }
    _ = try await browser.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
    try await tab(to: "input[name^='value-']")
    try await browser.press("1")
    try await tab(to: "button[value=check]")
    try await browser.follow { try await browser.press("\u{E007}") }
    try await tab(to: "button[value=submit]")
    try await browser.follow { try await browser.press("\u{E007}") }
    #expect(try await browser.url().contains("/reporting/done"))
    await browser.close()
  }

  /// What has the focus and lies wholly behind a bar that stays (WCAG 2.2, 2.4.11), going down a page and up again.
  private static let focusBehindBars = """
    document.documentElement.style.scrollBehavior = 'auto';
    document.querySelectorAll('details').forEach(d => d.open = true);
    const bars = [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).position === 'sticky');
    const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter(e => e.offsetParent && !e.disabled && e.type !== 'hidden');
    const hidden = new Set();
    for (const stop of [...stops, ...stops.slice().reverse()]) {
      stop.focus();
      const at = stop.getBoundingClientRect();
      const seen = document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
      for (const bar of bars) {
        const over = bar.getBoundingClientRect();
        const isBehind = at.top >= over.top && at.bottom <= over.bottom && at.left < over.right && at.right > over.left;
        if (isBehind && !bar.contains(stop) && bar.contains(seen)) hidden.add(stop.outerHTML.slice(0, 120));
      }
    }
    return bars.length + ' ' + stops.length + ' ' + [...hidden].slice(0, 3).join('; ');
    """

  @Test(arguments: [360, 1440])
  func `浏览器: the focus is never behind a bar that stays`(_ width: Int) async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let browser = try await signedIn("economy", at: server, width: width)
    var bars = 0
    for path in ["", "targets", "targets/2", "documents/1", "agencies", "projects", "reporting", "reporting/sheet"] {
      try await browser.open(server.address.appending(path: path))
      let found = try await browser.evaluate(Self.focusBehindBars) as? String ?? ""
      let parts = found.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      // Every page has something to go to.
      #expect(parts.count == 3, "/\(path): \(found)")
      bars += Int(parts.first ?? "") ?? 0
      #expect(Int(parts.dropFirst().first ?? "") ?? 0 > 5, "/\(path): \(found)")
      #expect(parts.last == "", "/\(path) at \(width) px")
    }
    #expect(bars > 0, "some bar stays at \(width) px")
    await browser.close()
  }

  @Test(arguments: [360, 1440])
  func `浏览器: the form, its sheet and its evidence are no wider than their window`(_ width: Int) async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let browser = try await signedIn("economy", at: server, width: width)
    let field = try #require(try await browser.evaluate(Self.firstField) as? String)
    let paths = ["reporting", "reporting/sheet", "reporting/evidence?target=\(field.replacing("value-", with: ""))"]
    for path in paths {
      try await browser.open(try #require(URL(string: server.address.absoluteString + path)))
      _ = try await browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
      let overflow = try await browser.evaluate(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
      #expect((overflow as? NSNumber)?.intValue == 0, "/\(path) at \(width) px")
    }
    #expect(try await browser.complaints().isEmpty)
    await browser.close()
  }
}
