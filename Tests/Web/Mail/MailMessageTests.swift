import Foundation
import Policy
import Store
import Testing

@testable import Ingest
@testable import Web

@Suite struct MailMessageTests {
  private func message(_ subject: String, _ words: String = "请尽快提交。") throws -> MailMessage {
    MailMessage(
      from: try #require(MailAddress("liance@example.gov.cn")), to: try #require(MailAddress("jxj@example.gov.cn")),
      subject: subject, words: words, date: Moment(unixTime: 1_795_244_645), identity: "liance.7.1795244645")
  }

  @Test func `a letter is plain ASCII with short lines, its text whole`() throws {
    let words = String(repeating: "请于1月10日前提交，还有5天。\n.\n..点\n", count: 20)
    let bytes = try message("提前提醒", words).bytes
    #expect(bytes.allSatisfy { $0 < 0x80 })
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 && !$0.contains("\n") && !$0.hasPrefix(".") })
    let blank = try #require(lines.firstIndex(of: ""))
    let body = lines[(blank + 1)...].joined()
    let decoded = try #require(Data(base64Encoded: body))
    let text = String(decoding: decoded, as: UTF8.self)
    #expect(text == words.replacing("\n", with: "\r\n"))
    for header in [
      "To: <jxj@example.gov.cn>", "Date: Sat, 21 Nov 2026 15:04:05 +0800",
      "Message-ID: <liance.7.1795244645@example.gov.cn>", "Auto-Submitted: auto-generated",
    ] { #expect(lines.contains(header), "\(header)") }
  }

  @Test func `no header can be put in by what somebody typed, and no character is cut`() throws {
    let subject = "催报\r\nBcc: x@example.cn\r\n\r\n" + String(repeating: "专用汽车😀", count: 20)
    let text = String(decoding: try message(subject).bytes, as: UTF8.self)
    let head = try #require(text.components(separatedBy: "\r\n\r\n").first)
    #expect(!head.contains("Bcc"))
    let words = head.matches(of: /=\?UTF-8\?B\?([A-Za-z0-9+\/=]+)\?=/).dropFirst().map { String($0.output.1) }
    let parts = words.compactMap { word in Data(base64Encoded: word).flatMap { String(data: $0, encoding: .utf8) } }
    #expect(parts.count == words.count, "no character is cut")
    #expect(parts.joined() == subject && parts.count > 1)
  }

  @Test func `curl is told everything on its standard input, and quotes stay quotes`() throws {
    var relay = MailRelay(host: "smtp.example.cn", port: 587, from: try #require(MailAddress("a@example.cn")))
    relay.credentials = .init(user: "liance", password: "p\"w\\d")
    let to = try #require(MailAddress("b@example.cn"))
    let lines = CurlPost(relay: relay).configuration(to).split(separator: "\n").map(String.init)
    #expect(lines.contains("user = \"liance:p\\\"w\\\\d\"") && lines.contains("ssl-reqd"))
    #expect(lines.contains("url = \"smtp://smtp.example.cn:587/example.cn\"") && lines.contains("tlsv1.2"))
    relay.encryption = .none
    #expect(throws: MailRelay.Fault.passwordInTheClear) { try relay.checked() }
    relay.credentials = nil
    #expect(!CurlPost(relay: relay).configuration(to).contains("ssl-reqd"))
    relay.host = "a b\nurl = x"
    #expect(throws: MailRelay.Fault.host) { try relay.checked() }
  }

  static let endings: [(Int32, String, MailResult)] = [
    (0, "250 100", .sent), (7, "0 0", .unreachable), (6, "0 0", .unreachable), (64, "250 0", .noEncryption),
    (60, "220 0", .certificate), (67, "535 0", .login), (55, "550 0", .refused(550)), (55, "451 0", .deferred(451)),
    (28, "354 40", .timedOut), (28, "354 100", .broken), (56, "354 100", .broken), (52, "0 0", .unreachable),
    (2, "", .other(2)), (2, "354 100", .broken), (18, "354 100", .broken), (18, "354 40", .other(18)),
    (-1, "", .broken), (-1, "354 100", .broken),
  ]

  @Test(arguments: endings)
  func `what curl's exit code says`(code: Int32, said: String, result: MailResult) {
    let ended = ChildProcess(output: Array(said.utf8), complaint: [], code: code)
    #expect(CurlPost.result(ended, of: 100) == result)
  }

  @Test func `a program that is not there is known before a letter waits for it`() {
    #expect(CurlPost.isInstalled() && !CurlPost.isInstalled("no-such-program"))
  }
}
