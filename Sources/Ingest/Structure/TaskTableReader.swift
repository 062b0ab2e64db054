import Policy

/// Makes a measure of every row of a table that has a column of bodies.
struct TaskTableReader {
  let text: PlanText
  let tables: [PlanTable]
  let rule: LeadRule
  /// The year of 6月底前 in a plan for one year.
  var year: Int?

  func clauses() -> [Clause] {
    var above = NamedAgencies()
    return tables.indices.flatMap { id in
      // Groups of one table share its head: a merged cell reaches down into the next.
      if id == 0 || tables[id].header.isEmpty || tables[id].header != tables[id - 1].header { above = NamedAgencies() }
      return clauses(of: id, below: &above)
    }
  }

  private struct Columns {
    var lead: [Int] = []
    var responsible: [Int] = []
    var deadline: Int?
    var task: Int
    /// Columns of bodies, dates and persons.
    var taken: Set<Int> = []
  }

  private func clauses(of id: Int, below above: inout NamedAgencies) -> [Clause] {
    let table = tables[id]
    guard let columns = columns(table) else { return [] }
    var result: [Clause] = []
    var last = NamedAgencies()
    var due: Deadline?
    var lastTask: Range<Int>?
    for (index, row) in table.rows.enumerated() {
      if row.count(where: { !$0.isEmpty }) == 1, row.first?.isEmpty == false {
        above = NamedAgencies()
        due = nil
        lastTask = nil
      }
      guard row.count > 1, let range = extent(row), columns.task < row.count else { continue }
      var bodies = NamedAgencies()
      // A column of those who lead leaves nothing for the text's rule to say.
      let rule = columns.lead.isEmpty ? rule : .label
      for column in columns.lead { add(row, column, .lead, rule, to: &bodies) }
      for column in columns.responsible { add(row, column, .responsible, rule, to: &bodies) }
      // 二、产业类 names the rows below it.
      if bodies.isEmpty, namesGroup(row) {
        above = bodies
        due = nil
        continue
      }
      // A merged cell reaches down: its words stand in its first row only.
      let isMerged = bodies.isEmpty
      if isMerged { bodies = above } else if bodies.all.allSatisfy(Self.ditto.contains) { bodies = last }
      above = bodies
      last = bodies
      // The first cells may reach down from a row above: the next that says something names the task.
      let others = row.indices.filter { $0 > columns.task && !columns.taken.contains($0) }
      // A row of nothing but bodies and dates is another's share in the task above it.
      let own = ([columns.task] + others).first { !row[$0].isEmpty }.map { row[$0] }
      guard !bodies.isEmpty, let task = own ?? (isMerged ? nil : lastTask) else { continue }
      lastTask = task
      let cell = columns.deadline.flatMap { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil }
      let deadline =
        cell.map { DateReader.cell(text, $0, year: year) } ?? (isMerged || columns.deadline != nil ? due : nil)
      due = deadline
      result.append(
        Clause(
          range: range, bracket: nil, lead: bodies.lead, responsible: bodies.responsible, deadline: deadline,
          path: table.path, start: task.lowerBound, textStart: text.opening(task),
          row: Clause.Row(table: id, row: index)))
    }
    return result
  }

  private static let ditto: Set<String> = ["同上", "同前", "〃", "″"]

  /// A Chinese number and one more cell, nothing else.
  private func namesGroup(_ row: [Range<Int>]) -> Bool {
    guard let first = row.first, !first.isEmpty, row.filter({ !$0.isEmpty }).count <= 2 else { return false }
    return text.scalars[first].allSatisfy {
      Scalar.chineseDigit($0) != nil || Scalar.chineseScale($0) != nil || $0 == Scalar.listComma || $0 == Scalar.open
        || $0 == Scalar.close
    }
  }

  private func add(
    _ row: [Range<Int>], _ column: Int, _ role: Labels.Role, _ rule: LeadRule, to bodies: inout NamedAgencies
  ) {
    guard column < row.count, !row[column].isEmpty else { return }
    let list = NamedAgenciesReader.read(text, row[column], role: role, rule: rule, isCell: true)
    bodies.lead += list.lead.filter { !bodies.lead.contains($0) }
    bodies.responsible += list.responsible.filter { !bodies.responsible.contains($0) }
  }

