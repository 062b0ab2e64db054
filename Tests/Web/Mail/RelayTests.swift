import Foundation
import Policy
import Store
import Support
import Testing

@testable import Web

/// Letters handed to a real relay with STARTTLS.
@Suite struct `Letters go to a real relay` {
  let folder: TemporaryFolder
  let certificate: TestCertificate
  static let subject = "当日提醒：2026年第四季度目标进展填报（市经信局）"
  static let words = "【链策】市经信局：今天到期，应报4项，已报0项。\n.\n第二行\n"

  init() throws {
    folder = try TemporaryFolder()
    certificate = try TestCertificate(in: folder.url)
  }

  private func relay(_ port: Int, trusting other: TestCertificate? = nil) throws -> MailRelay {
    MailRelay(
      host: "localhost", port: port, from: try #require(MailAddress("liance@example.gov.cn")),
      authorities: (other ?? certificate).file)
  }

  private func send(_ relay: MailRelay) throws -> MailResult {
    let to = try #require(MailAddress("jxj@example.gov.cn"))
    let message = MailMessage(
      from: relay.from, to: to, subject: Self.subject, words: Self.words, date: .now, identity: "liance.1.1")
    return CurlPost(relay: relay).send(message.bytes, to: to)
  }

  @Test func `a letter arrives encrypted, with its headers and every character of its text`() async throws {
    let server = try TestRelay(certificate: certificate, login: "liance:密 码\"\\1")
    var relay = try relay(server.port)
    relay.credentials = .init(user: "liance", password: "密 码\"\\1")
    #expect(try send(relay) == .sent)
    let letter = try #require(await server.told(until: "DATA").first { $0.command == "DATA" })
    #expect(letter.is_encrypted && letter.is_known == true)
    #expect(letter.sender == "liance@example.gov.cn" && letter.recipients == ["jxj@example.gov.cn"])
    let content = try #require(letter.content)
    let body = try #require(content.components(separatedBy: "\r\n\r\n").last).replacing("\r\n", with: "")
    let decoded = try #require(Data(base64Encoded: body))
    let text = String(decoding: decoded, as: UTF8.self)
    #expect(text == Self.words.replacing("\n", with: "\r\n"))
    #expect(content.contains("From: =?UTF-8?B?6ZO+562W?= <liance@example.gov.cn>"))
    #expect(content.contains("To: <jxj@example.gov.cn>") && content.contains("Auto-Submitted: auto-generated"))
    #expect(content.contains("Subject: \(MailMessage.encoded(Self.subject))"))
  }

  @Test func `a relay without TLS is told nothing, neither password nor letter`() async throws {
    let server = try TestRelay(login: "liance:secret")
    var relay = try relay(server.port)
    relay.credentials = .init(user: "liance", password: "secret")
    #expect(try send(relay) == .noEncryption)
    #expect(server.told.isEmpty)
    // Where the office says that the line needs none, and there is no password, it goes.
    let open = try TestRelay()
    var plain = try self.relay(open.port)
    plain.encryption = .none
    #expect(try send(plain) == .sent)
    #expect(await open.told(until: "DATA").contains { $0.command == "DATA" && !$0.is_encrypted })
  }

  @Test func `a certificate that nobody vouches for, or for another name, is refused`() throws {
    let stranger = try TestCertificate(for: "stranger.example", in: folder.url)
    let server = try TestRelay(certificate: certificate)
    #expect(try send(relay(server.port, trusting: stranger)) == .certificate)
    let misnamed = try TestRelay(certificate: stranger)
    #expect(try send(relay(misnamed.port, trusting: stranger)) == .certificate)
    #expect(server.told.isEmpty && misnamed.told.isEmpty)
  }

  @Test func `a wrong password, a refusal for good and one for now are told apart`() throws {
    let server = try TestRelay(certificate: certificate, login: "liance:right")
    var wrong = try relay(server.port)
    wrong.credentials = .init(user: "liance", password: "wrong")
    #expect(try send(wrong) == .login)
    let refusing = try TestRelay(certificate: certificate, refuse: 550)
    #expect(try send(relay(refusing.port)) == .refused(550))
    let busy = try TestRelay(certificate: certificate, refuse: 451)
    #expect(try send(relay(busy.port)) == .deferred(451))
  }

  @Test func `a relay that is down is told as such`() throws {
    let nobody = try ClosedPort()
    #expect(try send(relay(nobody.port)) == .unreachable)
  }
}
