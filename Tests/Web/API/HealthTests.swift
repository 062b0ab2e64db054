import HTTP
import Logging
import Policy
import Store
import Testing

@testable import Web

/// What probers are told.
@Suite struct HealthTests {
  @Test func `the process says that it lives without asking the database`() throws {
    let site = try SampleSite()
    try site.store.close()
    let answer = try Client(site).get("/livez")
    #expect(answer.status == 200 && answer.text == "{\"status\":\"ok\"}")
  }

  @Test func `a database that can be read and not written is degraded`() throws {
    let site = try SampleSite()
    let store = try Store(
      path: site.folder + "/liance.sqlite",
      migrations: SampleSite.root.appending(path: "Migrations").path, .asItIs)
    let router = try application(
      store: store,
      settings: Settings(publicFolder: SampleSite.root.appending(path: "Public").path),
      clock: { SampleSite.start }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let answer = try Client(MemoryDoor(router: router)).get("/healthz")
    #expect(answer.status == 503 && answer.header("Retry-After") != nil)
    #expect(answer.text == "{\"status\":\"degraded\",\"read\":true,\"write\":false}")
  }

  @Test func `a database that does not answer is degraded`() throws {
    let site = try SampleSite()
    try site.store.close()
    let answer = try Client(site).get("/healthz")
    #expect(
      answer.status == 503
        && answer.text == "{\"status\":\"degraded\",\"read\":false,\"write\":false}")
  }

  @Test func `asking for health moves no generation and tries to write once in a while only`()
    throws
  {
    let site = try SampleSite()
    let before = site.store.generation
    let health = Health(site.store)
    var faults = 0
    #expect(health.answer(at: SampleSite.start) { _ in faults += 1 }.status == .ok)
    #expect(site.store.generation == before && faults == 0)
    try site.store.close()
    // Reading is tried each time; writing is not, once reading has failed.
    #expect(health.answer(at: SampleSite.start) { _ in faults += 1 }.status == .serviceUnavailable)
    #expect(faults == 1)
  }
}
