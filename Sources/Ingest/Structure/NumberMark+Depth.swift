extension NumberMark.Style {
  /// Depth in a path: 第一章 holds 一、, though both are headings of the first level.
  var depth: Int {
    switch self {
    case .volume: -10
    case .chapter: 0
    case .part: 10
    case .han: 20
    case .hanBracket: 30
    case .article: 38
    case .arabic: 40
    case .decimal: 50
    case .deepDecimal: 60
    case .arabicBracket: 70
    case .circled: 80
    }
  }
}
