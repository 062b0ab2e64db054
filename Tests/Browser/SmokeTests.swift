import Foundation
import Support
import Testing

/// One walk of a person through a real Chromium; the names say 浏览器 so that the last line can count them.
@Suite(.serialized) struct SmokeTests {
  @Test func `浏览器: opens the overview, signs in, sends a report and reads it back`() async throws {
    try #require(Browser.isInstalled, "chromium-driver is missing: make test installs it")
    let server = try RunningServer(preparing: RunningServer.furnished)
    let browser = try await Browser()

    try await browser.open(server.address)
    #expect(try await browser.text("h1") == "政策目标进展总览")
    #expect(try await browser.text("main").contains("随州市"))

    try await browser.open(server.address.appending(path: "login"))
    try await browser.type("economy", into: "#name")
    try await browser.type(RunningServer.password, into: "#password")
    try await browser.send("main form button[type=submit]")
    #expect(try await browser.url().hasSuffix("/reporting"))

    let hidden = try await browser.evaluate(Self.hiddenByTheBar) as? String
    #expect(hidden == "")

    let script = "return document.querySelector('input[name^=\"value-\"]').id"
    let field = try #require(try await browser.evaluate(script) as? String)
    try await browser.type("二十多", into: "#\(field)")
    try await browser.send("button[value=check]")
    #expect(try await browser.title().hasPrefix("错误"))
    #expect(try await browser.text("main").contains("“二十多”不是数字"))

    try await browser.type("21.5", into: "#\(field)")
    try await browser.send("button[value=check]")
    try await browser.send("button[value=submit]")
    #expect(try await browser.url().contains("/reporting/done"))

    let target = field.replacing("value-", with: "")
    try await browser.open(server.address.appending(path: "targets/\(target)"))
    #expect(try await browser.text("main").contains("21.5"))
    let expected = ["422"]
    let complaints = try await browser.complaints().filter { line in !expected.contains { line.contains($0) } }
    #expect(complaints.isEmpty)
    await browser.close()
  }

  @Test(arguments: [360, 1440])
  func `浏览器: an administrator corrects, sees old and new, and no page is wider than its window`(_ width: Int)
    async throws
  {
    try #require(Browser.isInstalled, "chromium-driver is missing: make test installs it")
    let server = try RunningServer(preparing: RunningServer.furnished)
    let browser = try await Browser(width: width)
    func checkWidth(_ what: String) async throws {
      let overflow = try await browser.evaluate(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
      #expect((overflow as? NSNumber)?.intValue == 0, "\(what) at \(width) px")
    }
    try await browser.open(server.address.appending(path: "login"))
    try await browser.type("admin", into: "#name")
    try await browser.type(RunningServer.password, into: "#password")
    try await browser.send("main form button[type=submit]")
    for path in ["admin/agencies", "admin/agencies/2", "admin/audit", "admin/tokens", "admin/reports", "findings/2"] {
      try await browser.open(server.address.appending(path: path))
      try await checkWidth("/\(path)")
    }
    try await browser.open(server.address.appending(path: "targets/2"))
    _ = try await browser.evaluate("document.querySelectorAll('details.fold').forEach(d => d.open = true)")
    try await checkWidth("the forms")
    // A click waits for no smooth scrolling.
    _ = try await browser.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
    try await browser.type("30", into: "#fields-value")
    try await browser.type("印发稿调整", into: "#fields-reason")
    try await browser.send("#manage form[action$='/fields'] button[type=submit]")
    #expect(try await browser.text("h1") == "核对：更正内容")
    try await checkWidth("old and new")
    try await browser.send("main form button[type=submit]")
    #expect(try await browser.text("main").contains("更正内容：已保存"))
    #expect(try await browser.text("main").contains("印发稿调整"))
    #expect(try await browser.complaints().isEmpty)
    await browser.close()
  }

  @Test(arguments: [360, 768, 1440])
  func `浏览器: no page is wider than its window`(_ width: Int) async throws {
    try #require(Browser.isInstalled, "chromium-driver is missing: make test installs it")
    let server = try RunningServer(preparing: RunningServer.furnished)
    let browser = try await Browser(width: width)
    for path in [
      "", "documents", "documents/1", "targets", "targets/2", "agencies", "agencies/1", "measures", "findings", "login",
    ] {
      try await browser.open(server.address.appending(path: path))
      let overflow = try await browser.evaluate(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
      #expect((overflow as? NSNumber)?.intValue == 0, "/\(path) at \(width) px")
      #expect(try await browser.evaluate(Self.skippedHeadings) as? String == "", "/\(path)")
    }
    #expect(try await browser.complaints().isEmpty)
    await browser.close()
  }

  @Test func `浏览器: a page on paper has its number, its day and no sheet for the foot alone`() async throws {
    try #require(Browser.isInstalled, "chromium-driver is missing: make test installs it")
    let server = try RunningServer(preparing: RunningServer.furnished)
    let browser = try await Browser()
    for path in ["", "targets/2", "targets?rows=all", "agencies/1"] {
      try await browser.open(try #require(URL(string: server.address.absoluteString + path)))
      let sheets = try sheets(try await browser.printed())
      #expect(!sheets.isEmpty)
      for (index, sheet) in sheets.enumerated() {
        #expect(sheet.contains("第 \(index + 1) 页，共 \(sheets.count) 页"), "/\(path)")
        // What is said of the program and the day, and the number, are two lines; a sheet holds more.
        #expect(sheet.split(separator: "\n").count > 4, "/\(path): \(sheet)")
      }
      #expect(sheets.last?.contains("打印") == true, "/\(path)")
    }
    await browser.close()
  }

  /// The words of each sheet.
  private func sheets(_ pdf: Data) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "page.pdf")
    try pdf.write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-layout", file.path, "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.everything(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\u{C}").map(String.init)
  }

  /// Everything that can have the focus, one after the other; names what lies wholly or in part behind the bar.
  private static let hiddenByTheBar = """
    document.documentElement.style.scrollBehavior = 'auto';
    const bar = document.querySelector('.send');
    return [...document.querySelectorAll('main a, main input, main textarea, main select, main button, main summary')]
      .filter(e => e.type !== 'hidden' && !bar.contains(e) && e.offsetParent).filter(e => {
        e.focus();
        const own = e.getBoundingClientRect(), over = bar.getBoundingClientRect();
        // What stands in a closed box cannot have the focus.
        return document.activeElement === e && own.bottom > over.top && own.top < over.bottom;
      }).map(e => e.id || e.name || e.textContent).join(', ');
    """

  /// Headings that lie more than one level below the one before.
  private static let skippedHeadings = """
    let last = 0;
    return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(h => {
      const level = Number(h.tagName[1]), skips = level > last + 1;
      last = level;
      return skips;
    }).map(h => h.textContent).join(', ');
    """
}
