import Echo
import Glibc
import Support

@testable import HTTP

/// A server without sockets and threads: bytes in, bytes out, time turned by hand.
final class MemoryDoor {
  let clock = HandClock()
  let core: ServerCore
  let loop: EventLoop
  /// What waits for a worker, where a test holds jobs back.
  let held = HeldJobs()

  /// - Parameter holdsJobs: jobs are kept in `held` until the test runs them, instead of being run at once.
  init(
    _ configuration: Configuration = SocketDoor.configuration, router: Router = EchoApp.router(),
    holdsJobs: Bool = false
  ) throws {
    let held = held
    core = try ServerCore(
      configuration: configuration, router: router, logger: .silent,
      clock: clock.clock, log: nil,
      submit: { job in
        if holdsJobs { held.add(job) } else { job.run() }
        return true
      })
    loop = try EventLoop(core: core, metrics: Metrics(labels: core.labels), polls: false)
  }

  /// Opens a connection that nothing has come over yet.
  func connect(from peer: PeerAddress = .none) -> (connection: Connection, wire: MemoryWire) {
    let wire = MemoryWire()
    _ = core.census.arrive(peer)
    return (loop.add(.memory(wire), peer, isSecure: false), wire)
  }

  /// Lets the loop work until nothing moves any more.
  func settle(_ connection: Connection) {
    var before = -1
    var idle = 0
    guard case .memory(let wire) = connection.transport else { return }
    while idle < 3 {
      if loop.wantsInput(connection) { loop.readable(connection) }
      if !connection.pending.isEmpty && wire.window > 0 { loop.writable(connection) }
      loop.turn()
      // A streamed answer comes from a thread of its own: its messages are waited for, not slept for.
      if connection.stage == .streaming && connection.pending.isEmpty {
        sched_yield()
        continue
      }
      let now = wire.outgoing.count + Int(connection.stage.rawValue) * 1_000_003 + wire.incoming.count
      idle = now == before ? idle + 1 : 0
      before = now
    }
  }

  /// Sends everything, ends the sending side, and returns what came back.
  func exchange(_ bytes: [UInt8]) -> [UInt8] {
    let (connection, wire) = connect()
    wire.incoming = bytes
    wire.hasEnded = true
    settle(connection)
    return wire.outgoing
  }

  func advance(_ milliseconds: Int) {
    clock.advance(milliseconds)
    loop.turn()
  }
}
/// A client of a `MemoryDoor`: its bytes go to the loop at once, and the loop works whenever the client looks.
final class MemoryStream: ByteStream {
  private let door: MemoryDoor
  private let connection: Connection
  private let wire: MemoryWire
  let wasReset = false

  init(_ door: MemoryDoor) {
    self.door = door
    (connection, wire) = door.connect()
  }

  func send(_ bytes: [UInt8]) {
    guard !wire.isClosed else { return }
    wire.incoming += bytes
    door.settle(connection)
  }

  func endSending() {
    wire.hasEnded = true
    door.settle(connection)
  }

  /// Nothing more comes by itself, so waiting for what is not there yet is silence.
  func receive() throws -> [UInt8]? {
    door.settle(connection)
    defer { wire.outgoing = [] }
    if !wire.outgoing.isEmpty { return wire.outgoing }
    if wire.isEnded || wire.isClosed { return nil }
    throw RawClient.Failure.silence(received: "")
  }

  var hasArrived: Bool {
    door.settle(connection)
    return !wire.outgoing.isEmpty || wire.isEnded || wire.isClosed
  }
}
