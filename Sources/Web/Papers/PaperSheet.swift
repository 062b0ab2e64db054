import Policy

/// A paper as a page: the same layout on the screen and, through the print part of `paper.css`, on A4.
struct PaperSheet: Part {
  let paper: Paper
  /// What stands above it: 草稿.
  var mark: String?

  var html: HTML {
    """
    <article class="official" lang="zh-CN">
    \(HTML.when(mark) { "<p class=\"official-mark\">\($0)</p>" })\(masthead)
    <h1 class="official-title">\(lines(PaperLayout.titleLines(paper.title)))</h1>
    \(HTML.when(!paper.addressees.isEmpty, "<p class=\"official-flush\">\(paper.addressees)：</p>"))
    \(blocks(paper.body))\(annexList)\(signature)\(HTML.each(annexes, annex))\(imprint)
    </article>

    """
  }

  private var masthead: HTML {
    HTML.when(paper.masthead) { head in
      let kind: HTML = head.form == .letter ? " official-letter" : ""
      // So large that it fits in one line; the stylesheet has a class for each size.
      let most = Int(PaperLayout.mastheadSize(head.name))
      let size = [48, 40, 34, 28, 24, 20].first { $0 <= most } ?? 16
      return """
        <header class="official-head\(kind)"><p class="official-name official-size-\(size)">\(head.name)</p>\
        <p class="official-number">\(head.number?.text ?? "")</p></header>
        """
    }
  }

  private func lines(_ lines: [String]) -> HTML {
    HTML.each(lines.enumerated()) { $0.offset == 0 ? "\($0.element)" : "<br>\($0.element)" }
  }

  private func blocks(_ blocks: [PaperBlock]) -> HTML { HTML.each(blocks, block) }

  private func block(_ block: PaperBlock) -> HTML {
    switch block {
    case .paragraph(let text): return "<p>\(text)</p>\n"
    case .note(let text): return "<p class=\"official-note\">\(text)</p>\n"
    case .table(let table): return self.table(table)
    case .heading(.one, let words, let rest): return heading("h2", words, rest)
    case .heading(.two, let words, let rest): return heading("h3", words, rest)
    case .heading(_, let words, let rest): return "<p>\(words)\(rest)</p>\n"
    }
  }

  /// A heading with text behind it is a paragraph, in which it has its own face.
  private func heading(_ tag: String, _ words: String, _ rest: String) -> HTML {
    if rest.isEmpty { return "<\(raw: tag)>\(words)</\(raw: tag)>\n" }
    return tag == "h2" ? "<p><b>\(words)</b>\(rest)</p>\n" : "<p><i>\(words)</i>\(rest)</p>\n"
  }

  private func table(_ table: PaperTable) -> HTML {
    let all = table.columns.map(\.share).reduce(0, +)
    let columns = HTML.each(table.columns) { "<col width=\"\($0.share * 100 / max(1, all))%\">" }
    let heads = HTML.each(table.columns) { "<th scope=\"col\">\($0.title)</th>" }
    let rows = HTML.each(table.rows) { row in
      let cells = HTML.each(zip(table.columns, row)) { column, text -> HTML in
        column.isCentred ? "<td class=\"mid\">\(text)</td>" : "<td>\(text)</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    return """
      <div class="scroll" tabindex="0" role="group" aria-label="表格（可左右滚动）"><table class="official-table">\
      <colgroup>\(columns)</colgroup><thead><tr>\(heads)</tr></thead><tbody>
      \(rows)</tbody></table></div>

      """
  }

  private var annexList: HTML {
    let titles = paper.annexes.map(\.title)
    guard !titles.isEmpty else { return .empty }
    let items = HTML.each(titles.enumerated()) { index, title -> HTML in
      let before = index == 0 ? "附件：" : ""
      let number = titles.count == 1 ? "" : "\(index + 1). "
      return "<li><span>\(before)</span>\(number)\(title)</li>"
    }
    return "<ul class=\"official-annexes\">\(items)</ul>\n"
  }

  private var signature: HTML {
    let lines = [paper.signer, paper.day.map(Wording.day) ?? ""].filter { !$0.isEmpty }
    return HTML.when(!lines.isEmpty, "<div class=\"official-sign\"><p>\(self.lines(lines))</p></div>\n")
  }

  /// One without content goes along on its own.
  private var annexes: [(Int, PaperAnnex)] {
    paper.annexes.enumerated().filter { !$0.element.blocks.isEmpty }.map { ($0.offset, $0.element) }
  }

  private func annex(_ index: Int, _ annex: PaperAnnex) -> HTML {
    let number = paper.annexes.count == 1 ? "" : "\(index + 1)"
    return """
      <section class="official-annex"><p class="official-flush official-black">附件\(number)</p>
      <h2 class="official-title">\(lines(PaperLayout.titleLines(annex.title)))</h2>
      \(blocks(annex.blocks))</section>

      """
  }

  private var imprint: HTML {
    HTML.when(paper.imprint) { imprint in
      let copies = HTML.when(!imprint.copies.isEmpty, "<p>抄送：\(imprint.copies)。</p>")
      let day = HTML.when(imprint.day) { "<span>\(Wording.day($0))印发</span>" }
      return "<footer class=\"official-imprint\">\(copies)<p><span>\(imprint.printer)</span>\(day)</p></footer>"
    }
  }
}
