import Foundation
import Support
import Testing

/// Leaving the reporting form in a real Chromium.
@Suite(.serialized) struct LeavingTests {
  @Test func `浏览器: leaving with unsaved words asks, and does not once everything is kept`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    try #require(Browser.isInstalled, "chromium-driver is missing: make test installs it")
    let browser = try await Browser(isAskedOnLeaving: true)
    try await browser.open(server.address.appending(path: "login"))
    try await browser.type("economy", into: "#name")
    try await browser.type(RunningServer.password, into: "#password")
    try await browser.send("main form button[type=submit]")
    let first = "document.querySelector('.task textarea[name^=\"narrative-\"]')"
    let field = try #require(try await browser.evaluate("return \(first).id") as? String)

    // The network is away: what is typed cannot be kept.
    _ = try await browser.evaluate(
      "window.kept = window.fetch; window.fetch = () => Promise.reject(new Error('offline')); return true")
    try await browser.type("三条线投产", into: "#\(field)")
    let leave = "setTimeout(() => { location.href = '/documents'; }, 0); return true"
    _ = try await browser.evaluate(leave)
    #expect(try await comesTrue { await browser.isAsked() }, "the browser asks")
    try await browser.answer(false)
    #expect(try await browser.evaluate("return document.getElementById('\(field)').value") as? String == "三条线投产")
    #expect(try await browser.url().contains("/reporting"))

    // It is there again: what was typed is kept, and nobody is asked.
    _ = try await browser.evaluate("window.fetch = window.kept; return true")
    try await browser.press("。")
    // Without its last mark the text may have been kept a moment earlier.
    let isKept = """
      return document.getElementById('saved').textContent.includes('已保存') && document.getElementById('unsaved').hidden
      """
    #expect(try await comesTrue { try await browser.evaluate(isKept) as? Bool == true })
    try await browser.follow("the way out") { _ = try await browser.evaluate(leave) }
    // Somebody who was asked would still be there.
    #expect(try await browser.url().contains("/documents"))
    try await browser.open(server.address.appending(path: "reporting"))
    #expect(try await browser.evaluate("return \(first).value") as? String == "三条线投产。")
    await browser.close()
  }

  @Test func `浏览器: a measure's row is kept while somebody types, and the stamp goes on with it`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    try #require(Browser.isInstalled, "chromium-driver is missing: make test installs it")
    let browser = try await Browser(width: 360)
    try await browser.open(server.address.appending(path: "login"))
    try await browser.type("economy", into: "#name")
    try await browser.type(RunningServer.password, into: "#password")
    try await browser.send("main form button[type=submit]")
    let first = "document.querySelector('.task textarea[name^=\"progress-m\"]')"
    let field = try #require(try await browser.evaluate("return \(first).id") as? String)
    let row = field.replacing("progress-", with: "")
    let stamp = "document.querySelector('[name=\"stamp-\(row)\"]').value"
    try await browser.type("开工", into: "#\(field)")
    #expect(try await comesTrue { try await browser.evaluate("return \(stamp) !== '0'") as? Bool == true })
    try await browser.press("，进度三成")
    let isKept = "return \(stamp) > 1 && document.getElementById('unsaved').hidden"
    #expect(try await comesTrue { try await browser.evaluate(isKept) as? Bool == true })
    #expect(try await browser.evaluate("return document.getElementById('note-\(row)').hidden") as? Bool == true)
    try await browser.open(server.address.appending(path: "reporting"))
    #expect(try await browser.evaluate("return \(first).value") as? String == "开工，进度三成")
    #expect(try await browser.complaints().isEmpty)
    await browser.close()
  }

  /// Looks again and again, for as long as is enough on a slow machine.
  private func comesTrue(_ condition: () async throws -> Bool) async throws -> Bool {
    let last = ContinuousClock.now + .seconds(60)
    while true {
      if try await condition() { return true }
      if ContinuousClock.now > last { return false }
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
