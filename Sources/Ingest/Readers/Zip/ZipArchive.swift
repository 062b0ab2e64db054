/// What is wrong with a zip, or with one part of it.
enum ZipFault: Error, Equatable {
  case cutShort
  case directory
  case missing(part: String)
  case unpacking(part: String)
  case method(part: String, Int)
  case encrypted
  case tooLarge(bytes: Int, limit: Int)
  case tooManyParts(Int, limit: Int)

  /// The same for people, as damage of a file of this format.
  func ingestError(_ format: SourceFormat) -> IngestError {
    switch self {
    case .cutShort: .damaged(format, .cutShort)
    case .directory: .damaged(format, .directory)
    case .missing(let part): .damaged(format, .missingPart(part))
    case .unpacking(let part): .damaged(format, .unpacking(part: part))
    case .method(let part, let method): .damaged(format, .packingMethod(part: part, method: method))
    case .encrypted: .password(format)
    case .tooLarge(let bytes, let limit): .unpacksTooLarge(bytes: bytes, limit: limit)
    case .tooManyParts(let count, let limit): .tooManyParts(count, limit: limit)
    }
  }
}

/// A zip's central directory (PKWARE APPNOTE 6.3.10, section 4.3.12); parts are unpacked one by one when asked for.
///
/// What the directory declares is held against `ReadingLimits` before anything is unpacked; the local headers are
/// believed only as far as where the data begins.
struct ZipArchive {
  struct Entry {
    var method: Int
    var packed: Int
    var unpacked: Int
    var crc: UInt32
    /// Where its local header begins.
    var header: Int
    var encrypted: Bool
  }

  let bytes: [UInt8]
  private(set) var entries: [String: Entry] = [:]

  private static let endMark: UInt32 = 0x0605_4B50
  private static let endSize = 22
  private static let entryMark: UInt32 = 0x0201_4B50
  private static let entrySize = 46
  private static let localMark: UInt32 = 0x0403_4B50
  private static let localSize = 30
  /// A comment can be as long as its two-byte length says, so the end record lies within this distance of the end.
  private static let endSearch = endSize + 0xFFFF

  init(_ bytes: [UInt8]) throws(ZipFault) {
    self.bytes = bytes
    guard let end = Self.endRecord(bytes) else { throw .cutShort }
    let count = Self.short(bytes, end + 10)
    let size = Int(Self.word(bytes, end + 12))
    var at = Int(Self.word(bytes, end + 16))
    guard count <= ReadingLimits.zipEntries else { throw .tooManyParts(count, limit: ReadingLimits.zipEntries) }
    guard at <= end, size <= end - at else { throw .directory }
    let directoryEnd = at + size
    var total = 0
    for _ in 0..<count {
      guard at + Self.entrySize <= directoryEnd, Self.word(bytes, at) == Self.entryMark else { throw .directory }
      let nameLength = Self.short(bytes, at + 28)
      let next = at + Self.entrySize + nameLength + Self.short(bytes, at + 30) + Self.short(bytes, at + 32)
      guard next <= directoryEnd else { throw .directory }
      let name = String(decoding: bytes[(at + Self.entrySize)..<(at + Self.entrySize + nameLength)], as: UTF8.self)
      let entry = Entry(
        method: Self.short(bytes, at + 10), packed: Int(Self.word(bytes, at + 20)),
        unpacked: Int(Self.word(bytes, at + 24)), crc: Self.word(bytes, at + 16),
        header: Int(Self.word(bytes, at + 42)), encrypted: Self.short(bytes, at + 8) & 1 != 0)
      total += entry.unpacked
      guard total <= ReadingLimits.zipTotalBytes else {
        throw .tooLarge(bytes: total, limit: ReadingLimits.zipTotalBytes)
      }
      // Two entries of one name are how one program is shown one file and another program another.
      guard entries.updateValue(entry, forKey: Self.normal(name)) == nil else { throw .directory }
      at = next
    }
  }

  func holds(_ name: String) -> Bool { entries[Self.normal(name)] != nil }
  func holds(prefix: String) -> Bool { entries.keys.contains { $0.hasPrefix(Self.normal(prefix)) } }

  /// One part, unpacked and checked against its CRC.
  func part(_ name: String) throws(ZipFault) -> [UInt8] {
    guard let entry = entries[Self.normal(name)] else { throw .missing(part: name) }
    guard !entry.encrypted else { throw .encrypted }
    guard entry.unpacked <= ReadingLimits.zipPartBytes else {
      throw .tooLarge(bytes: entry.unpacked, limit: ReadingLimits.zipPartBytes)
    }
    let data = try data(of: entry, name)
    switch entry.method {
    case 0:
      guard entry.packed == entry.unpacked else { throw .unpacking(part: name) }
      guard checksum(bytes[data]) == entry.crc else { throw .unpacking(part: name) }
      return Array(bytes[data])
    case 8:
      // A small part may pack well; a large one that packs beyond measure is made to hurt.
      let allowed = max(ReadingLimits.zipRatioFrom, entry.packed * ReadingLimits.zipRatio)
      guard entry.unpacked <= allowed else { throw .tooLarge(bytes: entry.unpacked, limit: allowed) }
      guard let unpacked = inflate(bytes[data], size: entry.unpacked), checksum(unpacked[...]) == entry.crc else {
        throw .unpacking(part: name)
      }
      return unpacked
    default: throw .method(part: name, entry.method)
    }
  }

  /// Where the packed bytes lie; the local header's own lengths of name and extra field count, its sizes do not.
  private func data(of entry: Entry, _ name: String) throws(ZipFault) -> Range<Int> {
    let header = entry.header
    guard header + Self.localSize <= bytes.count, Self.word(bytes, header) == Self.localMark else { throw .directory }
    let start = header + Self.localSize + Self.short(bytes, header + 26) + Self.short(bytes, header + 28)
    guard start <= bytes.count, entry.packed <= bytes.count - start else { throw .cutShort }
    return start..<(start + entry.packed)
  }

  /// Names are compared without case and with slashes one way, as Office does (ECMA-376-2, section 6.2.2.3).
  private static func normal(_ name: String) -> String {
    var bytes = Array(name.utf8)
    for index in bytes.indices {
      if bytes[index] == 0x5C { bytes[index] = 0x2F }
      if (0x41...0x5A).contains(bytes[index]) { bytes[index] += 32 }
    }
    if bytes.first == 0x2F { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The last end record whose comment reaches just to the end of the file.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    var at = bytes.count - endSize
    let stop = max(0, bytes.count - endSearch)
    while at >= stop {
      if word(bytes, at) == endMark, at + endSize + short(bytes, at + 20) <= bytes.count { return at }
      at -= 1
    }
    return nil
  }

  private static func short(_ bytes: [UInt8], _ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }
  private static func word(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    UInt32(short(bytes, at)) | UInt32(short(bytes, at + 2)) << 16
  }
}
