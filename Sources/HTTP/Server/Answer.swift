/// An answer made ready on a worker: rendered, compressed, checked; the loop only adds date, id and connection.
struct Answer: Sendable {
  enum Body: Sendable {
    case none
    case blob(Blob)
    case pieces([Response.Piece])
    case stream(OutputPipe)
    case events(EventSubscription)
  }

  /// Status line and fields without the closing empty line.
  var head: RenderedHead
  var body: Body
  var status: Int
  /// Index of the route in the metrics.
  var route: Int
  /// Bytes of content, for the log.
  var length: Int
  /// What the cache may keep.
  var entry: CacheEntry?
  /// The content ends with the connection, as for HTTP/1.0 readers of a stream.
  var endsByClose = false
}

/// The bytes of a head with a place for the date and one for the request's id.
struct RenderedHead: Sendable {
  var bytes: [UInt8]
  var dateAt: Int
  var idAt: Int

  /// Bytes of an HTTP date and of a request id.
  static let dateCount = 29
  static let idCount = 16

  init(_ status: Status) {
    bytes = Array("HTTP/1.1 \(status.rawValue) \(status.reason)\r\nDate: ".utf8)
    dateAt = bytes.count
    bytes += [UInt8](repeating: ASCII.space, count: RenderedHead.dateCount)
    bytes += Array("\r\nX-Request-Id: ".utf8)
    idAt = bytes.count
    bytes += [UInt8](repeating: ASCII.space, count: RenderedHead.idCount)
    bytes += [ASCII.cr, ASCII.lf]
  }

  mutating func add(_ name: String, _ value: String) {
    bytes += name.utf8
    bytes.append(ASCII.colon)
    bytes.append(ASCII.space)
    bytes += value.utf8
    bytes.append(ASCII.cr)
    bytes.append(ASCII.lf)
  }
}
