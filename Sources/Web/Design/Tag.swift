/// A word in a small box: what kind of thing this is.
///
///     Tag("征求意见稿", .seal)
struct Tag: Part {
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

  var html: HTML {
    switch look {
    case .usual: "<span class=\"tag\">\(words)</span>"
    case .plain: "<span class=\"tag plain\">\(words)</span>"
    case .seal: "<span class=\"tag seal-tag\">\(words)</span>"
    }
  }
}
