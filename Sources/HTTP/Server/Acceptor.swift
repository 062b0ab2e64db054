#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

/// The listening sockets of one loop, and what becomes of accepting when descriptors run out.
struct Acceptor {
  /// What a listener had to give.
  enum Arrival {
    case client(Int32, PeerAddress)
    /// Nobody waits any more.
    case nobody
    /// Somebody waits, but there is no descriptor for them.
    case exhausted
  }

  /// Connections taken in one turn, so that those that are open are not kept waiting.
  static let mostInTurn = 64

  /// Milliseconds without accepting after descriptors ran out, so that the loop does not spin.
  private static let pauseAfterExhaustion = 200

  /// Tokens from here on are listeners, not connections.
  private static let firstToken = UInt64.max - 1_000 + 1

  private let poller: Poller?
  private var listeners: [Listener] = []
  /// Kept for the moment when descriptors run out.
  private var spare: Int32 = -1
  /// When accepting may go on after descriptors ran out, in milliseconds.
  private var goesOnAt = Int.max
  private var tellsAgainAt = Int.min

  init(poller: Poller?) { self.poller = poller }

  /// Whether accepting rests because descriptors ran out.
  var isResting: Bool { goesOnAt < Int.max }

  /// The listener that a token stands for.
  func listener(_ token: UInt64) -> Listener? {
    guard token >= Acceptor.firstToken else { return nil }
    let index = Int(token - Acceptor.firstToken)
    return listeners.indices.contains(index) ? listeners[index] : nil
  }

  /// Begins to listen.
  mutating func listen(on listeners: [Listener]) {
    self.listeners = listeners
    watch()
  }

  /// Opens the descriptor that is kept for hard times.
  mutating func keepSpare() {
    if spare < 0 { spare = openPath("/dev/null", O_RDONLY | O_CLOEXEC) }
  }

  /// Takes one client who waits on a listener.
  func take(_ listener: Listener) -> Arrival {
    while true {
      var storage = sockaddr_storage()
      let number = Acceptor.accept(listener.descriptor, &storage)
      if number >= 0 { return .client(number, PeerAddress(storage)) }
      switch errno {
      case EINTR, ECONNABORTED: continue
      case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
      default: return .nobody
      }
    }
  }

  /// Gives up the spare descriptor for one client, who shall be told; nil when that did not help.
  mutating func takeWithSpare(_ listener: Listener) -> Int32? {
    guard spare >= 0 else { return nil }
    systemClose(spare)
    spare = -1
    var storage = sockaddr_storage()
    let number = Acceptor.accept(listener.descriptor, &storage)
    return number >= 0 ? number : nil
  }

  /// Lets accepting rest a moment; false when it did so already. Times are milliseconds.
  mutating func rest(now: Int) -> Bool {
    let isFirst = !isResting
    if isFirst { for listener in listeners { poller?.remove(listener.descriptor) } }
    goesOnAt = now + Acceptor.pauseAfterExhaustion
    return isFirst
  }

  /// Whether the log shall tell of it: once in ten seconds, or it would tell nothing else.
  mutating func isWorthTelling(now: Int) -> Bool {
    guard now >= tellsAgainAt else { return false }
    tellsAgainAt = now + 10_000
    return true
  }

  /// Listens again once the rest is over.
  mutating func goOn(now: Int) {
    guard now >= goesOnAt else { return }
    goesOnAt = Int.max
    keepSpare()
    watch()
  }

  /// Listens no more; the listeners, whose queues may still hold clients, now belong to the caller.
  mutating func leave() -> [Listener] {
    for listener in listeners { poller?.remove(listener.descriptor) }
    defer { listeners = [] }
    goesOnAt = Int.max
    return listeners
  }

  /// The loop has ended.
  mutating func close() {
    for listener in leave() where !listener.isShared { systemClose(listener.descriptor) }
    if spare >= 0 { systemClose(spare) }
    spare = -1
  }

  private func watch() {
    for (index, listener) in listeners.enumerated() {
      let interest: Interest = listener.isShared ? [.read, .exclusive] : .read
      try? poller?.add(listener.descriptor, Acceptor.firstToken + UInt64(index), interest)
    }
  }

  private static func accept(_ listener: Int32, _ storage: inout sockaddr_storage) -> Int32 {
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        #if canImport(Glibc)
          return accept4(listener, address, &length, Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue))
        #else
          let number = Darwin.accept(listener, address, &length)
          if number >= 0 {
            Listener.setNonBlocking(number)
            Listener.set(number, SOL_SOCKET, SO_NOSIGPIPE)
          }
          return number
        #endif
      }
    }
  }
}

/// The system's call, where a method of the same name hides it.
func systemClose(_ number: Int32) { close(number) }

private func openPath(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
