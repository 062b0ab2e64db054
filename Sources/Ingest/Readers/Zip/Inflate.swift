import CZlib

/// Unpacks raw deflate (RFC 1951) to exactly the promised size; nil when it gives less, more or is broken.
func inflate(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
  var stream = z_stream()
  guard liance_inflateInit2(&stream, -MAX_WBITS) == Z_OK else { return nil }
  defer { inflateEnd(&stream) }
  var input = Array(packed)
  // One byte more than promised, so that a stream that goes on is caught.
  var output = [UInt8](repeating: 0, count: size + 1)
  let code = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = uInt(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = uInt(target.count)
      return CZlib.inflate(&stream, Z_FINISH)
    }
  }
  guard code == Z_STREAM_END, Int(stream.total_out) == size else { return nil }
  output.removeLast()
  return output
}

/// The CRC-32 that a zip keeps of each part.
func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
  bytes.withUnsafeBufferPointer { UInt32(crc32(0, $0.baseAddress, uInt($0.count))) }
}
