#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A lock that threads can wait on until another wakes them.
final class Gate: @unchecked Sendable {
  // Unchecked: a POSIX mutex and condition are made for use from many threads; their places never move.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body()
  }

  /// Waits for a wake; only with the lock held, and always in a loop that tests the reason again.
  func wait() { pthread_cond_wait(condition, mutex) }

  /// Waits for a wake, but at most so long; false when the time was over.
  func wait(milliseconds: Int) -> Bool {
    var limit = timespec()
    clock_gettime(CLOCK_REALTIME, &limit)
    let nanoseconds = limit.tv_nsec + milliseconds % 1_000 * 1_000_000
    limit.tv_sec += milliseconds / 1_000 + nanoseconds / 1_000_000_000
    limit.tv_nsec = nanoseconds % 1_000_000_000
    return pthread_cond_timedwait(condition, mutex, &limit) == 0
  }

  func wake() { pthread_cond_signal(condition) }

  func wakeAll() { pthread_cond_broadcast(condition) }
}
