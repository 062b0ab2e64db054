import Foundation
import Glibc
import Support
import Testing

@testable import HTTP

/// A trap in a handler: an answer for its client, no harm for others, a fresh process.
@Suite struct TrapTests {
  private func get(_ path: String, closes: Bool = false) -> String {
    "GET \(path) HTTP/1.1\r\nHost: a\r\n\(closes ? "Connection: close\r\n" : "")\r\n"
  }

  private func ask(_ port: Int, _ path: String) throws -> Reply {
    let client = try RawClient(port: port)
    client.send(get(path, closes: true))
    return try #require(Reply.all(client.readToEnd())?.first)
  }

  @Test func `a handler that traps answers 500, and what others asked is finished`() throws {
    let echo = try EchoProcess(arguments: ["--faults", "yes"])
    let slow = try RawClient(port: echo.port)
    slow.send(get("/slow", closes: true))
    #expect(try ask(echo.port, "/trap").status == 500)
    #expect(Reply.all(slow.readToEnd())?.first?.text == "done after the trap")
  }

  @Test func `after a trap the process begins anew under its number and port, and refuses nobody meanwhile`() throws {
    let echo = try EchoProcess(arguments: ["--faults", "yes"])
    let before = try ask(echo.port, "/process").text.split(separator: " ")
    #expect(try ask(echo.port, "/trap").status == 500)
    var after = before
    while after == before {
      // Each of these connects; one that comes during the renewal waits in the system's queue.
      after = try ask(echo.port, "/process").text.split(separator: " ")
    }
    #expect(after.count == 2 && after[0] == before[0] && after[1] != before[1])
    #expect(try ask(echo.port, "/trap").status == 500)
  }

  @Test func `a streamed answer that traps is cut, never ended as if it were whole`() throws {
    let echo = try EchoProcess(arguments: ["--faults", "yes"])
    let client = try RawClient(port: echo.port)
    client.send(get("/trap-in-stream"))
    let text = String(decoding: client.readToEnd(), as: UTF8.self)
    #expect(text.contains("begun") && !text.hasSuffix("0\r\n\r\n"))
    #expect(try ask(echo.port, "/").status == 200)
  }

  @Test func `the pool replaces the thread of a trapped job`() {
    let pool = WorkerPool(threads: 1, most: 100)
    let gate = Gate()
    final class Count: @unchecked Sendable {
      var trapped = 0
      var done = 0
    }
    let count = Count()
    let empty: [Int] = []
    for at in 0..<20 {
      let isBad = at.isMultiple(of: 4)
      let job = Job(
        run: {
          if isBad { _ = empty[at] }
          gate.locked {
            count.done += 1; gate.wakeAll()
          }
        },
        trapped: {
          gate.locked {
            count.trapped += 1; gate.wakeAll()
          }
        })
      #expect(pool.submit(job))
    }
    gate.locked { while count.trapped + count.done < 20 { gate.wait() } }
    #expect(count.trapped == 5 && count.done == 15)
    pool.stop()
  }
}

/// Sockets and readiness as systemd has them.
@Suite struct SystemdTests {
  @Test func `a socket that systemd opened is served, and readiness is told`() throws {
    let socket = try Listener.open(Binding(port: 0), loops: 1)
    defer { close(socket.sockets[0]) }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let states = try DatagramSocket(path: folder.appendingPathComponent("n").path)
    let echo = try EchoProcess(environment: ["NOTIFY_SOCKET": states.path], handed: socket.sockets[0])
    #expect(echo.port == socket.port)
    let client = try RawClient(port: socket.port)
    client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    #expect(Reply.all(client.readToEnd())?.first?.status == 200)
    #expect(states.receive() == "READY=1")
    kill(echo.process.processIdentifier, SIGTERM)
    #expect(states.receive() == "STOPPING=1")
    echo.process.waitUntilExit()
    #expect(echo.process.terminationStatus == 0)
  }
}

/// Where a service's states arrive.
private final class DatagramSocket {
  let path: String
  private let number: Int32

  init(path: String) throws {
    self.path = path
    let number = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    self.number = number
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    let length = socklen_t(MemoryLayout<sockaddr_un>.size)
    try withUnsafePointer(to: address) {
      try $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        _ = try SystemError.check("bind") { bind(number, pointer, length) }
      }
    }
  }

  deinit { close(number) }

  func receive() -> String {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = recv(number, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
