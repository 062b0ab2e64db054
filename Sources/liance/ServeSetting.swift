import ArgumentParser
import Foundation
import Policy
import Web

/// The settings of `serve`, one list: the command line wins over the environment, the environment over the default.
///
/// `docs/OPERATIONS.md` has a line for each; a test holds it to this list.
enum ServeSetting: String, CaseIterable {
  case database = "LIANCE_DATABASE"
  case host = "LIANCE_HOST"
  case port = "LIANCE_PORT"
  case tlsCertificate = "LIANCE_TLS_CERTIFICATE"
  case tlsKey = "LIANCE_TLS_KEY"
  case redirectPort = "LIANCE_REDIRECT_PORT"
  case hostName = "LIANCE_HOST_NAME"
  case trustedProxy = "LIANCE_TRUSTED_PROXY"
  case behindProxy = "LIANCE_BEHIND_PROXY"
  case logLevel = "LIANCE_LOG_LEVEL"
  case metricsToken = "LIANCE_METRICS_TOKEN"
  case passwordRule = "LIANCE_PASSWORD_RULE"
  case leastSure = "LIANCE_LEAST_SURE"
  case mailHost = "LIANCE_MAIL_HOST"
  case mailPort = "LIANCE_MAIL_PORT"
  case mailFrom = "LIANCE_MAIL_FROM"
  case mailUser = "LIANCE_MAIL_USER"
  case mailPasswordFile = "LIANCE_MAIL_PASSWORD_FILE"
  case mailTls = "LIANCE_MAIL_TLS"
  case mailCa = "LIANCE_MAIL_CA"
  case development = "LIANCE_DEVELOPMENT"

  /// The name in the environment.
  var environment: String { rawValue }

  /// The option on the command line: `--redirect-port` for `LIANCE_REDIRECT_PORT`.
  var option: String { "--" + rawValue.dropFirst("LIANCE_".count).lowercased().replacing("_", with: "-") }

  /// What holds when nobody says anything; nil is off, or nothing.
  var fallback: String? {
    switch self {
    case .database: "data/liance.sqlite"
    case .host: "127.0.0.1"
    case .port: "8080"
    case .logLevel: "notice"
    case .passwordRule: PasswordRule.length.rawValue
    case .leastSure: "50"
    case .mailTls: MailRelay.Encryption.starttls.rawValue
    case .tlsCertificate, .tlsKey, .redirectPort, .hostName, .trustedProxy, .behindProxy, .metricsToken, .mailHost,
      .mailPort, .mailFrom, .mailUser, .mailPasswordFile, .mailCa, .development:
      nil
    }
  }

  /// What `--help` says: the sentence, then the name in the environment and the default.
  func help(_ sentence: String, value: String? = nil) -> ArgumentHelp {
    let usual = fallback.map { "，默认 \($0)" } ?? ""
    return ArgumentHelp("\(sentence)（\(environment)\(usual)）。", valueName: value)
  }

  /// What the environment says, else the default.
  var text: String? {
    ProcessInfo.processInfo.environment[environment].flatMap { $0.isEmpty ? nil : $0 } ?? fallback
  }

  /// Several values, with commas between them.
  var list: [String] { text?.split(separator: ",").map(String.init) ?? [] }

  /// Whether the environment switches it on.
  var isSet: Bool { text.map { ["1", "true", "yes"].contains($0) } ?? false }

  /// What passwords must be; throws for a word that is none of ours.
  func passwordRule(_ typed: String? = nil) throws -> PasswordRule {
    let word = typed ?? text ?? ""
    guard let rule = PasswordRule(rawValue: word) else {
      throw ValidationError("没有密码规则“\(word)”；可用 length、composition。")
    }
    return rule
  }

  /// From 0 to 1; throws for what is no number of percent.
  func share(_ typed: Int? = nil) throws -> Double {
    guard let percent = typed ?? Int(text ?? ""), (0...100).contains(percent) else {
      throw ValidationError("\(option)（\(environment)）应是 0 到 100 之间的整数。")
    }
    return Double(percent) / 100
  }

  /// A port; throws for what is none.
  func port() throws -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), (0...65_535).contains(number) else {
      throw ValidationError("环境变量 \(environment)=\(text) 不是端口（0–65535）。")
    }
    return number
  }
}
