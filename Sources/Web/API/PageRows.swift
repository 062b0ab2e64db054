import Store

/// How many rows of a list its page shows, where a person asks for other than the usual: `rows=all`.
enum PageRows: String, CaseIterable {
  /// The whole list on one page, for paper; of a very long one as much as a page may hold.
  case all

  /// In an address.
  static let name = "rows"
}
