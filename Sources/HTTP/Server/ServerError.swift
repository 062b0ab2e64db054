/// Why a server could not start.
public enum ServerError: Error, Equatable, CustomStringConvertible {
  /// Another program listens there.
  case addressTaken(host: String, port: Int)
  /// The port is below 1024 and the process may not have it.
  case notPermitted(host: String, port: Int)
  /// The host is neither an address nor a name that resolves.
  case unknownHost(String)
  /// Plain HTTP beyond loopback without `allowsPlainBeyondLoopback`.
  case plainBeyondLoopback(host: String)
  /// A certificate or key could not be used, with OpenSSL's words.
  case certificate(path: String, reason: String)
  /// A network in `trustedProxies` that is not one.
  case network(String)
  /// Some other call failed.
  case system(SystemError)

  /// One sentence for the person at the command line.
  public var description: String {
    switch self {
    case .addressTaken(let host, let port): return "port \(port) on \(host) is taken by another program"
    case .notPermitted(let host, let port): return "no permission to listen on \(host) port \(port)"
    case .unknownHost(let host): return "\(host) is not an address of this machine"
    case .plainBeyondLoopback(let host):
      return "will not serve plain HTTP on \(host): give a certificate, or say that a proxy in front does TLS"
    case .certificate(let path, let reason): return "cannot use \(path): \(reason)"
    case .network(let text): return "\(text) is not an address or network"
    case .system(let error): return error.description
    }
  }
}
