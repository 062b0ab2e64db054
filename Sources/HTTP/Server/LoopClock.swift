#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The time of one turn of a loop, the date that its answers carry, and how long it has worked without rest.
struct LoopClock {
  /// Nanoseconds of work without rest, and of waiting that count as rest.
  private static let patience = 1_000_000
  private static let rest = 50_000

  private let clock: ServerClock
  private var turnEnded = 0
  private var busySince = 0
  private var isTold = false
  private var shookHands = false
  private var wallSecond = -1
  /// Of the steady clock.
  private(set) var nanoseconds = 0
  /// Milliseconds of the steady clock.
  private(set) var now = 0
  /// The value of `Date` in this second.
  private(set) var date = [UInt8](repeating: ASCII.space, count: RenderedHead.dateCount)

  init(_ clock: ServerClock) {
    self.clock = clock
    read()
  }

  /// Takes the time; the turn goes on with it.
  mutating func read() {
    nanoseconds = clock.nanoseconds()
    now = nanoseconds / 1_000_000
    let second = clock.wallSeconds()
    if second != wallSecond {
      wallSecond = second
      date = Array(HTTPDate.text(second).utf8)
    }
  }

  /// The loop woke and has work: the first to say so in a turn takes the time.
  mutating func wake() {
    if isTold { return }
    isTold = true
    read()
    if nanoseconds - turnEnded > LoopClock.rest { busySince = nanoseconds }
  }

  /// A step of a TLS handshake was taken in this turn.
  mutating func noteHandshake() { shookHands = true }

  /// Ends a turn: lets whoever waits for this core go first, once the loop has found work for a while without rest.
  ///
  /// Otherwise the scheduler lets it go on for its whole slice of 4 ms, and the client or worker that it starves is the
  /// 99th percentile. Handshakes are long and answered in several turns: giving way between them would leave the core
  /// idle.
  mutating func endTurn() {
    turnEnded = nanoseconds
    isTold = false
    if shookHands {
      shookHands = false
      busySince = nanoseconds
    }
    guard nanoseconds - busySince > LoopClock.patience else { return }
    sched_yield()
    busySince = nanoseconds
  }
}
