import Logging
import Synchronization

/// What all loops share: settings, routes, workers, counters.
///
/// Nothing in it changes but the counters and the kept answers, which have a lock.
final class ServerCore: Sendable {
  let configuration: Configuration
  let router: Router
  let logger: Logger
  let clock: ServerClock
  let forwarding: Forwarding
  let maker: AnswerMaker
  let census: ConnectionCensus
  let kept: KeptAnswers
  let log: AccessLog?
  /// Runs a job on a worker; false when too many wait.
  let submit: @Sendable (Job) -> Bool
  /// The same on the one thread for what is costly.
  let submitCostly: @Sendable (Job) -> Bool
  /// Told after a handler trapped and its client was seen to.
  let trapped: @Sendable () -> Void
  let streams = Atomic<Int>(0)
  let eventStreams = Atomic<Int>(0)
  let labels: [String]
  private let routeIndex: [String: Int]

  init(
    configuration: Configuration, router: Router, logger: Logger, clock: ServerClock, log: AccessLog?,
    submit: @escaping @Sendable (Job) -> Bool, costly: (@Sendable (Job) -> Bool)? = nil,
    trapped: @escaping @Sendable () -> Void = {}
  ) throws {
    self.configuration = configuration
    self.router = router
    self.logger = logger
    self.clock = clock
    self.log = log
    self.submit = submit
    submitCostly = costly ?? submit
    self.trapped = trapped
    forwarding = try Forwarding(configuration.trustedProxies)
    maker = AnswerMaker(configuration)
    census = ConnectionCensus(configuration.limits)
    kept = KeptAnswers(limit: configuration.limits.cache, holds: configuration.holds)
    // The first label stands for what no route answered.
    var labels = [ServerCore.unrouted]
    var index: [String: Int] = [ServerCore.unrouted: 0]
    for route in router.routes where index[route.label] == nil {
      index[route.label] = labels.count
      labels.append(route.label)
    }
    self.labels = labels
    routeIndex = index
  }

  /// The label of requests that reached no route.
  static let unrouted = "-"

  func index(of label: String) -> Int { routeIndex[label] ?? 0 }

  /// Takes one of a limited number of places; false when none is left.
  static func take(_ counter: borrowing Atomic<Int>, most: Int) -> Bool {
    if counter.add(1, ordering: .relaxed).newValue <= most { return true }
    counter.subtract(1, ordering: .relaxed)
    return false
  }
}

/// How many connections are open, in all and by address.
final class ConnectionCensus: @unchecked Sendable {
  // Unchecked: the fields below are touched only with the lock held.
  private let gate = Gate()
  private var byAddress: [PeerAddress: Int] = [:]
  private var total = 0
  private let limits: Limits

  init(_ limits: Limits) { self.limits = limits }

  enum Verdict { case welcome, full, tooManyOfOne }

  func arrive(_ peer: PeerAddress) -> Verdict {
    gate.locked {
      guard total < limits.connections else { return .full }
      if counts(peer) {
        let household = peer.household
        let open = byAddress[household, default: 0]
        guard open < limits.connectionsPerAddress else { return .tooManyOfOne }
        byAddress[household] = open + 1
      }
      total += 1
      return .welcome
    }
  }

  func leave(_ peer: PeerAddress) {
    gate.locked {
      total -= 1
      guard counts(peer), let open = byAddress[peer.household] else { return }
      byAddress[peer.household] = open > 1 ? open - 1 : nil
    }
  }

  private func counts(_ peer: PeerAddress) -> Bool {
    peer != .none && !(limits.sparesLoopback && peer.isLoopback)
  }
}
