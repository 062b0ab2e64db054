#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why `Server.run()` returned.
public enum Ending: Sendable {
  /// A signal or `stop()` asked for it.
  case stopped
  /// The same, but so many handlers did not come to their end in time; they still run.
  ///
  /// What they use (a database, a library) must not be taken from under them: the program should end by `_exit`.
  case abandoned(handlers: Int)
  /// A handler trapped and all else is drained: the program should execute itself anew with the sockets that are still
  /// open.
  case renewal(Renewal)
}

/// Listening sockets that stay open while the process executes its program again.
///
/// The process keeps its number, so a supervisor notices nothing, and clients that come meanwhile wait in the
/// system's queue instead of being refused.
public struct Renewal: Sendable {
  /// Numbers of the listening sockets.
  let sockets: [Int32]

  private static let variable = "HTTP_RENEWAL_SOCKETS"

  /// Executes the program with the arguments it was started with; returns only when that fails, with the reason.
  public func execute() -> SystemError {
    for socket in Set(sockets) { _ = fcntl(socket, F_SETFD, 0) }
    let numbers = Set(sockets).sorted().map { "\($0)" }.joined(separator: ",")
    setenv(Renewal.variable, "\(getpid()):\(numbers)", 1)
    var arguments: [UnsafeMutablePointer<CChar>?] = CommandLine.arguments.map { strdup($0) }
    arguments.append(nil)
    #if canImport(Glibc)
      execv("/proc/self/exe", arguments)
    #else
      execvp(CommandLine.arguments[0], arguments)
    #endif
    return SystemError(call: "execv", code: errno)
  }

  /// The sockets that this process left itself before it began anew; none on an ordinary start.
  static func sockets() -> [Int32] {
    defer { unsetenv(variable) }
    guard let text = getenv(variable).map({ String(cString: $0) }) else { return [] }
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, Int32(parts[0]) == getpid() else { return [] }
    let sockets = parts[1].split(separator: ",").compactMap { Int32($0) }
    for socket in sockets { Listener.setNonBlocking(socket) }
    return sockets
  }
}
