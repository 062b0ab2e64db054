import Echo
import HTTP
import Logging

/// A real server on a port that the system chose; it stops when it is let go.
public final class SocketDoor: Sendable {
  /// The server that runs.
  public let server: Server
  /// Its port on loopback.
  public let port: Int

  /// What servers of tests have in common: one loop, two workers, a free port, no signals, nothing logged.
  public static var configuration: Configuration {
    var configuration = Configuration()
    configuration.logsRequests = false
    configuration.handlesSignals = false
    configuration.loops = 1
    configuration.workers = 2
    configuration.bindings = [Binding(port: 0)]
    return configuration
  }

  /// Starts a server, of the echo application where no other is given.
  public init(_ configuration: Configuration = SocketDoor.configuration, router: Router = EchoApp.router()) throws {
    server = Server(configuration: configuration, router: router, logger: .silent)
    port = try server.start()[0].port
  }

  deinit { server.stop() }

  /// Sends everything, ends the sending side, and returns what came back.
  public func exchange(_ bytes: [UInt8]) throws -> [UInt8] {
    let client = try RawClient(port: port)
    client.send(bytes)
    client.endSending()
    return client.readToEnd()
  }
}

extension Logger {
  /// Drops every line.
  public static var silent: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}
