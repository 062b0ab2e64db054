import Glibc
import Testing

@testable import Ingest

@Suite("Running a program for a file") struct ChildProcessTests {
  @Test func `a program that is not there is named with its package`() {
    #expect(throws: IngestError.programMissing(program: "no-such-program", package: "poppler-utils")) {
      try readPDF(Array("%PDF-1.4".utf8), program: "no-such-program")
    }
  }

  @Test func `output, complaint and code come back, more output than allowed ends it`() throws {
    let input = [UInt8](repeating: 0x61, count: 300_000)
    let echoed = try ChildProcess.run("cat", [], input: input, seconds: 30, outputLimit: 300_000)
    #expect(echoed.output == input)
    #expect(echoed.code == 0)
    let complained = try ChildProcess.run("sh", ["-c", "echo no >&2; exit 3"], input: [], seconds: 30, outputLimit: 10)
    #expect(complained.complaint == Array("no\n".utf8))
    #expect(complained.code == 3)
    #expect(throws: ChildProcess.Failure.outputTooLarge) {
      try ChildProcess.run("cat", ["/dev/zero"], input: [], seconds: 30, outputLimit: 100_000)
    }
  }

  @Test func `a program that has no time left is stopped`() {
    #expect(throws: ChildProcess.Failure.timedOut) {
      try ChildProcess.run("sleep", ["600"], input: [], seconds: 0, outputLimit: 10)
    }
  }

  @Test func `a child gets no descriptor but the three`() throws {
    let listing = try ChildProcess.run(
      "sh", ["-c", "ls /proc/self/fd | wc -l"], input: [], seconds: 30, outputLimit: 100)
    // 0, 1, 2 and the one that ls opens to list them.
    #expect(String(decoding: listing.output, as: UTF8.self).filter { $0.isNumber } == "4")
  }
}
