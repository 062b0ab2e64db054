import Foundation

/// A file that a command writes as a whole: it is there complete, or it is what it was before.
///
/// Only a regular file, or nothing, is replaced. A pipe, a terminal or a device is written into; of a link it is the
/// goal that is replaced, and what replaces a file has its permissions.
struct OutputFile {
  private let path: String
  /// The file that is filled before it takes the place; nil where the path is written into.
  private let part: String?
  private let output: Output

  /// Names of the standard output, whatever stands behind it.
  private static let standardNames = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]

  init(_ asked: String) throws {
    guard !Self.standardNames.contains(asked) else {
      (path, part, output) = (asked, nil, .standard)
      return
    }
    var status = stat()
    let isThere = stat(asked, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(asked, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Failure("不能写入 \(asked)：\(Output.reason(errno))。") }
      (path, part, output) = (asked, nil, Output(descriptor: descriptor, name: asked))
      return
    }
    path = Self.goal(of: asked)
    // Beside the goal, under a name that nobody has.
    let part = "\(path).\(getpid()).part"
    let permissions = isThere ? status.st_mode & 0o7777 : 0o666
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw Failure("不能写入 \(asked)：\(Output.reason(errno))，请检查目录是否存在、是否有写权限。") }
    if isThere { fchmod(descriptor, permissions) }
    self.part = part
    output = Output(descriptor: descriptor, name: asked)
  }

  /// Where a link leads, one that leads nowhere yet too.
  private static func goal(of path: String) -> String {
    var path = path
    for _ in 0..<40 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
      path = next.hasPrefix("/") ? next : (path as NSString).deletingLastPathComponent + "/" + next
    }
    return path
  }

  /// Fills the file; it takes its place when all went well.
  func write(_ fill: (([UInt8]) throws -> Void) throws -> Void) throws {
    do {
      try fill { try output.write($0) }
      guard let part else { return try close() }
      guard fsync(output.descriptor) == 0 else { throw Failure("不能写入 \(path)：\(Output.reason(errno))。") }
      try close()
      guard rename(part, path) == 0 else { throw Failure("不能写入 \(path)：\(Output.reason(errno))。") }
    } catch {
      if let part { unlink(part) }
      throw error
    }
  }

  private func close() throws {
    guard output.descriptor != STDOUT_FILENO else { return }
    // Some file systems tell only here that the disk is full.
    guard Glibc.close(output.descriptor) == 0 else { throw Failure("不能写入 \(path)：\(Output.reason(errno))。") }
  }
}
