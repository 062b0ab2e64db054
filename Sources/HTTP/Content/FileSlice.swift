#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file, or a stretch of one, that is to be sent.
public struct FileSlice: Sendable {
  let file: Descriptor
  let offset: Int
  /// Bytes of the stretch.
  public let length: Int

  init(file: Descriptor, offset: Int, length: Int) {
    self.file = file
    self.offset = offset
    self.length = length
  }

  /// Opens a regular file whole; throws `SystemError` when it cannot.
  public init(path: String) throws {
    let number = try SystemError.check("open") { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    file = Descriptor(number)
    var info = stat()
    try SystemError.check("fstat") { fstat(number, &info) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw SystemError(call: "open", code: EISDIR) }
    offset = 0
    length = Int(info.st_size)
  }

  func read(at position: Int, count: Int) throws -> [UInt8] {
    let number = file.number
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let place = off_t(offset + position)
      filled = try SystemError.check("pread") { pread(number, buffer.baseAddress, count, place) }
    }
  }
}
