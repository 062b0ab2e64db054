#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file descriptor with one owner, closed when that owner is gone.
final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// A new file that did not exist before, readable by its owner only.
  static func create(_ path: String) throws -> Descriptor {
    Descriptor(try SystemError.check("open") { open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600) })
  }

  static func remove(_ path: String) { unlink(path) }

  func writeAll(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try writeAll($0) }
  }

  func writeAll(_ bytes: UnsafeRawBufferPointer) throws {
    var offset = 0
    while offset < bytes.count {
      do {
        offset += try SystemError.check("write") {
          write(number, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
        }
      } catch {
        throw RequestBody.Fault.storage(errno: error.code)
      }
    }
  }
}
