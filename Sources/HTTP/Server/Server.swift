import Logging
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An HTTP/1.1 server: event loops that parse and write, workers that run handlers.
///
/// Create, `start()`, then `run()` on the main thread; or `start()` and later `stop()`, as tests do.
public final class Server: @unchecked Sendable {
  // Unchecked: `parts` and the flags are touched only with the gate's lock held.
  /// What it was told.
  public let configuration: Configuration
  /// Where requests go.
  public let router: Router
  /// Where it writes what happens.
  public let logger: Logger

  private struct Parts {
    let core: ServerCore
    let loops: [EventLoop]
    let workers: WorkerPool
    let costly: WorkerPool
    let listeners: [(listener: Listener, certificates: [Certificate])]
    let addresses: [BoundAddress]
  }

  private let clock: ServerClock
  private let gate = Gate()
  private var parts: Parts?
  private var running = 0
  private var isStopping = false
  private var isFinished = false
  private var isAborted = false
  private var isRenewing = false
  /// Handlers that did not come to their end.
  private var leftBehind = 0
  private let traps = Atomic<Int>(0)

  /// Makes a server that does not listen yet.
  public init(
    configuration: Configuration = Configuration(), router: Router, logger: Logger = Logger(label: "http"),
    clock: ServerClock = .system
  ) {
    self.configuration = configuration
    self.router = router
    self.logger = logger
    self.clock = clock
  }

  /// Binds every address and starts the threads; throws `ServerError`.
  @discardableResult
  public func start() throws -> [BoundAddress] {
    if let parts = gate.locked({ parts }) { return parts.addresses }
    signal(SIGPIPE, SIG_IGN)
    if configuration.handlesSignals { Signals.block() }
    raiseDescriptorLimit()
    let listeners = try openListeners()
    let log = configuration.logsRequests ? AccessLog(logger: logger) : nil
    let workers = WorkerPool(threads: configuration.workers, most: configuration.limits.waiting)
    let costly = WorkerPool(threads: 1, most: configuration.limits.costlyWaiting)
    let core = try ServerCore(
      configuration: configuration, router: routerWithMetrics(), logger: logger, clock: clock, log: log,
      submit: { workers.submit($0) }, costly: { costly.submit($0) },
      trapped: { [weak self] in self?.trapped() })
    var loops: [EventLoop] = []
    for index in 0..<max(1, configuration.loops) {
      let loop = try EventLoop(core: core, metrics: Metrics(labels: core.labels), polls: true)
      let sockets = listeners.compactMap { $0.sockets.indices.contains(index) ? $0.sockets[index] : nil }
      loop.acceptor.listen(on: sockets)
      loops.append(loop)
    }
    let all = listeners.flatMap { group in group.sockets.map { ($0, group.certificates) } }
    let made = Parts(
      core: core, loops: loops, workers: workers, costly: costly, listeners: all,
      addresses: listeners.map { $0.sockets[0].address })
    gate.locked {
      parts = made
      running = loops.count
    }
    for (index, loop) in loops.enumerated() {
      Thread.start("loop-\(index)") { [self] in
        loop.run()
        gate.locked {
          running -= 1; gate.wakeAll()
        }
      }
    }
    Systemd.notify("READY=1")
    for address in made.addresses {
      logger.info(
        "listening", metadata: ["host": "\(address.host)", "port": "\(address.port)", "tls": "\(address.isSecure)"])
    }
    return made.addresses
  }

  /// Runs something that only waits, as for a lock or a disk; a handler's thread lets the next request run meanwhile.
  ///
  /// Elsewhere than in a handler it just runs.
  public static func standingAside(_ wait: () -> Void) { WorkerPool.standingAside(wait) }

