import Foundation

/// Where a command's results go. What cannot be written ends the command with a sentence: results that are lost
/// without a word are worse than none.
struct Output {
  /// The standard output.
  static let standard = Output(descriptor: STDOUT_FILENO, name: "标准输出")

  let descriptor: Int32
  /// What the sentence calls it.
  let name: String

  /// Writes everything, or fails.
  func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

  private func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure("不能写到\(name)：\(Self.reason(errno))。")
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Keeps the numbers of the standard streams from what is opened later, a database for one.
  ///
  /// One that was closed (`>&-`) gets a null device that cannot be written, so that a result that goes there is missed.
  static func reserveStandardStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      let mode = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY
      let null = open("/dev/null", mode)
      guard null >= 0, null != descriptor else { continue }
      dup2(null, descriptor)
      Glibc.close(null)
    }
  }

  /// Why the system refuses, in words.
  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "磁盘空间不足"
    case EBADF: "它已经关闭"
    case EPIPE: "另一端已经关闭"
    case EACCES, EPERM: "没有写权限"
    case EROFS: "磁盘只读"
    case ENOENT: "目录不存在"
    case EISDIR: "它是一个目录"
    case EFBIG: "文件过大"
    default: String(cString: strerror(code))
    }
  }
}

/// One line of a command's results.
func say(_ line: String) throws { try Output.standard.write(Array((line + "\n").utf8)) }
