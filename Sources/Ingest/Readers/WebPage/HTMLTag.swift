/// The elements that shape a page's text; all others are passed through as if their tags were not there.
enum HTMLTag: String {
  case html, head, body, title, meta
  case div, section, article, main, center, form, fieldset, address, figure, figcaption, blockquote, pre, p
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd
  case table, caption, thead, tbody, tfoot, tr, td, th
  case br, hr, a, span
  case del, s, strike
  case nav, header, footer, aside, menu
  case script, style, noscript, template, iframe, object, svg, select, option, button, textarea, xmp

  /// Elements that have no end tag.
  var isVoid: Bool { self == .br || self == .hr || self == .meta }

  /// Elements whose content is not markup: it goes on to their own end tag.
  var isRaw: Bool {
    switch self {
    case .script, .style, .textarea, .title, .iframe, .xmp, .noscript: true
    default: false
    }
  }

  /// Elements whose words are no part of any article.
  var isDropped: Bool {
    switch self {
    case .script, .style, .noscript, .template, .iframe, .object, .svg, .select, .option, .button, .textarea, .head,
      .nav, .footer, .aside, .menu, .del, .s, .strike:
      true
    default: false
    }
  }

  /// Elements that run on within a line.
  var isInline: Bool { self == .a || self == .span || isDeleted }

  /// Words that were struck out.
  var isDeleted: Bool { self == .del || self == .s || self == .strike }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// What this start tag closes when it is open, looked for no further up than `stops(_:)` (HTML, 13.1.2.4).
  func closes(_ other: HTMLTag) -> Bool {
    switch self {
    case .li: other == .li || other == .p
    case .dt, .dd: other == .dt || other == .dd || other == .p
    case .tr: other == .tr || other == .td || other == .th || other == .p || other == .caption
    case .td, .th: other == .td || other == .th || other == .p
    case .tbody, .thead, .tfoot:
      other == .tr || other == .td || other == .th || other == .tbody || other == .thead || other == .p
    case .option: other == .option
    case .a, .span, .br, .script, .style, .meta, .del, .s, .strike: false
    default: other == .p || (isHeading && other.isHeading)
    }
  }

  /// What no tag inside can close from within.
  func stops(_ inner: HTMLTag) -> Bool {
    switch self {
    case .table: inner != .table && inner != .body && inner != .html
    case .td, .th: ![.td, .th, .tr, .tbody, .thead, .tfoot, .table, .body, .html].contains(inner)
    case .ul, .ol, .menu: inner == .li
    case .dl: inner == .dt || inner == .dd
    default: false
    }
  }
}
