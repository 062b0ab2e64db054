import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A client's blocking socket on loopback, with a limit of patience so that a fault shows as a failure, not as a hang.
public final class SocketStream: ByteStream {
  /// For what speaks for itself over the socket, as TLS does.
  public let descriptor: Int32
  /// Whether the server ended with a reset.
  public private(set) var wasReset = false

  /// Connects to a port of 127.0.0.1; `patience` is the longest wait for a byte, in seconds.
  public init(port: Int, patience: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw RawClient.Failure.connect(errno: errno) }
    var one: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    for side in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(descriptor, SOL_SOCKET, side, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard code == 0 else { throw RawClient.Failure.connect(errno: errno) }
  }

  deinit { close(descriptor) }

  /// Sends as much as the server takes.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Says that nothing more will be sent.
  public func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Waits for bytes; nil at the end.
  public func receive() throws -> [UInt8]? {
    var space = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &space, space.count, 0)
      if count > 0 { return Array(space[..<count]) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EAGAIN { throw RawClient.Failure.silence(received: "") }
      wasReset = count < 0
      return nil
    }
  }

  /// Whether bytes or the end have arrived.
  public var hasArrived: Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) > 0
  }
}
