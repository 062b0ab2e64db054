/// The names of a query that a route reads; its answer depends on these and on the path, on nothing else of the
/// address.
///
/// A GET of such a route is brought into one form before anything else: names in order, no empty values, what nobody
/// reads left out. So whoever makes up names meets the answer that is kept already, and those who ask at once for an
/// answer that may be kept wait for one handler.
public struct Reads: Sendable, Equatable {
  /// What becomes of a request that brings other names.
  public enum Strangers: Sendable, Equatable {
    /// They are taken out before the handler runs.
    case ignored
    /// The request reaches the handler as it came, to be refused there; its answer is not shared.
    case refused
  }

  /// The names.
  public var names: Set<String>
  /// Names that count only with a cookie or credentials, e.g. of a notice after a form was handed in.
  public var personal: Set<String>
  /// What becomes of others.
  public var strangers: Strangers

  /// Declares the names that a route reads.
  public init(_ names: Set<String>, personal: Set<String> = [], strangers: Strangers = .ignored) {
    self.names = names
    self.personal = personal
    self.strangers = strangers
  }

  /// A route that reads nothing of the query.
  public static let nothing = Reads([])

  /// The request in its one form; nil when it brings a name that the handler shall refuse.
  func canonical(_ request: Request) -> Request? {
    var query: [(name: String, value: String)] = []
    let names = request.isPersonal ? names.union(personal) : names
    for pair in request.query where !pair.value.isEmpty {
      if names.contains(pair.name) { query.append(pair) } else if strangers == .refused { return nil }
    }
    // Values of one name keep their order, since the first may count.
    let ordered = query.enumerated().sorted { left, right in
      left.element.name == right.element.name ? left.offset < right.offset : left.element.name < right.element.name
    }
    var request = request
    request.query = ordered.map(\.element)
    request.target = Reads.path(request.target)
    for (index, pair) in request.query.enumerated() {
      request.target += (index == 0 ? "?" : "&") + PercentEncoding.encode(pair.name) + "="
      request.target += PercentEncoding.encode(pair.value)
    }
    return request
  }

  /// A target's path with each segment encoded in one way, without the query.
  private static func path(_ target: String) -> String {
    let raw = target.utf8.prefix { $0 != ASCII.question }
    guard raw.contains(ASCII.percent) else { return String(Substring(raw)) }
    return raw.split(separator: ASCII.slash, omittingEmptySubsequences: false)
      .map { segment in PercentEncoding.decode(segment).map(PercentEncoding.encode) ?? String(Substring(segment)) }
      .joined(separator: "/")
  }
}
