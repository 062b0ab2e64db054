#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A system call that failed: its name and errno.
public struct SystemError: Error, Equatable, CustomStringConvertible {
  /// The call, such as `bind`.
  public let call: String
  /// The value of errno.
  public let code: Int32

  static let noSpace = ENOSPC
  static let fileTooLarge = EFBIG

  /// The call and the system's words for its errno.
  public var description: String { "\(call): \(String(cString: strerror(code)))" }

  /// Runs a call that answers -1 on failure; tries again when a signal interrupted it.
  @discardableResult
  static func check<Result: FixedWidthInteger & SignedInteger>(
    _ name: @autoclosure () -> String, _ body: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = body()
      if result != -1 { return result }
      let code = errno
      if code != EINTR { throw SystemError(call: name(), code: code) }
    }
  }
}
