/// What a table does where room is short.
enum TableLayout {
  /// Each row becomes a card.
  case cards
  /// The same inside a card's padding.
  case inset
  /// It is pushed sideways: its columns belong beside each other.
  case sideways
  /// Two columns that fit anywhere.
  case narrow

  var classes: HTML {
    switch self {
    case .cards: " class=\"folding\""
    case .inset: " class=\"folding plain\""
    case .sideways, .narrow: .empty
    }
  }

  /// Where the table's box begins: one that scrolls can be reached by keyboard and says so.
  func opening(_ caption: String) -> HTML {
    guard case .sideways = self else { return .empty }
    return "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(caption)（可左右滚动）\">"
  }

  /// Where it ends.
  var closing: HTML {
    guard case .sideways = self else { return .empty }
    return "</div>"
  }
}
