/// A word above or within a page: what was done, what to know, what to take care of.
///
///     Notice(.warn, "此目标已退出计划：\(reason)")
struct Notice: Part {
  /// What kind of word it is.
  enum Kind {
    case info, good, warn
  }

  /// Whether a screen reader says it by itself.
  enum Voice {
    /// It belongs to the page.
    case silent
    /// It tells what was just done.
    case status
    /// It must not be missed.
    case alert
  }

  let kind: Kind
  let voice: Voice
  let content: HTML
  /// Whether the content is blocks of its own rather than one sentence.
  let isBlock: Bool

  /// A word that belongs to the page.
  init(_ kind: Kind, _ content: HTML) { self.init(kind, .silent, content) }

  init(_ kind: Kind, _ voice: Voice, isBlock: Bool = false, _ content: HTML) {
    self.kind = kind
    self.voice = voice
    self.content = content
    self.isBlock = isBlock
  }

  /// What was just done; nothing when nothing was.
  static func done(_ sentence: String?) -> Notice? { sentence.map { Notice(.good, .status, HTML(text: $0)) } }

  var html: HTML {
    let role: HTML =
      switch voice {
      case .silent: .empty
      case .status: " role=\"status\""
      case .alert: " role=\"alert\""
      }
    if isBlock { return "<div class=\"\(classes)\"\(role)>\(content)</div>\n" }
    return "<p class=\"\(classes)\"\(role)>\(content)</p>\n"
  }

  private var classes: String {
    switch kind {
    case .info: "notice"
    case .good: "notice good"
    case .warn: "notice warn"
    }
  }
}
