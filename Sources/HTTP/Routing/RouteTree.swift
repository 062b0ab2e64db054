/// Routes by segment; a literal wins over a parameter, a parameter over the rest of a path.
struct RouteTree: Sendable {
  private struct Node: Sendable {
    var literals: [String: Int] = [:]
    var parameter: (name: String, node: Int)?
    var rest: (name: String, node: Int)?
    var routes: [Method: Route] = [:]
  }

  private var nodes = [Node()]

  /// Adds a route; of two for the same method and pattern the later one counts.
  mutating func insert(_ route: Route, _ pattern: RoutePattern) {
    var at = 0
    for part in pattern.parts { at = child(of: at, part) }
    nodes[at].routes[route.method] = route
  }

  private mutating func child(of at: Int, _ part: RoutePattern.Part) -> Int {
    let existing: Int?
    switch part {
    case .literal(let text): existing = nodes[at].literals[text]
    case .parameter(let name): existing = nodes[at].parameter.flatMap { $0.name == name ? $0.node : nil }
    case .rest(let name): existing = nodes[at].rest.flatMap { $0.name == name ? $0.node : nil }
    }
    if let existing { return existing }
    nodes.append(Node())
    let made = nodes.count - 1
    switch part {
    case .literal(let text): nodes[at].literals[text] = made
    case .parameter(let name): nodes[at].parameter = (name, made)
    case .rest(let name): nodes[at].rest = (name, made)
    }
    return made
  }

  /// Every method's route at this path, and what its parameters matched; nil when nothing is there.
  func find(_ segments: [String]) -> (routes: [Method: Route], parameters: [String: String])? {
    var parameters: [(String, String)] = []
    guard let node = walk(0, segments[...], &parameters) else { return nil }
    return (nodes[node].routes, Dictionary(parameters) { _, last in last })
  }

  private func walk(_ at: Int, _ segments: ArraySlice<String>, _ parameters: inout [(String, String)]) -> Int? {
    guard let segment = segments.first else { return nodes[at].routes.isEmpty ? nil : at }
    let left = segments.dropFirst()
    if let next = nodes[at].literals[segment], let found = walk(next, left, &parameters) { return found }
    if let (name, next) = nodes[at].parameter, !segment.isEmpty {
      parameters.append((name, segment))
      if let found = walk(next, left, &parameters) { return found }
      parameters.removeLast()
    }
    if let (name, next) = nodes[at].rest {
      parameters.append((name, segments.joined(separator: "/")))
      return next
    }
    return nil
  }
}
