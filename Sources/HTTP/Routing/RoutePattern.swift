/// A route's path: literals, `{name}` for one segment, `{name...}` at the end for the rest.
struct RoutePattern: Sendable, Equatable {
  enum Part: Sendable, Equatable {
    case literal(String)
    case parameter(String)
    case rest(String)
  }

  let text: String
  let parts: [Part]

  init(_ text: String) {
    self.text = text
    parts = RoutePattern.segments(text).map { segment in
      guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return .literal(segment) }
      let name = segment.dropFirst().dropLast()
      return name.hasSuffix("...") ? .rest(String(name.dropLast(3))) : .parameter(String(name))
    }
  }

  /// `/a/b/` is `a`, `b` and an empty last segment, so that `/a` and `/a/` are two addresses.
  static func segments(_ path: String) -> [String] {
    path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }
}
