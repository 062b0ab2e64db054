import HTTP
import Policy
import Store

extension Site {
  /// Accounts for bodies that have something to report and nobody who could.
  func addOpeningAccounts(to mount: inout Mount) {
    mount.on(.get, .openAccounts) { request, visitor in
      let (city, _) = try ownCity(request, visitor, .openAccounts)
      let page = OpenAccountsPage(city: city, bodies: try store.bodiesWithoutAccount(in: city.id))
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.openAccounts, RouteOptions(isCostly: true), answer: openAccounts)
  }

  private func openAccounts(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let (city, _) = try ownCity(request, visitor, .openAccounts)
    let chosen = form.fields.filter { $0.name == "agency" }.compactMap { AgencyID($0.value) }
    let roles: [Role] = form["approver"] == "1" ? [.agency, .approver] : [.agency]
    var page = OpenAccountsPage(city: city, bodies: [], site: settings.siteAddress)
    do {
      page.opened = try store.openAccounts(for: chosen, roles: roles, in: city.id, by: visitor.actor, at: visitor.now)
    } catch {
      guard WebError.store(error).status.rawValue < 500 else { throw error }
      page.fault = error.description
    }
    page.bodies = try store.bodiesWithoutAccount(in: city.id)
    return answer(page.page(in: frame, for: visitor), page.fault == nil ? .ok : .unprocessableContent, for: visitor)
  }
}
