import HTTP
import Logging
import Policy
import Store
import Synchronization
import Testing

@testable import Web

/// Lines that were logged.
final class LogBook: Sendable {
  private let lines = Mutex<[(level: Logger.Level, text: String)]>([])
  var all: [(level: Logger.Level, text: String)] { lines.withLock { $0 } }
  func add(_ level: Logger.Level, _ text: String) { lines.withLock { $0.append((level, text)) } }

  struct Handler: LogHandler {
    let book: LogBook
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }
    func log(event: LogEvent) { book.add(event.level, "\(event.message)") }
  }
}

@Suite struct `The log of a site` {
  @Test func `calls nothing an error that somebody asked in vain`() throws {
    let site = try SampleSite()
    let book = LogBook()
    let router = try application(
      store: site.store, settings: Settings(publicFolder: SampleSite.root.appending(path: "Public").path),
      clock: { site.clock.now }, logger: Logger(label: "test") { _ in LogBook.Handler(book: book) })
    let door = MemoryDoor(router: router)
    let client = Client(door)
    try client.signIn("jxj")
    let output = try site.target("专用汽车产量")
    let user = try #require(try site.store.user(named: "jxj"))
    let made = try site.store.addToken(for: user.id, label: "系统", days: 1, by: .commandLine, at: site.clock.now)
    func report(_ key: String, _ value: Int, period: String = "2026Q4") throws -> Int {
      let fields = [
        ("Authorization", "Bearer \(made.text)"), ("Content-Type", "application/json"), ("Idempotency-Key", key),
      ]
      let body = "{\"target_id\":\(output),\"period\":\"\(period)\",\"value\":\(value)}"
      return try door.send(.post, "/api/v1/reports", fields, Array(body.utf8)).status
    }
    #expect(try report("k1", 12) == 201)
    // A key for another request, a stale version, a quarter before the plan, an account's lacking right, a wrong page.
    #expect(try report("k1", 13) == 422)
    #expect(try report("k2", 14) == 428)
    #expect(try report("k3", 14, period: "1999Q1") == 422)
    #expect(try client.get("/admin/users").status == 403)
    #expect(try client.get("/targets/999999").status == 404)
    #expect(try client.post("/reporting", [("csrf", "x"), ("value-\(output)", "1")]).status == 403)
    #expect(book.all.allSatisfy { $0.level < .warning }, "\(book.all)")
  }
}
