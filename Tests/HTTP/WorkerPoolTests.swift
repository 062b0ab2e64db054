import Foundation
import Synchronization
import Testing

@testable import HTTP

@Suite struct WorkerPoolTests {
  /// How many jobs work at this moment, and how many did at once at most.
  private final class Crowd: Sendable {
    private let counts = Mutex((now: 0, most: 0))
    var most: Int { counts.withLock { $0.most } }
    func enter() { counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
    func leave() { counts.withLock { $0.now -= 1 } }
  }

  @Test func `while jobs stand aside others run, one at a time`() {
    let pool = WorkerPool(threads: 1, most: 100)
    let crowd = Crowd()
    let (done, together, go) = (DispatchGroup(), DispatchGroup(), DispatchSemaphore(value: 0))
    for _ in 0..<20 { together.enter() }
    for _ in 0..<20 {
      done.enter()
      let job = Job(
        run: {
          crowd.enter()
          crowd.leave()
          WorkerPool.standingAside {
            together.leave()
            go.wait()
          }
          done.leave()
        }, trapped: {})
      #expect(pool.submit(job))
    }
    // None goes on before all have come so far: one thread alone never gets there.
    #expect(together.wait(timeout: .now() + 120) == .success)
    #expect(pool.size == 20)
    for _ in 0..<20 { go.signal() }
    #expect(done.wait(timeout: .now() + 120) == .success)
    #expect(crowd.most == 1)
    pool.stop()
  }

  @Test func `no more threads are made than may stand aside`() {
    let pool = WorkerPool(threads: 1, most: 1_000)
    let count = WorkerPool.mostAside + 20
    let (begun, go, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchGroup())
    for _ in 0..<count {
      done.enter()
      let job = Job(
        run: {
          WorkerPool.standingAside {
            begun.signal()
            go.wait()
          }
          done.leave()
        }, trapped: {})
      #expect(pool.submit(job))
    }
    for _ in 0..<(WorkerPool.mostAside + 1) { #expect(begun.wait(timeout: .now() + 120) == .success) }
    #expect(pool.size == WorkerPool.mostAside + 1)
    #expect(pool.waiting == 19)
    for _ in 0..<count { go.signal() }
    done.wait()
    pool.stop()
  }

  @Test func `the thread that rested last is woken first: jobs one after another do not go round`() {
    let pool = WorkerPool(threads: 4, most: 100)
    let threads = Mutex<Set<UInt>>([])
    for _ in 0..<40 {
      while pool.idle < 4 { Thread.sleep(forTimeInterval: 0) }
      let done = DispatchSemaphore(value: 0)
      let job = Job(
        run: {
          threads.withLock { _ = $0.insert(UInt(pthread_self())) }
          done.signal()
        }, trapped: {})
      #expect(pool.submit(job))
      #expect(done.wait(timeout: .now() + 120) == .success)
    }
    // A second one only where the system wakes a thread for nothing, and it rests anew; by turns it would be four.
    #expect(threads.withLock { $0.count } <= 2)
    pool.stop()
  }

  @Test func `elsewhere than on a pool's thread standing aside is just waiting`() {
    var ran = false
    Server.standingAside { ran = true }
    #expect(ran)
  }
}
