import Foundation
import Support
import Testing

/// A body's quarter in a real Chromium, from the first sign-in to acceptance.
@Suite(.serialized) struct QuarterTests {
  private static let own = "a password of its own 2026"
  private static let canConvert =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")
    && FileManager.default.fileExists(atPath: "/usr/lib/libreoffice/program/libsclo.so")
  private static let firstField = "return document.querySelector('.task input[name^=\"value-\"]').id"

  private func open(_ server: RunningServer) async throws -> Browser {
    try #require(Browser.isInstalled, "chromium-driver is missing: make test installs it")
    let browser = try await Browser()
    try await browser.open(server.address.appending(path: "login"))
    return browser
  }

  private func signIn(_ browser: Browser, _ name: String, _ password: String = RunningServer.password) async throws {
    try await browser.type(name, into: "#name")
    try await browser.type(password, into: "#password")
    try await browser.send("main form button[type=submit]")
  }

  /// Presses a button wherever it stands: a long page may still be scrolling to it.
  private func push(_ selector: String, _ browser: Browser) async throws {
    try await browser.follow(selector) {
      _ = try await browser.evaluate("document.querySelector(\"\(selector)\").click()")
    }
  }

  private func go(_ browser: Browser, _ path: String, _ server: RunningServer) async throws {
    try await browser.open(try #require(URL(string: server.address.absoluteString + path)))
  }

  @Test func `浏览器: a quarter goes from the first sign-in over a return to acceptance`() async throws {
    // Nobody but the administrator has an account yet.
    let server = try RunningServer(preparing: Array(RunningServer.furnished.prefix(2)))
    let office = try await open(server)
    try await signIn(office, "admin")
    try await go(office, "admin/round/accounts", server)
    let choose = """
      const boxes = [...document.querySelectorAll('input[name=agency]')];
      boxes.forEach(box => box.checked = box.labels[0].textContent.trim() === '市经信局');
      return boxes.filter(box => box.checked).length;
      """
    #expect((try await office.evaluate(choose) as? NSNumber)?.intValue == 1)
    try await push("form[action*='/round/accounts'] button[type=submit]", office)
    let told = try await office.evaluate(
      "return [...document.querySelectorAll('main .value')].map(e => e.textContent.trim())")
    let account = try #require(told as? [String])
    try #require(account.count == 2)

    let officer = try await open(server)
    try await signIn(officer, account[0], account[1])
    try await officer.type(account[1], into: "#password")
    try await officer.type(Self.own, into: "#new-password")
    try await officer.type(Self.own, into: "#again-password")
    try await officer.send("form:has(#new-password) button[type=submit]")
    try await go(officer, "reporting", server)
    #expect(try await officer.text("main").contains("减负：必填"))
    let field = try #require(try await officer.evaluate(Self.firstField) as? String)
    #expect(try await officer.text("main").contains("本期末应达到"))
    try await officer.type("12", into: "#\(field)")
    try await officer.send("button[value=check]")
    try await officer.send("button[value=submit]")
    #expect(try await officer.url().contains("/reporting/done"))
    #expect(try await officer.text("main").contains("12"))

    try await go(office, "admin/reports", server)
    try await office.type("口径请再核对", into: "input[name=remark]")
    // A key decides nothing.
    try await office.press("\u{E007}")
    #expect(
      try await office.evaluate("return document.querySelector('input[name=remark]').value") as? String == "口径请再核对")
    try await push("button[value=return]", office)
    #expect(try await office.text("main").contains("已退回 1 项"))
    try await go(officer, "reporting", server)
    #expect(try await officer.text("#errors").contains("口径请再核对"))
    try await officer.type("13", into: "#\(field)")
    try await officer.send("button[value=check]")
    try await officer.send("button[value=submit]")
    try await go(office, "admin/reports", server)
    try await push("button[value=approve]", office)
    try await go(officer, "reporting", server)
    #expect(try await officer.text("section.task:has(#\(field))").contains("已审核"))
    #expect(try await officer.complaints().isEmpty)
    await office.close()
    await officer.close()
  }

  @Test func `浏览器: a session that ends while somebody types loses nothing`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let browser = try await open(server)
    try await signIn(browser, "economy")
    try await go(browser, "reporting", server)
    let field = try #require(try await browser.evaluate(Self.firstField) as? String)
    try await browser.forgetCookies()
    try await browser.type("17", into: "#\(field)")
    try await browser.send("button[value=draft]")
    #expect(try await browser.title().contains("登录"))
    try await signIn(browser, "economy")
    #expect(try await browser.evaluate("return document.getElementById('\(field)').value") as? String == "17")
    try await browser.send("button[value=draft]")
    try await go(browser, "reporting", server)
    #expect(try await browser.evaluate("return document.getElementById('\(field)').value") as? String == "17")
    await browser.close()
  }

  @Test(.enabled(if: canConvert, "LibreOffice Calc is not installed"))
  func `浏览器: a sheet that LibreOffice saved is uploaded, looked over and handed in`() async throws {
    let server = try RunningServer(preparing: RunningServer.furnished)
    let browser = try await open(server)
    try await signIn(browser, "economy")
    try await go(browser, "reporting/sheet", server)
    // The sheet as it is handed out, with one figure.
    let fill = """
      return (async () => {
        const rows = (await (await fetch('/reporting/sheet.csv')).text()).replace('\\ufeff', '').split('\\r\\n');
        const at = rows[0].split(',').indexOf('本期数值');
        let isDone = false;
        return rows.map((row, index) => {
          const cells = row.match(/("([^"]|"")*"|[^,]*)(,|$)/g);
          if (index === 0 || isDone || !row || cells[at] !== ',') return row;
          isDone = true;
          cells[at] = '"1.5",';
          return cells.join('');
        }).join('\\r\\n');
      })()
      """
    let csv = try #require(try await browser.evaluate(fill) as? String)
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "filled.csv")
    try csv.write(to: path, atomically: true, encoding: .utf8)
    let office = Process()
    office.executableURL = URL(filePath: "/usr/bin/soffice")
    office.arguments = [
      "-env:UserInstallation=file://\(folder.url.path)/profile", "--headless", "--infilter=CSV:44,34,76,1",
      "--convert-to", "xlsx", "--outdir", folder.url.path, path.path,
    ]
    office.standardOutput = FileHandle.nullDevice
    office.standardError = FileHandle.nullDevice
    try office.run()
    office.waitUntilExit()
    let book = try Data(contentsOf: folder.url.appending(path: "filled.xlsx")).base64EncodedString()
    let choose = """
      const bytes = Uint8Array.from(atob('\(book)'), letter => letter.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], '填报.xlsx'));
      document.getElementById('file').files = files.files;
      """
    _ = try await browser.evaluate(choose)
    try await browser.send("main form button[type=submit]")
    #expect(try await browser.text("main").contains("将要改动 1 项"))
    try await browser.send("button[value=submit]")
    #expect(try await browser.url().contains("/reporting/done"))
    #expect(try await browser.text("main").contains("1.5"))
    #expect(try await browser.complaints().isEmpty)
    await browser.close()
  }
}
