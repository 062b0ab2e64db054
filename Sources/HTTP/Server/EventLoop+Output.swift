#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension EventLoop {
  /// Places handed to the kernel in one call; Linux takes up to 1,024, more than 64 gain nothing.
  private static let mostPlaces = 64

  /// The socket takes output again.
  func writable(_ connection: Connection) {
    if connection.stage == .handshake {
      readable(connection)
      return
    }
    flush(connection)
    guard connection.stage != .closed, connection.pending.isEmpty else {
      settle(connection)
      return
    }
    if connection.exchange?.output != nil { pump(connection) }
    if connection.stage == .head { process(connection) }
    resume(connection)
  }

  /// Sends what this turn wrote behind what is still pending; keeps what the socket does not take.
  func flush(_ connection: Connection) {
    guard connection.stage != .closed else {
      writer.clear()
      return
    }
    if connection.pending.isEmpty {
      if !writer.isEmpty {
        let rest = write(writer.pieces, connection)
        if connection.stage == .closed {
          writer.clear()
          return
        }
        connection.pending = writer.kept(rest)
        writer.clear()
      }
    } else {
      connection.pending += writer.kept(writer.pieces[...])
      writer.clear()
      let rest = write(connection.pending, connection)
      if connection.stage == .closed { return }
      connection.pending = Array(rest)
    }
    if connection.pending.isEmpty && connection.closesAfterOutput && connection.stage == .head {
      endOutput(connection)
    }
  }

  /// Writes as much as the wire takes and returns the rest; closes the connection when the wire is broken.
  private func write(_ pieces: [OutputPiece], _ connection: Connection) -> ArraySlice<OutputPiece> {
    var rest = pieces[...]
    while let first = rest.first {
      let transfer: Transfer
      if case .file(let slice, let from) = first {
        transfer = connection.transport.send(slice, from: from, scratch: scratch)
      } else {
        transfer = gather(rest, connection)
      }
      switch transfer {
      case .bytes(let count):
        metrics.bytesOut.add(count)
        connection.deadline.progress(count, now: now)
        drop(count, from: &rest)
        // One turn of a large file is enough; others wait too.
        if case .file = first, count >= 1 << 20 { return rest }
      case .wantsWrite, .wantsRead: return rest
      default:
        close(connection)
        return []
      }
    }
    return rest
  }

  private func gather(_ pieces: ArraySlice<OutputPiece>, _ connection: Connection) -> Transfer {
    withUnsafeTemporaryAllocation(of: iovec.self, capacity: EventLoop.mostPlaces) { places in
      var count = 0
      var isBeforeFile = false
      for piece in pieces {
        if count == EventLoop.mostPlaces { break }
        switch piece {
        case .scratch(let from, let to):
          places[count] = iovec(iov_base: writer.memory + from, iov_len: to - from)
        case .blob(let blob, let from):
          let start = UnsafeMutableRawPointer(mutating: blob.bytes.baseAddress! + from)
          places[count] = iovec(iov_base: start, iov_len: blob.count - from)
        case .file: isBeforeFile = true
        }
        if isBeforeFile { break }
        count += 1
      }
      return connection.transport.write(
        UnsafeMutableBufferPointer(rebasing: places[..<count]), more: isBeforeFile)
    }
  }

  private func drop(_ count: Int, from pieces: inout ArraySlice<OutputPiece>) {
    var left = count
    while let first = pieces.first, left > 0 {
      let size = first.count
      if left >= size {
        pieces.removeFirst()
        left -= size
      } else {
        pieces[pieces.startIndex] = first.dropping(left) ?? first
        left = 0
      }
    }
  }

  /// The last answer is out: say so, and wait for the client to close, so that no reset overtakes the answer.
  private func endOutput(_ connection: Connection) {
    connection.transport.endOutput()
    connection.input.release(&pool)
    if connection.hasEnded {
      close(connection)
      return
    }
    connection.stage = .lingering
  }
}
