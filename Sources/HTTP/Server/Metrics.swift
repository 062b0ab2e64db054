import Synchronization

/// Counts what happens; every loop has its own, so that counting costs no contention.
final class Metrics: Sendable {
  /// Upper ends of the latency buckets in microseconds: half a millisecond to ten seconds.
  static let buckets = [500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 10_000_000]
  /// The statuses that have a counter of their own; others share the last.
  static let statuses = [
    200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413,
    414, 415, 416, 417, 421, 422, 423, 428, 429, 431, 500, 501, 502, 503, 504, 505, 507, 0,
  ]
  private static let statusIndex: [UInt8] = {
    var table = [UInt8](repeating: UInt8(statuses.count - 1), count: 600)
    for (index, status) in statuses.enumerated() where status > 0 { table[status] = UInt8(index) }
    return table
  }()

  /// A counter that many threads may raise.
  final class Counter: Sendable {
    private let value = Atomic<Int>(0)
    func add(_ amount: Int = 1) { value.wrappingAdd(amount, ordering: .relaxed) }
    var now: Int { value.load(ordering: .relaxed) }
  }

  let labels: [String]
  private let requests: [Counter]
  private let durations = (0...Metrics.buckets.count).map { _ in Counter() }
  private let durationSum = Counter()
  let bytesIn = Counter()
  let bytesOut = Counter()
  let connections = Counter()
  let accepted = Counter()
  let refused = Counter()
  let handshakes = Counter()
  let resumed = Counter()
  let failedHandshakes = Counter()
  let cacheHits = Counter()
  let cacheMisses = Counter()
  let shared = Counter()
  let timeouts = Counter()
  let faults = Counter()
  let eventStreams = Counter()

  init(labels: [String]) {
    self.labels = labels
    requests = (0..<labels.count * Metrics.statuses.count).map { _ in Counter() }
  }

  /// Notes one answered request.
  func count(route: Int, status: Int, microseconds: Int) {
    let index = status < 600 && status >= 0 ? Int(Metrics.statusIndex[status]) : Metrics.statuses.count - 1
    requests[route * Metrics.statuses.count + index].add()
    var bucket = 0
    while bucket < Metrics.buckets.count && microseconds > Metrics.buckets[bucket] { bucket += 1 }
    durations[bucket].add()
    durationSum.add(microseconds)
  }

  /// Requests with this route and status so far.
  func requests(route: Int, statusAt index: Int) -> Int { requests[route * Metrics.statuses.count + index].now }

  func duration(bucket: Int) -> Int { durations[bucket].now }

  var durationTotal: Int { durationSum.now }
}
