import Policy
import Store

/// Clauses that assign work, as every page shows them.
struct MeasureTable: Part {
  var caption: String
  var measures: [MeasureSummary]
  /// Where measures of two cities can meet.
  var showsCity = false

  var html: HTML {
    DataTable(
      caption, measures,
      [
        .init("举措") { measure in
          let city = showsCity ? measure.cityName + " › " : ""
          let place = "\(city)\(measure.documentTitle) › \(measure.sectionPath)"
          return "\(Link(measure.textStart + "…", .measure(measure.id), isSubject: true))\(SubLine(place))"
        },
        .init("牵头单位") { agencies($0, .lead) },
        .init("责任单位") { agencies($0, .responsible) },
        .init("完成时限", .unbroken) { "\($0.deadline.map(\.words) ?? "—")" },
      ]
    ).html
  }

  private func agencies(_ measure: MeasureSummary, _ role: AgencyLink.Role) -> HTML? {
    let links = measure.agencies.filter { $0.role == role }
    return links.isEmpty ? nil : links.linked
  }
}

extension [AgencyLink] {
  /// Every agency as a link, in the text's order.
  var linked: HTML {
    var html = HTML.empty
    for (index, link) in enumerated() {
      if index > 0 { html.append("、") }
      html.append(Link(link.name, .agency(link.id)).html)
    }
    return html
  }
}
