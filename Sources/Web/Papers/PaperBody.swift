import Policy

/// What stands between the edges of a paper's pages, as WordprocessingML.
struct PaperBody {
  let paper: Paper

  private typealias File = PaperDocument

  var content: String {
    let parts = [masthead, title, addressees, blocks(paper.body), annexList, signature]
    let imprint = paper.imprint.map { PaperImprintWriter(imprint: $0).content } ?? ""
    return (parts + annexes + [imprint]).joined()
  }

  // MARK: 版头 and 主体

  private var masthead: String {
    guard let head = paper.masthead else { return "" }
    if head.form == .letter { return LetterHead(head: head).number }
    let size = PaperLayout.mastheadSize(head.name)
    let red = "<w:color w:val=\"\(Self.red)\"/>"
    let sized = "<w:spacing w:val=\"0\"/><w:sz w:val=\"\(Int(size * 2))\"/><w:szCs w:val=\"\(Int(size * 2))\"/>"
    let name = File.run(head.name, further: red + sized)
    let line = "<w:spacing w:line=\"\(File.twips(size * 1.25))\" w:lineRule=\"exact\"/>"
    // “发文机关标志下空二行”; the red line 4 mm below the number.
    let rule = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"11\" w:color=\"\(Self.red)\"/></w:pBdr>"
    return File.gap(PaperLayout.points(PaperLayout.mastheadDrop) - size * 0.125)
      + File.paragraph(.masthead, runs: name, look: line) + File.blank(2)
      + File.paragraph(.number, head.number?.text ?? "", look: rule)
  }

  /// As offices print it.
  private static let red = "FF0000"

  /// “编排于红色分隔线下空二行位置”, the second of them shortened by the line's own distance.
  private var title: String {
    let lines = PaperLayout.titleLines(paper.title).joined(separator: "\n")
    return (paper.masthead == nil ? "" : File.blank(2)) + File.paragraph(.title, lines) + File.blank()
  }

  private var addressees: String {
    paper.addressees.isEmpty ? "" : File.paragraph(.addressees, paper.addressees + "：")
  }

  private func blocks(_ blocks: [PaperBlock]) -> String { blocks.map(block).joined() }

  private func block(_ block: PaperBlock) -> String {
    switch block {
    case .paragraph(let text): File.paragraph(.body, text)
    case .note(let text): File.paragraph(.note, text, look: "<w:spacing w:before=\"80\"/>")
    case .table(let table): PaperTableWriter(table: table).content
    case .heading(let level, let words, let rest):
      File.paragraph(
        Self.style(level), runs: File.run(words) + File.run(rest, .body), look: rest.isEmpty ? "" : Self.plain)
    }
  }

  /// A heading with text behind it is a paragraph like others.
  private static let plain = "<w:keepNext w:val=\"0\"/><w:jc w:val=\"both\"/>"

  private static func style(_ level: PaperLevel) -> PaperStyle {
    switch level {
    case .one: .heading1
    case .two: .heading2
    case .three: .heading3
    case .four: .heading4
    }
  }

  // MARK: What follows the body

  /// “在正文下空一行左空二字编排‘附件’二字，后标全角冒号和附件名称……附件名称较长需回行时，应当与上一行附件名称的首字对齐”.
  private var annexList: String {
    let titles = paper.annexes.map(\.title)
    guard !titles.isEmpty else { return "" }
    let isOne = titles.count == 1
    let lines = titles.enumerated().map { index, title in
      let before = index == 0 ? "附件：" : ""
      // 附件： takes three characters, `1.` one and a half.
      let hanging = Int(Double(File.character) * (isOne ? 3 : index == 0 ? 4.5 : 1.5))
      let left = Int(Double(File.character) * (isOne ? 5 : 6.5))
      let look = "<w:ind w:left=\"\(left)\" w:hanging=\"\(hanging)\" w:firstLineChars=\"0\"/>"
      let number = isOne ? "" : "\(index + 1)."
      let half = isOne ? "" : "<w:tab/>"
      let tab = isOne ? "" : "<w:tabs><w:tab w:val=\"left\" w:pos=\"\(left)\"/></w:tabs>"
      let runs = File.run(before + number) + (half.isEmpty ? "" : "<w:r>\(half)</w:r>") + File.run(title)
      return File.paragraph(.annexList, runs: runs, look: tab + look)
    }
    return File.blank() + lines.joined()
  }

  /// “成文日期一般右空四字编排”, the name “以成文日期为准居中编排”.
  private var signature: String {
    let lines = [paper.signer, paper.day.map(Wording.day) ?? ""].filter { !$0.isEmpty }
    guard !lines.isEmpty else { return "" }
    let widest = lines.map(Self.width).max() ?? 0
    let right = 4.0
    // Room for what another face is wider.
    let left = max(0, Double(PaperLayout.characters) - right - widest - 1)
    let unit = Double(File.character)
    let look = """
      <w:ind w:left="\(Int(left * unit))" w:right="\(Int(right * unit))" w:firstLine="0" w:firstLineChars="0"/>
      """
    return File.blank(2) + lines.map { File.paragraph(.signature, $0, look: look) }.joined()
  }

  /// In characters of the body: a digit takes half of one, or a little more.
  private static func width(_ text: String) -> Double {
    text.reduce(0) { $0 + ($1.isASCII ? 0.6 : 1) }
  }

  /// “附件应当另面编排……‘附件’二字及附件顺序号用3号黑体字顶格编排在版心左上角第一行。附件标题居中编排在版心第三行”.
  private var annexes: [String] {
    // One without content goes along on its own.
    paper.annexes.enumerated().filter { !$0.element.blocks.isEmpty }.map { index, annex in
      let number = paper.annexes.count == 1 ? "" : "\(index + 1)"
      let lines = PaperLayout.titleLines(annex.title).joined(separator: "\n")
      return File.paragraph(.annexMark, "附件\(number)", look: "<w:pageBreakBefore/>") + File.blank()
        + File.paragraph(.annexTitle, lines) + File.blank() + blocks(annex.blocks)
    }
  }
}
