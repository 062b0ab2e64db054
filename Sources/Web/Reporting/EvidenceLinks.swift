import Policy
import Store

/// The files that bear rows out, each a link, where rows are judged: nobody has to open a row to see what it rests on.
struct EvidenceLinks: Sendable {
  private var files: [Place: [Evidence]] = [:]

  private struct Place: Hashable {
    var row: ReportingRow
    var period: Period
  }

  init(_ store: Store, _ reports: [Report], _ measures: [MeasureTask]) throws {
    for period in Set(reports.map(\.period) + measures.map(\.period)) {
      let targets = reports.filter { $0.period == period }.map(\.target)
      let told = measures.filter { $0.period == period }.map(\.measure.id)
      for (row, files) in try store.evidence(of: targets, told, in: period) {
        self.files[Place(row: row, period: period)] = files
      }
    }
  }

  /// A line of them; nothing where there are none.
  func line(_ row: ReportingRow, _ period: Period) -> HTML {
    guard let files = files[Place(row: row, period: period)] else { return .empty }
    let links = HTML.each(files.enumerated()) { index, file in
      "\(index == 0 ? "" : "、")\(Link(file.name, .evidence(file.id)))"
    }
    return "<p class=\"small\">佐证材料：\(links)</p>"
  }
}
