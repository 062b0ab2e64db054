import Support
import Testing

@testable import HTTP

@Suite struct OwnNameTests {
  private func location(_ names: [String], _ host: String) throws -> String? {
    var configuration = SocketDoor.configuration
    configuration.hostNames = names
    let core = try ServerCore(
      configuration: configuration, router: Router(), logger: .silent, clock: .system, log: nil, submit: { _ in false })
    let loop = try EventLoop(core: core, metrics: Metrics(labels: core.labels), polls: false)
    let wire = MemoryWire()
    _ = core.census.arrive(.none)
    let connection = loop.add(.memory(wire), .none, isSecure: false, redirectPort: 443)
    wire.incoming = Array("GET /a HTTP/1.1\r\nHost: \(host)\r\n\r\n".utf8)
    loop.readable(connection)
    return try #require(Reply.all(wire.outgoing)).first?["Location"]
  }

  @Test func `the redirect to https leads to the site's own names, and to any where none is told`() throws {
    #expect(try location(["plan.example"], "Plan.Example") == "https://Plan.Example/a")
    #expect(try location(["plan.example"], "evil.example") == nil)
    #expect(try location([], "any.example") == "https://any.example/a")
  }

  @Test func `the log tells once in ten seconds that descriptors are used up`() {
    var acceptor = Acceptor(poller: nil)
    let told = stride(from: 0, to: 30_000, by: 250).filter { acceptor.isWorthTelling(now: $0) }
    #expect(told == [0, 10_000, 20_000])
  }
}
