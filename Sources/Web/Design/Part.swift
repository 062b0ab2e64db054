/// A piece of a page that draws itself; it stands in a literal as it is: `"<p>\(Link("帮助", .help))</p>"`.
protocol Part {
  var html: HTML { get }
}

extension HTML.StringInterpolation {
  mutating func appendInterpolation(_ part: some Part) { appendInterpolation(part.html) }

  /// Nothing where there is nothing.
  mutating func appendInterpolation(_ part: (some Part)?) {
    if let part { appendInterpolation(part.html) }
  }
}
