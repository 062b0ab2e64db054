/// Makes nodes of a page, however broken: what browsers forgive is forgiven in about their way.
///
/// Linear: each scalar is looked at a bounded number of times, and the open elements are bounded by a limit.
struct HTMLParser {
  var page = HTMLPage()
  let input: [UInt32]
  var at = 0
  private var open: [(tag: HTMLTag, node: Int)] = []
  /// How many of each tag are open, so that an end tag without a start is passed over at once.
  private var openCount: [HTMLTag: Int] = [:]
  /// Elements beyond the limit of depth whose end tags are to be passed over.
  private var tooDeep = 0

  init(_ input: [UInt32]) { self.input = input }

  mutating func parse() -> HTMLPage {
    while at < input.count {
      if input[at] == 0x3C {
        readMarkup()
      } else {
        let start = at
        while at < input.count, input[at] != 0x3C { at += 1 }
        addText(start..<at, decoding: true)
      }
    }
    while let last = open.popLast() { page.nodes[last.node].end = page.nodes.count }
    return page
  }

  private mutating func readMarkup() {
    let next = at + 1 < input.count ? input[at + 1] : 0
    if next == 0x21 || next == 0x3F {
      skipDeclaration()
    } else if next == 0x2F, at + 2 < input.count, Scalar.isLatin(input[at + 2]) {
      at += 2
      let name = readName()
      skipToTagEnd()
      if let tag = HTMLTag(rawValue: name) { close(tag) }
    } else if Scalar.isLatin(next) {
      at += 1
      readStartTag()
    } else {
      addText(at..<(at + 1), decoding: false)
      at += 1
    }
  }

  /// `<!-- … -->`, `<!DOCTYPE …>`, `<?xml …>`, `<![endif]-->`.
  private mutating func skipDeclaration() {
    let isComment = at + 3 < input.count && input[at + 1] == 0x21 && input[at + 2] == 0x2D && input[at + 3] == 0x2D
    at += isComment ? 4 : 2
    while at < input.count {
      let ends = input[at] == 0x3E && (!isComment || (input[at - 1] == 0x2D && input[at - 2] == 0x2D))
      at += 1
      if ends { return }
    }
  }

  private mutating func readStartTag() {
    let name = readName()
    let known = HTMLTag(rawValue: name)
    guard let tag = known else { return skipToTagEnd() }
    let attributes = readAttributes()
    add(tag, attributes)
    if tag.isRaw { readRaw(tag) }
  }

  /// The name in lower case; an absurdly long one is cut, because no known tag is so long.
  private mutating func readName() -> String {
    let longest = 16
    var name = ""
    while at < input.count, input[at] > 0x20, input[at] != 0x3E, input[at] != 0x2F {
      if name.utf8.count < longest, input[at] < 0x80 {
        let lower = (0x41...0x5A).contains(input[at]) ? input[at] + 32 : input[at]
        name.unicodeScalars.append(Unicode.Scalar(UInt8(lower)))
      }
      at += 1
    }
    return name
  }

  private mutating func skipToTagEnd() {
    while at < input.count, input[at] != 0x3E { at += 1 }
    at = min(at + 1, input.count)
  }

  /// The content of `script`, `style`, `title` …, up to the element's own end tag or the end of the page.
  private mutating func readRaw(_ tag: HTMLTag) {
    let name = scalars(tag.rawValue)
    let start = at
    while at < input.count {
      if input[at] == 0x3C, at + 1 < input.count, input[at + 1] == 0x2F, matches(name, at + 2) { break }
      at += 1
    }
    if tag == .title { addText(start..<at, decoding: true) }
    close(tag)
    if at < input.count { skipToTagEnd() }
  }

  private func matches(_ name: [UInt32], _ index: Int) -> Bool {
    guard index + name.count <= input.count else { return false }
    for offset in name.indices where input[index + offset] | 0x20 != name[offset] { return false }
    return true
  }

  private mutating func add(_ tag: HTMLTag, _ attributes: HTMLAttributes?) {
    closeImplied(tag)
    var node = HTMLNode(kind: .element(tag), end: page.nodes.count + 1)
    if let attributes {
      node.attributes = page.attributes.count
      page.attributes.append(attributes)
    }
    page.nodes.append(node)
    guard !tag.isVoid else { return }
    guard open.count < ReadingLimits.htmlDepth else {
      tooDeep += 1
      return
    }
    open.append((tag, page.nodes.count - 1))
    openCount[tag, default: 0] += 1
  }

  /// End tags that may be left out: a new row ends the last, a new paragraph ends the last.
  private mutating func closeImplied(_ tag: HTMLTag) {
    var index = open.count
    var lowest = open.count
    while index > 0 {
      index -= 1
      if open[index].tag.stops(tag), !tag.closes(open[index].tag) { break }
      if tag.closes(open[index].tag) {
        lowest = index
      } else if !open[index].tag.isInline {
        break
      }
    }
    while open.count > lowest { pop() }
  }

  private mutating func close(_ tag: HTMLTag) {
    if tooDeep > 0 {
      tooDeep -= 1
      return
    }
    guard openCount[tag, default: 0] > 0 else { return }
    var index = open.count
    while index > 0 {
      index -= 1
      if open[index].tag == tag {
        while open.count > index { pop() }
        return
      }
      if open[index].tag.stops(tag) { return }
    }
  }

  private mutating func pop() {
    guard let last = open.popLast() else { return }
    openCount[last.tag, default: 1] -= 1
    page.nodes[last.node].end = page.nodes.count
  }

  private mutating func addText(_ range: Range<Int>, decoding: Bool) {
    guard !range.isEmpty else { return }
    let start = page.text.count
    if decoding {
      decodeEntities(input[range], into: &page.text)
    } else {
      page.text.append(contentsOf: input[range])
    }
    page.nodes.append(HTMLNode(kind: .text(start..<page.text.count), end: page.nodes.count + 1))
  }
}
