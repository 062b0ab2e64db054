import Policy
import Store

/// What does not add up in the texts.
struct FindingList: Sendable {
  var findings: [FindingRow]
  var cities: [CitySummary]
  var city: CityID?
  var document: DocumentID?
}

extension FindingList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: "核对发现")]
    return frame.page("核对发现", in: .findings, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading("核对发现", lead: "把同一份文件前后、不同文件之间的数字对照起来，把需要核实的地方列在这里；每一处都可以回到原文。"))
      \(filters)
      \(groups)
      """
    }
  }

  private var filters: HTML {
    let choices = cities.map { (value: $0.id.description, title: "\($0.name)（\($0.findings)）") }
    return """
      <form class="card filters" method="get" action="\(Address.findings().text)">
      \(Parts.select("city", "城市", all: "全部城市", choices, chosen: city?.description))
      <div class="actions"><button class="button" type="submit">筛选</button></div></form>
      """
  }

  private var groups: HTML {
    guard !findings.isEmpty else {
      return "<section class=\"card\">\(Parts.empty("没有发现需要核实的地方", "新的文件收录后会自动对照。"))</section>"
    }
    return HTML.each(Finding.Kind.allCases) { kind in
      let rows = findings.filter { $0.kind == kind }
      guard !rows.isEmpty else { return .empty }
      return """
        <section class="card gap" aria-labelledby="h-\(kind.rawValue)"><div class="card-head">\
        <h2 id="h-\(kind.rawValue)">\(Wording.finding(kind)) <span class="muted">\(rows.count)</span></h2>\
        <p>\(Wording.meaning(kind))</p></div><ul class="history">\(HTML.each(rows) { $0.item(besides: nil) })</ul></section>
        """
    }
  }
}

extension FindingRow {
  /// A finding with its places; on a target's own page that target is not linked again.
  func item(besides target: TargetID?) -> HTML {
    let places = HTML.each(places) { place in
      "<li>“\(place.quote)”\(Self.link(to: place, besides: target))</li>"
    }
    let state = HTML.when(state != .open, " <span class=\"tag plain\">\(Wording.finding(state))</span>")
    return """
      <li><p><span class="tag">\(Wording.finding(kind))</span>\(state) \(note)</p><ul class="places">\(places)</ul></li>
      """
  }

  private static func link(to place: Place, besides target: TargetID?) -> HTML {
    guard let document = place.document else { return .empty }
    let title = place.documentTitle.map { "《\($0)》" } ?? "原文"
    if let subject = place.target {
      let own = subject == target ? .empty : " " + Parts.link("目标 \(subject)", .target(subject)) as HTML
      return " —— " + Parts.link(title, .text(of: subject, in: document)) + own
    }
    return " —— " + Parts.link(title, .document(document))
  }
}
