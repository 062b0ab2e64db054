import HTTP

/// Addresses of earlier versions, each with the one that it has now: bookmarks and programs go on working.
struct MovedAddress: Sendable {
  let old: String
  let new: Route

  static let all = [
    MovedAddress(old: "/admin/bodies", new: .agencyRegister),
    MovedAddress(old: "/admin/bodies/{id}", new: .agencyAdministration),
  ]

  /// Answers the old addresses with 308, which keeps the method and its content (RFC 9110 §15.4.9).
  static func mount(on router: inout Router) {
    for moved in all {
      for method in [Method.get, .post] {
        router.on(method, moved.old) { request in
          var path = moved.new.pattern
          if let id = request.parameters["id"] { path = path.replacing("{id}", with: Address.encoded(id)) }
          let query = request.query.map { "\(Address.encoded($0.name))=\(Address.encoded($0.value))" }
          return .redirect(
            to: path + (query.isEmpty ? "" : "?" + query.joined(separator: "&")), status: .permanentRedirect)
        }
      }
    }
  }
}
