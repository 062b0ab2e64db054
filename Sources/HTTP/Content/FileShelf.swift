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
  struct File: Sendable {
    let slice: FileSlice
    let type: String
    let modified: Int
    let tag: String
    let isCompressible: Bool
    let gzip: [UInt8]?
    /// The content of a file small enough to be kept in memory.
    let content: [UInt8]?
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

  /// What tells whether a file is still the same: inode, size, time of change.
  private struct Stamp: Equatable {
    let inode: UInt64
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init(_ info: stat) {
      #if canImport(Glibc)
        let time = info.st_mtim
      #else
        let time = info.st_mtimespec
      #endif
      inode = UInt64(info.st_ino)
      size = Int(info.st_size)
      seconds = Int(time.tv_sec)
      nanoseconds = Int(time.tv_nsec)
    }

    var bytes: [UInt8] { Array("\(inode) \(size) \(seconds) \(nanoseconds)".utf8) }
  }

  private struct Known {
    let stamp: Stamp
    let file: File
  }

  /// Largest file that is read to be hashed and compressed; larger ones are told apart by inode, size and time.
  ///
  /// 1 MiB: style sheets and scripts are a tenth of it, and a loop is not held up by more.
  static let largestRead = 1 << 20
  /// Largest file whose content the cache of answers may hold; larger ones leave by sendfile.
  ///
  /// 256 KiB: a copy of that costs less than asking a handler.
  static let largestKept = 256 * 1024
  /// Most files kept open, so that a folder of uploads takes neither memory nor descriptors without end.
  static let mostKnown = 256

  private let folder: Descriptor
  private let gate = Gate()
  private var known: [String: Known] = [:]

  init(root: String) throws {
    folder = Descriptor(
      try SystemError.check("open \(root)") { openPath(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  /// A file by its name below the folder, kept open; throws for anything that is not a plain file inside it.
  func open(_ name: String) throws -> File {
    // One call tells whether the file kept open is still the one of this name.
    var info = stat()
    if let known = gate.locked({ known[name] }), fstatat(folder.number, name, &info, AT_SYMLINK_NOFOLLOW) == 0,
      Stamp(info) == known.stamp
    {
      return known.file
    }
    let slice = try descend(name)
    try SystemError.check("fstat") { fstat(slice.file.number, &info) }
    let stamp = Stamp(info)
    let file = try describe(name, slice, stamp)
    gate.locked {
      if known.count >= FileShelf.mostKnown { known.removeAll() }
      known[name] = Known(stamp: stamp, file: file)
    }
    return file
  }

  /// Whether the name still stands for the same content.
  func isCurrent(_ name: String, tag: String) -> Bool {
    var info = stat()
    guard let known = gate.locked({ known[name] }), known.file.tag == tag else { return false }
    return fstatat(folder.number, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && Stamp(info) == known.stamp
  }

  private func describe(_ name: String, _ slice: FileSlice, _ stamp: Stamp) throws -> File {
    let type = FileTypes.type(of: name)
    let isCompressible = FileTypes.isCompressible(type)
    var tag = ContentHash.hex(stamp.bytes, 32)
    var gzip: [UInt8]?
    var kept: [UInt8]?
    if slice.length <= FileShelf.largestRead {
      var content: [UInt8] = []
      while content.count < slice.length {
        let piece = try slice.read(at: content.count, count: slice.length - content.count)
        guard !piece.isEmpty else { break }
        content += piece
      }
      tag = ContentHash.hex(content, 32)
      if content.count <= FileShelf.largestKept { kept = content }
      if isCompressible && content.count >= 256 { gzip = Gzip.compress(content, level: 9) }
      if let small = gzip, small.count >= content.count { gzip = nil }
    }
    var neighbours: [String: FileSlice] = [:]
    if isCompressible {
      if let gz = try? descend(name + ".gz") { neighbours["gzip"] = gz }
      if let br = try? descend(name + ".br") { neighbours["br"] = br }
    }
    return File(
      slice: slice, type: type, modified: stamp.seconds, tag: tag, isCompressible: isCompressible, gzip: gzip,
      content: neighbours.isEmpty ? kept : nil, neighbours: neighbours)
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
}

/// `open` under another name, since a method above is called so too.
private func openPath(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
