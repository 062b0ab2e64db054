import Policy
import Store

/// What the sheet of a city's accounts is filled from and held against.
struct AccountSheetSource {
  var city: CitySummary
  /// The city's bodies by all their names.
  var agencies: [String: AgencyID]
  /// The names that lists offer.
  var names: [String]
  /// Open accounts of the city that a sheet may speak of, with the city's bodies alone.
  var users: [UserAccount]
  /// Bodies that were asked something and have nobody who fills in.
  var without: [BodyWithoutAccount]
  /// The roles that whoever hands the sheet in may give.
  var roles: [Role]

  init(_ city: CitySummary, for visitor: Visitor, in store: Store) throws {
    self.city = city
    let bodies = try store.agencies(AgencyFilter(city: city.id), Slice(limit: Slice.largestLimit)).items
    agencies = [:]
    for body in bodies { for name in body.aliases { agencies[name] = body.id } }
    // A body's own name is nobody else's.
    for body in bodies { agencies[body.name] = body.id }
    names = bodies.filter { Agency($0.name, city: city.name).canReport || $0.accounts > 0 }.map(\.name)
    roles = AccountRow.roles.filter { $0.belongsToAgency || visitor.may(.manageAccounts) }
    let own = Set(bodies.map(\.id))
    let known = roles
    users = try store.users().filter { user in
      guard !user.isDisabled, known.contains(user.role) else { return false }
      return user.agency.map(own.contains) ?? (user.city == city.id)
    }.map { user in
      var user = user
      user.further.removeAll { !own.contains($0.id) }
      return user
    }
    without = try store.bodiesWithoutAccount(in: city.id)
  }
}
