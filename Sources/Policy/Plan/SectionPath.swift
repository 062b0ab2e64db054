/// Paths of sections, e.g. `二、/（一）/1.`.
enum SectionPath {
  /// Deeper paths are cut; no plan numbers more levels.
  static let deepest = 6

  /// `二、/（一）/1.` → itself, `二、/（一）`, `二、`.
  static func upwards(_ path: String) -> [String] {
    var parts = path.split(separator: "/").prefix(deepest)
    var paths: [String] = []
    while !parts.isEmpty {
      paths.append(parts.joined(separator: "/"))
      parts.removeLast()
    }
    return paths
  }

  /// `二、/（二）/专栏3/1.` → 二、（二）专栏3·1.
  static func words(_ path: String) -> String {
    var words = ""
    for part in path.split(separator: "/") {
      if let last = words.last, last.isASCII, last.isNumber, part.first?.isNumber == true { words += "·" }
      words += part
    }
    return words
  }
}

extension Document {
  /// The first heading of each path.
  var headings: [String: String] { Dictionary(sections.map { ($0.path, $0.title) }) { first, _ in first } }
}
