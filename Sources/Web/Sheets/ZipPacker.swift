import CZlib

/// Writes a zip part by part (PKWARE APPNOTE 6.3.10); what is packed can be taken while the rest is still being made,
/// so that a long list needs no memory.
///
/// Our own, because it is a hundred lines over the zlib that is here anyway, streams, and says nothing of the day and
/// the machine: the same content gives the same bytes.
final class ZipPacker {
  private var out: [UInt8] = []
  private var directory: [UInt8] = []
  private var parts = 0
  private var written = 0
  private var stream = z_stream()
  private var isOpen = false
  private var name: [UInt8] = []
  private var start = 0
  private var packed = 0
  private var size = 0
  private var sum: UInt = 0

  /// Sizes and sum stand behind the content (bit 3), names are UTF-8 (bit 11).
  private static let flags = 0x0808
  /// 1 January 1980, midnight: the first day that a zip knows.
  private static let day = 0x0021
  private static let chunk = 64 * 1024

  deinit { if isOpen { deflateEnd(&stream) } }

  /// Begins a part.
  func open(_ name: String) {
    self.name = Array(name.utf8)
    start = written
    (packed, size, sum) = (0, 0, UInt(crc32(0, nil, 0)))
    stream = z_stream()
    // Fails only without memory, as everything then does.
    let code = liance_deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY)
    precondition(code == Z_OK, "deflate: \(code)")
    isOpen = true
    var head: [UInt8] = []
    Self.put(0x0403_4B50, 4, into: &head)
    head += common(sum: 0, packed: 0, size: 0)
    emit(head + self.name)
  }

  /// Adds to the part.
  func write(_ bytes: [UInt8]) {
    sum = bytes.withUnsafeBufferPointer { UInt(crc32(uLong(sum), $0.baseAddress, uInt($0.count))) }
    size += bytes.count
    deflate(bytes, Z_NO_FLUSH)
  }

  /// Ends the part.
  func close() {
    deflate([], Z_FINISH)
    deflateEnd(&stream)
    isOpen = false
    var tail: [UInt8] = []
    Self.put(0x0807_4B50, 4, into: &tail)
    for value in [Int(sum), packed, size] { Self.put(value, 4, into: &tail) }
    emit(tail)
    Self.put(0x0201_4B50, 4, into: &directory)
    Self.put(20, 2, into: &directory)
    directory += common(sum: Int(sum), packed: packed, size: size)
    // No comment, first disk, no attributes.
    Self.put(0, 10, into: &directory)
    Self.put(start, 4, into: &directory)
    directory += name
    parts += 1
  }

  /// A whole part.
  func add(_ name: String, _ text: String) {
    open(name)
    write(Array(text.utf8))
    close()
  }

  /// The directory, after the last part.
  func finish() {
    let place = written
    emit(directory)
    var end: [UInt8] = []
    Self.put(0x0605_4B50, 4, into: &end)
    Self.put(0, 4, into: &end)
    Self.put(parts, 2, into: &end)
    Self.put(parts, 2, into: &end)
    Self.put(directory.count, 4, into: &end)
    Self.put(place, 4, into: &end)
    Self.put(0, 2, into: &end)
    emit(end)
  }

  /// What is ready so far.
  func take() -> [UInt8] {
    defer { out = [] }
    return out
  }

  private func emit(_ bytes: [UInt8]) {
    out += bytes
    written += bytes.count
  }

  private func common(sum: Int, packed: Int, size: Int) -> [UInt8] {
    var fields: [UInt8] = []
    Self.put(20, 2, into: &fields)
    Self.put(Self.flags, 2, into: &fields)
    Self.put(8, 2, into: &fields)
    Self.put(0, 2, into: &fields)
    Self.put(Self.day, 2, into: &fields)
    for value in [sum, packed, size] { Self.put(value, 4, into: &fields) }
    Self.put(name.count, 2, into: &fields)
    Self.put(0, 2, into: &fields)
    return fields
  }

  private func deflate(_ bytes: [UInt8], _ flush: Int32) {
    var input = bytes
    var output = [UInt8](repeating: 0, count: Self.chunk)
    input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = uInt(source.count)
      repeat {
        let count = output.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = uInt(target.count)
          _ = CZlib.deflate(&stream, flush)
          return target.count - Int(stream.avail_out)
        }
        packed += count
        emit(Array(output[..<count]))
      } while stream.avail_out == 0
    }
  }

  private static func put(_ value: Int, _ bytes: Int, into out: inout [UInt8]) {
    for index in 0..<bytes { out.append(index < 8 ? UInt8(truncatingIfNeeded: value >> (8 * index)) : 0) }
  }
}
