import Foundation
import Policy
import Store

/// The accounts of load programs; their password is no secret, for the store is thrown away.
enum Accounts {
  static let password = "bench-password-of-nobody"

  static func admin(in store: Store) throws -> UserAccount {
    if let known = try store.user(named: "bench-admin") { return known }
    return try store.addUser("bench-admin", password: password, role: .admin, by: .commandLine, at: .now)
  }

  static func account(of agency: AgencyID, in store: Store) throws -> UserAccount {
    let name = "bench-\(agency)"
    if let known = try store.user(named: name) { return known }
    return try store.addUser(name, password: password, role: .agency, agency: agency, by: .commandLine, at: .now)
  }

  /// The cookie's token and what it stands for.
  static func signIn(_ user: UserAccount, to store: Store) throws -> (token: String, session: Session) {
    let signed = try store.signIn(name: user.name, password: password, from: nil, at: .now)
    guard case .signedIn(let token, let session) = signed else { fatalError("\(user.name) cannot sign in") }
    return (token, session)
  }
}

/// Signs accounts in and lists what each may report in the running quarter.
struct AccountMaker {
  let store: Store

  /// What a load program needs to speak for an account.
  struct Given: Encodable {
    var token: String
    var session: String
    var csrf: String
    var lines: [Line] = []
  }

  /// One target that may be reported again and again: a larger figure each time, on top of the version given here.
  struct Line: Encodable {
    var target: Int64
    var version: Int
    var value: Double
  }

  struct Answer: Encodable {
    var period: String
    var admin: Given
    var agencies: [Given]
  }

  func json(_ count: Int) throws -> String {
    let period = Period(containing: Moment.now.day)
    let admin = try given(Accounts.admin(in: store))
    let agencies = try busiest(count).map { agency in
      var given = try given(Accounts.account(of: agency, in: store))
      given.lines = try store.reportingTasks(of: agency, in: period).filter(isPlain).map(line)
      return given
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let answer = Answer(period: period.text, admin: admin, agencies: agencies)
    return String(decoding: try encoder.encode(answer), as: UTF8.self)
  }

  /// Those who own most.
  private func busiest(_ count: Int) throws -> [AgencyID] {
    var all: [AgencySummary] = []
    var after: Int64?
    repeat {
      let listing = try store.agencies(AgencyFilter(), Slice(after: after, limit: Slice.largestLimit))
      all += listing.items
      after = listing.next
    } while after != nil
    return all.sorted { ($1.owned, $0.id.raw) < ($0.owned, $1.id.raw) }.prefix(count).map(\.id)
  }

  /// A figure without rules of its own, that may grow.
  private func isPlain(_ task: ReportingTask) -> Bool {
    task.context.unit != nil && task.context.cadence == .byDeadline && task.report?.state != .approved
  }

  private func line(_ task: ReportingTask) -> Line {
    let last = task.report?.newest.figure.value ?? task.previous?.value ?? 0
    return Line(target: task.target.id.raw, version: task.report?.version ?? 0, value: max(last, 0))
  }

  private func given(_ user: UserAccount) throws -> Given {
    let token = try store.addToken(for: user.id, label: "bench", days: 30, by: .commandLine, at: .now)
    let signed = try Accounts.signIn(user, to: store)
    return Given(token: token.text, session: signed.token, csrf: signed.session.csrfToken)
  }
}
