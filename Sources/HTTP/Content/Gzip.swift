import CZlib

/// gzip through zlib, RFC 1952.
enum Gzip {
  /// Compresses at once; nil when zlib has no memory.
  static func compress(_ bytes: [UInt8], level: Int) -> [UInt8]? {
    guard let stream = GzipStream(level: level) else { return nil }
    return stream.add(bytes, isLast: true)
  }
}

/// A compressor that takes content piece by piece.
final class GzipStream {
  private var stream = z_stream()

  init?(level: Int) {
    // 15 + 16 window bits ask for the gzip frame; 8 is zlib's own memory level.
    guard liance_deflateInit2(&stream, Int32(level), Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK
    else { return nil }
  }

  deinit { deflateEnd(&stream) }

  /// Compresses a piece; each piece is flushed so that the reader gets it now.
  func add(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    var bytes = bytes
    var out: [UInt8] = []
    let count = bytes.count
    bytes.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(count)
      let block = Int(deflateBound(&stream, UInt(count))) + 64
      repeat {
        let room = max(1_024, out.isEmpty ? block : block / 4)
        let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(room)
          _ = deflate(&stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
          filled = room - Int(stream.avail_out)
        }
        if out.isEmpty { out = piece } else { out += piece }
      } while stream.avail_out == 0
    }
    return out
  }
}
