import Support
import Testing

@testable import HTTP

/// What costs much by design waits for itself and for nobody else.
@Suite struct CostlyTests {
  @Test func `costly requests have a short queue of their own, and the workers are everybody else's`() throws {
    var router = Router()
    router.on(.get, "/costly", RouteOptions(isCostly: true)) { _ in .text("done") }
    router.on(.get, "/page") { _ in .text("page") }
    let (workers, costly) = (HeldJobs(), HeldJobs())
    let core = try ServerCore(
      configuration: SocketDoor.configuration, router: router, logger: .silent, clock: .system, log: nil,
      submit: { job in
        workers.add(job)
        return true
      },
      costly: { job in
        guard costly.count < 2 else { return false }
        costly.add(job)
        return true
      })
    let loop = try EventLoop(core: core, metrics: Metrics(labels: core.labels), polls: false)
    func ask(_ path: String) -> (Connection, MemoryWire) {
      let wire = MemoryWire()
      _ = core.census.arrive(.none)
      let connection = loop.add(.memory(wire), .none, isSecure: false)
      wire.incoming = Array("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
      loop.readable(connection)
      return (connection, wire)
    }
    let asked = (0..<4).map { _ in ask("/costly") }
    #expect(workers.count == 0 && costly.count == 2)
    // Who finds the queue full is told at once.
    #expect(asked.map { Reply.all($0.1.outgoing)?.map(\.status) ?? [] } == [[], [], [503], [503]])
    _ = ask("/page")
    #expect(workers.count == 1 && costly.count == 2)
  }
}
