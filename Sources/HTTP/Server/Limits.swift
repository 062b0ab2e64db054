/// Sizes and counts that the server holds to; each has its reason.
public struct Limits: Sendable {
  /// Bytes of the request line; above it 414.
  ///
  /// 8 KiB as nginx and Apache; RFC 9112 section 3 asks for 8,000.
  public var requestLine = 8 * 1024
  /// Bytes of request line and fields together; above it 431.
  ///
  /// 32 KiB as nginx's four buffers of 8 KiB.
  public var head = 32 * 1024
  /// Fields of one request; above it 431.
  ///
  /// 100 as Apache and Go's proxies; browsers send about 20.
  public var fields = 100
  /// Bytes of a body where the route does not say; above it 413.
  ///
  /// 1 MiB as nginx.
  public var body = 1 << 20
  /// Bytes of a body kept in memory; longer ones go to an unlinked file.
  ///
  /// 64 KiB holds nearly every form.
  public var bodyInMemory = 64 * 1024
  /// Bytes of all chunk extensions of one body.
  ///
  /// Nobody uses them; 4 KiB is patience (CVE-2023-39326).
  public var chunkExtensions = 4 * 1024
  /// Bytes of a trailer section, and 32 fields in it.
  ///
  /// Trailers carry a checksum, if anything.
  public var trailers = 8 * 1024
  /// Open connections in all.
  ///
  /// Each costs about 1 KiB idle; 20,000 is twice the load that was tested.
  public var connections = 20_000
  /// Open connections of one address.
  ///
  /// A browser opens 6; an office behind one address has some tens of browsers.
  public var connectionsPerAddress = 256
  /// Whether the address limit spares loopback, where a proxy or the operator connects from.
  public var sparesLoopback = true
  /// Requests waiting for a worker; above it 503.
  ///
  /// At 5 ms a request and 8 workers the last waits 0.6 s.
  public var waiting = 1_000
  /// Costly requests waiting for their one thread; above it 503.
  ///
  /// At 0.1 s a password the last waits 1.6 s.
  public var costlyWaiting = 16
  /// Bodies or answers streaming at once, each with a thread; above it 503.
  public var streams = 64
  /// Event streams open at once; above it 503.
  ///
  /// Each costs a connection, no thread.
  public var eventStreams = 2_000
  /// Bytes of output that may wait for a slow reader before its producer is stopped.
  public var output = 256 * 1024
  /// Bytes of answers kept by generation, all loops together.
  ///
  /// 64 MiB holds every page of the five seed plans.
  public var cache = 64 << 20
  /// Bytes of one answer that is kept; larger ones are made anew.
  public var cachedAnswer = 1 << 20
  /// Requests of one connection before it is closed, so that load spreads over loops again; nginx closes at 1,000.
  public var requestsPerConnection = 100_000

  /// The defaults above.
  public init() {}
}

/// How long the server waits for what; all in milliseconds.
public struct Timeouts: Sendable {
  /// For a TLS handshake.
  ///
  /// A phone on a bad network needs two or three seconds.
  public var handshake = 10_000
  /// For a whole request head, from its first byte (or from the connection's start); above it 408.
  public var head = 10_000
  /// Without any new byte of a body; above it 408.
  public var bodyGap = 10_000
  /// Bytes a second that a body must keep after `bodyGrace`; below it 408.
  ///
  /// 500 as Apache's mod_reqtimeout.
  public var bodyRate = 500
  /// Before the rate is judged, so that a slow start is forgiven.
  public var bodyGrace = 10_000
  /// For a handler to answer; above it 503, and its late answer is thrown away.
  public var handler = 30_000
  /// Between two requests of a kept connection.
  ///
  /// 60 s; nginx keeps 75.
  public var idle = 60_000
  /// Without the reader taking a byte of the answer; then the connection is closed.
  public var write = 15_000
  /// Bytes a second that a reader must take after `writeGrace`; then the connection is closed.
  public var writeRate = 500
  /// Before a reader's rate is judged.
  public var writeGrace = 30_000
  /// For the client to close after our last answer, so that the answer is not lost to a reset.
  public var linger = 2_000
  /// For requests in flight when the server is asked to stop.
  public var drain = 20_000
  /// Between two comments that keep an event stream open through proxies that cut silent connections at 60 s.
  public var heartbeat = 15_000

  /// The defaults above.
  public init() {}
}
