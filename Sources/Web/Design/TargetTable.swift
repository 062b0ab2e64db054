import Policy
import Store

/// The table of targets as every page shows it; on a phone each row becomes a card.
struct TargetTable {
  var caption: String
  var targets: [TargetSummary]
  var showsDocument = true
  var showsOwner = true

  var html: HTML {
    """
    <table class="ledger"><caption class="hidden">\(caption)</caption>
    <thead><tr><th scope="col">目标</th><th scope="col">目标值</th><th scope="col">完成时限</th>\
    \(HTML.when(showsOwner, "<th scope=\"col\">填报单位</th>"))<th scope="col">最新数据</th><th scope="col">进展状态</th></tr></thead>
    <tbody>
    \(HTML.each(targets, row))</tbody></table>
    """
  }

  private func row(_ target: TargetSummary) -> HTML {
    var place: [String] = []
    if showsDocument { place.append(target.documentTitle) }
    if let title = target.sectionTitle { place.append(title) }
    let latest = target.latest
    return """
      <tr><th scope="row"><a class="cell-main" href="\(Address.target(target.id).text)">\(target.indicator)</a>\
      \(HTML.when(target.area) { " <span class=\"tag plain\">\($0)</span>" })\
      <span class="cell-sub">\(place.joined(separator: " › "))</span></th>\
      <td data-label="目标值"><span class="value">\(target.promise ?? "定性目标")</span></td>\
      <td data-label="完成时限" class="nowrap">\(target.timing)</td>\
      \(HTML.when(showsOwner, ownerCell(target)))\
      <td data-label="最新数据"\(latest == nil ? " class=\"none\"" as HTML : "")>\
      \(latest.map { Wording.figure(value: $0.value, stage: $0.stage, unit: target.reportedUnit) } ?? "—")\
      \(HTML.when(latest) { "<span class=\"cell-sub nowrap\">\(Wording.quarter($0.period))</span>" })</td>\
      <td data-label="进展状态">\(target.state.chip)</td></tr>

      """
  }

  private func ownerCell(_ target: TargetSummary) -> HTML {
    guard let owner = target.owner else { return "<td data-label=\"填报单位\"><span class=\"muted\">待指定</span></td>" }
    return "<td data-label=\"填报单位\"><a href=\"\(Address.agency(owner.agency).text)\">\(owner.name)</a></td>"
  }
}

/// Clauses that assign work, as every page shows them.
struct MeasureLedger {
  var caption: String
  var measures: [MeasureSummary]
  var showsDocument = true

  var html: HTML {
    """
    <table class="ledger"><caption class="hidden">\(caption)</caption>
    <thead><tr><th scope="col">举措</th><th scope="col">牵头单位</th><th scope="col">责任单位</th>\
    <th scope="col">完成时限</th></tr></thead>
    <tbody>
    \(HTML.each(measures, row))</tbody></table>
    """
  }

  private func row(_ measure: MeasureSummary) -> HTML {
    """
    <tr><th scope="row"><a class="cell-main" href="\(Address.measure(measure.id).text)">\(measure.textStart)…</a>\
    <span class="cell-sub">\(showsDocument ? measure.documentTitle + " › " : "")\(measure.sectionPath)</span></th>\
    \(agencies(measure, .lead, "牵头单位"))\(agencies(measure, .responsible, "责任单位"))\
    <td data-label="完成时限" class="nowrap">\(measure.deadline.map(Wording.deadline) ?? "—")</td></tr>

    """
  }

  private func agencies(_ measure: MeasureSummary, _ role: AgencyLink.Role, _ label: String) -> HTML {
    let links = measure.agencies.filter { $0.role == role }
    guard !links.isEmpty else { return "<td data-label=\"\(label)\" class=\"none\">—</td>" }
    return "<td data-label=\"\(label)\">\(links.linked)</td>"
  }
}

extension [AgencyLink] {
  /// Every body as a link, in the text's order.
  var linked: HTML {
    var html = HTML.empty
    for (index, link) in enumerated() {
      if index > 0 { html.append("、") }
      html.append("<a href=\"\(Address.agency(link.id).text)\">\(link.name)</a>")
    }
    return html
  }
}
