/// One server-sent event, WHATWG HTML section 9.2.
public struct ServerEvent: Sendable, Equatable {
  /// Comes back as `Last-Event-ID` when the client connects again.
  public var id: String?
  /// The name that a page listens for; nil is `message`.
  public var name: String?
  /// The text; lines are sent as several `data:` lines.
  public var data: String

  /// Makes an event.
  public init(id: String? = nil, name: String? = nil, data: String) {
    self.id = id
    self.name = name
    self.data = data
  }

  /// The event as it goes over the wire; CR and LF in id and name are dropped, since they would end the line.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    func line(_ field: String, _ value: some Sequence<UInt8>) {
      out += field.utf8
      out += value
      out.append(ASCII.lf)
    }
    let isInline: (UInt8) -> Bool = { $0 != ASCII.lf && $0 != ASCII.cr && $0 != 0 }
    if let id { line("id: ", id.utf8.filter(isInline)) }
    if let name { line("event: ", name.utf8.filter(isInline)) }
    // A CR LF pair is one end of line, so CRs are dropped and LFs divide.
    let plain = data.utf8.filter { $0 != ASCII.cr }
    for part in plain.split(separator: ASCII.lf, omittingEmptySubsequences: false) { line("data: ", part) }
    out.append(ASCII.lf)
    return out
  }
}

/// A channel of server-sent events: what is published goes to every page that listens.
public final class EventHub: @unchecked Sendable {
  // Unchecked: the fields below are touched only with the lock held.
  private let gate = Gate()
  private var listeners: [UInt64: @Sendable ([UInt8]) -> Void] = [:]
  private var nextListener: UInt64 = 0
  private var recent: [ServerEvent] = []
  private let remembered: Int

  /// Makes a hub that replays up to this many events with ids to a client that was away.
  public init(remembers remembered: Int = 100) { self.remembered = remembered }

  /// Sends an event to everyone who listens; returns at once.
  public func publish(_ event: ServerEvent) {
    let bytes = event.bytes
    let targets = gate.locked {
      if event.id != nil {
        recent.append(event)
        if recent.count > remembered { recent.removeFirst(recent.count - remembered) }
      }
      return Array(listeners.values)
    }
    for send in targets { send(bytes) }
  }

  /// How many pages listen.
  public var listenerCount: Int { gate.locked { listeners.count } }

  /// An answer that keeps the connection open and sends what is published from now on.
  ///
  /// With the request's `Last-Event-ID` the events after that one are sent first, as far as they are remembered.
  public func subscribe(_ request: Request) -> Response {
    var response = Response(.ok, body: .events(EventSubscription(hub: self, after: request.headers["Last-Event-ID"])))
    response.headers["Content-Type"] = "text/event-stream; charset=utf-8"
    response.headers["Cache-Control"] = "no-store"
    return response
  }

  func add(after last: String?, _ send: @escaping @Sendable ([UInt8]) -> Void) -> (id: UInt64, missed: [UInt8]) {
    gate.locked {
      nextListener += 1
      listeners[nextListener] = send
      guard let last, let seen = recent.lastIndex(where: { $0.id == last }) else { return (nextListener, []) }
      return (nextListener, recent[(seen + 1)...].flatMap(\.bytes))
    }
  }

  func remove(_ id: UInt64) { gate.locked { _ = listeners.removeValue(forKey: id) } }
}

/// A page's place in an `EventHub`.
public struct EventSubscription: Sendable {
  let hub: EventHub
  let after: String?
}