  private func extent(_ row: [Range<Int>]) -> Range<Int>? {
    let filled = row.filter { !$0.isEmpty }
    guard let start = filled.map(\.lowerBound).min(), let end = filled.map(\.upperBound).max() else { return nil }
    return start..<end
  }

  /// 部门 beside 工作职责: the column holds bodies, and the one beside it what they are to do.
  private func bodyColumn(_ table: PlanTable, _ titles: [[UInt32]]) -> Int? {
    guard let index = titles.firstIndex(where: BodyRows.titles.contains),
      titles.contains(where: { title in BodyRows.duties.contains { title.find($0) != nil } })
    else { return nil }
    let cells = table.rows.compactMap { index < $0.count && !$0[index].isEmpty ? $0[index] : nil }
    return cells.count { PastedLine(text, $0) == .body } * 3 > cells.count * 2 ? index : nil
  }

  /// Which column is what, by the words of the header.
  private func columns(_ table: PlanTable) -> Columns? {
    let titles = table.header.map { cell in text.scalars[cell].filter { $0 > Scalar.space } }
    var columns = Columns(task: -1)
    for (index, title) in titles.enumerated() {
      if has(title, TableWords.persons) || isOffice(title, at: index, titles) {
        columns.taken.insert(index)
        continue
      }
      if has(title, TableWords.lead) {
        columns.lead.append(index)
      } else if has(title, TableWords.responsible) {
        columns.responsible.append(index)
      } else if columns.deadline == nil, has(title, TableWords.deadline) {
        columns.deadline = index
      }
    }
    if columns.lead.isEmpty, columns.responsible.isEmpty, let bodies = bodyColumn(table, titles) {
      columns.responsible = [bodies]
    }
    guard !columns.lead.isEmpty || !columns.responsible.isEmpty else { return nil }
    // 主责单位 beside 牵头部门 carries out.
    let leading = columns.lead.filter { has(titles[$0], Self.leading) }
    if !leading.isEmpty, leading.count < columns.lead.count {
      columns.responsible = (columns.responsible + columns.lead.filter { !leading.contains($0) }).sorted()
      columns.lead = leading
    }
    columns.taken.formUnion(columns.lead + columns.responsible + [columns.deadline].compactMap { $0 })
    let taken = columns.taken
    for task in TableWords.tasks {
      if let index = titles.indices.first(where: {
        !taken.contains($0) && has(titles[$0], [task]) && !AreaTable.holdsOnlyFigures($0, table, text.scalars)
          && !isMerged($0, table)
      }) {
        columns.task = index
        return columns
      }
    }
    // Without a telling title the first column that is no serial number.
    guard let index = titles.indices.first(where: { !taken.contains($0) && !TableWords.serial.contains(titles[$0]) })
    else {
      return nil
    }
    columns.task = index
    return columns
  }

  /// A column whose cells reach down over several rows names no task of each, where the next says one in every row.
  private func isMerged(_ column: Int, _ table: PlanTable) -> Bool {
    guard column + 1 < table.header.count else { return false }
    let rows = table.rows.filter { $0.count > column + 1 }
    let empty = rows.count { $0[column].isEmpty }
    return empty * Self.fewRows >= rows.count && empty > 0 && rows.allSatisfy { !$0[column + 1].isEmpty }
      && has(text.scalars[table.header[column + 1]].filter { $0 > Scalar.space }, TableWords.tasks)
  }

  /// Of so many rows one lacks the cell.
  private static let fewRows = 4
  private static let bodies = words("单位 部门")
  private static let leading = words("牵头")

  /// A column of offices beside that of their bodies; alone it names who is to act: 责任处室.
  private func isOffice(_ title: [UInt32], at index: Int, _ titles: [[UInt32]]) -> Bool {
    guard has(title, TableWords.offices) else { return false }
    guard namesBodies(title) else { return true }
    return !has(title, Self.bodies)
      && titles.indices.contains {
        $0 != index && namesBodies(titles[$0]) && !has(titles[$0], TableWords.persons)
      }
  }

  private func namesBodies(_ title: [UInt32]) -> Bool {
    has(title, TableWords.lead) || has(title, TableWords.responsible)
  }

  private func has(_ title: [UInt32], _ table: [[UInt32]]) -> Bool {
    table.contains { word in
      guard word.count <= title.count else { return false }
      return (0...(title.count - word.count)).contains { title[$0..<($0 + word.count)].elementsEqual(word) }
    }
  }
}
