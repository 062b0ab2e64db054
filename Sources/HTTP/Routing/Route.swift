/// What a route asks of the server beyond its handler.
public struct RouteOptions: Sendable {
  /// Most bytes of a request's body; nil takes the configuration's default.
  public var bodyLimit: Int?
  /// The name in metrics and logs; nil takes the pattern.
  public var label: String?
  /// Whether the handler starts before the body is complete and reads it as it arrives, on a thread of its own.
  public var streamsBody: Bool
  /// Whether the handler runs on the event loop itself: only for answers at hand, never for what may block.
  public var runsOnLoop: Bool
  /// Whether its requests are answered one at a time, on a thread of their own with a short queue of their own.
  ///
  /// For what costs much by design, as comparing passwords does: the workers stay with everybody else.
  public var isCostly: Bool
  /// What the answer to a GET depends on beside the path; nil for the whole address and the host.
  ///
  /// With it, requests that ask at once for an answer that may be kept wait for one handler.
  public var reads: Reads?

  /// Options with the usual values.
  public init(
    bodyLimit: Int? = nil, label: String? = nil, streamsBody: Bool = false, runsOnLoop: Bool = false,
    isCostly: Bool = false, reads: Reads? = nil
  ) {
    self.bodyLimit = bodyLimit
    self.label = label
    self.streamsBody = streamsBody
    self.runsOnLoop = runsOnLoop
    self.isCostly = isCostly
    self.reads = reads
  }
}

/// One method of one path with its handler.
public struct Route: Sendable {
  /// The method it answers.
  public let method: Method
  /// The path's pattern, such as `/documents/{id}`.
  public let pattern: String
  /// What it asks of the server.
  public let options: RouteOptions
  let handler: Handler

  /// The name in metrics and logs.
  public var label: String { options.label ?? pattern }
}
