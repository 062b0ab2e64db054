#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One certificate with its key, both PEM files; the certificate's file holds the chain too.
public struct Certificate: Sendable, Equatable {
  /// Path of the certificate chain.
  public var certificate: String
  /// Path of the private key.
  public var key: String

  /// Names the two files.
  public init(certificate: String, key: String) {
    self.certificate = certificate
    self.key = key
  }
}

/// Where to listen and how.
public struct Binding: Sendable, Equatable {
  /// What is spoken there.
  public enum Kind: Sendable, Equatable {
    /// HTTP without TLS.
    case plain
    /// HTTPS; the first certificate is used when the client names none, others by SNI.
    case tls([Certificate])
    /// HTTP that answers every request with a redirect to `https` on this port.
    case redirect(toPort: Int)
  }

  /// An IPv4 or IPv6 address, or a name that resolves to one.
  public var host: String
  /// The port; 0 lets the system choose.
  public var port: Int
  /// What is spoken there.
  public var kind: Kind

  /// Loopback and plain HTTP unless told otherwise.
  public init(host: String = "127.0.0.1", port: Int = 8080, kind: Kind = .plain) {
    self.host = host
    self.port = port
    self.kind = kind
  }

  var certificates: [Certificate] {
    if case .tls(let certificates) = kind { return certificates }
    return []
  }

  var isSecure: Bool { !certificates.isEmpty }

  var redirectPort: Int? {
    if case .redirect(let port) = kind { return port }
    return nil
  }
}

/// Everything that a server can be told.
public struct Configuration: Sendable {
  /// Where to listen; sockets handed over by systemd come instead of the plain ones.
  public var bindings: [Binding] = [Binding()]
  /// Sizes and counts.
  public var limits = Limits()
  /// Times.
  public var timeouts = Timeouts()
  /// Event loops; one for each core that the process may use.
  public var loops = Configuration.cores
  /// Threads that run handlers.
  ///
  /// Four a core, since handlers wait for SQLite and its disk.
  public var workers = max(4, 4 * Configuration.cores)
  /// The number that moves with every commit; cached answers of an older one are never used.
  public var generation: @Sendable () -> UInt64 = { 0 }
  /// Whether what a scope stands for (`Response.scope`) is as it was in an older generation; asked on the event loops.
  public var holds: @Sendable (_ scope: UInt64, _ generation: UInt64) -> Bool = { _, _ in false }
  /// Header fields that every answer gets unless it has its own of the same name.
  public var securityHeaders = SecurityHeaders()
  /// Addresses or networks (`10.0.0.0/8`) whose `Forwarded` and `X-Forwarded-*` are believed; loopback is not implied.
  public var trustedProxies: [String] = []
  /// Whether plain HTTP may listen beyond loopback, as behind a proxy that does TLS.
  public var allowsPlainBeyondLoopback = false
  /// Names by which this server is known; the redirect to https leads to no other. Empty is any.
  public var hostNames: [String] = []
  /// Whether each request is written to the log.
  public var logsRequests = true
  /// Adds `Server-Timing` to answers.
  public var isDevelopment = false
  /// Smallest content that is compressed.
  ///
  /// Below about 1 KiB an answer is one packet either way.
  public var compressesFrom = 1_024
  /// zlib's level for answers that are not kept.
  ///
  /// 5 gives 95 % of level 9's saving at a third of its time.
  public var compressionLevel = 5
  /// Path of the Prometheus page, such as `/metrics`; nil leaves it out.
  ///
  /// It answers clients on loopback, and others who bring `metricsToken` as `Authorization: Bearer`.
  public var metricsPath: String?
  /// The token for those who read metrics from elsewhere; nil lets nobody else in.
  public var metricsToken: String?
  /// Whether SIGTERM, SIGINT and SIGHUP are handled by `run()`.
  public var handlesSignals = true

  /// Whether `run()` drains and returns `.renewal` after a handler trapped, so that a fresh process takes the sockets
  /// over.
  ///
  /// The client of the trapped handler is answered 500 and other connections go on either way.
  public var renewsAfterTrap = false

  /// How the server words what it answers without the application: a request that cannot be read, a condition that
  /// is not met.
  ///
  /// Called on the event loop, so it shall ask nobody. The target is what was asked for as far as it is known, else
  /// empty.
  public typealias RefusalWording =
    @Sendable (_ target: String, _ status: Status, _ explanation: String) -> (type: String, text: String)
  /// One line of plain text, unless an application has its own manner.
  public var refusalWording: RefusalWording = Configuration.plainRefusal
  /// `400 Bad Request: invalid request target`.
  public static let plainRefusal: RefusalWording = { _, status, explanation in
    ("text/plain; charset=utf-8", "\(status.rawValue) \(status.reason): \(explanation)\n")
  }

  /// The defaults above.
  public init() {}

  /// Cores that the process may use, at least one.
  public static let cores: Int = {
    #if canImport(Glibc)
      return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    #else
      return max(1, Int(sysconf(_SC_NPROCESSORS_ONLN)))
    #endif
  }()
}
