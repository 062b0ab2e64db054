#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One object for each thread, which must outlive the thread's use of it.
struct ThreadLocal<Object: AnyObject>: Sendable {
  private let key: pthread_key_t

  init() {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    self.key = key
  }

  /// Of the thread that asks.
  var value: Object? { pthread_getspecific(key).map { Unmanaged<Object>.fromOpaque($0).takeUnretainedValue() } }

  func set(_ object: Object) { pthread_setspecific(key, Unmanaged.passUnretained(object).toOpaque()) }
}
