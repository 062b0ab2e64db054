import Foundation
import HTTP
import Policy
import Testing

@testable import Store
@testable import Web

/// Every address with every role, over the application that ships.
@Suite struct AccessTests {
  /// Somebody before a door: nobody, or the account of a role.
  struct Person {
    var role: Role?
    var client: Client
    /// The token of the session's forms.
    var csrf: String
    /// The token of a program that speaks for the account.
    var bearer: String?
  }

  let site: SampleSite
  let people: [Person]

  init() throws {
    let site = try SampleSite()
    self.site = site
    for (name, role) in [("qianfa", Role.approver), ("tongchou", .supervisor)] {
      let city = try #require(try site.store.cities().first).id
      try site.store.addUser(
        name, password: SampleSite.password, role: role, agency: role.belongsToAgency ? site.science : nil,
        city: role.belongsToCity ? city : nil, by: .commandLine, at: SampleSite.start)
    }
    people = try [nil, "admin", "jxj", "guest", "qianfa", "tongchou"].map { name in
      let client = Client(site)
      guard let name, let user = try site.store.user(named: name) else {
        return Person(role: nil, client: client, csrf: "", bearer: nil)
      }
      try client.signIn(name)
      // Programs of readers get no token.
      let bearer =
        user.role.may(.report)
        ? try site.store.addToken(for: user.id, label: "试", days: 1, by: .commandLine, at: site.clock.now).text : nil
      return Person(role: user.role, client: client, csrf: try client.get("/").token, bearer: bearer)
    }
  }

  private static func key(_ method: HTTP.Method, _ pattern: String) -> String { "\(method.rawValue) \(pattern)" }

  /// What each address declares, by method and pattern: routes, the doors of lists, and handing in.
  private static let declared: [String: Guard] = {
    var guards: [String: Guard] = [:]
    for route in Route.allCases {
      for method in [HTTP.Method.get, .post] { guards[key(method, route.pattern)] = route.demands }
    }
    for resource in Resources.all {
      for door in resource.doors { guards[key(.get, resource.address.pattern(door))] = resource.demands(door) }
      for form in resource.forms { guards[key(.post, form.pattern)] = .page(form.access) }
    }
    guards[key(.post, ReportResource.list.address.pattern(.json))] = Site.handingIn
    guards[key(.post, MatterResource.list.address.pattern(.json))] = Site.openingMatters
    guards[key(.post, OrderResource.list.address.pattern(.json))] = Site.issuing
    guards[key(.post, RemarkResource.list.address.pattern(.json))] = Site.remarking
    guards[key(.post, ProjectResource.list.address.pattern(.json))] = Site.managing
    guards[key(.patch, ProjectResource.list.address.pattern(.item))] = Site.managing
    return guards
  }()

  private func ask(_ method: HTTP.Method, _ path: String, _ proof: Guard.Proof, _ person: Person) throws -> Answer {
    switch proof {
    case .token, .tokenIfAny:
      let headers = person.bearer.map { [("Authorization", "Bearer \($0)")] } ?? []
      return try MemoryDoor(router: site.router).send(method, path, headers, [])
    case .none, .session:
      guard method == .post else { return try person.client.get(path) }
      return try person.client.post(path, [("csrf", person.csrf)])
    }
  }

  /// Whether the handler was reached: what it says of an empty form does not matter here.
  private func isLetIn(_ answer: Answer, _ access: Access) -> Bool {
    if answer.status == 401 { return false }
    if answer.status == 303, answer.header("Location")?.hasPrefix("/login") == true { return false }
    if case .permission(let permission) = access, answer.status == 403 {
      return !answer.text.contains(permission.refusal)
    }
    return true
  }

  @Test func `all routes let in just the roles that the table lets in`() throws {
    #expect(Set(people.compactMap(\.role)) == Set(Role.allCases))
    var asked = 0
    for mounted in site.router.routes {
      guard let demands = Self.declared[Self.key(mounted.method, mounted.pattern)] else { continue }
      let path = mounted.pattern.replacing("{id}", with: "1").replacing("{candidate}", with: "1")
      // Signing out would end the walk.
      for person in people where !(path == Route.logout.pattern && person.role != nil) {
        let role = demands.proof == .token && person.bearer == nil ? nil : person.role
        let answer = try ask(mounted.method, path, demands.proof, person)
        #expect(
          isLetIn(answer, demands.access) == demands.access.admits(role),
          "\(mounted.method.rawValue) \(path) as \(person.role?.rawValue ?? "nobody"): \(answer.status)")
        #expect(answer.status < 500, "\(mounted.method.rawValue) \(path)")
        asked += 1
      }
    }
    #expect(asked > 4 * (Route.allCases.count + Resources.all.count))
  }

  @Test func `every route is mounted, and nothing is mounted that declares no access`() {
    let mounted = Set(site.router.routes.map { Self.key($0.method, $0.pattern) })
    for route in Route.allCases { #expect(site.router.routes.contains { $0.pattern == route.pattern }, "\(route)") }
    for resource in Resources.all {
      for door in resource.doors { #expect(mounted.contains(Self.key(.get, resource.address.pattern(door)))) }
    }
    let moved = Set(MovedAddress.all.map(\.old))
    let others = site.router.routes.filter {
      Self.declared[Self.key($0.method, $0.pattern)] == nil && !moved.contains($0.pattern)
    }
    #expect(others.allSatisfy { $0.pattern.hasPrefix("/static") }, "\(others.map(\.pattern))")
  }

  @Test func `forms without the session's token are refused wherever a form is handed in`() throws {
    let admin = people[1]
    for mounted in site.router.routes where mounted.method == .post {
      guard let demands = Self.declared[Self.key(.post, mounted.pattern)], demands.proof == .session else { continue }
      let path = mounted.pattern.replacing("{id}", with: "1").replacing("{candidate}", with: "1")
      // The form of a quarter is drawn again; it needs to know whose it is.
      let address = path == Route.reporting.pattern ? path + "?agency=\(site.economy)" : path
      #expect(try admin.client.post(address, [("csrf", "x")]).status == 403, "\(path)")
    }
  }

  @Test func `no file but the mount calls the router for our routes`() throws {
    let sources = SampleSite.root.appending(path: "Sources/Web").path
    let files = try #require(FileManager.default.enumerator(atPath: sources)).compactMap { $0 as? String }
    let calling = try files.filter { name in
      guard name.hasSuffix(".swift") else { return false }
      return try String(contentsOfFile: sources + "/" + name, encoding: .utf8).contains("router.on(")
    }
    #expect(Set(calling) == ["Site/Mount.swift", "Address/MovedAddress.swift"])
  }
}
