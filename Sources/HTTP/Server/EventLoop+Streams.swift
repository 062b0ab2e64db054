extension EventLoop {
  /// Starts the thread that makes a streamed answer.
  func startOutput(_ pipe: OutputPipe, _ connection: Connection, _ exchange: Exchange) {
    exchange.output = pipe
    // While content still arrives both directions run at once.
    if exchange.hasWholeBody { connection.stage = .streaming }
    let token = connection.token
    let mailbox = mailbox
    if !pipe.start({ mailbox.post(.output(token)) }) {
      // No thread to be had: the head is out, so the only honest end is a cut.
      close(connection)
    }
  }

  /// Takes what the producer made, once what came before has left.
  func pump(_ connection: Connection) {
    guard let exchange = connection.exchange, let pipe = exchange.output else { return }
    if !connection.pending.isEmpty { return }
    let (blobs, state) = pipe.take()
    for blob in blobs { writer.add(blob) }
    switch state {
    case .open: break
    case .ended:
      exchange.output = nil
      if connection.closesAfterOutput {
        connection.exchange = nil
        connection.stage = .head
      } else {
        nextRequest(connection)
      }
    case .broken:
      // A missing last chunk tells the client that something is missing.
      flush(connection)
      close(connection)
    }
  }

  /// Opens an event stream; the connection belongs to the hub until either side ends it.
  func startEvents(_ subscription: EventSubscription, _ connection: Connection, _ exchange: Exchange) {
    metrics.eventStreams.add()
    connection.stage = .events
    connection.closesAfterOutput = true
    exchange.isChunked = exchange.request.minorVersion > 0
    let token = connection.token
    let mailbox = mailbox
    let (id, missed) = subscription.hub.add(after: subscription.after) { bytes in
      mailbox.post(.event(token, Blob(bytes)))
    }
    exchange.events = (subscription.hub, id)
    // A first comment shows the client at once that the stream is open.
    send(event: Blob(Array(": open\n\n".utf8) + missed), to: connection)
  }

  /// Sends one event; a reader that lets more than the output limit pile up is cut and may come back.
  func send(event blob: Blob, to connection: Connection) {
    guard let exchange = connection.exchange else { return }
    let waiting = connection.pending.reduce(0) { $0 + $1.count }
    if waiting > core.configuration.limits.output {
      close(connection)
      return
    }
    writer.add(exchange.isChunked ? Blob(AnswerMaker.chunk(Array(blob.bytes))) : blob)
  }

  /// Takes a connection out of its hub.
  func endEvents(_ exchange: Exchange) {
    guard let (hub, id) = exchange.events else { return }
    hub.remove(id)
    exchange.events = nil
    metrics.eventStreams.add(-1)
    core.eventStreams.subtract(1, ordering: .relaxed)
  }
}
