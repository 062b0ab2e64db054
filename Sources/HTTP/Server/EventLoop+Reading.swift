extension EventLoop {
  /// Reads at most so often before other connections have their turn: 4 × 16 KiB.
  private static let readsInTurn = 4

  /// Bytes thrown away after the last answer before the connection is cut: what a client had under way.
  static let mostLingered = 1 << 20

  /// The socket has something to read, or its end.
  func readable(_ connection: Connection) {
    if connection.stage == .handshake {
      shakeHands(connection)
      if connection.stage == .handshake || connection.stage == .closed { return }
    }
    for _ in 0..<EventLoop.readsInTurn {
      if connection.stage == .lingering {
        linger(connection)
        return
      }
      guard wantsInput(connection) else { break }
      let room = connection.input.room(&pool)
      let asked = room.count
      let transfer = connection.transport.read(into: room)
      if case .bytes(let count) = transfer {
        connection.input.filled(count)
        metrics.bytesIn.add(count)
        connection.deadline.progress(count, now: now)
        process(connection)
        if count < asked && !connection.transport.hasPending { break }
        continue
      }
      if transfer == .ended {
        connection.hasEnded = true
        if connection.stage == .events {
          // Who listens to events sends nothing more, so this end is the client's leave.
          close(connection)
          return
        }
        process(connection)
      } else if transfer == .failed {
        close(connection)
        return
      }
      break
    }
    resume(connection)
  }

  /// What follows whenever something happened to a connection: output leaves, deadline and interest are set.
  func resume(_ connection: Connection) {
    guard connection.stage != .closed else { return }
    flush(connection)
    // Once a slow reader has caught up, what it had sent meanwhile is looked at.
    while connection.stage == .head && connection.pending.isEmpty && !connection.input.isEmpty
      && !connection.closesAfterOutput
    {
      let before = connection.input.count
      process(connection)
      flush(connection)
      if connection.input.count == before { break }
    }
    settle(connection)
  }

  /// Whether bytes may be read now: there is room, and what came before is answered.
  func wantsInput(_ connection: Connection) -> Bool {
    guard !connection.hasEnded else { return false }
    switch connection.stage {
    case .closed: return false
    case .handshake, .lingering: return true
    case .head: return connection.pending.isEmpty && !connection.closesAfterOutput
    case .body: return !(connection.exchange?.isPaused ?? false)
    case .waiting, .streaming, .events:
      // Only to notice that the client goes away; a buffer's worth of pipelined requests may wait.
      return connection.input.count < InputBuffer.size * 3 / 4
        && !(connection.exchange?.isPaused ?? false)
    }
  }

  /// Takes the events out of what has come.
  func process(_ connection: Connection) {
    while connection.stage == .head || connection.stage == .body {
      // An answer that streams while content still arrives goes on reading, though it ends the connection.
      if connection.closesAfterOutput && connection.exchange?.output == nil { return }
      if connection.stage == .head {
        if !writer.hasRoom { flush(connection) }
        if !connection.pending.isEmpty || connection.stage == .closed { return }
      } else if connection.exchange?.isPaused ?? false {
        return
      }
      let bytes = connection.input.bytes
      let event = connection.parser.next(bytes)
      switch event {
      case .needMore:
        dropRead(connection)
        needMore(connection)
        return
      case .head:
        connection.requests += 1
        begin(connection, bytes)
      case .body(let offset, let count):
        take(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]), connection)
        dropRead(connection)
      case .end:
        endBody(connection, bytes)
      case .failed(let fault):
        refuse(connection, fault)
        return
      }
    }
  }

  private func needMore(_ connection: Connection) {
    if connection.hasEnded {
      if connection.stage == .head && connection.parser.isIdle {
        connection.closesAfterOutput = true
      } else {
        refuse(connection, connection.stage == .head ? .requestLine : .contentLength)
      }
      return
    }
    let input = connection.input
    if connection.stage == .head && input.count >= input.capacity / 2 && input.isHeld {
      // A head larger than the buffer: at most twice its limit is ever held.
      if input.capacity < core.configuration.limits.head * 2 { connection.input.grow(&pool) }
    }
  }

  /// Gives up what the parser no longer needs.
  func dropRead(_ connection: Connection) {
    let count = connection.parser.droppable
    if count > 0 {
      connection.input.drop(count)
      connection.parser.dropped(count)
    }
  }

  /// Makes ready for the next request on the connection.
  func nextRequest(_ connection: Connection) {
    let count = connection.parser.position
    connection.input.drop(count)
    connection.parser.dropped(count)
    connection.parser.reset()
    connection.deadline.finish()
    connection.exchange = nil
    connection.stage = .head
    // Its end may have come while the answer was under way; nobody asks for more then.
    if connection.hasEnded && connection.input.isEmpty { connection.closesAfterOutput = true }
  }

  private func shakeHands(_ connection: Connection) {
    guard case .tls(let session) = connection.transport else { return }
    clock.noteHandshake()
    switch session.handshake() {
    case .bytes:
      connection.stage = .head
      metrics.handshakes.add()
      if session.isResumed { metrics.resumed.add() }
      settle(connection)
    case .wantsRead:
      settle(connection)
    case .wantsWrite:
      watch(connection, [.read, .write])
    default:
      metrics.failedHandshakes.add()
      close(connection)
    }
  }

  private func linger(_ connection: Connection) {
    while true {
      switch connection.transport.read(into: scratch) {
      case .bytes(let count):
        connection.lingered += count
        if connection.lingered > EventLoop.mostLingered {
          close(connection)
          return
        }
      case .wantsRead, .wantsWrite: return
      default:
        close(connection)
        return
      }
    }
  }
}

extension Transport {
  /// Whether bytes wait above the socket, where no poller sees them.
  var hasPending: Bool {
    if case .tls(let session) = self { return session.hasPending }
    return false
  }
}
