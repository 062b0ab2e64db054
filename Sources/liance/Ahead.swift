import Foundation
import Synchronization

/// What another thread makes while this one does something else.
final class Ahead<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let done = DispatchGroup()

  init(_ make: @escaping @Sendable () -> Value) {
    done.enter()
    // With the stack of a program's first thread: rules look deep into nested headings.
    let thread = Thread { [self] in
      let value = make()
      made.withLock { $0 = value }
      done.leave()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Waits until it is made.
  var value: Value {
    done.wait()
    guard let value = made.withLock({ $0 }) else { preconditionFailure("nothing was made") }
    return value
  }
}
