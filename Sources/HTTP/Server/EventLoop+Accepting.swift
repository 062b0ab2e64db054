#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

extension EventLoop {
  /// Takes what waits on a listener.
  func accept(_ listener: Listener) {
    for _ in 0..<Acceptor.mostInTurn {
      switch acceptor.take(listener) {
      case .client(let number, let peer): welcome(number, peer, listener)
      case .nobody: return
      case .exhausted:
        turnAwayWithoutDescriptors(listener)
        return
      }
    }
  }

  private func welcome(_ number: Int32, _ peer: PeerAddress, _ listener: Listener) {
    metrics.accepted.add()
    switch core.census.arrive(peer) {
    case .welcome: break
    case .full:
      // Whoever has been idle longest makes room; it has its answers and can come back.
      if let idle = table.longestIdle {
        close(idle)
        if core.census.arrive(peer) == .welcome { break }
      }
      turnAway(number)
      return
    case .tooManyOfOne:
      turnAway(number)
      return
    }
    Listener.set(number, Int32(IPPROTO_TCP), TCP_NODELAY)
    var transport = Transport.plain(number)
    if let context = listener.tls {
      guard let session = TLSSession(descriptor: number, context: context, scratch: scratch) else {
        core.census.leave(peer)
        systemClose(number)
        return
      }
      transport = .tls(session)
    }
    add(transport, peer, isSecure: listener.address.isSecure, redirectPort: listener.redirectPort)
  }

  /// Takes a wire into the loop; tests bring wires of memory.
  @discardableResult
  func add(_ transport: Transport, _ peer: PeerAddress, isSecure: Bool, redirectPort: Int? = nil) -> Connection {
    let connection = table.add { token in
      Connection(
        transport: transport, peer: peer, isSecure: isSecure, redirectPort: redirectPort, token: token,
        limits: core.configuration.limits)
    }
    if case .tls = transport { connection.stage = .handshake }
    metrics.connections.add()
    connection.interest = .read
    if let poller {
      do {
        try poller.add(transport.descriptor, connection.token, .read)
      } catch {
        close(connection)
        return connection
      }
    }
    settle(connection)
    return connection
  }

  /// Tells a client that there is no room; costs no connection of ours.
  private func turnAway(_ number: Int32) {
    metrics.refused.add()
    let text =
      "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    let bytes = Array(text.utf8)
    _ = systemSend(number, bytes)
    shutdown(number, Int32(SHUT_WR))
    // What has arrived is read, so that closing does not reset the connection under the answer.
    _ = recv(number, scratch.baseAddress, scratch.count, 0)
    systemClose(number)
  }

  /// Descriptors are used up: the spare one lets us answer one client, then accepting rests a moment.
  private func turnAwayWithoutDescriptors(_ listener: Listener) {
    if let number = acceptor.takeWithSpare(listener) { turnAway(number) }
    acceptor.keepSpare()
    if let idle = table.longestIdle { close(idle) }
    if acceptor.rest(now: now), acceptor.isWorthTelling(now: now) {
      core.logger.warning("descriptors are used up; accepting rests")
    }
  }

  /// Ends a connection at once and forgets it.
  func close(_ connection: Connection) {
    guard connection.stage != .closed else { return }
    connection.stage = .closed
    if let exchange = connection.exchange {
      if case .pipe(let pipe) = exchange.sink { pipe.fail() }
      exchange.output?.cancel()
      endEvents(exchange)
      connection.exchange = nil
    }
    connection.pending = []
    connection.input.release(&pool)
    connection.transport.closeDown()
    core.census.leave(connection.peer)
    table.remove(connection)
    metrics.connections.add(-1)
  }
}

private func systemSend(_ number: Int32, _ bytes: [UInt8]) -> Int {
  #if canImport(Glibc)
    return send(number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  #else
    return send(number, bytes, bytes.count, 0)
  #endif
}
