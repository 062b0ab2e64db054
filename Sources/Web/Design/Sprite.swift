import Policy

/// The shapes and patterns that a page's states are drawn with: colour is never alone.
enum Sprite {
  /// Stands once at the head of every page; chips and charts refer to it.
  static let html: HTML = {
    var all: HTML = "<svg class=\"sprite\" aria-hidden=\"true\" focusable=\"false\"><defs>"
    all.append(patterns)
    for state in ProgressState.allCases {
      all.append("<symbol id=\"i-\(state.rawValue)\" viewBox=\"0 0 12 12\">\(shape(of: state))</symbol>")
    }
    all.append("</defs></svg>")
    return all
  }()

  /// The shape beside the word.
  static func icon(_ state: ProgressState) -> HTML {
    "<svg aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-\(state.rawValue)\"/></svg>"
  }

  /// The seal that stands for the product.
  static let seal: HTML = """
    <svg class="seal" viewBox="0 0 34 34" aria-hidden="true" focusable="false">\
    <rect class="seal-ground" width="34" height="34" rx="6"/>\
    <rect class="seal-line" x="2.5" y="2.5" width="29" height="29" rx="4" stroke-opacity=".75"/>\
    <g class="seal-line" stroke-width="3" stroke-linecap="round"><path d="M15 19l4-4"/>\
    <path d="M17 11.500l2-2a4 4 0 0 1 5.700 5.700l-2 2"/><path d="M17 22.500l-2 2a4 4 0 0 1-5.700-5.700l2-2"/></g></svg>
    """

  private static let patterns: HTML = """
    <pattern id="p-not_reported" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect class="hatch-ground" width="8" height="8"/><rect class="hatch-line" width="3" height="8"/></pattern>\
    <pattern id="p-owed" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
    <rect class="hatch-ground" width="8" height="8"/><rect class="owed-line" width="1" height="8"/></pattern>\
    <pattern id="p-stale" width="7" height="7" patternUnits="userSpaceOnUse">\
    <rect class="dots-ground" width="7" height="7"/><circle class="dots-dot" cx="2" cy="2" r="1.500"/></pattern>\
    <pattern id="p-achieved_late" width="8" height="8" patternUnits="userSpaceOnUse">\
    <rect class="late-ground" width="8" height="8"/><rect class="late-line" width="2" height="8"/></pattern>
    """

  private static func shape(of state: ProgressState) -> HTML {
    switch state {
    case .withdrawn: "<path d=\"M1 5h10v2H1z\" fill=\"currentColor\"/>"
    case .achieved:
      "<path d=\"M1.500 6.500 4.500 9.500 10.500 2.500\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.200\"/>"
    case .achievedLate:
      """
      <circle cx="6" cy="6" r="4.800" fill="none" stroke="currentColor" stroke-width="1.600"/><path d="M6 3v3.200l2 \
      1.400" fill="none" stroke="currentColor" stroke-width="1.500"/>
      """
    case .notDue: "<circle cx=\"6\" cy=\"6\" r=\"4.500\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.600\"/>"
    case .unclear:
      """
      <circle cx="6" cy="6" r="4.800" fill="none" stroke="currentColor" stroke-width="1.400" stroke-dasharray="2.500 \
      1.800"/><path d="M4.700 4.700a1.400 1.400 0 1 1 1.300 1.900v.600M6 8.300v1" fill="none" stroke="currentColor"/>
      """
    case .owed:
      """
      <rect x="1.500" y="1.500" width="9" height="9" fill="none" stroke="currentColor" stroke-width="1.200"/>\
      <path d="M2 5l5 5M5 2l5 5" stroke="currentColor"/>
      """
    case .notReported:
      """
      <rect class="hatch-ground" x="1.500" y="1.500" width="9" height="9" stroke="currentColor" stroke-width="1.400"/>\
      <path d="M2 7 7 2M5 10l5-5" stroke="currentColor" stroke-width="1.400"/>
      """
    case .stale:
      """
      <circle cx="3" cy="3" r="1.500" fill="currentColor"/><circle cx="9" cy="3" r="1.500" fill="currentColor"/>\
      <circle cx="3" cy="9" r="1.500" fill="currentColor"/><circle cx="9" cy="9" r="1.500" fill="currentColor"/>
      """
    case .onTrack: "<circle cx=\"6\" cy=\"6\" r=\"5\" fill=\"currentColor\"/>"
    case .behind: "<path d=\"M6 1 11.500 11H.500z\" fill=\"currentColor\"/>"
    case .farBehind: "<path d=\"M1 1h10v10H1z\" fill=\"currentColor\"/>"
    }
  }
}

extension ProgressState {
  /// Colour, word and shape.
  var chip: HTML {
    for (state, drawn) in Self.chips where state == self { return drawn }
    return .empty
  }

  /// They are drawn once: a list has one in every row.
  private static let chips: [(ProgressState, HTML)] = allCases.map { state in
    (state, "<span class=\"chip state-\(state.rawValue)\">\(Sprite.icon(state))<span>\(state.title)</span></span>")
  }
}
