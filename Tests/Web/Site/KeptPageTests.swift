import HTTP
import Policy
import Store
import Support
import Synchronization
import Testing

@testable import Web

/// A page is kept for as long as what it shows stays as it is, and no longer; told by counting renderings.
@Suite struct `Kept pages move with what they show` {
  /// Which addresses were rendered, however often.
  private final class Renderings: Sendable {
    private let all = Mutex<[String]>([])
    func note(_ target: String) { all.withLock { $0.append(target) } }
    func taken() -> [String] {
      all.withLock { all in
        defer { all = [] }
        return all
      }
    }
  }

  private let site: SampleSite
  private let renderings = Renderings()
  private let door: SocketDoor
  private let reader: Client
  private let home = CityID(1)
  private let away: CityID

  init() throws {
    site = try SampleSite()
    away = try site.addOtherCity()
    var router = site.router
    router.use { [renderings] request, next in
      renderings.note(request.target)
      return try next(request)
    }
    var configuration = SocketDoor.configuration
    configuration.keepPages(of: site.store) { [clock = site.clock] in clock.now }
    door = try SocketDoor(configuration, router: router)
    reader = Client(door)
  }

  /// Hands in a figure of a target of the first city, by its form.
  private func report(_ value: String, seen: Int) throws {
    let target = try site.target("专用汽车产量")
    let agency = Client(site)
    try agency.signIn("jxj")
    let form = try agency.get("/reporting?period=2026Q4")
    let sent = try agency.post(
      "/reporting?period=2026Q4",
      [("csrf", try form.token), ("action", "submit"), ("value-\(target)", value), ("seen-\(target)", "\(seen)")])
    #expect(sent.status == 303)
  }

  /// Pages and lists of everybody, items of both cities among them.
  private func addresses() throws -> [String] {
    let lists = ["targets", "measures", "agencies", "documents", "findings"]
    var all = [
      "/", "/cities", "/help", "/completion", "/round", "/worklist", "/projects", "/reports.csv", "/api/v1/reports",
    ]
    for list in lists {
      all += ["/\(list)", "/api/v1/\(list)", "/\(list).csv", "/\(list).jsonl"]
      for city in [home, away] {
        all += ["/\(list)?city=\(city)", "/api/v1/\(list)?city=\(city)", "/\(list).csv?city=\(city)"]
      }
    }
    for city in [home, away] {
      all += ["/?city=\(city)", "/completion?city=\(city)", "/targets?city=\(city)&status=on_track"]
      let items = try site.store.targets(TargetFilter(city: city)).items.map { "targets/\($0.id)" }
      let bodies = try site.store.agencies(AgencyFilter(city: city)).items.map { "agencies/\($0.id)" }
      let plans = try site.store.documents(DocumentFilter(city: city)).items.map { "documents/\($0.id)" }
      let measures = try site.store.measures(MeasureFilter(city: city)).items.map { "measures/\($0.id)" }
      for item in items + bodies + plans + measures { all += ["/\(item)", "/api/v1/\(item)"] }
    }
    return all
  }

  @Test func `a report has its city's pages made anew, and leaves those of the other and of plans alone`() throws {
    let own = try site.target("专用汽车产量")
    let others = try site.store.targets(TargetFilter(city: away)).items
    let body = try #require(others.first?.owner?.agency)
    let plan = try #require(others.first?.document)
    let moving = [
      "/", "/targets", "/targets/\(own)", "/targets?city=\(home)", "/documents", "/agencies/\(site.economy)",
    ]
    let staying =
      [
        "/targets?city=\(away)", "/api/v1/targets?city=\(away)", "/agencies/\(body)", "/documents/\(plan)", "/measures",
        "/agencies", "/findings", "/documents?city=\(away)",
      ] + others.flatMap { ["/targets/\($0.id)", "/api/v1/targets/\($0.id)"] }
    for address in moving + staying { #expect(try reader.get(address).status == 200, "\(address)") }
    #expect(renderings.taken().count == moving.count + staying.count)
    for address in moving + staying { try reader.get(address) }
    #expect(renderings.taken() == [])
    for (turn, value) in ["12.5", "13"].enumerated() {
      try report(value, seen: turn)
      for address in moving + staying { try reader.get(address) }
      #expect(renderings.taken() == moving)
    }
    // A plan, or anything else, moves all of them.
    try site.store.withdraw(own, because: "会议", seen: 1, by: .commandLine, at: SampleSite.start)
    for address in moving + staying { try reader.get(address) }
    #expect(renderings.taken() == moving + staying)
    // And so does midnight.
    site.clock.advance(days: 1)
    for address in moving + staying { try reader.get(address) }
    #expect(renderings.taken() == moving + staying)
  }

  @Test func `whatever is kept after a report is what would be made anew`() throws {
    let all = try addresses()
    for address in all { #expect(try reader.get(address).status == 200, "\(address)") }
    _ = renderings.taken()
    for (turn, value) in ["12.5", "30"].enumerated() {
      try report(value, seen: turn)
      let fresh = Client(site)
      for address in all { #expect(try reader.get(address).body == fresh.get(address).body, "\(address)") }
      let made = renderings.taken()
      #expect(made.contains("/targets?city=\(home)") && !made.contains("/targets?city=\(away)"))
      #expect(made.count < all.count)
    }
  }
}
