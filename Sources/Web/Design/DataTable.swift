/// A table that every page draws alike; on a phone each row becomes a card whose cells carry their column's title.
///
///     DataTable("全部账号", users, [
///       .init("用户名") { "\($0.name)" },
///       .init("单位") { $0.agencyName.map { "\($0)" } },
///       .init("目标", .number) { "\($0.targets)" },
///     ])
///
/// The first column names the row: its cells are the rows' heads.
struct DataTable<Row>: Part {
  /// One column: its title, how its cells look, and what stands in them.
  struct Column {
    let title: String
    /// What a phone says before the cell; the title, unless that says more than fits.
    let label: String
    let look: CellLook
    /// Whether a cell is coloured because it is not what it was.
    let isMarked: (Row) -> Bool
    /// What stands in the row's cell; nil for nothing, which a phone leaves out.
    let cell: (Row) -> HTML?

    /// A column of words.
    init(
      _ title: String, label: String? = nil, isMarked: @escaping (Row) -> Bool = { _ in false },
      _ cell: @escaping (Row) -> HTML?
    ) {
      self.init(title, label: label, .text, isMarked: isMarked, cell)
    }

    init(
      _ title: String, label: String? = nil, _ look: CellLook,
      isMarked: @escaping (Row) -> Bool = { _ in false },
      _ cell: @escaping (Row) -> HTML?
    ) {
      self.title = title
      self.label = label ?? title
      self.look = look
      self.isMarked = isMarked
      self.cell = cell
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

  var html: HTML {
    let head = HTML.each(columns) { column in
      let number: HTML = column.look == .number ? " class=\"num\"" : ""
      return "<th scope=\"col\"\(number)>\(column.title)</th>"
    }
    return layout.around(
      """
      <table\(layout.classes)><caption class="hidden">\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(HTML.each(rows, line))</tbody></table>
      """, caption)
  }

  private func line(_ row: Row) -> HTML {
    var line: HTML = "<tr>"
    for (index, column) in columns.enumerated() {
      let cell = column.cell(row)
      var classes: [String] = []
      if let name = column.look.name { classes.append(name) }
      if cell == nil { classes.append("none") }
      if column.isMarked(row) { classes.append("moved") }
      let look: HTML = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
      if index == 0 {
        line.append("<th scope=\"row\"\(look)>\(cell ?? "—")</th>")
      } else {
        line.append("<td data-label=\"\(column.label)\"\(look)>\(cell ?? "—")</td>")
      }
    }
    line.append("</tr>\n")
    return line
  }
}
