/// Why a stream's `write` threw.
public enum StreamFault: Error, Equatable {
  /// The reader went away or was too slow; the producer should stop.
  case readerGone
}

/// Carries an answer from the thread that makes it to the loop that sends it; a full pipe stops the maker.
final class OutputPipe: @unchecked Sendable {
  // Unchecked: the fields below are touched only with the lock held.
  enum State { case open, ended, broken }

  private let gate = Gate()
  private var waiting: [Blob] = []
  private var waitingBytes = 0
  private var state = State.open
  private var isCancelled = false
  private let most: Int
  private var signal: (@Sendable () -> Void)?
  private let producer: @Sendable (OutputPipe) -> Void

  init(most: Int, producer: @escaping @Sendable (OutputPipe) -> Void) {
    self.most = most
    self.producer = producer
  }

  /// Starts the producer on a thread of its own; `signal` is called whenever the pipe stops being empty.
  func start(_ signal: @escaping @Sendable () -> Void) -> Bool {
    gate.locked { self.signal = signal }
    return Thread.start("stream") { [self] in producer(self) }
  }

  /// Called by the producer; blocks while the reader is slow.
  func put(_ bytes: [UInt8]) throws {
    if bytes.isEmpty { return }
    let blob = Blob(bytes)
    let call: (@Sendable () -> Void)? = try gate.locked {
      while waitingBytes >= most && !isCancelled { gate.wait() }
      if isCancelled { throw StreamFault.readerGone }
      let wasEmpty = waiting.isEmpty
      waiting.append(blob)
      waitingBytes += blob.count
      return wasEmpty ? signal : nil
    }
    call?()
  }

  func end(_ state: State) {
    let call = gate.locked {
      self.state = state
      return signal
    }
    call?()
  }

  /// Called by the loop; takes what is there.
  func take() -> (blobs: [Blob], state: State) {
    gate.locked {
      let blobs = waiting
      waiting = []
      waitingBytes = 0
      gate.wakeAll()
      return (blobs, state)
    }
  }

  /// Called by the loop when nobody reads any more.
  func cancel() {
    gate.locked {
      isCancelled = true; waiting = []; waitingBytes = 0; signal = nil; gate.wakeAll()
    }
  }
}
