#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Takes SIGTERM, SIGINT and SIGHUP on a thread of its own, where any code may run.
enum Signals {
  enum Wish { case end, reload }

  private static func set() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&set, number) }
    return set
  }

  /// Keeps the signals from ending the process; threads started later inherit this.
  static func block() {
    var set = set()
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  static func listen(_ take: @escaping @Sendable (Wish) -> Void) {
    Thread.start("signals") {
      var set = set()
      while true {
        var number: Int32 = 0
        guard sigwait(&set, &number) == 0 else { return }
        take(number == SIGHUP ? .reload : .end)
      }
    }
  }
}
