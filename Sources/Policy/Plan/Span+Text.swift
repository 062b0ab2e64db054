extension Span {
  /// `812-822`.
  public var text: String { "\(start)-\(end)" }

  /// Reads `812-822`.
  public init?(text: String) {
    // A minus sign may stand before the first number.
    guard let dash = text.dropFirst().firstIndex(of: "-"), let start = Int(text[..<dash]),
      let end = Int(text[text.index(after: dash)...])
    else { return nil }
    self.init(start, end)
  }

  /// The same stretch counted from another start.
  public func moved(by offset: Int) -> Span { Span(start + offset, end + offset) }
}
