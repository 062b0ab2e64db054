/// What other threads tell a loop.
enum LoopMessage: Sendable {
  case answer(UInt64, Answer)
  /// An answer that may be kept, which another request had made.
  case kept(UInt64, CacheEntry)
  /// No worker had room for the request.
  case busy(UInt64)
  /// Not even the page of an error could be drawn.
  case failed(UInt64)
  /// A streamed answer has something to send.
  case output(UInt64)
  /// Bytes wait within TLS, of which the poller knows nothing.
  case read(UInt64)
  /// A streamed request's reader has caught up.
  case resume(UInt64)
  case event(UInt64, Blob)
  /// To accept nobody any more; listeners that another process takes over stay open.
  case drain(keepsListeners: Bool)
  case stop
}

/// Messages for one loop; only the first of several wakes it.
final class Mailbox: @unchecked Sendable {
  // Unchecked: `messages` is touched only with the lock held.
  private let gate = Gate()
  private var messages: [LoopMessage] = []
  private let wakeup: Wakeup?

  init(wakeup: Wakeup?) { self.wakeup = wakeup }

  func post(_ message: LoopMessage) {
    let isFirst = gate.locked {
      messages.append(message)
      return messages.count == 1
    }
    if isFirst { wakeup?.wake() }
  }

  func takeAll() -> [LoopMessage] {
    gate.locked {
      let taken = messages
      messages = []
      return taken
    }
  }
}
