#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Carries a body that is still arriving from the event loop to the thread that reads it.
///
/// The loop stops reading the socket while more than `highWater` bytes wait, so a slow reader slows the sender.
final class BodyPipe: @unchecked Sendable {
  // Unchecked: every field below is touched only with the lock held.
  /// How much may wait before the socket is left alone.
  ///
  /// 256 KiB: enough to keep a fast network busy, little beside a hundred uploads.
  static let highWater = 256 * 1024

  let expected: Int?
  private let gate = Gate()
  private var waiting: [[UInt8]] = []
  private var waitingBytes = 0
  private var ended = false
  private var failed = false
  private var abandoned = false
  private let wantMore: @Sendable () -> Void

  init(expected: Int?, wantMore: @escaping @Sendable () -> Void) {
    self.expected = expected
    self.wantMore = wantMore
  }

  /// Takes bytes from the loop; false asks it to stop reading until `wantMore` is called.
  func put(_ bytes: UnsafeRawBufferPointer) -> Bool {
    gate.locked {
      if abandoned { return true }
      waiting.append(Array(bytes))
      waitingBytes += bytes.count
      gate.wake()
      return waitingBytes < BodyPipe.highWater
    }
  }

  func end() {
    gate.locked {
      ended = true; gate.wake()
    }
  }

  func fail() {
    gate.locked {
      failed = true; gate.wake()
    }
  }

  /// The reader is done; what still comes is thrown away.
  func abandon() {
    gate.locked {
      abandoned = true; waiting = []; waitingBytes = 0
    }
  }

  var hasEnded: Bool { gate.locked { ended } }

  /// The next piece, nil at the end; blocks until there is one.
  func read() throws -> [UInt8]? {
    var resume = false
    let piece: [UInt8]? = try gate.locked {
      while waiting.isEmpty && !ended && !failed { gate.wait() }
      if failed { throw RequestBody.Fault.incomplete }
      guard !waiting.isEmpty else { return nil }
      let wasFull = waitingBytes >= BodyPipe.highWater
      let piece = waiting.removeFirst()
      waitingBytes -= piece.count
      resume = wasFull && waitingBytes < BodyPipe.highWater
      return piece
    }
    if resume { wantMore() }
    return piece
  }
}
