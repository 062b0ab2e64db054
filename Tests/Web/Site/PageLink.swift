import Foundation

/// A link of a page with the number that it promises.
struct PageLink {
  var address: String
  /// Nil where it promises none.
  var count: Int?

  /// Every link of a page, in its order.
  static func all(in html: String) -> [PageLink] {
    let bars = html.matches(
      of: /<tr><th scope="row"><a href="([^"]*)">.*?<td class="num">(\d+)<\/td><\/tr>/.dotMatchesNewlines())
    let years = bars.map { PageLink(address: plain($0.1), count: Int($0.2)) }
    return years
      + html.matches(of: /<a [^>]*?href="(\/[^"#]*)[^"]*"[^>]*>(.*?)<\/a>/.dotMatchesNewlines()).map { link in
        PageLink(address: plain(link.1), count: count(String(link.2)))
      }
  }

  /// The large number of a box, else the only number of the words; a year is none.
  private static func count(_ content: String) -> Int? {
    if let large = content.firstMatch(of: /<b>(\d+)/) { return Int(large.1) }
    let words = content.replacing(/<[^>]*>/, with: "")
    if words.contains("年") || words.contains("月") || words.contains("天") { return nil }
    let numbers = words.matches(of: /\d+/)
    return numbers.count == 1 ? Int(numbers[0].0) : nil
  }

  private static func plain(_ address: Substring) -> String { String(address).replacing("&amp;", with: "&") }

  /// How many a list says that it has found.
  static func total(of html: String) -> Int? {
    guard let sum = html.firstMatch(of: /<p role="status">.*?<strong>(\d+)<\/strong>/.dotMatchesNewlines()) else {
      return nil
    }
    return Int(sum.1)
  }
}
