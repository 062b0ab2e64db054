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

/// A fixed number of threads that run jobs, the addresses by turns, each in order of arrival; the queue has an end.
final class WorkerPool: @unchecked Sendable {
  // Unchecked: the fields below are touched only with the lock held.
  private let gate = Gate()
  private var queue = FairQueue<Job>()
  private var isStopping = false
  private var busy = 0
  private let most: Int

  init(threads: Int, most: Int) {
    self.most = most
    for index in 0..<threads {
      Thread.start("worker-\(index)") { [self] in work() }
    }
  }

  /// Queues a job; false when too many wait already.
  ///
  /// In a full queue the address with the longest line gives up its newest job for one whose line is shorter.
  func submit(_ job: Job) -> Bool {
    var displaced: Job?
    let isQueued = gate.locked {
      guard !isStopping else { return false }
      if queue.count >= most {
        displaced = queue.takeNewest(ofLineLongerThan: queue.count(of: job.address) + 1)
        guard displaced != nil else { return false }
      }
      queue.add(job, of: job.address)
      gate.wake()
      return true
    }
    displaced?.refused()
    return isQueued
  }

  var waiting: Int { gate.locked { queue.count } }

  /// Lets the threads end once the queue is empty; the number of jobs that still run after so many milliseconds.
  @discardableResult func stop(waiting milliseconds: Int = 0) -> Int {
    gate.locked {
      isStopping = true
      gate.wakeAll()
      while busy > 0 || queue.count > 0 {
        guard milliseconds > 0, gate.wait(milliseconds: milliseconds) else { break }
      }
      return busy + queue.count
    }
  }

  private func work() {
    while let job = next() {
      Containment.run(job.run) { [self] in
        // The thread is lost; another takes its place.
        Thread.start("worker") { self.work() }
        job.trapped()
        end()
      }
      end()
    }
  }

  private func end() {
    gate.locked {
      busy -= 1
      if isStopping { gate.wakeAll() }
    }
  }

  private func next() -> Job? {
    gate.locked {
      while queue.count == 0 {
        if isStopping { return nil }
        gate.wait()
      }
      busy += 1
      return queue.next()
    }
  }
}
