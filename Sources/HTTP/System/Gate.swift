#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A lock that threads can wait on until another wakes them.
final class Gate: @unchecked Sendable {
  // Unchecked: a POSIX mutex is made for use from many threads; its place never moves.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  /// Where those wait that need not be told apart.
  private let common = Seat()

  /// Where a thread waits; one that has a seat of its own is woken alone.
  final class Seat: @unchecked Sendable {
    // Unchecked: a POSIX condition is made for use from many threads; its place never moves.
    fileprivate let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
      condition.initialize(to: pthread_cond_t())
      pthread_cond_init(condition, nil)
    }

    deinit {
      pthread_cond_destroy(condition)
      condition.deallocate()
    }

    func wake() { pthread_cond_signal(condition) }
  }

  init() {
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body()
  }

  /// Waits for a wake; only with the lock held, and always in a loop that tests the reason again.
  func wait(at seat: Seat? = nil) { pthread_cond_wait((seat ?? common).condition, mutex) }

  /// Waits for a wake, but at most so long; false when the time was over.
  func wait(at seat: Seat? = nil, milliseconds: Int) -> Bool {
    var limit = timespec()
    clock_gettime(CLOCK_REALTIME, &limit)
    let nanoseconds = limit.tv_nsec + milliseconds % 1_000 * 1_000_000
    limit.tv_sec += milliseconds / 1_000 + nanoseconds / 1_000_000_000
    limit.tv_nsec = nanoseconds % 1_000_000_000
    return pthread_cond_timedwait((seat ?? common).condition, mutex, &limit) == 0
  }

  /// One of those that have no seat of their own.
  func wake() { common.wake() }

  /// All of those.
  func wakeAll() { pthread_cond_broadcast(common.condition) }
}
