import Testing

@testable import Web

/// A walk through the pages of one visitor, noting every number that leads to a list.
struct SiteWalk {
  private(set) var pages: Set<String> = ["/"]
  /// What lists are said to hold, by their addresses.
  private(set) var claims: [String: Set<Int>] = [:]
  /// What answered otherwise than with a page.
  private(set) var refused: [String: Int] = [:]

  /// The pages of lists, each of which says how many it has found.
  private static let lists = Set(Resources.all.map { $0.address.pattern(.page) })

  init(_ client: Client) throws {
    var waiting = ["/"]
    // So many pages of one kind: a body's page is like another's.
    var kinds: [String: Int] = [:]
    while !waiting.isEmpty {
      let here = waiting.removeFirst()
      let answer = try client.get(here)
      guard answer.status == 200 else {
        refused[here] = answer.status
        continue
      }
      for link in PageLink.all(in: answer.text) {
        let path = String(link.address.prefix { $0 != "?" })
        if let count = link.count, Self.lists.contains(path) { claims[link.address, default: []].insert(count) }
        guard path == "/" || !link.address.contains("?"), !path.contains("."), !path.hasPrefix("/api") else { continue }
        let kind = String(path.map { $0.isNumber ? "0" : $0 })
        guard kinds[kind, default: 0] < 4, pages.insert(link.address).inserted else { continue }
        kinds[kind, default: 0] += 1
        waiting.append(link.address)
      }
    }
  }

  /// Opens every list and holds it to what was said of it.
  func compare(_ client: Client, as name: String) throws {
    for (address, counts) in claims.sorted(by: { $0.key < $1.key }) {
      let page = try client.get(address)
      // A body without a page of its own for this role would be a dead end.
      #expect(page.status == 200, "\(address)")
      let found = try #require(PageLink.total(of: page.text), "\(address)")
      #expect(counts == [found], "\(name): \(address) says \(found)")
    }
  }
}
