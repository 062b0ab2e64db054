#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif
import Synchronization

/// One listening socket and what is spoken on it.
final class Listener: Sendable {
  let descriptor: Int32
  let address: BoundAddress
  /// Where every request is redirected to, if it is that kind.
  let redirectPort: Int?
  /// Whether several loops share the descriptor.
  let isShared: Bool
  private let context: Mutex<TLSContext?>

  init(descriptor: Int32, address: BoundAddress, context: TLSContext?, redirectPort: Int?, isShared: Bool) {
    self.descriptor = descriptor
    self.address = address
    self.redirectPort = redirectPort
    self.isShared = isShared
    self.context = Mutex(context)
  }

  /// The certificates for new connections.
  var tls: TLSContext? {
    get { context.withLock { $0 } }
    set { context.withLock { $0 = newValue } }
  }

  /// Connections that the system completes while the loop is busy; the kernel's own cap (somaxconn) may be lower.
  static let backlog: Int32 = 4_096

  /// Opens one socket a loop, all on the same address; throws `ServerError.addressTaken` when somebody else has it.
  static func open(_ binding: Binding, loops: Int) throws -> (sockets: [Int32], host: String, port: Int) {
    let address = try resolve(binding)
    // A socket that does not share its port fails where any other listens, which one that shares would not.
    let probe = try bind(address, binding, shares: false)
    let port = boundPort(probe)
    close(probe)
    let fixed = address.with(port: port)
    var sockets: [Int32] = []
    do {
      for _ in 0..<loops {
        let socket = try bind(fixed, binding, shares: true)
        sockets.append(socket)
        try SystemError.check("listen") { listen(socket, backlog) }
      }
    } catch {
      for socket in sockets { close(socket) }
      throw error
    }
    return (sockets, fixed.host, port)
  }

  private static func resolve(_ binding: Binding) throws(ServerError) -> SocketAddress {
    guard let address = SocketAddress(host: binding.host, port: binding.port) else {
      throw .unknownHost(binding.host)
    }
    return address
  }

  private static func bind(_ address: SocketAddress, _ binding: Binding, shares: Bool) throws -> Int32 {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let number = try SystemError.check("socket") { socket(address.family, kind, 0) }
    setNonBlocking(number)
    set(number, SOL_SOCKET, SO_REUSEADDR)
    if shares { set(number, SOL_SOCKET, SO_REUSEPORT) }
    if address.family == AF_INET6 { set(number, Int32(IPPROTO_IPV6), IPV6_V6ONLY) }
    let result = address.withPointer { systemBind(number, $0, $1) }
    if result == 0 { return number }
    let code = errno
    close(number)
    switch code {
    case EADDRINUSE: throw ServerError.addressTaken(host: binding.host, port: binding.port)
    case EACCES: throw ServerError.notPermitted(host: binding.host, port: binding.port)
    case EADDRNOTAVAIL: throw ServerError.unknownHost(binding.host)
    default: throw ServerError.system(SystemError(call: "bind", code: code))
    }
  }

  static func boundPort(_ number: Int32) -> Int {
    withUnsafeBytes(of: boundAddress(number)) { Int($0[2]) << 8 | Int($0[3]) }
  }

  static func boundHost(_ number: Int32) -> String { PeerAddress(boundAddress(number)).text }

  private static func boundAddress(_ number: Int32) -> sockaddr_storage {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    _ = withUnsafeMutablePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(number, $0, &length) }
    }
    return storage
  }

  static func setNonBlocking(_ number: Int32) {
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }

  static func set(_ number: Int32, _ level: Int32, _ option: Int32) {
    var on: Int32 = 1
    setsockopt(number, level, option, &on, socklen_t(MemoryLayout<Int32>.size))
  }
}

private func systemBind(_ number: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Int32 {
  bind(number, address, length)
}

/// An address to bind or to connect to.
struct SocketAddress {
  private var storage: sockaddr_storage
  private let length: socklen_t
  let family: Int32

  /// Resolves an address or name; nil when it is neither.
  init?(host: String, port: Int) {
    guard (0...65_535).contains(port) else { return nil }
    var hints = addrinfo()
    #if canImport(Glibc)
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    hints.ai_flags = AI_PASSIVE
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, "\(port)", &hints, &found) == 0, let first = found else { return nil }
    defer { freeaddrinfo(first) }
    storage = sockaddr_storage()
    length = first.pointee.ai_addrlen
    family = first.pointee.ai_family
    let source = UnsafeRawBufferPointer(start: first.pointee.ai_addr, count: Int(length))
    withUnsafeMutableBytes(of: &storage) { $0.copyMemory(from: source) }
  }

  /// The same address with another port; the port lies in the third and fourth byte of both families.
  func with(port: Int) -> SocketAddress {
    var copy = self
    withUnsafeMutableBytes(of: &copy.storage) {
      $0[2] = UInt8(port >> 8)
      $0[3] = UInt8(port & 255)
    }
    return copy
  }

  /// The numeric address.
  var host: String { PeerAddress(storage).text }

  func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    withUnsafePointer(to: storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
    }
  }
}
