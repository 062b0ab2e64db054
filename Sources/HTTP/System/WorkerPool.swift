/// Work for a thread of the pool, and what to do when it traps.
struct Job: Sendable {
  let run: @Sendable () -> Void
  /// Called on another thread; `run` never returns then.
  let trapped: @Sendable () -> Void
}

/// A fixed number of threads that run jobs in order of arrival; the queue has an end.
final class WorkerPool: @unchecked Sendable {
  // Unchecked: the fields below are touched only with the lock held.
  private let gate = Gate()
  private var jobs: [Job] = []
  private var head = 0
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
  func submit(_ job: Job) -> Bool {
    gate.locked {
      guard jobs.count - head < most, !isStopping else { return false }
      jobs.append(job)
      gate.wake()
      return true
    }
  }

  var waiting: Int { gate.locked { jobs.count - head } }

  /// Lets the threads end once the queue is empty; the number of jobs that still run after so many milliseconds.
  @discardableResult func stop(waiting milliseconds: Int = 0) -> Int {
    gate.locked {
      isStopping = true
      gate.wakeAll()
      while busy > 0 || jobs.count > head {
        guard milliseconds > 0, gate.wait(milliseconds: milliseconds) else { break }
      }
      return busy + jobs.count - head
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
      while jobs.count == head {
        if isStopping { return nil }
        gate.wait()
      }
      let job = jobs[head]
      head += 1
      busy += 1
      // Closing the gap only now and then keeps taking a job cheap.
      if head == jobs.count {
        jobs.removeAll(keepingCapacity: head < 1_024)
        head = 0
      } else if head >= 1_024 {
        jobs.removeFirst(head)
        head = 0
      }
      return job
    }
  }
}
