/// One client on one loop; touched by that loop's thread only.
final class Connection {
  enum Stage: UInt8 {
    case handshake, head, body, waiting, streaming, events, lingering, closed
  }

  let transport: Transport
  let peer: PeerAddress
  let isSecure: Bool
  /// The port that every request here is redirected to, where the listener is such a one.
  let redirectPort: Int?
  /// Slot and generation, as the poller and other threads name this connection.
  let token: UInt64

  var input = InputBuffer()
  var parser: RequestParser
  var pending: [OutputPiece] = []
  var deadline = ConnectionDeadline()
  var stage = Stage.head
  var interest: Interest = []
  var exchange: Exchange? {
    didSet { if oldValue !== exchange { oldValue?.presence.leave() } }
  }
  /// Something was asked here that may have changed what pages say; this client gets no old answer any more.
  var hasWritten = false
  /// A kept answer to the request that is being read, to be compressed by a worker before it is sent.
  var uncompressed: CacheEntry?
  /// The client sends no more.
  var hasEnded = false {
    didSet { exchange?.presence.fallSilent() }
  }
  /// Once the output is out the connection ends.
  var closesAfterOutput = false
  /// The loop's tick in whose slot the connection lies.
  var tick = Int.max
  var requests = 0
  /// Bytes thrown away while lingering.
  var lingered = 0

  init(
    transport: Transport, peer: PeerAddress, isSecure: Bool, redirectPort: Int?, token: UInt64, limits: Limits
  ) {
    self.transport = transport
    self.peer = peer
    self.isSecure = isSecure
    self.redirectPort = redirectPort
    self.token = token
    parser = RequestParser(limits: limits)
  }

  var slot: Int { Int(token & 0xFFFF_FFFF) }
  var isIdle: Bool { stage == .head && parser.isIdle && input.isEmpty && pending.isEmpty }
}

/// A request that is being answered by a handler.
final class Exchange {
  enum Sink {
    case memory([UInt8])
    case spool(SpoolFile)
    case pipe(BodyPipe)
  }

  var request: Request
  /// What the answer is shared and kept under, where the route says what it reads.
  let key: CacheKey?
  /// The target as it was asked, for the log.
  let target: String
  let presence = Presence()
  let destination: Router.Destination
  let route: Int
  let generation: UInt64
  /// When the head was complete, in nanoseconds.
  let began: Int
  let keepsAlive: Bool
  var sink = Sink.memory([])
  var received = 0
  /// The content was read to its end.
  var hasWholeBody = false
  /// The socket is left alone until the reader of the content catches up.
  var isPaused = false
  var output: OutputPipe?
  var events: (hub: EventHub, id: UInt64)?
  var isChunked = false

  init(
    request: Request, key: CacheKey? = nil, target: String, destination: Router.Destination, route: Int,
    generation: UInt64, began: Int, keepsAlive: Bool
  ) {
    self.request = request
    self.key = key
    self.target = target
    self.destination = destination
    self.route = route
    self.generation = generation
    self.began = began
    self.keepsAlive = keepsAlive
  }
}
