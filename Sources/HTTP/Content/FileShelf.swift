import COpenSSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Opens files of one folder safely and remembers their hashes and compressed forms.
final class FileShelf: @unchecked Sendable {
  // Unchecked: `known` is touched only with the lock held.
  /// A file that was opened, with what is known of its content.
  struct File {
    let slice: FileSlice
    let type: String
    let modified: Int
    let tag: String
    let isCompressible: Bool
    let gzip: [UInt8]?
    let neighbours: [String: FileSlice]

    /// The best coded form that the client takes; nil for the plain one.
    func coding(for accepted: AcceptEncoding) -> (name: String, body: Response.Body)? {
      var best: (name: String, weight: Int)?
      let offered = [("br", neighbours["br"] != nil), ("gzip", neighbours["gzip"] != nil || gzip != nil)]
      for (name, isThere) in offered where isThere {
        let weight = accepted.weight(of: name)
        if weight > 0 && weight > best?.weight ?? 0 { best = (name, weight) }
      }
      guard let best, best.name != "gzip" || accepted.prefersGzip else { return nil }
      if let slice = neighbours[best.name] { return (best.name, .file(slice)) }
      return gzip.map { (best.name, .bytes($0)) }
    }
  }

  private struct Known {
    let stamp: [Int]
    let tag: String
    let gzip: [UInt8]?
  }

  /// Largest file that is compressed and kept; larger ones want a precompressed neighbour.
  ///
  /// 1 MiB: style sheets and scripts are a tenth of it.
  static let largestCompressed = 1 << 20
  /// Most files remembered, so that a folder of uploads cannot fill memory.
  static let mostKnown = 1_000

  private let folder: Descriptor
  private let gate = Gate()
  private var known: [String: Known] = [:]

  init(root: String) throws {
    folder = Descriptor(
      try SystemError.check("open \(root)") { openPath(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  /// Opens a file by its name below the folder; throws for anything that is not a plain file inside it.
  func open(_ name: String) throws -> File {
    let slice = try descend(name)
    var info = stat()
    try SystemError.check("fstat") { fstat(slice.file.number, &info) }
    #if canImport(Glibc)
      let time = info.st_mtim
    #else
      let time = info.st_mtimespec
    #endif
    let stamp = [Int(info.st_ino), Int(info.st_size), Int(time.tv_sec), Int(time.tv_nsec)]
    let type = FileTypes.type(of: name)
    let isCompressible = FileTypes.isCompressible(type)
    let facts = try facts(name, stamp, slice, compress: isCompressible)
    var neighbours: [String: FileSlice] = [:]
    if isCompressible {
      if let gz = try? descend(name + ".gz") { neighbours["gzip"] = gz }
      if let br = try? descend(name + ".br") { neighbours["br"] = br }
    }
    return File(
      slice: slice, type: type, modified: Int(time.tv_sec), tag: facts.tag, isCompressible: isCompressible,
      gzip: facts.gzip, neighbours: neighbours)
  }

  /// Walks segment by segment; no empty, hidden or dot segment, no backslash, no link is followed.
  private func descend(_ name: String) throws -> FileSlice {
    let refused = SystemError(call: "open", code: ENOENT)
    let segments = name.utf8.split(separator: ASCII.slash, omittingEmptySubsequences: false)
    var at = folder
    for (index, segment) in segments.enumerated() {
      guard let first = segment.first, first != ASCII.dot, !segment.contains(ASCII.backslash), !segment.contains(0)
      else { throw refused }
      let isLast = index == segments.count - 1
      let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | (isLast ? 0 : O_DIRECTORY)
      let text = String(decoding: Array(segment), as: UTF8.self)
      let parent = at.number
      at = Descriptor(try SystemError.check("openat") { openat(parent, text, flags) })
    }
    var info = stat()
    let number = at.number
    try SystemError.check("fstat") { fstat(number, &info) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw refused }
    return FileSlice(file: at, offset: 0, length: Int(info.st_size))
  }

  private func facts(_ name: String, _ stamp: [Int], _ slice: FileSlice, compress: Bool) throws -> Known {
    if let facts = gate.locked({ known[name] }), facts.stamp == stamp { return facts }
    var content: [UInt8] = []
    var hash = Digest()
    var offset = 0
    while offset < slice.length {
      let piece = try slice.read(at: offset, count: min(64 * 1024, slice.length - offset))
      guard !piece.isEmpty else { break }
      hash.add(piece)
      offset += piece.count
      if compress && slice.length <= FileShelf.largestCompressed { content += piece }
    }
    var gzip = content.count >= 256 ? Gzip.compress(content, level: 9) : nil
    if let small = gzip, small.count >= content.count { gzip = nil }
    let facts = Known(stamp: stamp, tag: hash.hex(32), gzip: gzip)
    gate.locked {
      if known.count >= FileShelf.mostKnown { known.removeAll() }
      known[name] = facts
    }
    return facts
  }
}

/// `open` under another name, since a method above is called so too.
private func openPath(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
