/// The cookies of a request, in the order they came.
public struct Cookies: Sendable {
  /// Name and value of each, as they came; values are not decoded.
  public let all: [(name: String, value: String)]

  /// Reads `Cookie` fields, RFC 6265bis section 5.8.3; pairs that cannot be ours are left out.
  ///
  /// At most `most` pairs are read: more can only be an attack on whoever loops over them.
  public init(fields: [String], most: Int = 100) {
    var all: [(name: String, value: String)] = []
    for field in fields {
      for pair in field.utf8.split(separator: ASCII.semicolon) {
        guard all.count < most else { break }
        guard let cut = pair.firstIndex(of: ASCII.equals) else { continue }
        let name = ASCII.trim(Substring(pair[..<cut]))
        var value = ASCII.trim(Substring(pair[pair.index(after: cut)...]))
        if value.utf8.count >= 2 && value.utf8.first == ASCII.quote && value.utf8.last == ASCII.quote {
          value = value.dropFirst().dropLast()
        }
        guard name.utf8.allSatisfy({ ASCII.isToken($0) }), value.utf8.allSatisfy(Cookie.isOctet), !name.isEmpty
        else { continue }
        all.append((name: String(name), value: String(value)))
      }
    }
    self.all = all
  }

  /// The first cookie of this exact name; nil when it came twice with different values, which is an attack.
  public subscript(name: String) -> String? {
    var found: String?
    for cookie in all where cookie.name == name {
      if let found, found != cookie.value { return nil }
      found = cookie.value
    }
    return found
  }
}
