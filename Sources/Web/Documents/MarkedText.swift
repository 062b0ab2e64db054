import Policy
import Store

/// One stretch of a text that is drawn in its own way.
struct TextMark {
  /// How it is drawn.
  enum Kind {
    /// Only a place that links can point at.
    case anchor(id: String)
    /// Coloured, without a link.
    case plain(style: String)
    /// A link; of several over the same stretch the highest rank wins, then the innermost.
    case link(rank: Int, style: String, id: String?, href: String, number: Int?)
  }

  var span: Span
  var kind: Kind
}

/// Draws a plan's text with everything that was read out of it marked and linked.
///
/// Spans count Unicode scalars. Marks may overlap or share a stretch: a stretch is one link, and every other mark
/// that starts there still has its anchor.
struct MarkedText {
  private let bytes: [UInt8]
  /// The byte offset of every scalar, and of the end.
  private let offsets: [Int]
  private let marks: [TextMark]
  private let sections: [SectionRow]
  private let title: [UInt8]

  /// A published document: targets lead to their pages, bodies to theirs.
  ///
  /// - Parameter more: what stands in other registers about its places.
  init(_ detail: DocumentDetail, and more: [TextMark] = []) {
    var numbers: [TargetID: Int] = [:]
    var goals: Set<TargetID> = []
    for (index, target) in detail.targets.enumerated() {
      numbers[target.id] = index + 1
      if target.isGoal { goals.insert(target.id) }
    }
    let marks = detail.marks.compactMap { mark -> TextMark? in
      switch mark.subject {
      case .target(let id):
        let style = goals.contains(id) ? "goal" : "target"
        return TextMark(
          span: mark.span,
          kind: .link(
            rank: 2, style: style, id: Anchor.target(id), href: Address.target(id).text, number: numbers[id]))
      case .agency(let id):
        return TextMark(
          span: mark.span,
          kind: .link(rank: 1, style: "agency", id: nil, href: Address.agency(id).text, number: nil))
      case .measure(let id): return TextMark(span: mark.span, kind: .anchor(id: Anchor.measure(id)))
      case .incentive: return TextMark(span: mark.span, kind: .plain(style: "incentive"))
      case .section, .finding: return nil
      }
    }
    self.init(text: detail.text, title: detail.summary.title, sections: detail.sections, marks: marks + more)
  }

  init(text: String, title: String, sections: [SectionRow], marks: [TextMark]) {
    bytes = Array(text.utf8)
    var offsets: [Int] = []
    offsets.reserveCapacity(bytes.count / 3 + 1)
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { offsets.append(index) }
    offsets.append(bytes.count)
    self.offsets = offsets
    let last = offsets.count - 1
    self.marks = marks.filter { 0 <= $0.span.start && $0.span.start < $0.span.end && $0.span.end <= last }
      .sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
    self.sections = sections.sorted { $0.span.start < $1.span.start }
    self.title = Self.bare(Array(title.utf8)[...])
  }

  /// One line of the text that is not blank, in scalars, without the blanks around it.
  private struct Line {
    var start: Int
    var end: Int
  }

  var html: HTML {
    var html = HTML.empty
    var drawn: Set<String> = []
    var titleRest = title[...]
    var next = 0
    var open: [TextMark] = []
    var nextSection = 0
    var depth = 1
    for line in lines {
      while next < marks.count, marks[next].span.start < line.end {
        open.append(marks[next])
        next += 1
      }
      open.removeAll { $0.span.end <= line.start }
      var headings: [SectionRow] = []
      while nextSection < sections.count, sections[nextSection].span.start < line.end {
        headings.append(sections[nextSection])
        nextSection += 1
      }
      let content = inline(line, open, headings, &drawn)
      if let heading = headings.first, heading.span.start <= line.start, heading.span.end >= line.end {
        // The page's own heading is the first; a text that begins deep, or skips a level, must not.
        depth = min(max(2, min(4, heading.level + 1)), depth + 1)
        html.append("<h\(depth) id=\"\(Anchor.section(heading.id))\">\(content)</h\(depth)>\n")
      } else if Self.takes(&titleRest, Self.bare(bytes[offsets[line.start]..<offsets[line.end]])) {
        html.append("<p class=\"center\">\(content)</p>\n")
      } else {
        html.append("<p>\(content)</p>\n")
      }
    }
    return html
  }

