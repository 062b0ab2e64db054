#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

/// What reading or writing came to.
enum Transfer: Equatable {
  case bytes(Int)
  /// Nothing now; wait for the socket to be readable.
  case wantsRead
  /// Nothing now; wait for the socket to be writable.
  case wantsWrite
  /// The peer will send no more.
  case ended
  case failed
}

/// The wire under a connection: a socket, TLS on a socket, or memory in tests.
enum Transport {
  case plain(Int32)
  case tls(TLSSession)
  case memory(MemoryWire)

  var descriptor: Int32 {
    switch self {
    case .plain(let number): return number
    case .tls(let session): return session.descriptor
    case .memory: return -1
    }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
    switch self {
    case .plain(let number):
      while true {
        let count = recv(number, buffer.baseAddress, buffer.count, 0)
        if count > 0 { return .bytes(count) }
        if count == 0 { return .ended }
        if errno == EAGAIN { return .wantsRead }
        if errno != EINTR { return .failed }
      }
    case .tls(let session): return session.read(into: buffer)
    case .memory(let wire): return wire.read(into: buffer)
    }
  }

  /// Writes from several places at once; `more` says that a file follows, so that no small packet goes out.
  func write(_ places: UnsafeMutableBufferPointer<iovec>, more: Bool) -> Transfer {
    switch self {
    case .plain(let number):
      var message = msghdr()
      message.msg_iov = places.baseAddress
      #if canImport(Glibc)
        message.msg_iovlen = places.count
        let flags = Int32(MSG_NOSIGNAL) | (more ? Int32(MSG_MORE) : 0)
      #else
        message.msg_iovlen = Int32(places.count)
        let flags: Int32 = 0
      #endif
      while true {
        let count = sendmsg(number, &message, flags)
        if count >= 0 { return .bytes(count) }
        if errno == EAGAIN { return .wantsWrite }
        if errno != EINTR { return .failed }
      }
    case .tls(let session): return session.write(places)
    case .memory(let wire): return wire.write(places)
    }
  }

  /// Sends part of a file; sockets let the kernel copy it, the others read it into `scratch` first.
  func send(_ slice: FileSlice, from start: Int, scratch: UnsafeMutableRawBufferPointer) -> Transfer {
    let left = slice.length - start
    #if canImport(Glibc)
      if case .plain(let number) = self {
        var offset = off_t(slice.offset + start)
        while true {
          // At most 1 MiB at once, so that one fast reader does not hold the loop.
          let count = sendfile(number, slice.file.number, &offset, min(left, 1 << 20))
          if count > 0 { return .bytes(count) }
          // The file has become shorter: what was promised cannot be sent.
          if count == 0 { return .failed }
          if errno == EAGAIN { return .wantsWrite }
          if errno != EINTR { return .failed }
        }
      }
    #endif
    let got = pread(
      slice.file.number, scratch.baseAddress, min(left, scratch.count), off_t(slice.offset + start))
    guard got > 0 else { return .failed }
    var place = iovec(iov_base: scratch.baseAddress, iov_len: got)
    return withUnsafeMutablePointer(to: &place) { write(UnsafeMutableBufferPointer(start: $0, count: 1), more: false) }
  }

  /// Says that we send no more; the peer can still read what is under way.
  func endOutput() {
    switch self {
    case .plain(let number): shutdown(number, Int32(SHUT_WR))
    case .tls(let session):
      session.sayGoodbye()
      shutdown(session.descriptor, Int32(SHUT_WR))
    case .memory(let wire): wire.isEnded = true
    }
  }

  func closeDown() {
    switch self {
    case .plain(let number): close(number)
    case .tls(let session): session.closeDown()
    case .memory(let wire): wire.isClosed = true
    }
  }
}

/// A wire for tests: what the client sends and what it gets are arrays.
final class MemoryWire {
  var incoming: [UInt8] = []
  var outgoing: [UInt8] = []
  /// Bytes that the reader still takes; tests lower it to play a slow reader.
  var window = Int.max
  /// The client sends no more.
  var hasEnded = false
  /// We send no more.
  var isEnded = false
  var isClosed = false

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
    guard !incoming.isEmpty else { return hasEnded ? .ended : .wantsRead }
    let count = min(buffer.count, incoming.count)
    buffer.copyBytes(from: incoming[..<count])
    incoming.removeFirst(count)
    return .bytes(count)
  }

  func write(_ places: UnsafeMutableBufferPointer<iovec>) -> Transfer {
    guard window > 0 else { return .wantsWrite }
    var written = 0
    for place in places {
      let count = min(place.iov_len, window)
      outgoing += UnsafeRawBufferPointer(start: place.iov_base, count: count)
      window -= count
      written += count
      if count < place.iov_len { break }
    }
    return .bytes(written)
  }
}
