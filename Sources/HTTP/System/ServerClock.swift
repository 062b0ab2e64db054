#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The time that the server goes by; tests hand in one that they turn by hand.
public struct ServerClock: Sendable {
  /// Nanoseconds of a clock that never jumps.
  public var nanoseconds: @Sendable () -> Int
  /// Seconds since 1970, for the Date field.
  public var wallSeconds: @Sendable () -> Int

  /// Makes a clock of two functions.
  public init(nanoseconds: @escaping @Sendable () -> Int, wallSeconds: @escaping @Sendable () -> Int) {
    self.nanoseconds = nanoseconds
    self.wallSeconds = wallSeconds
  }

  /// The system's clocks.
  public static let system = ServerClock(
    nanoseconds: {
      var moment = timespec()
      clock_gettime(CLOCK_MONOTONIC, &moment)
      return Int(moment.tv_sec) * 1_000_000_000 + Int(moment.tv_nsec)
    },
    wallSeconds: {
      var moment = timespec()
      clock_gettime(CLOCK_REALTIME, &moment)
      return Int(moment.tv_sec)
    })
}