  /// Serves until SIGTERM, SIGINT or `stop()`, then drains; starts first if that was not done.
  ///
  /// A second signal while draining ends at once. With `renewsAfterTrap` it also returns after a handler trapped.
  @discardableResult
  public func run() throws -> Ending {
    try start()
    if configuration.handlesSignals {
      Signals.listen { [self] signal in
        switch signal {
        case .reload:
          do { try reloadCertificates() } catch { logger.error("reload failed", metadata: ["reason": "\(error)"]) }
        case .end:
          if gate.locked({ isStopping }) { abort() } else { Thread.start("drain") { self.stop() } }
        }
      }
    }
    gate.locked { while !isFinished && !isAborted { gate.wait() } }
    return gate.locked {
      if isRenewing && !isAborted {
        return .renewal(Renewal(sockets: parts?.listeners.map(\.listener.descriptor) ?? []))
      }
      return leftBehind > 0 ? .abandoned(handlers: leftBehind) : .stopped
    }
  }

  /// A handler trapped: its client has its 500; the process, which lost a thread and whatever that held, is renewed.
  private func trapped() {
    traps.add(1, ordering: .relaxed)
    guard configuration.renewsAfterTrap, gate.locked({ !isStopping }) else { return }
    logger.notice("draining, to start anew")
    Thread.start("renewal") { [self] in drain(renews: true) }
  }

  /// Milliseconds for handlers to come to their end once all clients are answered or given up.
  private static let lastMoment = 250

  /// Stops accepting, finishes what is in flight, closes, and returns when all is closed or the drain time is over.
  public func stop() { drain(renews: false) }

  private func drain(renews: Bool) {
    let (parts, isFirst) = gate.locked { () -> (Parts?, Bool) in
      let isFirst = !isStopping
      isStopping = true
      if isFirst { isRenewing = renews }
      return (self.parts, isFirst)
    }
    guard let parts else { return }
    guard isFirst else {
      gate.locked { while !isFinished && !isAborted { gate.wait() } }
      return
    }
    Systemd.notify(renews ? "RELOADING=1" : "STOPPING=1")
    for loop in parts.loops { loop.mailbox.post(.drain(keepsListeners: renews)) }
    gate.locked { while running > 0 && !isAborted { gate.wait() } }
    var left = parts.workers.stop(waiting: Server.lastMoment) + parts.costly.stop(waiting: Server.lastMoment)
    left += parts.core.streams.load(ordering: .relaxed)
    parts.core.log?.stop()
    logger.info("stopped", metadata: ["unfinished": "\(left)"])
    gate.locked {
      leftBehind = left
      isFinished = true
      gate.wakeAll()
    }
  }

  /// Ends every loop without waiting for anything.
  private func abort() {
    gate.locked {
      isAborted = true
      leftBehind = (parts?.workers.stop() ?? 0) + (parts?.costly.stop() ?? 0)
      leftBehind += (parts?.core.streams.load(ordering: .relaxed) ?? 0)
      gate.wakeAll()
    }
    for loop in gate.locked({ parts?.loops ?? [] }) { loop.mailbox.post(.stop) }
  }

  /// What happened so far, in the text format that Prometheus reads.
  public func metricsText() -> String {
    guard let parts = gate.locked({ parts }) else { return "" }
    var text = MetricsText(parts.loops.map(\.metrics))
    return text.draw(waiting: parts.workers.waiting + parts.costly.waiting, traps: traps.load(ordering: .relaxed))
  }

  /// Reads the certificates again; connections that are open keep theirs.
  ///
  /// Throws `ServerError.certificate` and keeps the old ones when a new one cannot be used.
  public func reloadCertificates() throws {
    guard let parts = gate.locked({ parts }) else { return }
    Systemd.notify("RELOADING=1")
    defer { Systemd.notify("READY=1") }
    var made: [(Listener, TLSContext)] = []
    for (listener, certificates) in parts.listeners {
      guard let former = listener.tls else { continue }
      made.append((listener, try TLSContext(certificates, after: former)))
    }
    for (listener, context) in made { listener.tls = context }
    logger.info("certificates reloaded")
  }

