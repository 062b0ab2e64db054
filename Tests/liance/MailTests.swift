import Foundation
import Support
import Testing

/// The shipped program with a relay: the office presses a button, the body has a letter.
@Suite struct `liance serve with a relay` {
  static let furnished =
    RunningServer.furnished + [
      RunningServer.Command(
        "user", "add", "shangbao", "--role", "agency", "--agency", "市经信局", "--city", "随州市", "--email",
        "jxj@example.gov.cn", "--password-stdin", input: RunningServer.password + "\n")
    ]

  private func options(_ port: Int, _ folder: TemporaryFolder, _ certificate: TestCertificate) throws -> [String] {
    let password = folder.url.appending(path: "password")
    try Data("secret\n".utf8).write(to: password)
    return [
      "--mail-host", "localhost", "--mail-port", String(port), "--mail-from", "liance@example.gov.cn", "--mail-user",
      "liance", "--mail-password-file", password.path, "--mail-ca", certificate.file,
    ]
  }

  @Test func `a reminder leaves by the relay once, stands in the log, and the server ends`() async throws {
    let folder = try TemporaryFolder()
    let certificate = try TestCertificate(in: folder.url)
    let relay = try TestRelay(certificate: certificate, login: "liance:secret")
    let server = try RunningServer(
      preparing: Self.furnished, options: try options(relay.port, folder, certificate))
    let office = Visitor(server)
    #expect(try await office.signIn("admin").status == 303)
    let page = try await office.get("/admin/round/reminders?city=1").text
    #expect(page.contains("邮件由 liance@example.gov.cn 发出"))
    let token = try #require(Visitor.token(in: page))
    let action = try #require(
      page.firstMatch(of: /action="(\/admin\/round\/reminders[^"]*)"/).map { String($0.output.1) })
    let bodies = page.matches(of: /name="agency" value="([0-9]+)"/).map { ("agency", String($0.output.1)) }
    for _ in 0..<2 {
      let sent = try await office.post(
        action.replacing("&amp;", with: "&"), form: [("csrf", token), ("action", "mail")] + bodies)
      #expect(sent.status == 303)
    }
    // The thread looks every few seconds.
    let letters = await relay.told(until: "DATA").filter { $0.command == "DATA" }
    #expect(letters.map(\.recipients) == [["jxj@example.gov.cn"]])
    #expect(letters.first?.is_encrypted == true && letters.first?.is_known == true)
    // The letter that is with the relay is finished before the server ends, and stands in the log by then.
    #expect(server.stop() == 0)
    let again = try RunningServer(in: server.folder)
    let later = Visitor(again)
    #expect(try await later.signIn("admin").status == 303)
    let log = try await later.get("/admin/mails").text
    #expect(log.contains("jxj@example.gov.cn") && log.contains("已发出") && log.contains("邮件中继已接收"))
    #expect(again.stop() == 0)
    #expect(relay.told.count { $0.command == "DATA" } == 1)
  }

  @Test(arguments: [
    (["--mail-host", "localhost"], "--mail-from"), (["--mail-host", "a b", "--mail-from", "a@b.cn"], "--mail-host"),
    (["--mail-host", "x", "--mail-from", "a@b.cn", "--mail-tls", "maybe"], "--mail-tls"),
    (["--mail-host", "x", "--mail-from", "a@b.cn", "--mail-user", "u"], "--mail-password-file"),
    (["--mail-host", "x", "--mail-from", "a@b.cn", "--mail-ca", "/nowhere.pem"], "--mail-ca"),
  ])
  func `settings that cannot be are told before the server starts`(options: [String], word: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      ["serve", "--port", "0"] + options, database: folder.url.appending(path: "liance.sqlite"))
    #expect(outcome.status != 0 && outcome.errors.contains(word), "\(outcome.errors)")
  }
}
