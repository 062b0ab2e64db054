/// A table that every page draws alike; on a phone each row becomes a card whose cells carry their column's title.
///
///     DataTable("全部账号", users, [
///       .init("用户名") { "\($0.name)" },
///       .init("单位") { $0.agencyName.map { "\($0)" } },
///       .init("目标", .number) { "\($0.targets)" },
///     ])
///
/// The first column names the row: its cells are the rows' heads.
struct DataTable<Row>: DirectPart {
  /// One column: its title, how its cells look, and what stands in them.
  struct Column {
    let title: String
    /// What a phone says before the cell; the title, unless that says more than fits.
    let label: String
    let look: CellLook
    /// Whether a cell is coloured because it is not what it was; nil where none is.
    let isMarked: ((Row) -> Bool)?
    /// Writes what stands in the row's cell; false for nothing, which a phone leaves out.
    let write: (Row, inout HTML) -> Bool

    /// A column of words.
    init(
      _ title: String, label: String? = nil, isMarked: ((Row) -> Bool)? = nil, _ cell: @escaping (Row) -> HTML?
    ) {
      self.init(title, label: label, .text, isMarked: isMarked, cell)
    }

    init(
      _ title: String, label: String? = nil, _ look: CellLook, isMarked: ((Row) -> Bool)? = nil,
      _ cell: @escaping (Row) -> HTML?
    ) {
      self.init(title, label: label, look, isMarked: isMarked) { row, html in
        guard let cell = cell(row) else { return false }
        html.append(cell)
        return true
      }
    }

    /// A column of a table that has many rows: its cells are written where they stand.
    init(
      _ title: String, label: String? = nil, _ look: CellLook = .text, isMarked: ((Row) -> Bool)? = nil,
      writing write: @escaping (Row, inout HTML) -> Bool
    ) {
      self.title = title
      self.label = label ?? title
      self.look = look
      self.isMarked = isMarked
      self.write = write
    }

    /// How a cell begins; the first column's cells are the rows' heads.
    fileprivate func opening(isHead: Bool, isNone: Bool, isMarked: Bool) -> HTML {
      let classes = [look.name, isNone ? "none" : nil, isMarked ? "moved" : nil].compactMap(\.self)
      let look: HTML = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
      return isHead ? "<th scope=\"row\"\(look)>" : "<td data-label=\"\(label)\"\(look)>"
    }
  }

  let caption: String
  let rows: [Row]
  let columns: [Column]
  let layout: TableLayout

  /// - Parameter caption: what the table shows, for those who hear it.
  init(_ caption: String, _ rows: [Row], layout: TableLayout = .cards, _ columns: [Column]) {
    self.caption = caption
    self.rows = rows
    self.columns = columns
    self.layout = layout
  }

  func write(to html: inout HTML) {
    let head = HTML.each(columns) { column in
      let number: HTML = column.look == .number ? " class=\"num\"" : ""
      return "<th scope=\"col\"\(number)>\(column.title)</th>"
    }
    html.append(layout.opening(caption))
    html.append(
      """
      <table\(layout.classes)><caption class="hidden">\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>

      """)
    let openings = columns.enumerated().map { index, column in
      column.opening(isHead: index == 0, isNone: false, isMarked: false)
    }
    for row in rows { line(row, openings, &html) }
    html.append(markup: "</tbody></table>")
    html.append(layout.closing)
  }

  private func line(_ row: Row, _ openings: [HTML], _ html: inout HTML) {
    html.append(markup: "<tr>")
    for (index, column) in columns.enumerated() {
      let isMarked = column.isMarked?(row) ?? false
      let start = html.bytes.count
      html.append(isMarked ? column.opening(isHead: index == 0, isNone: false, isMarked: true) : openings[index])
      if !column.write(row, &html) {
        html.shorten(to: start)
        html.append(column.opening(isHead: index == 0, isNone: true, isMarked: isMarked))
        html.append(markup: "—")
      }
      html.append(markup: index == 0 ? "</th>" : "</td>")
    }
    html.append(markup: "</tr>\n")
  }
}
