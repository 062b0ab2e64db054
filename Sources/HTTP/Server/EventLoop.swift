#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One thread that accepts, parses, answers from the cache and writes; handlers run elsewhere.
final class EventLoop: @unchecked Sendable {
  // Unchecked: but for `mailbox` and `metrics`, all is touched by the loop's own thread only.
  let core: ServerCore
  let metrics: Metrics
  let mailbox: Mailbox
  let wakeup: Wakeup?
  let poller: Poller?

  var connections: [Connection?] = []
  var generations: [UInt32] = []
  var free: [Int] = []
  var open = 0
  var listeners: [Listener] = []
  var wheel: TimerWheel
  var cache: ResponseCache
  var pool = BufferPool()
  var batch = OutputBatch()
  /// Where files are read for TLS, and where discarded bytes go.
  let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 64)
  /// Kept for the moment when descriptors run out.
  var spare: Int32 = -1
  /// When accepting may go on after descriptors ran out, in milliseconds.
  var acceptsAgainAt = Int.max
  var oldestIdle = -1
  var newestIdle = -1
  var isDraining = false
  var isStopped = false
  var drainEnds = Int.max
  var graceEnds = Int.max

  /// The time of this turn: nanoseconds and milliseconds of the steady clock.
  var nanoseconds = 0
  var now = 0
  private var turnEnded = 0
  private var busySince = 0
  /// A step of a TLS handshake was taken in this turn.
  var shookHands = false
  private var wallSecond = -1
  private(set) var date = [UInt8](repeating: 32, count: RenderedHead.dateCount)
  private var nextID: UInt64
  /// The last Accept-Encoding seen and what it meant: most clients send the same.
  var lastAccept: [UInt8] = []
  var lastAcceptsGzip = false

  init(core: ServerCore, metrics: Metrics, polls: Bool) throws {
    self.core = core
    self.metrics = metrics
    wakeup = polls ? try Wakeup() : nil
    poller = polls ? try Poller() : nil
    mailbox = Mailbox(wakeup: wakeup)
    nextID = UInt64.random(in: 0...UInt64.max)
    let start = core.clock.nanoseconds()
    wheel = TimerWheel(now: start / 1_000_000)
    cache = ResponseCache(limit: core.configuration.limits.cache / max(1, core.configuration.loops))
    if let wakeup, let poller { try poller.add(wakeup.readEnd, EventLoop.wakeToken, .read) }
    readClock()
  }

  deinit {
    scratch.deallocate()
    batch.scratch.deallocate()
    pool.free()
  }

  /// Tokens above this are not connections.
  static let listenerToken = UInt64.max - 1_000
  static let wakeToken = UInt64.max - 2_000

  /// Runs until stopped.
  func run() {
    spare = openSpare()
    while !isStopped {
      let wait = wheel.wait(from: now) ?? 1_000
      poller?.wait(milliseconds: Int32(min(wait + 1, pauseLength))) { token, ready in
        if nanoseconds == 0 {
          readClock()
          if nanoseconds - turnEnded > EventLoop.rest { busySince = nanoseconds }
        }
        handle(token, ready)
      }
      turn()
      giveWay()
      nanoseconds = 0
    }
    closeEverything()
  }

  /// Lets whoever waits for this core go first, once the loop has found work for a while without rest.
  ///
  /// Otherwise the scheduler lets it go on for its whole slice of 4 ms, and the client or worker that it starves is the 99th percentile.
  /// Handshakes are long and answered in several turns: giving way between them would leave the core idle.
  private func giveWay() {
    turnEnded = nanoseconds
    if shookHands {
      shookHands = false
      busySince = nanoseconds
    }
    guard nanoseconds - busySince > EventLoop.patience else { return }
    sched_yield()
    busySince = nanoseconds
  }

  /// Nanoseconds of work without rest, and of waiting that count as rest.
  private static let patience = 1_000_000
  private static let rest = 50_000

  /// Longest sleep: a second, or until accepting goes on, or a tenth while draining.
  private var pauseLength: Int {
    if isDraining { return TimerWheel.tick }
    return acceptsAgainAt < Int.max ? TimerWheel.tick : 1_000
  }

  /// What follows every wake-up: messages, deadlines, listeners that rest.
  func turn() {
    readClock()
    for message in mailbox.takeAll() { receive(message) }
    for (token, tick) in wheel.advance(to: now) { due(token, tick) }
    if now >= acceptsAgainAt { resumeAccepting() }
    if isDraining { goOnDraining() }
  }

  func readClock() {
    nanoseconds = core.clock.nanoseconds()
    now = nanoseconds / 1_000_000
    let second = core.clock.wallSeconds()
    if second != wallSecond {
      wallSecond = second
      date = Array(HTTPDate.text(second).utf8)
    }
  }

  private func handle(_ token: UInt64, _ ready: Interest) {
    if token == EventLoop.wakeToken {
      wakeup?.clear()
      return
    }
    if token > EventLoop.listenerToken {
      accept(listeners[Int(token - EventLoop.listenerToken - 1)])
      return
    }
    guard let connection = connection(token) else { return }
    if ready.contains(.broken) && connection.stage != .handshake {
      // Read what came before the reset only where an answer could still leave; there is none.
      close(connection)
      return
    }
    if ready.contains(.write) { writable(connection) }
    if ready.contains(.read) && connection.stage != .closed { readable(connection) }
  }

  func connection(_ token: UInt64) -> Connection? {
    let slot = Int(token & 0xFFFF_FFFF)
    guard slot < connections.count, let connection = connections[slot], connection.token == token else { return nil }
    return connection
  }

  private func receive(_ message: LoopMessage) {
    switch message {
    case .answer(let token, let answer):
      guard let connection = connection(token), awaitsAnswer(connection) else {
        if case .stream(let pipe) = answer.body { pipe.cancel() }
        return
      }
      deliver(answer, to: connection)
      resume(connection)
    case .output(let token):
      guard let connection = connection(token), connection.exchange?.output != nil else { return }
      pump(connection)
      resume(connection)
    case .resume(let token):
      guard let connection = connection(token), let exchange = connection.exchange else { return }
      exchange.isPaused = false
      process(connection)
      resume(connection)
    case .read(let token):
      if let connection = connection(token) { readable(connection) }
    case .event(let token, let blob):
      guard let connection = connection(token), connection.stage == .events else { return }
      send(event: blob, to: connection)
      resume(connection)
    case .drain(let keepsListeners): beginDraining(keepsListeners: keepsListeners)
    case .stop: isStopped = true
    }
  }

  /// A handler that reads its content as it comes may answer before all of it came.
  private func awaitsAnswer(_ connection: Connection) -> Bool {
    if connection.stage == .waiting { return true }
    guard connection.stage == .body, case .pipe? = connection.exchange?.sink else { return false }
    return connection.exchange?.output == nil && !connection.closesAfterOutput
  }

  /// The next request id: unique within the process's life, not to be guessed from the outside as a secret.
  func makeID() -> UInt64 {
    nextID &+= 0x9E37_79B9_7F4A_7C15
    return nextID
  }

  static func text(ofID id: UInt64) -> String {
    String(decoding: (0..<16).map { EventLoop.digits[Int(id >> (60 - 4 * UInt64($0)) & 15)] }, as: UTF8.self)
  }

  static let digits = Array("0123456789abcdef".utf8)
}
