import CLinux
import Glibc

/// How a program that was run for a file, or for a letter, ended.
package struct ChildProcess {
  package enum Failure: Error, Equatable {
    case missing
    case notStarted
    case timedOut
    case outputTooLarge
  }

  /// What it wrote to standard output.
  package var output: [UInt8]
  /// The first kilobytes of what it wrote to standard error.
  package var complaint: [UInt8]
  /// Its exit code; −1 when a signal ended it.
  package var code: Int32

  /// What a program has to say of one file fits in this.
  private static let complaintBytes = 4096
  private static let pieceBytes = 1 << 16

  /// Runs a program found on the path with some bytes as its standard input; stops it when it takes or says too much.
  ///
  /// The bytes lie in a file without a name, because programs that read PDF seek in it. No shell is involved, the child
  /// gets no other descriptor of ours, and it is waited for in every case.
  ///
  /// - Parameter further: what it reads from descriptor 3, where it reads two things.
  package static func run(
    _ program: String, _ arguments: [String], input: [UInt8], further: [UInt8]? = nil, seconds: Int, outputLimit: Int
  ) throws(Failure) -> ChildProcess {
    let file = try namelessFile(input)
    defer { close(file) }
    var other: Int32 = -1
    if let further { other = try namelessFile(further) }
    defer { if other >= 0 { close(other) } }
    var out: [Int32] = [-1, -1]
    var err: [Int32] = [-1, -1]
    guard pipe2(&out, O_CLOEXEC) == 0 else { throw .notStarted }
    defer { close(out[0]) }
    guard pipe2(&err, O_CLOEXEC) == 0 else {
      close(out[1])
      throw .notStarted
    }
    defer { close(err[0]) }
    let child = start(program, arguments, descriptors: [file, out[1], err[1]] + (other >= 0 ? [other] : []))
    close(out[1])
    close(err[1])
    let process: pid_t
    switch child {
    case .success(let started): process = started
    case .failure(let failure): throw failure
    }
    do throws(Failure) {
      let said = try listen(out[0], err[0], seconds: seconds, limit: outputLimit)
      return ChildProcess(output: said.output, complaint: said.complaint, code: wait(process))
    } catch {
      kill(process, SIGKILL)
      _ = wait(process)
      throw error
    }
  }

  private static func namelessFile(_ bytes: [UInt8]) throws(Failure) -> Int32 {
    let file = memfd_create("source", liance_MFD_CLOEXEC)
    guard file >= 0 else { throw .notStarted }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(file)
        throw .notStarted
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  private static func start(
    _ program: String, _ arguments: [String], descriptors: [Int32]
  ) -> Result<pid_t, Failure> {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0, posix_spawnattr_init(&attributes) == 0 else {
      return .failure(.notStarted)
    }
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // None of ours is below 3: those places are taken here as well.
    for (place, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(place))
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, Int32(descriptors.count))
    // A server blocks and ignores signals; its child must die of them again.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let line: [String] = [program] + arguments
    let environment: [String] = ["LC_ALL=C", "PATH=/usr/local/bin:/usr/bin:/bin"]
    var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) }
    var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
    defer { for word in words + settings { free(word) } }
    words.append(nil)
    settings.append(nil)
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, &attributes, words, settings)
    guard code == 0 else { return .failure(code == ENOENT ? .missing : .notStarted) }
    return .success(process)
  }

  /// Collects both streams until both end.
  private static func listen(
    _ out: Int32, _ err: Int32, seconds: Int, limit: Int
  ) throws(Failure) -> (output: [UInt8], complaint: [UInt8]) {
    var output: [UInt8] = []
    var complaint: [UInt8] = []
    var streams = [
      pollfd(fd: out, events: Int16(POLLIN), revents: 0), pollfd(fd: err, events: Int16(POLLIN), revents: 0),
    ]
    let deadline = ContinuousClock.now + .seconds(seconds)
    var piece = [UInt8](repeating: 0, count: pieceBytes)
    while streams.contains(where: { $0.fd >= 0 }) {
      let left = deadline - ContinuousClock.now
      guard left > .zero else { throw .timedOut }
      let milliseconds = Int32(clamping: left.components.seconds * 1000 + 1)
      guard poll(&streams, nfds_t(streams.count), milliseconds) > 0 else { continue }
      for index in streams.indices where streams[index].fd >= 0 && streams[index].revents != 0 {
        let count = read(streams[index].fd, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          streams[index].fd = -1
          continue
        }
        if index == 0 {
          output.append(contentsOf: piece[..<count])
        } else {
          complaint.append(contentsOf: piece[..<min(count, max(0, complaintBytes - complaint.count))])
        }
        guard output.count <= limit else { throw .outputTooLarge }
      }
    }
    return (output, complaint)
  }

  private static func wait(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // The low seven bits name a signal, the next eight hold the exit code (wait(2)).
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }
}
