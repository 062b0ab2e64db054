import COpenSSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One TLS connection on a non-blocking socket.
final class TLSSession {
  let descriptor: Int32
  private let session: OpaquePointer
  // Sessions outlive a reload of certificates; the context must stay as long.
  private let context: TLSContext
  private let scratch: UnsafeMutableRawBufferPointer
  private(set) var isEstablished = false
  private var hasFailed = false

  /// Bytes of one TLS record, RFC 8446 section 5.1.
  static let record = 16 * 1024

  /// `scratch` is memory of the loop, one record long, used only within a call.
  init?(descriptor: Int32, context: TLSContext, scratch: UnsafeMutableRawBufferPointer) {
    guard let session = SSL_new(context.first) else { return nil }
    guard SSL_set_fd(session, descriptor) == 1 else {
      SSL_free(session)
      return nil
    }
    SSL_set_accept_state(session)
    self.descriptor = descriptor
    self.context = context
    self.session = session
    self.scratch = scratch
  }

  deinit { SSL_free(session) }

  /// Whether the session was resumed, known once it is established.
  var isResumed: Bool { SSL_session_reused(session) == 1 }

  /// Whether bytes are decrypted already and no event of the socket will tell of them.
  var hasPending: Bool { SSL_pending(session) > 0 }

  /// Goes on with the handshake; `.bytes(0)` when it is done.
  func handshake() -> Transfer {
    ERR_clear_error()
    let result = SSL_do_handshake(session)
    if result == 1 {
      isEstablished = true
      return .bytes(0)
    }
    return outcome(result)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
    ERR_clear_error()
    let count = SSL_read(session, buffer.baseAddress, Int32(min(buffer.count, 1 << 30)))
    return count > 0 ? .bytes(Int(count)) : outcome(count)
  }

  /// Puts small pieces together into whole records; returns how much went out.
  func write(_ places: UnsafeMutableBufferPointer<iovec>) -> Transfer {
    var written = 0
    var index = 0
    var offset = 0
    while index < places.count {
      let place = places[index]
      let left = place.iov_len - offset
      if left == 0 {
        index += 1
        offset = 0
        continue
      }
      var source = UnsafeRawPointer(place.iov_base!) + offset
      var count = min(left, TLSSession.record)
      if count < TLSSession.record && index + 1 < places.count {
        count = gather(places, index, offset)
        source = UnsafeRawPointer(scratch.baseAddress!)
      }
      ERR_clear_error()
      let sent = SSL_write(session, source, Int32(count))
      if sent <= 0 {
        let why = outcome(sent)
        return written > 0 && why == .wantsWrite ? .bytes(written) : why
      }
      written += Int(sent)
      offset += Int(sent)
      while index < places.count, offset >= places[index].iov_len {
        offset -= places[index].iov_len
        index += 1
      }
    }
    return .bytes(written)
  }

  private func gather(_ places: UnsafeMutableBufferPointer<iovec>, _ index: Int, _ offset: Int) -> Int {
    var filled = 0
    var skip = offset
    for place in places[index...] {
      let count = min(place.iov_len - skip, TLSSession.record - filled)
      (scratch.baseAddress! + filled).copyMemory(from: UnsafeRawPointer(place.iov_base!) + skip, byteCount: count)
      filled += count
      skip = 0
      if filled == TLSSession.record { break }
    }
    return filled
  }

  private func outcome(_ result: Int32) -> Transfer {
    switch SSL_get_error(session, result) {
    case SSL_ERROR_WANT_READ: return .wantsRead
    case SSL_ERROR_WANT_WRITE: return .wantsWrite
    case SSL_ERROR_ZERO_RETURN: return .ended
    default:
      hasFailed = true
      return .failed
    }
  }

  /// close_notify, RFC 8446 section 6.1, so that the client knows that nothing was cut off.
  func sayGoodbye() {
    guard isEstablished, !hasFailed else { return }
    ERR_clear_error()
    SSL_shutdown(session)
  }

  func closeDown() { close(descriptor) }
}
