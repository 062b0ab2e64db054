import Policy

/// The relay that takes our letters, and as whom we speak to it.
public struct MailRelay: Sendable, Hashable {
  /// How the line is encrypted.
  public enum Encryption: String, Sendable, Hashable, CaseIterable {
    /// STARTTLS (RFC 3207), and nothing is told to a relay that does not offer it.
    case starttls
    /// TLS from the first byte (RFC 8314), usually at port 465.
    case tls
    /// None: for a relay on the same machine, or in a net of its own. No password goes over such a line.
    case none
  }

  public var host: String
  public var port: Int
  public var from: MailAddress
  /// Name and password, where the relay asks for them.
  public var credentials: Credentials?
  public var encryption: Encryption
  /// A file of certificates (PEM) by which the relay's is checked, in the place of the system's.
  public var authorities: String?

  public struct Credentials: Sendable, Hashable {
    public var user: String
    public var password: String

    public init(user: String, password: String) {
      self.user = user
      self.password = password
    }
  }

  public init(
    host: String, port: Int, from: MailAddress, credentials: Credentials? = nil, encryption: Encryption = .starttls,
    authorities: String? = nil
  ) {
    self.host = host
    self.port = port
    self.from = from
    self.credentials = credentials
    self.encryption = encryption
    self.authorities = authorities
  }

  /// The port that goes without saying (RFC 6409, RFC 8314, RFC 5321).
  public static func usualPort(_ encryption: Encryption) -> Int {
    switch encryption {
    case .starttls: 587
    case .tls: 465
    case .none: 25
    }
  }

  /// Whether letters can be handed on at all: the program that does it is the system's.
  public static var hasProgram: Bool { CurlPost.isInstalled() }

  /// What cannot be so; the sentences are made where the settings are read.
  public enum Fault: Error, Sendable, Hashable {
    case host
    /// A password would go over a line that everybody reads.
    case passwordInTheClear
    case credentials
  }

  public func checked() throws(Fault) -> MailRelay {
    let isName = host.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || ".-_:[]".utf8.contains(byte)
    }
    guard !host.isEmpty, isName else { throw .host }
    guard let credentials else { return self }
    guard encryption != .none else { throw .passwordInTheClear }
    let isLine = (credentials.user + credentials.password).unicodeScalars.allSatisfy { $0.value >= 0x20 }
    guard isLine, !credentials.user.isEmpty, !credentials.user.contains(":") else { throw .credentials }
    return self
  }
}
