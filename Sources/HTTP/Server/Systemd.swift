#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

/// What systemd hands over and wants to hear: sockets (sd_listen_fds(3)) and states (sd_notify(3)).
enum Systemd {
  /// Descriptors of sockets that systemd opened for us, from 3 on; the variables are cleared for children.
  static func sockets() -> [Int32] {
    defer { for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { unsetenv(name) } }
    guard let owner = variable("LISTEN_PID"), Int32(owner) == getpid(), let count = variable("LISTEN_FDS"),
      let number = Int32(count), (1...64).contains(number)
    else { return [] }
    let sockets = (0..<number).map { 3 + $0 }
    for socket in sockets { Listener.setNonBlocking(socket) }
    return sockets
  }

  /// Tells systemd a state such as `READY=1`; does nothing where nobody listens.
  static func notify(_ state: String) {
    guard var path = variable("NOTIFY_SOCKET"), !path.isEmpty else { return }
    #if canImport(Glibc)
      let number = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      guard number >= 0 else { return }
      defer { close(number) }
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      let isAbstract = path.hasPrefix("@")
      if isAbstract { path.removeFirst() }
      let bytes = (isAbstract ? [0] : []) + Array(path.utf8)
      guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
      let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
      let message = Array(state.utf8)
      _ = withUnsafePointer(to: address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          sendto(number, message, message.count, Int32(MSG_NOSIGNAL), $0, length)
        }
      }
    #endif
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
