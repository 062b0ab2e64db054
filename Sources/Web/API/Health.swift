import HTTP
import Policy
import Store
import Synchronization

/// Whether the database can be read and written, for those who watch over the service.
///
/// Reading is tried each time, since it costs a row. Writing costs the disk a flush, so it is tried now and then by
/// one at a time; between, what was found last is said.
final class Health: Sendable {
  /// Seconds between two attempts to write.
  static let interval = 10

  private struct State {
    var tried: Moment?
    var isTrying = false
    var canWrite = true
  }

  private let store: Store
  private let state = Mutex(State())

  init(_ store: Store) { self.store = store }

  /// What a prober is told; whatever went wrong goes to `tell`.
  func answer(at now: Moment, tell: (StoreError) -> Void) -> Response {
    let canRead = works(tell) { () throws(StoreError) in try store.checkReading() }
    let canWrite = canRead && canWrite(at: now, tell)
    var json: JSON = ["status": canWrite ? "ok" : "degraded"]
    if !canWrite {
      json.add("read", .bool(canRead))
      json.add("write", .bool(false))
    }
    var response = Site.json(json, caching: .never)
    response.headers["Cache-Control"] = "no-store"
    if !canWrite {
      response.status = .serviceUnavailable
      response.headers["Retry-After"] = "\(Self.interval)"
    }
    return response
  }

  private func canWrite(at now: Moment, _ tell: (StoreError) -> Void) -> Bool {
    let isDue = state.withLock { state in
      let isFresh = state.tried.map { abs(now.unixTime - $0.unixTime) < Self.interval } ?? false
      guard !isFresh, !state.isTrying else { return false }
      state.isTrying = true
      return true
    }
    guard isDue else { return state.withLock { $0.canWrite } }
    let found = works(tell) { () throws(StoreError) in try store.checkWriting() }
    state.withLock { state in
      state = State(tried: now, canWrite: found)
    }
    return found
  }

  private func works(_ tell: (StoreError) -> Void, _ attempt: () throws(StoreError) -> Void) -> Bool {
    do {
      try attempt()
      return true
    } catch {
      tell(error)
      return false
    }
  }
}
