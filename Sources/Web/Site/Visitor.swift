import Policy
import Store

/// Who looks at a page, and when: everything that a page's frame needs of its request.
struct Visitor: Sendable {
  /// The signed-in person.
  var session: Session?
  /// Whoever came with a program's token instead.
  var bearer: Actor?
  var now: Moment
  var requestID = ""
  /// Path and query as asked, where a sign-in leads back to.
  var here = "/"
  /// The network address.
  var address: String?

  init(
    session: Session? = nil, bearer: Actor? = nil, now: Moment, requestID: String = "", here: String = "/",
    address: String? = nil
  ) {
    self.session = session
    self.bearer = bearer
    self.now = now
    self.requestID = requestID
    self.here = here
    self.address = address
  }

  var user: UserAccount? { session?.user }
  /// Who acts, as the store wants to know.
  var actor: Actor { bearer ?? session?.actor(from: address) ?? .nobody(from: address) }
  var isNobody: Bool { bearer == nil && session == nil }
  var today: CivilDate { now.day }

  /// Whether something of the kind is allowed at all.
  func may(_ permission: Permission) -> Bool { actor.may(permission) }

  /// Whether it is allowed for what belongs to this city.
  func may(_ permission: Permission, in city: CityID) -> Bool { actor.may(permission, for: nil, in: city) }

  /// The city that a permission does not reach beyond; nil where it reaches everywhere.
  func ownCity(_ permission: Permission) -> CityID? { actor.reach(of: permission) == .ownCity ? actor.city : nil }

  /// Fails with `needsLogin` for strangers and with `forbidden` for those whose role is not let in.
  func check(_ access: Access) throws {
    guard access != .everyone else { return }
    guard !isNobody else { throw WebError.needsLogin }
    if case .permission(let permission) = access, !may(permission) { throw WebError.forbidden(permission.refusal) }
  }

  /// The hidden field that every form of a session carries.
  var token: HTML {
    HTML.when(session) { "<input type=\"hidden\" name=\"\(FormToken.field)\" value=\"\($0.csrfToken)\">" }
  }
}

extension Visitor {
  /// Where this visitor's daily work begins; nil for those who only read.
  var desk: NavigationEntry? { [.administration, .reporting, .signing].first { admits($0) } }

  /// Whether an entry of the navigation leads this visitor somewhere.
  func admits(_ entry: NavigationEntry) -> Bool { (try? check(entry.access)) != nil }
}
