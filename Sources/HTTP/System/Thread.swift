#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

/// A POSIX thread that runs one closure and is gone.
enum Thread {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Bytes of stack.
  ///
  /// Only what is touched costs memory; SQLite and regular expressions want more than musl's 128 KiB.
  private static let stack = 2 << 20

  /// Starts a thread under a name of at most 15 bytes; false when the system has none left.
  @discardableResult
  static func start(_ name: String, _ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stack)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let work = Unmanaged.passRetained(
      Work {
        setName(name)
        body()
      })
    #if canImport(Glibc)
      var thread = pthread_t()
      let result = pthread_create(
        &thread, &attributes,
        { raw in
          guard let raw else { return nil }
          Unmanaged<Work>.fromOpaque(raw).takeRetainedValue().body()
          return nil
        }, work.toOpaque())
    #else
      var thread: pthread_t?
      let result = pthread_create(
        &thread, &attributes,
        { raw in
          Unmanaged<Work>.fromOpaque(raw).takeRetainedValue().body()
          return nil
        }, work.toOpaque())
    #endif
    if result != 0 { work.release() }
    return result == 0
  }

  private static func setName(_ name: String) {
    #if canImport(Glibc)
      pthread_setname_np(pthread_self(), String(name.prefix(15)))
    #else
      pthread_setname_np(name)
    #endif
  }
}
