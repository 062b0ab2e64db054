import Policy
import Store

/// Clauses that assign work, as every page shows them.
struct MeasureTable: DirectPart {
  var caption: String
  var measures: [MeasureSummary]
  /// Where measures of two cities can meet.
  var showsCity = false

  func write(to html: inout HTML) {
    html.reserve(measures.count * Self.usualRow)
    html.append(
      DataTable(
        caption, measures,
        [
          .init("举措") { measure, html in
            html.append(Link(measure.textStart + "…", .measure(measure.id), isSubject: true))
            html.append(SubLine([showsCity ? measure.cityName : nil, measure.documentTitle, measure.sectionPath]))
            return true
          },
          .init("牵头单位") { Self.agencies($0, .lead, &$1) },
          .init("责任单位") { Self.agencies($0, .responsible, &$1) },
          .init("完成时限", .unbroken) { measure, html in
            html.append(text: measure.deadline.map(\.words) ?? "—")
            return true
          },
        ]))
  }

  /// Bytes of a row, more or less.
  private static let usualRow = 1_024

  private static func agencies(_ measure: MeasureSummary, _ role: AgencyLink.Role, _ html: inout HTML) -> Bool {
    let links = measure.agencies.filter { $0.role == role }
    html.append(AgencyNames(links: links))
    return !links.isEmpty
  }
}

/// Every agency as a link, in the text's order.
struct AgencyNames: DirectPart {
  let links: [AgencyLink]

  func write(to html: inout HTML) {
    for (index, link) in links.enumerated() {
      if index > 0 { html.append(markup: "、") }
      html.append(Link(link.name, .agency(link.id)))
    }
  }
}
