#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

/// Runs work in which a trap (an index out of range, an overflow, `fatalError`) must not end the process.
///
/// A thread that trapped cannot go on and cannot be unwound: it rests for good, with the locks and memory that it
/// held. Who called hears of it and should have the process replaced soon (`Configuration.renewsAfterTrap`).
/// Memory that was written wrongly (SIGSEGV, SIGBUS, an abort of the allocator) is not contained: it may be anybody's.
enum Containment {
  /// Threads that one process may lose this way; the next trap ends it, as without containment.
  static let most = 64

  #if canImport(Glibc)
    private final class Jobs: @unchecked Sendable {
      // Unchecked: the fields below are touched only with the lock held.
      let gate = Gate()
      var running: [UInt64: @Sendable () -> Void] = [:]
      var last: UInt64 = 0
      var lost = 0
    }

    /// Nil when the system has no pipe or thread left for it; work then runs uncontained.
    private static let jobs: Jobs? = {
      var ends: [Int32] = [-1, -1]
      guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
      let jobs = Jobs()
      let readEnd = ends[0]
      let isStarted = Thread.start("traps") {
        var job: UInt64 = 0
        while true {
          let count = read(readEnd, &job, MemoryLayout<UInt64>.size)
          if count < 0 && errno == EINTR { continue }
          guard count == MemoryLayout<UInt64>.size else { return }
          let trapped = jobs.gate.locked {
            jobs.lost += 1
            return jobs.running.removeValue(forKey: job)
          }
          trapped?()
        }
      }
      guard isStarted else { return nil }
      liance_contain_traps(ends[1])
      return jobs
    }()
  #endif

  /// Runs `work` on the calling thread; if it traps, `trapped` runs on another one and this one never returns.
  static func run(_ work: () -> Void, trapped: @escaping @Sendable () -> Void) {
    #if canImport(Glibc)
      guard let jobs else { return work() }
      let job: UInt64? = jobs.gate.locked {
        guard jobs.lost < most else { return nil }
        jobs.last += 1
        jobs.running[jobs.last] = trapped
        return jobs.last
      }
      guard let job else { return work() }
      liance_contained_job(job)
      work()
      liance_contained_job(0)
      jobs.gate.locked { _ = jobs.running.removeValue(forKey: job) }
    #else
      work()
    #endif
  }
}
