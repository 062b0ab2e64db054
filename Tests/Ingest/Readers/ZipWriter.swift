import CZlib

/// Writes zips, honest and dishonest ones.
struct ZipWriter {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a part; `claim` is the unpacked size that the directory declares instead of the true one.
  mutating func add(_ name: String, _ content: [UInt8], deflated: Bool = true, claim: Int? = nil, flags: Int = 0) {
    let data = deflated ? Self.deflate(content) : content
    let crc = content.withUnsafeBufferPointer { UInt32(crc32(0, $0.baseAddress, uInt($0.count))) }
    var shared: [UInt8] = []
    Self.put(20, 2, into: &shared)
    Self.put(flags, 2, into: &shared)
    Self.put(deflated ? 8 : 0, 2, into: &shared)
    Self.put(0, 4, into: &shared)
    Self.put(Int(crc), 4, into: &shared)
    Self.put(data.count, 4, into: &shared)
    Self.put(claim ?? content.count, 4, into: &shared)
    Self.put(name.utf8.count, 2, into: &shared)
    Self.put(0, 2, into: &shared)
    let header = bytes.count
    Self.put(0x0403_4B50, 4, into: &bytes)
    bytes += shared + Array(name.utf8) + data
    Self.put(0x0201_4B50, 4, into: &directory)
    Self.put(20, 2, into: &directory)
    directory += shared
    Self.put(0, 6, into: &directory)
    Self.put(0, 4, into: &directory)
    Self.put(header, 4, into: &directory)
    directory += Array(name.utf8)
    count += 1
  }

  /// The whole file with its directory.
  func finished() -> [UInt8] {
    var file = bytes + directory
    Self.put(0x0605_4B50, 4, into: &file)
    Self.put(0, 4, into: &file)
    Self.put(count, 2, into: &file)
    Self.put(count, 2, into: &file)
    Self.put(directory.count, 4, into: &file)
    Self.put(bytes.count, 4, into: &file)
    Self.put(0, 2, into: &file)
    return file
  }

  private static func put(_ value: Int, _ size: Int, into bytes: inout [UInt8]) {
    for index in 0..<size { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }

  private static func deflate(_ content: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard liance_deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    var input = content
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(content.count))))
    input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        _ = CZlib.deflate(&stream, Z_FINISH)
      }
    }
    return Array(output[..<Int(stream.total_out)])
  }
}
