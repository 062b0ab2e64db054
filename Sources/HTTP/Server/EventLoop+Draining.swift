extension EventLoop {
  /// Stops accepting; what waits in the system's queue is still taken, so that nobody is reset.
  func beginDraining(keepsListeners: Bool) {
    guard draining.begin(now: now, limit: core.configuration.timeouts.drain) else { return }
    for listener in acceptor.leave() where !keepsListeners {
      accept(listener)
      accept(listener)
      if !listener.isShared { systemClose(listener.descriptor) }
    }
  }

  /// What a turn of a draining loop does beyond others; true when the loop has nothing left to do.
  func goOnDraining() -> Bool {
    if draining.graceIsOver(now: now) { closeIdle() }
    if table.count == 0 { return true }
    guard draining.limitIsOver(now: now) else { return false }
    for connection in table.all { giveUp(connection) }
    return true
  }

  /// Ends connections that ask for nothing.
  private func closeIdle() {
    for connection in table.all {
      if connection.stage == .events {
        close(connection)
      } else if connection.isIdle || connection.stage == .handshake {
        connection.closesAfterOutput = true
        connection.stage = .head
        resume(connection)
      }
    }
  }

  /// Tells whoever still waits for an answer that none will come; one that is under way is cut.
  private func giveUp(_ connection: Connection) {
    guard connection.stage == .waiting || connection.stage == .body else { return }
    fail(connection, .serviceUnavailable, "the server is stopping", retryAfter: 5)
    flush(connection)
  }

  /// The loop has ended: nothing is left open.
  func closeEverything() {
    for connection in table.all { close(connection) }
    acceptor.close()
  }
}
