import COpenSSL

/// Draws the counters of all loops as Prometheus reads them (text exposition format 0.0.4).
struct MetricsText {
  private let loops: [Metrics]
  private var text = ""

  init(_ loops: [Metrics]) { self.loops = loops }

  /// The whole page; `waiting` is how many requests wait for a worker, `traps` how many handlers trapped.
  mutating func draw(waiting: Int, traps: Int) -> String {
    text = ""
    requests()
    durations()
    text += "# HELP http_handler_traps_total Handlers that trapped.\n# TYPE http_handler_traps_total counter\n"
    text += "http_handler_traps_total \(traps)\n"
    counter("http_received_bytes_total", "Bytes read from clients.", \.bytesIn)
    counter("http_sent_bytes_total", "Bytes written to clients.", \.bytesOut)
    counter("http_connections_accepted_total", "Connections accepted.", \.accepted)
    counter("http_connections_refused_total", "Connections turned away by a cap.", \.refused)
    gauge("http_connections", "Connections open now.", total(\.connections))
    gauge("http_event_streams", "Event streams open now.", total(\.eventStreams))
    gauge("http_requests_waiting", "Requests that wait for a worker.", waiting)
    counter("http_tls_handshakes_total", "TLS handshakes completed.", \.handshakes)
    counter("http_tls_resumed_total", "TLS handshakes that resumed a session.", \.resumed)
    counter("http_tls_failed_total", "TLS handshakes that failed.", \.failedHandshakes)
    counter("http_cache_hits_total", "Requests answered from the cache.", \.cacheHits)
    counter("http_cache_misses_total", "Requests that could have been cached and were not.", \.cacheMisses)
    counter("http_shared_total", "Requests that waited for an answer which another request had made.", \.shared)
    counter("http_timeouts_total", "Connections ended by a deadline.", \.timeouts)
    counter("http_protocol_faults_total", "Requests refused by the parser.", \.faults)
    return text
  }

  private mutating func requests() {
    text += "# HELP http_requests_total Requests answered, by route and status.\n# TYPE http_requests_total counter\n"
    guard let first = loops.first else { return }
    for (route, label) in first.labels.enumerated() {
      for (index, status) in Metrics.statuses.enumerated() {
        let count = loops.reduce(0) { $0 + $1.requests(route: route, statusAt: index) }
        if count == 0 { continue }
        let name = status == 0 ? "other" : "\(status)"
        text += "http_requests_total{route=\"\(MetricsText.escape(label))\",status=\"\(name)\"} \(count)\n"
      }
    }
  }

  private mutating func durations() {
    let name = "http_request_duration_seconds"
    text += "# HELP \(name) From the last byte of the head to the answer.\n# TYPE \(name) histogram\n"
    var sum = 0
    for bucket in 0...Metrics.buckets.count {
      sum += loops.reduce(0) { $0 + $1.duration(bucket: bucket) }
      let end = bucket < Metrics.buckets.count ? "\(Double(Metrics.buckets[bucket]) / 1_000_000)" : "+Inf"
      text += "\(name)_bucket{le=\"\(end)\"} \(sum)\n"
    }
    let total = loops.reduce(0) { $0 + $1.durationTotal }
    text += "\(name)_sum \(Double(total) / 1_000_000)\n\(name)_count \(sum)\n"
  }

  private func total(_ path: KeyPath<Metrics, Metrics.Counter>) -> Int {
    loops.reduce(0) { $0 + $1[keyPath: path].now }
  }

  private mutating func counter(_ name: String, _ help: String, _ path: KeyPath<Metrics, Metrics.Counter>) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) counter\n\(name) \(total(path))\n"
  }

  private mutating func gauge(_ name: String, _ help: String, _ value: Int) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n\(name) \(value)\n"
  }

  /// Loopback without proxy's word, or the right token, compared in constant time.
  static func admits(_ request: Request, token: String?) -> Bool {
    let isForwarded = request.headers["Forwarded"] != nil || request.headers["X-Forwarded-For"] != nil
    if !isForwarded, PeerAddress(request.remoteAddress)?.isLoopback ?? false { return true }
    guard let token, !token.isEmpty else { return false }
    let given = Array((request.headers["Authorization"] ?? "").utf8)
    let right = Array("Bearer \(token)".utf8)
    return given.count == right.count && CRYPTO_memcmp(given, right, right.count) == 0
  }

  /// Backslash, quote and line feed are escaped in label values.
  static func escape(_ label: String) -> String {
    var out: [UInt8] = []
    for byte in label.utf8 {
      switch byte {
      case ASCII.backslash, ASCII.quote: out += [ASCII.backslash, byte]
      case ASCII.lf: out += [ASCII.backslash, 110]
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
