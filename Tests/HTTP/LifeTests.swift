import Echo
import Foundation
import Glibc
import Support
import Testing

@testable import HTTP

/// Starting, draining, running out of descriptors.
@Suite struct LifeTests {
  private let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

  @Test func `a taken port is told by its own error`() throws {
    let door = try SocketDoor()
    var configuration = SocketDoor.configuration
    configuration.bindings = [Binding(port: door.port)]
    let second = Server(configuration: configuration, router: EchoApp.router())
    #expect(throws: ServerError.addressTaken(host: "127.0.0.1", port: door.port)) { try second.start() }
  }

  @Test func `plain HTTP beyond loopback is refused unless it is asked for`() {
    var configuration = SocketDoor.configuration
    configuration.bindings = [Binding(host: "0.0.0.0", port: 0)]
    #expect(throws: ServerError.plainBeyondLoopback(host: "0.0.0.0")) {
      try Server(configuration: configuration, router: Router()).start()
    }
  }

  @Test func `an unknown host is told by its own error`() {
    var configuration = SocketDoor.configuration
    configuration.bindings = [Binding(host: "192.0.2.77", port: 0)]
    configuration.allowsPlainBeyondLoopback = true
    #expect(throws: ServerError.unknownHost("192.0.2.77")) {
      try Server(configuration: configuration, router: Router()).start()
    }
  }

  @Test func `every error of starting is one sentence`() {
    #expect(
      ServerError.addressTaken(host: "127.0.0.1", port: 80).description
        == "port 80 on 127.0.0.1 is taken by another program")
    #expect(ServerError.unknownHost("x").description == "x is not an address of this machine")
  }

  @Test func `IPv6 is served too`() throws {
    var configuration = SocketDoor.configuration
    configuration.bindings = [Binding(host: "::1", port: 0)]
    let server = Server(
      configuration: configuration, router: EchoApp.router(),
      logger: .silent)
    // A machine without IPv6 cannot bind ::1; there is nothing to test there.
    guard let address = try? server.start().first else { return }
    #expect(address.host == "::1" && address.port > 0)
    server.stop()
  }

  @Test func `a request in flight is finished while the server drains, and nobody new comes in`() throws {
    let gate = Gate()
    final class Flag: @unchecked Sendable {
      var isEntered = false
      var mayGo = false
    }
    let flag = Flag()
    var router = Router()
    router.on(.get, "/") { _ in
      gate.locked {
        flag.isEntered = true
        gate.wakeAll()
        while !flag.mayGo { gate.wait() }
      }
      return Response.text("done")
    }
    let door = try SocketDoor(router: router)
    let client = try RawClient(port: door.port)
    client.send(get)
    gate.locked { while !flag.isEntered { gate.wait() } }
    let server = door.server
    let stopped = Gate()
    final class Done: @unchecked Sendable { var isDone = false }
    let done = Done()
    HTTP.Thread.start("stopper") {
      server.stop()
      stopped.locked {
        done.isDone = true; stopped.wakeAll()
      }
    }
    // The listener is gone once connecting fails.
    while (try? RawClient(port: door.port)) != nil { sched_yield() }
    gate.locked {
      flag.mayGo = true; gate.wakeAll()
    }
    let reply = try #require(Reply.all(client.readToEnd()))
    #expect(reply.first?.text == "done" && reply.first?["Connection"] == "close")
    stopped.locked { while !done.isDone { stopped.wait() } }
  }

  @Test func `when the drain is over those who still wait are told, and the program hears that a handler runs on`()
    throws
  {
    let gate = Gate()
    final class Flag: @unchecked Sendable {
      var isEntered = false
      var mayGo = false
    }
    let flag = Flag()
    var router = Router()
    router.on(.get, "/") { _ in
      gate.locked {
        flag.isEntered = true
        gate.wakeAll()
        while !flag.mayGo { gate.wait() }
      }
      return Response.text("late")
    }
    var configuration = SocketDoor.configuration
    configuration.timeouts.drain = 0
    let door = try SocketDoor(configuration, router: router)
    let client = try RawClient(port: door.port)
    client.send(get)
    gate.locked { while !flag.isEntered { gate.wait() } }
    HTTP.Thread.start("stopper") { door.server.stop() }
    let ending = try door.server.run()
    let reply = try client.reply()
    #expect(reply.status == 503 && reply["Retry-After"] != nil && reply["Connection"] == "close")
    guard case .abandoned(handlers: 1) = ending else {
      Issue.record("the server ended as \(ending)")
      return
    }
    gate.locked {
      flag.mayGo = true; gate.wakeAll()
    }
  }

  @Test func `opening and stopping a server leaves no descriptor behind`() throws {
    func count() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
    for _ in 0..<3 { try SocketDoor().server.stop() }
    // Other suites run beside this one and open descriptors of their own; a leak would be a hundred and more.
    let before = try count()
    for _ in 0..<30 {
      let door = try SocketDoor()
      _ = try door.exchange(Array(get.utf8))
      door.server.stop()
    }
    #expect(try count() < before + 100)
  }

  @Test func `descriptors used up stop neither those that are open nor the server`() throws {
    let echo = try EchoProcess(descriptors: 24)
    var clients: [RawClient] = []
    for _ in 0..<40 {
      clients.append(try RawClient(port: echo.port))
      clients.last?.send(get)
    }
    // Some are served at once, some turned away or made to wait; as each leaves there is room for another.
    var served = 0
    while let client = clients.popLast() {
      if client.read(until: "\r\n\r\n").contains("200 OK") { served += 1 }
    }
    #expect(served >= 1)
    var answer = ""
    while !answer.contains("200 OK") {
      let client = try RawClient(port: echo.port)
      client.send(get)
      answer = client.read(until: "\r\n\r\n")
    }
    #expect(answer.contains("200 OK"))
  }

  @Test func `SIGTERM ends the program with success, and what was asked before is answered`() throws {
    // On a busy machine the client's own second half can be late by more than the server's ten seconds.
    let echo = try EchoProcess(descriptors: 256, arguments: ["--patience", "600"])
    let client = try RawClient(port: echo.port)
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab")
    kill(echo.process.processIdentifier, SIGTERM)
    while (try? RawClient(port: echo.port)) != nil { sched_yield() }
    client.send("cd")
    let reply = try #require(Reply.all(client.readToEnd()))
    #expect(reply.first?.text == "abcd" && reply.first?["Connection"] == "close")
    echo.process.waitUntilExit()
    #expect(echo.process.terminationStatus == 0)
  }
}
