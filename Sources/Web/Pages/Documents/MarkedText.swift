import Policy
import Store

/// Draws a plan's text with everything that was read out of it marked and linked.
///
/// Spans count Unicode scalars. Marks may overlap or share a stretch: a stretch is one link, to the mark of highest
/// rank (target, incentive, body); every other target that starts there still has its anchor.
struct MarkedText {
  private let bytes: [UInt8]
  /// The byte offset of every scalar, and of the end.
  private let offsets: [Int]
  private let marks: [Mark]
  private let sections: [SectionRow]
  private let title: [UInt8]
  /// The running number of a target in this document, as text and list show it.
  private let numbers: [TargetID: Int]
  private let goals: Set<TargetID>

  init(_ detail: DocumentDetail) {
    self.init(
      text: detail.text, title: detail.summary.title, sections: detail.sections, marks: detail.marks,
      targets: detail.targets)
  }

  init(text: String, title: String, sections: [SectionRow], marks: [Mark], targets: [TargetSummary]) {
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
    numbers = Dictionary(targets.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    goals = Set(targets.filter(\.isGoal).map(\.id))
  }

  /// One line of the text that is not blank, in scalars, without the blanks around it.
  private struct Line {
    var start: Int
    var end: Int
  }

  var html: HTML {
    var html = HTML.empty
    var drawn = Drawn()
    var titleRest = title[...]
    var next = 0
    var open: [Mark] = []
    var nextSection = 0
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
        html.append(Self.heading(heading, content))
      } else if Self.takes(&titleRest, Self.bare(bytes[offsets[line.start]..<offsets[line.end]])) {
        html.append("<p class=\"center\">\(content)</p>\n")
      } else {
        html.append("<p>\(content)</p>\n")
      }
    }
    return html
  }

  private static func heading(_ section: SectionRow, _ content: HTML) -> HTML {
    let id = Anchor.section(section.id)
    switch section.level {
    case 1: return "<h2 id=\"\(id)\">\(content)</h2>\n"
    case 2: return "<h3 id=\"\(id)\">\(content)</h3>\n"
    default: return "<h4 id=\"\(id)\">\(content)</h4>\n"
    }
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

  /// What has already got its anchor: an id may stand once in a page.
  private struct Drawn {
    var targets: Set<TargetID> = []
    var measures: Set<MeasureID> = []
  }

  /// The line's text, cut wherever a mark begins or ends.
  private func inline(_ line: Line, _ open: [Mark], _ headings: [SectionRow], _ drawn: inout Drawn) -> HTML {
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

  private func linked(_ text: HTML, _ here: [Mark], _ start: Int, _ end: Int, _ drawn: inout Drawn) -> HTML {
    var anchors = HTML.empty
    var targets: [(id: TargetID, span: Span)] = []
    var agency: AgencyID?
    var isIncentive = false
    for mark in here {
      switch mark.subject {
      case .target(let id): targets.append((id, mark.span))
      case .measure(let id):
        if drawn.measures.insert(id).inserted { anchors.append("<span id=\"\(Anchor.measure(id))\"></span>") }
      case .agency(let id): agency = id
      case .incentive: isIncentive = true
      case .section, .finding: break
      }
    }
    if let chosen = targets.last {
      // The innermost target is the link; those around it keep an anchor of their own.
      for target in targets.dropLast() where drawn.targets.insert(target.id).inserted {
        anchors.append("<span class=\"here\" id=\"\(Anchor.target(target.id))\"></span>")
      }
      let id: HTML = drawn.targets.insert(chosen.id).inserted ? " id=\"\(Anchor.target(chosen.id))\"" : ""
      let kind = goals.contains(chosen.id) ? "goal" : "target"
      let numbers = targets.filter { $0.span.end == end }.compactMap { self.numbers[$0.id] }.sorted()
      let mark = HTML.when(!numbers.isEmpty, "<sup>\(numbers.map { String($0) }.joined(separator: ","))</sup>")
      return """
        \(anchors)<a class="mark mark-\(kind)"\(id) href="\(Address.target(chosen.id).text)">\(text)\(mark)</a>
        """
    }
    if let agency {
      return anchors + "<a class=\"mark mark-agency\" href=\"\(Address.agency(agency).text)\">\(text)</a>"
    }
    if isIncentive { return anchors + "<span class=\"mark mark-incentive\">\(text)</span>" }
    return anchors + text
  }

  /// The bytes without any blanks, as titles are compared.
  private static func bare(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    return Array(String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace })).utf8)
  }

  /// Whether a line is the next part of the title; takes it off when it is.
  private static func takes(_ rest: inout ArraySlice<UInt8>, _ line: [UInt8]) -> Bool {
    guard !rest.isEmpty, rest.starts(with: line) else { return false }
    rest = rest.dropFirst(line.count)
    return true
  }
}
