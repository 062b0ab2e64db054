import Logging

/// An HTTP/1.1 server: event loops that parse and write, workers that run handlers.
public final class Server: Sendable {
  /// What it was told.
  public let configuration: Configuration
  /// Where requests go.
  public let router: Router
  /// Where it writes what happens.
  public let logger: Logger

  /// Makes a server that does not listen yet.
  public init(
    configuration: Configuration = Configuration(), router: Router, logger: Logger = Logger(label: "http")
  ) {
    self.configuration = configuration
    self.router = router
    self.logger = logger
  }
}

/// An address that the server listens on.
public struct BoundAddress: Sendable, Equatable {
  /// The numeric address.
  public let host: String
  /// The port, never 0.
  public let port: Int
  /// Whether TLS is spoken there.
  public let isSecure: Bool
}

extension Server {
  /// Binds every address and starts the threads; throws `ServerError`.
  @discardableResult
  public func start() throws -> [BoundAddress] { [] }

  /// Serves until SIGTERM, SIGINT or `stop()`, then drains; starts first if that was not done.
  public func run() throws {}

  /// Stops accepting, finishes what is in flight, closes, and returns when all is closed or the drain time is over.
  public func stop() {}

  /// What happened so far, in the text format that Prometheus reads.
  public func metricsText() -> String { "" }

  /// Reads the certificates again; connections that are open keep theirs. Throws `ServerError.certificate`.
  public func reloadCertificates() throws {}
}
