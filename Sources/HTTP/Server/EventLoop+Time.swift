extension EventLoop {
  /// Sets what a connection waits for and how long it may; called whenever something happened to it.
  func settle(_ connection: Connection) {
    guard connection.stage != .closed else { return }
    let phase = phase(connection)
    connection.deadline.enter(phase, now: now)
    if connection.input.isEmpty && connection.input.isHeld { connection.input.release(&pool) }
    if connection.isIdle { table.enterIdle(connection) } else { table.leaveIdle(connection) }
    schedule(connection)
    var interest: Interest = []
    if wantsInput(connection) {
      interest.insert(.read)
      if connection.transport.hasPending { mailbox.post(.read(connection.token)) }
    }
    if !connection.pending.isEmpty { interest.insert(.write) }
    watch(connection, interest)
  }

  private func phase(_ connection: Connection) -> ConnectionDeadline.Phase {
    if connection.stage == .lingering { return .linger }
    if !connection.pending.isEmpty { return .write }
    switch connection.stage {
    case .handshake: return .handshake
    case .head:
      if !connection.parser.isIdle || !connection.input.isEmpty { return .head }
      return connection.requests == 0 ? .opened : .idle
    case .body: return connection.exchange?.isPaused ?? false ? .unlimited : .body
    case .waiting: return .handler
    case .streaming: return .unlimited
    case .events: return .heartbeat
    case .lingering, .closed: return .linger
    }
  }

  /// Lays the connection into the wheel, unless it lies there early enough.
  private func schedule(_ connection: Connection) {
    let due = connection.deadline.due(core.configuration.timeouts)
    if due == Int.max { return }
    let tick = wheel.tick(for: due)
    if tick < connection.tick {
      connection.tick = tick
      wheel.insert(connection.token, tick: tick)
    }
  }

  /// A slot of the wheel has come round.
  func due(_ token: UInt64, _ tick: Int) {
    guard let connection = table.find(token), connection.tick == tick else { return }
    connection.tick = Int.max
    let due = connection.deadline.due(core.configuration.timeouts)
    if due > now {
      schedule(connection)
      return
    }
    expire(connection)
  }

  private func expire(_ connection: Connection) {
    switch connection.deadline.phase {
    case .heartbeat:
      // A comment keeps proxies from cutting a silent stream.
      connection.deadline.restart(now: now)
      send(event: Blob(Array(": \n\n".utf8)), to: connection)
      resume(connection)
      return
    case .head:
      fail(connection, .requestTimeout, "the request's head took too long")
    case .body:
      fail(connection, .requestTimeout, "the request's content came too slowly")
    case .handler:
      fail(connection, .serviceUnavailable, "the answer took too long", retryAfter: 5)
    case .idle, .opened:
      connection.closesAfterOutput = true
    default:
      metrics.timeouts.add()
      close(connection)
      return
    }
    metrics.timeouts.add()
    resume(connection)
  }

  func watch(_ connection: Connection, _ interest: Interest) {
    guard interest != connection.interest else { return }
    poller?.change(connection.transport.descriptor, connection.token, from: connection.interest, to: interest)
    connection.interest = interest
  }
}
