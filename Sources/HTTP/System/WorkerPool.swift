/// Work for a thread of the pool, and what to do when it traps.
struct Job: Sendable {
  /// Whose work it is.
  var address = PeerAddress.none
  let run: @Sendable () -> Void
  /// Called on another thread; `run` never returns then.
  let trapped: @Sendable () -> Void
  /// Called instead of `run` when it gave its place to a job of another address.
  var refused: @Sendable () -> Void = {}
}

/// A number of jobs that run at once, the addresses by turns, each in order of arrival; the queue has an end.
///
/// A job that stands aside (`standingAside`) does not count, and a further thread takes the next one. The thread that
/// went to rest last is woken first: its memory is still in the processor's cache, where one after another would bring
/// each its own.
final class WorkerPool: @unchecked Sendable {
  // Unchecked: the fields below are touched only with the lock held.
  private let gate = Gate()
  private var queue = FairQueue<Job>()
  private var isStopping = false
  /// Threads that there are, those that have a job, and of these such as stand aside.
  private var all: Int
  private var busy = 0
  private var aside = 0
  /// Where threads rest, in the order in which they went to it.
  private var resting: [Gate.Seat] = []
  private let threads: Int
  private let most: Int

  /// So many further threads at most, for jobs that stand aside.
  static let mostAside = 56
  /// How long a further thread waits for something to do before it ends.
  private static let patience = 2_000

  init(threads: Int, most: Int) {
    self.threads = threads
    self.most = most
    all = threads
    for index in 0..<threads {
      Thread.start("worker-\(index)") { [self] in work() }
    }
  }

  /// How many threads there are.
  var size: Int { gate.locked { all } }

  /// Queues a job; false when too many wait already.
  ///
  /// In a full queue the address with the longest line gives up its newest job for one whose line is shorter.
  func submit(_ job: Job) -> Bool {
    var displaced: Job?
    var woken: Gate.Seat?
    let isQueued = gate.locked {
      guard !isStopping else { return false }
      if queue.count >= most {
        displaced = queue.takeNewest(ofLineLongerThan: queue.count(of: job.address) + 1)
        guard displaced != nil else { return false }
      }
      queue.add(job, of: job.address)
      if needsWake() { woken = resting.popLast() }
      return true
    }
    // Outside of the lock, which the thread that is woken wants first of all.
    woken?.wake()
    displaced?.refused()
    return isQueued
  }

  var waiting: Int { gate.locked { queue.count } }

  /// How many threads rest.
  var idle: Int { gate.locked { resting.count } }

  /// Lets the threads end once the queue is empty; the number of jobs that still run after so many milliseconds.
  @discardableResult func stop(waiting milliseconds: Int = 0) -> Int {
    gate.locked {
      isStopping = true
      for seat in resting { seat.wake() }
      while busy > 0 || queue.count > 0 {
        guard milliseconds > 0, gate.wait(milliseconds: milliseconds) else { break }
      }
      return busy + queue.count
    }
  }

  /// Whether a thread that rests may take the next job; where one may and none rests, one is made. Only with the lock
  /// held.
  private func needsWake() -> Bool {
    guard busy - aside < threads else { return false }
    if all > busy { return true }
    guard all < threads + Self.mostAside else { return false }
    all += 1
    if !Thread.start("worker", { [self] in work() }) { all -= 1 }
    return false
  }

  private func work() {
    Self.current.set(self)
    let seat = Gate.Seat()
    while let job = next(seat) {
      Containment.run(job.run) { [self] in
        job.trapped()
        // First the lost thread's job is over, or the thread that takes its place would wait for it.
        end()
        Thread.start("worker") { self.work() }
      }
      end()
    }
  }

  private func end() {
    gate.locked {
      busy -= 1
      guard isStopping else { return }
      gate.wakeAll()
      for seat in resting { seat.wake() }
    }
  }

  private func next(_ seat: Gate.Seat) -> Job? {
    gate.locked {
      while queue.count == 0 || busy - aside >= threads {
        if isStopping && queue.count == 0 { return leave() }
        resting.append(seat)
        // Whoever wakes a thread takes its seat out of the line; one whose time was over does it itself.
        defer { resting.removeAll { $0 === seat } }
        if all <= threads {
          gate.wait(at: seat)
        } else if !gate.wait(at: seat, milliseconds: Self.patience), queue.count == 0, all > threads {
          return leave()
        }
      }
      busy += 1
      return queue.next()
    }
  }

  private func leave() -> Job? {
    all -= 1
    return nil
  }

  // MARK: Standing aside

  /// The pool of each thread that is one's.
  private static let current = ThreadLocal<WorkerPool>()

  /// Runs something that only waits; the pool of this thread, if it is one's, runs another job meanwhile.
  static func standingAside<Result>(_ wait: () throws -> Result) rethrows -> Result {
    guard let pool = current.value else { return try wait() }
    let woken = pool.gate.locked {
      pool.aside += 1
      return pool.queue.count > 0 && pool.needsWake() ? pool.resting.popLast() : nil
    }
    woken?.wake()
    defer { pool.gate.locked { pool.aside -= 1 } }
    return try wait()
  }
}
