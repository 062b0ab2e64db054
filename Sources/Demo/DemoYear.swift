import Ingest
import Policy
import Store

/// A year of invented reports on real plans, through the same doors as people use, with the clock moved.
///
/// Some bodies come on time, some late, some never; figures fall, reports are returned and answered, corrected after
/// their approval, and left lying. The same seed, day and texts make the same year.
public struct DemoYear {
  /// A plan's file.
  public struct Text: Sendable {
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  let store: Store
  let seed: Int
  let until: CivilDate
  /// The four quarters that have fallen due, and the one that runs.
  let quarters: [Period]
  let running: Period
  let diary = DemoDiary()
  var bodies: [AgencyID: DemoBody] = [:]
  var starts: [DocumentID: CivilDate] = [:]

  /// The day on which the plans are read.
  var entered: CivilDate { quarters[0].firstDay.adding(days: 3) }

  /// Fills an empty database; fails with `notEmpty` where there is something in it.
  public static func make(_ texts: [Text], in store: Store, seed: Int, until: CivilDate) throws -> DemoSignIns {
    let demonstration = Demonstration(seed: seed, until: until)
    try store.becomeDemonstration(demonstration, by: .commandLine)
    var year = DemoYear(store: store, seed: seed, until: until)
    try year.read(texts)
    try year.makeAccounts()
    try year.plan()
    let end = Moment(startOf: until).adding(seconds: 18 * 3600)
    try year.diary.run(until: end)
    try store.refreshStatuses(at: end)
    return try DemoSignIns(demonstration, in: store)
  }

  private init(store: Store, seed: Int, until: CivilDate) {
    self.store = store
    self.seed = seed
    self.until = until
    let last = Period.assessed(on: until)
    quarters = [last.previous.previous.previous, last.previous.previous, last.previous, last]
    running = last.next
  }

  private mutating func read(_ texts: [Text]) throws {
    let now = Moment(startOf: entered).adding(seconds: 9 * 3600)
    for text in texts {
      let plan = try ReadPlan(name: text.name, bytes: text.bytes)
      let source = SourceFile(name: text.name, bytes: text.bytes, text: plan.text, readOn: entered)
      _ = try store.save(plan.reading, source: source, publish: true, by: .commandLine, at: now)
    }
    for document in try store.documents(DocumentFilter(), Slice(limit: Slice.largestLimit)).items {
      let first = document.period?.from.flatMap { CivilDate(year: $0, month: 1, day: 1) }
      starts[document.id] = first ?? document.issuedOn ?? entered
    }
  }

  /// Accounts of an administrator and of every body that has something to report once the office has given it out.
  private mutating func makeAccounts() throws {
    let now = Moment(startOf: entered).adding(seconds: 9 * 3600 + 1800)
    let password = DemoSignIns.password(seed: seed)
    try store.addUser(DemoSignIns.administrator, password: password, role: .admin, by: .commandLine, at: now)
    let office = try actor(DemoSignIns.administrator, at: now.adding(seconds: 60))
    for city in try store.cities() {
      try store.setRound(RoundSetting(isPublic: true), of: city.id, by: office, at: now.adding(seconds: 80))
      try store.addUser(
        DemoSignIns.supervisorName(of: city), password: password, role: .supervisor, city: city.id, by: office,
        at: now.adding(seconds: 85))
    }
    try distribute(by: office, at: now.adding(seconds: 90))
    for agency in try agencies() where Agency(agency.name, city: agency.cityName).canReport {
      // Some owe measures only.
      if agency.owned == 0, try store.measureTasks(of: agency.id, in: quarters[3]).isEmpty { continue }
      let body = DemoBody(agency, seed: seed)
      try store.addUser(
        body.account, password: password, role: .agency, agency: agency.id, by: .commandLine,
        at: now.adding(seconds: 3600))
      if let signer = body.signer {
        try store.addUser(
          signer, password: password, role: .approver, agency: agency.id, by: .commandLine,
          at: now.adding(seconds: 3600))
      }
      bodies[agency.id] = body
    }
  }

  func agencies() throws -> [AgencySummary] {
    try store.agencies(AgencyFilter(), Slice(limit: Slice.largestLimit)).items
  }

  func targets(_ filter: TargetFilter = TargetFilter()) throws -> [TargetSummary] {
    var (all, page): ([TargetSummary], Slice?) = ([], Slice(limit: Slice.largestLimit))
    while let slice = page {
      let listing = try store.targets(filter, slice)
      all += listing.items
      page = listing.next.map { Slice(after: $0, limit: Slice.largestLimit) }
    }
    return all
  }

  /// Whoever acts signs in first.
  func actor(_ account: String, at now: Moment) throws -> Actor {
    let password = DemoSignIns.password(seed: seed)
    guard case .signedIn(_, let session) = try store.signIn(name: account, password: password, from: nil, at: now)
    else { throw DemoFault.noSignIn(account) }
    return session.actor(from: nil)
  }
}

/// What cannot happen unless the product's own rules have moved.
enum DemoFault: Error { case noSignIn(String) }
