#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file without a name that holds what is too large for memory; it vanishes with its last owner.
final class SpoolFile: @unchecked Sendable {
  // Unchecked: the one writer finishes before the file is handed on; after that it is only read, by position.
  private let file: Descriptor
  private(set) var count = 0

  init(folder: String) throws {
    var template = Array((folder + "/http-body-XXXXXX").utf8CString)
    let number = try SystemError.check("mkstemp") { mkstemp(&template) }
    file = Descriptor(number)
    unlink(template)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }

  var descriptor: Descriptor { file }

  func append(_ bytes: UnsafeRawBufferPointer) throws {
    try file.writeAll(bytes)
    count += bytes.count
  }

  func append(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try append($0) } }

  func read(at offset: Int, count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let got = try SystemError.check("pread") { pread(file.number, buffer.baseAddress, count, off_t(offset)) }
      guard got > 0 else { throw RequestBody.Fault.incomplete }
      filled = got
    }
  }
}