  private var lines: [Line] {
    var lines: [Line] = []
    var start = 0
    let count = offsets.count - 1
    while start < count {
      var end = start
      while end < count, bytes[offsets[end]] != 0x0A, bytes[offsets[end]] != 0x0D { end += 1 }
      var line = Line(start: start, end: end)
      while line.start < line.end, isBlank(line.start) { line.start += 1 }
      while line.end > line.start, isBlank(line.end - 1) { line.end -= 1 }
      if line.start < line.end { lines.append(line) }
      start = end + 1
    }
    return lines
  }

  /// Space, tab, no-break space, ideographic space, form feed, byte order mark.
  private func isBlank(_ scalar: Int) -> Bool {
    let at = offsets[scalar]
    switch bytes[at] {
    case 0x20, 0x09, 0x0C: return true
    case 0xC2: return bytes[at + 1] == 0xA0
    case 0xE3: return bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80
    case 0xEF: return bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF
    default: return false
    }
  }

  /// The line's text, cut wherever a mark begins or ends.
  private func inline(_ line: Line, _ open: [TextMark], _ headings: [SectionRow], _ drawn: inout Set<String>) -> HTML {
    var cuts: Set<Int> = [line.start, line.end]
    for mark in open {
      cuts.insert(min(max(mark.span.start, line.start), line.end))
      cuts.insert(min(max(mark.span.end, line.start), line.end))
    }
    let runIns = headings.filter { !($0.span.start <= line.start && $0.span.end >= line.end) }
    for section in runIns {
      cuts.insert(max(section.span.start, line.start))
      cuts.insert(min(section.span.end, line.end))
    }
    let order = cuts.sorted()
    var html = HTML.empty
    for (start, end) in zip(order, order.dropFirst()) {
      let here = open.filter { $0.span.start <= start && end <= $0.span.end }
      let text = HTML.escaping(bytes[offsets[start]..<offsets[end]])
      if let section = runIns.first(where: { $0.span.start <= start && end <= $0.span.end }) {
        let isFirst = start == max(section.span.start, line.start)
        let id: HTML = isFirst ? " id=\"\(Anchor.section(section.id))\"" : ""
        html.append("<strong class=\"run-in\"\(id)>\(linked(text, here, start, end, &drawn))</strong>")
      } else {
        html.append(linked(text, here, start, end, &drawn))
      }
    }
    return html
  }

  /// One stretch in the hand of its highest mark; `drawn` holds the ids that stand already, each stands once.
  private func linked(_ text: HTML, _ here: [TextMark], _ start: Int, _ end: Int, _ drawn: inout Set<String>) -> HTML {
    var anchors = HTML.empty
    var numbers: [Int] = []
    var style: String?
    var chosen: (rank: Int, style: String, id: String?, href: String)?
    func anchor(_ id: String?, _ name: HTML) {
      if let id, drawn.insert(id).inserted { anchors.append("<span\(name) id=\"\(id)\"></span>") }
    }
    for mark in here {
      switch mark.kind {
      case .anchor(let id): anchor(id, "")
      case .plain(let name): style = name
      case .link(let rank, let name, let id, let href, let number):
        if rank >= chosen?.rank ?? 0 {
          if let chosen { anchor(chosen.id, " class=\"here\"") }
          chosen = (rank, name, id, href)
        } else {
          anchor(id, " class=\"here\"")
        }
        if let number, mark.span.end == end { numbers.append(number) }
      }
    }
    guard let chosen else {
      if let style { return anchors + "<span class=\"mark mark-\(style)\">\(text)</span>" }
      return anchors + text
    }
    var id = HTML.empty
    if let name = chosen.id, drawn.insert(name).inserted { id = " id=\"\(name)\"" }
    let raised = HTML.when(
      !numbers.isEmpty, "<sup>\(numbers.sorted().map { String($0) }.joined(separator: ","))</sup>")
    return "\(anchors)<a class=\"mark mark-\(chosen.style)\"\(id) href=\"\(chosen.href)\">\(text)\(raised)</a>"
  }

  /// The bytes without any blanks, as titles are compared.
  private static func bare(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    return Array(String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace })).utf8)
  }

  /// Whether a line is the next part of the title; takes it off when it is.
  private static func takes(_ rest: inout ArraySlice<UInt8>, _ line: @autoclosure () -> [UInt8]) -> Bool {
    // Below the title, which is nearly the whole text, no line is looked at.
    guard !rest.isEmpty else { return false }
    let line = line()
    guard rest.starts(with: line) else { return false }
    rest = rest.dropFirst(line.count)
    return true
  }
}