  /// The application's routes and the page of metrics; strangers see the latter as if it were not there.
  private func routerWithMetrics() -> Router {
    guard let path = configuration.metricsPath else { return router }
    var router = router
    let token = configuration.metricsToken
    router.on(.get, path, RouteOptions(label: path)) { [weak self] request in
      guard MetricsText.admits(request, token: token), let self else {
        throw Refusal.status(.notFound, "nothing is at \(request.path)")
      }
      var response = Response.text(metricsText(), type: "text/plain; version=0.0.4; charset=utf-8")
      response.headers["Cache-Control"] = "no-store"
      return response
    }
    return router
  }

  private struct Group {
    let sockets: [Listener]
    let certificates: [Certificate]
  }

  private func openListeners() throws -> [Group] {
    for handed in [Renewal.sockets(), Systemd.sockets()] where !handed.isEmpty { return try adopt(handed) }
    var groups: [Group] = []
    do {
      for binding in configuration.bindings { groups.append(try open(binding)) }
    } catch {
      for listener in groups.flatMap(\.sockets) { close(listener.descriptor) }
      throw error
    }
    return groups
  }

  private func open(_ binding: Binding) throws -> Group {
    guard binding.kind != .plain || configuration.allowsPlainBeyondLoopback || Server.isLoopback(binding.host) else {
      throw ServerError.plainBeyondLoopback(host: binding.host)
    }
    // Certificates first: nothing is listening yet when they turn out to be unusable.
    let context = try binding.certificates.isEmpty ? nil : TLSContext(binding.certificates)
    let (sockets, host, port) = try Listener.open(binding, loops: loopCount)
    return group(sockets, host, port, binding, context)
  }

  private var loopCount: Int { max(1, configuration.loops) }

  private func group(
    _ sockets: [Int32], _ host: String, _ port: Int, _ binding: Binding, _ context: TLSContext?
  ) -> Group {
    let address = BoundAddress(host: host, port: port, isSecure: context != nil)
    // Fewer sockets than loops, as systemd hands them over, serve all loops together.
    let isShared = sockets.count < loopCount
    let listeners = sockets.map {
      Listener(
        descriptor: $0, address: address, context: context, redirectPort: binding.redirectPort, isShared: isShared)
    }
    return Group(
      sockets: isShared ? Array(repeating: listeners[0], count: loopCount) : listeners,
      certificates: binding.certificates)
  }

  /// Sockets that are open already: those of one port belong together, and the binding of that port says what is
  /// spoken.
  ///
  /// A port that no binding names gets what the first TLS binding says, or plain HTTP where there is none.
  private func adopt(_ sockets: [Int32]) throws -> [Group] {
    var ports: [Int] = []
    var byPort: [Int: [Int32]] = [:]
    for socket in sockets {
      let port = Listener.boundPort(socket)
      if byPort[port] == nil { ports.append(port) }
      byPort[port, default: []].append(socket)
    }
    let secure = configuration.bindings.first { $0.isSecure }
    return try ports.map { port in
      let binding = configuration.bindings.first { $0.port == port } ?? secure ?? Binding(port: port)
      let context = try binding.certificates.isEmpty ? nil : TLSContext(binding.certificates)
      let sockets = Array(byPort[port, default: []].prefix(loopCount))
      return group(sockets, Listener.boundHost(sockets[0]), port, binding, context)
    }
  }

  private static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || PeerAddress(host)?.isLoopback ?? false
  }

  /// Connections need descriptors: the soft limit is raised to the hard one.
  private func raiseDescriptorLimit() {
    var limit = rlimit()
    #if canImport(Glibc)
      let kind = __rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue))
    #else
      let kind = RLIMIT_NOFILE
    #endif
    guard getrlimit(kind, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(kind, &limit)
  }
}

/// An address that the server listens on.
public struct BoundAddress: Sendable, Equatable {
  /// The numeric address.
  public let host: String
  /// The port, never 0.
  public let port: Int
  /// Whether TLS is spoken there.
  public let isSecure: Bool
}
