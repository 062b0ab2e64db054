#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

extension EventLoop {
  /// Connections taken in one turn, so that those that are open are not kept waiting.
  private static let mostInTurn = 64

  /// Milliseconds without accepting after descriptors ran out, so that the loop does not spin.
  private static let pauseAfterExhaustion = 200

  /// Takes what waits on a listener.
  func accept(_ listener: Listener) {
    for _ in 0..<EventLoop.mostInTurn {
      var storage = sockaddr_storage()
      var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
      let number = withUnsafeMutablePointer(to: &storage) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { acceptOne(listener.descriptor, $0, &length) }
      }
      if number >= 0 {
        welcome(number, PeerAddress(storage), listener)
        continue
      }
      switch errno {
      case EINTR, ECONNABORTED: continue
      case EMFILE, ENFILE, ENOBUFS, ENOMEM:
        turnAwayWithoutDescriptors(listener)
        return
      default: return
      }
    }
  }

  private func acceptOne(_ listener: Int32, _ address: UnsafeMutablePointer<sockaddr>, _ length: inout socklen_t)
    -> Int32
  {
    #if canImport(Glibc)
      return accept4(listener, address, &length, Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue))
    #else
      let number = Darwin.accept(listener, address, &length)
      if number >= 0 {
        Listener.setNonBlocking(number)
        Listener.set(number, SOL_SOCKET, SO_NOSIGPIPE)
      }
      return number
    #endif
  }

  private func welcome(_ number: Int32, _ peer: PeerAddress, _ listener: Listener) {
    metrics.accepted.add()
    switch core.census.arrive(peer) {
    case .welcome: break
    case .full:
      // Whoever has been idle longest makes room; it has its answers and can come back.
      if oldestIdle >= 0, let idle = connections[oldestIdle] {
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
    let slot: Int
    if let last = free.popLast() {
      slot = last
      generations[slot] &+= 1
    } else {
      slot = connections.count
      connections.append(nil)
      generations.append(1)
    }
    // The highest generations are kept free, since listeners have their tokens there.
    if generations[slot] >= UInt32.max - 1 { generations[slot] = 1 }
    let connection = Connection(
      transport: transport, peer: peer, isSecure: isSecure, redirectPort: redirectPort,
      token: UInt64(generations[slot]) << 32 | UInt64(slot), limits: core.configuration.limits)
    if case .tls = transport { connection.stage = .handshake }
    connections[slot] = connection
    open += 1
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
    if spare >= 0 {
      systemClose(spare)
      spare = -1
      var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
      var storage = sockaddr_storage()
      let number = withUnsafeMutablePointer(to: &storage) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { acceptOne(listener.descriptor, $0, &length) }
      }
      if number >= 0 { turnAway(number) }
      spare = openSpare()
    }
    if oldestIdle >= 0, let idle = connections[oldestIdle] { close(idle) }
    if acceptsAgainAt == Int.max {
      core.logger.warning("descriptors are used up; accepting rests")
      for listener in listeners { poller?.remove(listener.descriptor) }
    }
    acceptsAgainAt = now + EventLoop.pauseAfterExhaustion
  }

  func openSpare() -> Int32 { openPath("/dev/null", O_RDONLY | O_CLOEXEC) }

  func resumeAccepting() {
    acceptsAgainAt = Int.max
    if spare < 0 { spare = openSpare() }
    if !isDraining { watchListeners() }
  }

  /// Begins to listen.
  func watchListeners() {
    for (index, listener) in listeners.enumerated() {
      let token = EventLoop.listenerToken + UInt64(index) + 1
      try? poller?.add(listener.descriptor, token, listener.isShared ? [.read, .exclusive] : .read)
    }
  }

  /// Ends a connection at once and forgets it.
  func close(_ connection: Connection) {
    guard connection.stage != .closed else { return }
    connection.stage = .closed
    leaveIdle(connection)
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
    connections[connection.slot] = nil
    free.append(connection.slot)
    open -= 1
    metrics.connections.add(-1)
  }
}

extension EventLoop {
  /// Milliseconds in which kept connections may send one more request after draining began.
  ///
  /// A client that has just got an answer may have its next request on the way; closing at once would lose it.
  private static let grace = 500

  /// Stops accepting; what waits in the system's queue is still taken, so that nobody is reset.
  func beginDraining(keepsListeners: Bool = false) {
    guard !isDraining else { return }
    isDraining = true
    for listener in listeners {
      poller?.remove(listener.descriptor)
      if keepsListeners { continue }
      accept(listener)
      accept(listener)
      if !listener.isShared { systemClose(listener.descriptor) }
    }
    listeners = []
    graceEnds = now + EventLoop.grace
    drainEnds = now + core.configuration.timeouts.drain
  }

  func goOnDraining() {
    if now >= graceEnds {
      graceEnds = Int.max
      for connection in connections.compactMap({ $0 }) {
        if connection.isIdle || connection.stage == .handshake || connection.stage == .events {
          connection.closesAfterOutput = true
          if connection.stage == .events {
            close(connection)
          } else {
            connection.stage = .head
            resume(connection)
          }
        }
      }
    }
    if open == 0 || now >= drainEnds { isStopped = true }
  }

  /// The loop has ended: nothing is left open.
  func closeEverything() {
    for connection in connections.compactMap({ $0 }) { close(connection) }
    for listener in listeners where !listener.isShared { systemClose(listener.descriptor) }
    listeners = []
    if spare >= 0 { systemClose(spare) }
    spare = -1
  }
}

private func systemClose(_ number: Int32) { close(number) }

private func openPath(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }

private func systemSend(_ number: Int32, _ bytes: [UInt8]) -> Int {
  #if canImport(Glibc)
    return send(number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  #else
    return send(number, bytes, bytes.count, 0)
  #endif
}
