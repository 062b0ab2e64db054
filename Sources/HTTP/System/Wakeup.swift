#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

/// Lets any thread wake a loop that waits.
final class Wakeup: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws {
    #if canImport(Glibc)
      readEnd = try SystemError.check("eventfd") { eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC)) }
      writeEnd = readEnd
    #else
      var ends: [Int32] = [0, 0]
      try SystemError.check("pipe") { pipe(&ends) }
      for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
      readEnd = ends[0]
      writeEnd = ends[1]
    #endif
  }

  deinit {
    close(readEnd)
    if writeEnd != readEnd { close(writeEnd) }
  }

  func wake() {
    var one: UInt64 = 1
    _ = write(writeEnd, &one, 8)
  }

  func clear() {
    var count: UInt64 = 0
    _ = read(readEnd, &count, 8)
  }
}
