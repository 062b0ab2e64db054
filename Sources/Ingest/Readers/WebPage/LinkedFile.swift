/// A notice's page often only links the plan itself.
enum LinkedFile {
  private static let endings = [
    ".doc", ".docx", ".wps", ".pdf", ".ofd", ".xls", ".xlsx", ".et", ".rtf", ".zip", ".rar",
  ]
  /// A page with more in it than this holds a text of its own.
  private static let longestNotice = 800

  static func isDocument(_ link: String) -> Bool {
    let path = link.lowercased().prefix { $0 != "?" && $0 != "#" }
    return endings.contains { path.hasSuffix($0) }
  }

  /// The name of the first file that a short article links; nil when the article says something itself.
  static func name(in page: HTMLPage, _ article: Article, _ body: [UInt32]) -> String? {
    guard body.count <= longestNotice else { return nil }
    for index in article.node..<page.nodes[article.node].end {
      guard let link = page.attributes(of: page.nodes[index])?.file, !link.isEmpty else { continue }
      var words: [UInt32] = []
      for node in page.nodes[index..<page.nodes[index].end] {
        if case .text(let range) = node.kind { words += page.text[range] }
      }
      let name = string(squeezed(words[...]))
      return name.isEmpty ? link : name
    }
    return nil
  }
}
