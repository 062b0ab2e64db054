@testable import HTTP

/// Jobs that wait until a test takes the part of the worker.
final class HeldJobs: @unchecked Sendable {
  // Unchecked: `jobs` is touched only with the lock held.
  private let gate = Gate()
  private var jobs: [Job] = []

  func add(_ job: Job) { gate.locked { jobs.append(job) } }

  var count: Int { gate.locked { jobs.count } }

  /// Runs what waits and what that submits, in order.
  func run() {
    while let job = gate.locked({ jobs.isEmpty ? nil : jobs.removeFirst() }) { job.run() }
  }
}
