import ArgumentParser
import Foundation
import Policy
import Web

/// The relay through which reminders go out; without a host there is none.
struct MailOptions: ParsableArguments {
  @Option(help: ServeSetting.mailHost.help("邮件中继（SMTP）的域名或地址；不设就不发邮件", value: "域名")) var mailHost: String?
  @Option(help: ServeSetting.mailPort.help("邮件中继的端口，默认随加密方式：587、465、25", value: "端口")) var mailPort: Int?
  @Option(help: ServeSetting.mailFrom.help("发件人的邮箱", value: "邮箱")) var mailFrom: String?
  @Option(help: ServeSetting.mailUser.help("登录邮件中继的用户名", value: "用户名")) var mailUser: String?
  @Option(help: ServeSetting.mailPasswordFile.help("存放邮件中继密码的文件，只读第一行", value: "文件"))
  var mailPasswordFile: String?
  @Option(help: ServeSetting.mailTls.help("starttls 必须 STARTTLS，tls 一开始就加密，none 不加密（不能用密码）", value: "方式"))
  var mailTls: String?
  @Option(help: ServeSetting.mailCa.help("校验邮件中继证书的根证书，PEM 文件，默认用系统的", value: "文件")) var mailCa: String?

  /// Throws with the option that is wrong, before the server starts: a reminder that nobody gets is found out too late.
  func relay() throws -> MailRelay? {
    guard let host = mailHost ?? ServeSetting.mailHost.text else { return nil }
    let word = mailTls ?? ServeSetting.mailTls.text ?? ""
    guard let encryption = MailRelay.Encryption(rawValue: word) else {
      throw ValidationError("--mail-tls 没有“\(word)”；可用 starttls、tls、none。")
    }
    let sender = mailFrom ?? ServeSetting.mailFrom.text ?? ""
    guard let from = MailAddress(sender) else {
      throw ValidationError("--mail-from（\(ServeSetting.mailFrom.environment)）应是发件人的邮箱，例如 liance@example.gov.cn。")
    }
    let port = try mailPort ?? ServeSetting.mailPort.port() ?? MailRelay.usualPort(encryption)
    guard (1...65_535).contains(port) else { throw ValidationError("--mail-port \(port) 不是端口，应在 1 到 65535 之间。") }
    let relay = MailRelay(
      host: host, port: port, from: from, credentials: try credentials(), encryption: encryption,
      authorities: try readable(mailCa ?? ServeSetting.mailCa.text, "--mail-ca"))
    guard MailRelay.hasProgram else {
      throw ValidationError("设置了 --mail-host，但系统里没有 curl，邮件发不出去：请先安装 curl，或去掉 --mail-host。")
    }
    do {
      return try relay.checked()
    } catch {
      switch error {
      case .host: throw ValidationError("--mail-host “\(host)”不是域名或地址。")
      case .passwordInTheClear:
        throw ValidationError("--mail-tls none 时不能用密码：密码只在加密的连接上发送。请改用 starttls 或 tls，或去掉 --mail-user。")
      case .credentials: throw ValidationError("--mail-user 或密码文件里有不能用的字符（用户名不能含冒号，都不能有控制字符）。")
      }
    }
  }

  private func credentials() throws -> MailRelay.Credentials? {
    let user = mailUser ?? ServeSetting.mailUser.text
    let path = mailPasswordFile ?? ServeSetting.mailPasswordFile.text
    guard let user, let path else {
      guard user == nil, path == nil else { throw ValidationError("--mail-user 和 --mail-password-file 要一起给出。") }
      return nil
    }
    let text = try readable(path, "--mail-password-file").flatMap { try? String(contentsOfFile: $0, encoding: .utf8) }
    guard let line = text?.split(whereSeparator: \.isNewline).first else {
      throw ValidationError("--mail-password-file \(path) 里没有密码。")
    }
    return MailRelay.Credentials(user: user, password: String(line))
  }

  private func readable(_ path: String?, _ option: String) throws -> String? {
    guard let path else { return nil }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw ValidationError("\(option) \(path) 不存在，或者不能读取。")
    }
    return path
  }
}
