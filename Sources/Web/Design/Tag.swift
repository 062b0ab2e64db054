/// A word in a small box: what kind of thing this is.
///
///     Tag("征求意见稿", .seal)
struct Tag: DirectPart {
  /// How loud it is.
  enum Look {
    case usual
    case plain
    /// In the seal's red: it holds only for now, or came too late.
    case seal
  }

  let words: String
  let look: Look

  init(_ words: String, _ look: Look = .usual) {
    self.words = words
    self.look = look
  }

  func write(to html: inout HTML) {
    switch look {
    case .usual: html.append(markup: "<span class=\"tag\">")
    case .plain: html.append(markup: "<span class=\"tag plain\">")
    case .seal: html.append(markup: "<span class=\"tag seal-tag\">")
    }
    html.append(text: words)
    html.append(markup: "</span>")
  }
}
