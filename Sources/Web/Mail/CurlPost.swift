import Ingest
import Policy

/// Hands a letter to the relay with the system's `curl`: it speaks SMTP (RFC 5321) with STARTTLS (RFC 3207) and AUTH
/// (RFC 4954), doubles dots, checks certificates and names, and is mended by the distribution when something in that
/// turns out to be wrong, which a client of our own would not be.
///
/// What it is to do it reads from standard input, the letter from a file without a name: addresses and the password
/// stand neither in the list of processes nor on disk.
struct CurlPost {
  var relay: MailRelay

  /// Until the line stands, and until the letter is out.
  static let connectSeconds = 10
  static let seconds = 45

  /// Whether there is such a program where programs are looked for.
  static func isInstalled(_ program: String = "curl") -> Bool {
    do throws(ChildProcess.Failure) {
      _ = try ChildProcess.run(program, ["--version"], input: [], seconds: 5, outputLimit: 1 << 16)
      return true
    } catch {
      return error != .missing
    }
  }

  func send(_ message: [UInt8], to address: MailAddress) -> MailResult {
    do throws(ChildProcess.Failure) {
      // A little more than curl gives itself.
      let ended = try ChildProcess.run(
        "curl", ["-q", "-K", "-"], input: Array(configuration(address).utf8), further: message,
        seconds: Self.seconds + 5, outputLimit: 4096)
      return Self.result(ended, of: message.count)
    } catch {
      switch error {
      case .missing: return .noProgram
      // It was started, and nobody knows how far it came.
      case .timedOut, .outputTooLarge: return .broken
      case .notStarted: return .other(-1)
      }
    }
  }

  func configuration(_ address: MailAddress) -> String {
    let scheme = relay.encryption == .tls ? "smtps" : "smtp"
    var lines = [
      ("url", "\(scheme)://\(relay.host):\(relay.port)/\(relay.from.domain)"),
      ("mail-from", relay.from.text), ("mail-rcpt", address.text), ("upload-file", "/dev/fd/3"),
      ("connect-timeout", String(Self.connectSeconds)), ("max-time", String(Self.seconds)),
      ("proto", "=smtp,smtps"), ("noproxy", "*"), ("write-out", "%{response_code} %{size_upload}"),
    ]
    if relay.encryption != .none { lines.append(("tlsv1.2", "")) }
    if relay.encryption == .starttls { lines.append(("ssl-reqd", "")) }
    if let file = relay.authorities { lines.append(("cacert", file)) }
    if let login = relay.credentials { lines.append(("user", "\(login.user):\(login.password)")) }
    lines += [("silent", ""), ("show-error", "")]
    return lines.map { name, value in value.isEmpty ? name : "\(name) = \(Self.quoted(value))" }.joined(separator: "\n")
      + "\n"
  }

  /// As a configuration of curl has it.
  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  /// What curl's exit code says (curl(1), EXIT CODES), with the relay's last reply and how much of the letter was out.
  static func result(_ ended: ChildProcess, of length: Int) -> MailResult {
    let said = String(decoding: ended.output, as: UTF8.self).split(separator: " ")
    let reply = said.first.flatMap { Int($0) } ?? 0
    let isOut = (said.dropFirst().first.flatMap { Int($0) } ?? 0) >= length
    switch ended.code {
    case 0: return .sent
    case 5, 6, 7: return .unreachable
    case 64: return .noEncryption
    case 35, 51, 58, 60, 77, 83, 90, 91: return .certificate
    case 67: return .login
    default: break
    }
    if (500..<600).contains(reply) { return .refused(reply) }
    if (400..<500).contains(reply) { return .deferred(reply) }
    switch ended.code {
    case 28: return isOut ? .broken : .timedOut
    case 52, 55, 56, 8: return isOut ? .broken : .unreachable
    // A signal ended it before it could say how far it came.
    case ..<0: return .broken
    default: return isOut ? .broken : .other(Int(ended.code))
    }
  }
}
