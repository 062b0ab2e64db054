/// A piece of a page that draws itself; it stands in a literal as it is: `"<p>\(Link("帮助", .help))</p>"`.
protocol Part {
  var html: HTML { get }
}

/// A part of which many stand on a page: it writes itself behind what is there, without a piece of its own.
protocol DirectPart: Part {
  func write(to html: inout HTML)
}

extension DirectPart {
  var html: HTML {
    var html = HTML.empty
    write(to: &html)
    return html
  }
}

extension HTML {
  mutating func append(_ part: some DirectPart) { part.write(to: &self) }
}

extension HTML.StringInterpolation {
  mutating func appendInterpolation(_ part: some Part) { appendInterpolation(part.html) }

  mutating func appendInterpolation(_ part: some DirectPart) { part.write(to: &html) }

  /// Nothing where there is nothing.
  mutating func appendInterpolation(_ part: (some Part)?) {
    if let part { appendInterpolation(part.html) }
  }

  mutating func appendInterpolation(_ part: (some DirectPart)?) { part?.write(to: &html) }
}
