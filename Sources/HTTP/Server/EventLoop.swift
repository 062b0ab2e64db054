/// One thread that accepts, parses, answers from the cache and writes; handlers run elsewhere.
final class EventLoop: @unchecked Sendable {
  // Unchecked: but for `mailbox` and `metrics`, all is touched by the loop's own thread only.
  let core: ServerCore
  let metrics: Metrics
  let mailbox: Mailbox
  private let wakeup: Wakeup?
  let poller: Poller?

  var table = ConnectionTable()
  var acceptor: Acceptor
  var draining = Draining()
  var clock: LoopClock
  var writer = AnswerWriter()
  var wheel: TimerWheel
  var pool = BufferPool()
  var gzip = GzipMemory()
  /// Where files are read for TLS, and where discarded bytes go.
  let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 64)
  private var isStopped = false

  init(core: ServerCore, metrics: Metrics, polls: Bool) throws {
    self.core = core
    self.metrics = metrics
    wakeup = polls ? try Wakeup() : nil
    poller = polls ? try Poller() : nil
    mailbox = Mailbox(wakeup: wakeup)
    acceptor = Acceptor(poller: poller)
    clock = LoopClock(core.clock)
    wheel = TimerWheel(now: clock.now)
    if let wakeup, let poller { try poller.add(wakeup.readEnd, EventLoop.wakeToken, .read) }
  }

  deinit {
    scratch.deallocate()
    writer.free()
    pool.free()
  }

  /// Neither a connection nor a listener.
  private static let wakeToken = UInt64.max - 2_000

  /// Milliseconds of this turn's time.
  var now: Int { clock.now }

  /// Runs until stopped.
  func run() {
    acceptor.keepSpare()
    while !isStopped {
      let wait = wheel.wait(from: now) ?? 1_000
      poller?.wait(milliseconds: Int32(min(wait + 1, pauseLength))) { token, ready in
        clock.wake()
        handle(token, ready)
      }
      turn()
      clock.endTurn()
    }
    closeEverything()
  }

  /// Longest sleep: a second, or until accepting goes on, or a tenth while draining.
  private var pauseLength: Int { draining.isOn || acceptor.isResting ? TimerWheel.tick : 1_000 }

  /// What follows every wake-up: messages, deadlines, listeners that rest.
  func turn() {
    clock.read()
    for message in mailbox.takeAll() { receive(message) }
    for (token, tick) in wheel.advance(to: now) { due(token, tick) }
    if !draining.isOn { acceptor.goOn(now: now) } else if goOnDraining() { isStopped = true }
  }

  private func handle(_ token: UInt64, _ ready: Interest) {
    if token == EventLoop.wakeToken {
      wakeup?.clear()
      return
    }
    if let listener = acceptor.listener(token) {
      accept(listener)
      return
    }
    guard let connection = table.find(token) else { return }
    if ready.contains(.broken) && connection.stage != .handshake {
      // Read what came before the reset only where an answer could still leave; there is none.
      close(connection)
      return
    }
    if ready.contains(.write) { writable(connection) }
    if ready.contains(.read) && connection.stage != .closed { readable(connection) }
  }

  private func receive(_ message: LoopMessage) {
    switch message {
    case .answer(let token, let answer):
      guard let connection = table.find(token), awaitsAnswer(connection) else {
        if case .stream(let pipe) = answer.body { pipe.cancel() }
        return
      }
      deliver(answer, to: connection)
      resume(connection)
    case .kept(let token, let entry):
      guard let connection = table.find(token), connection.stage == .waiting else { return }
      deliver(entry, to: connection, isHit: true)
      resume(connection)
    case .busy(let token): receive(AnswerMaker.busy, token)
    case .failed(let token):
      receive(Response.text("500: the handler failed\n", status: .internalServerError), token)
    case .output(let token):
      guard let connection = table.find(token), connection.exchange?.output != nil else { return }
      pump(connection)
      resume(connection)
    case .resume(let token):
      guard let connection = table.find(token), let exchange = connection.exchange else { return }
      exchange.isPaused = false
      process(connection)
      resume(connection)
    case .read(let token):
      if let connection = table.find(token) { readable(connection) }
    case .event(let token, let blob):
      guard let connection = table.find(token), connection.stage == .events else { return }
      send(event: blob, to: connection)
      resume(connection)
    case .drain(let keepsListeners): beginDraining(keepsListeners: keepsListeners)
    case .stop: isStopped = true
    }
  }

  /// An answer of the server's own to a request that waits.
  private func receive(_ response: Response, _ token: UInt64) {
    guard let connection = table.find(token), awaitsAnswer(connection), let exchange = connection.exchange else {
      return
    }
    deliver(make(response, connection, exchange), to: connection)
    resume(connection)
  }

  /// A handler that reads its content as it comes may answer before all of it came.
  private func awaitsAnswer(_ connection: Connection) -> Bool {
    if connection.stage == .waiting { return true }
    guard connection.stage == .body, case .pipe? = connection.exchange?.sink else { return false }
    return connection.exchange?.output == nil && !connection.closesAfterOutput
  }
}
