import Policy
import Store

/// What does not add up in the texts, each with its sentences side by side.
struct FindingList: Sendable {
  var found: FoundList<FindingSummary, FindingFilter>
}

extension FindingList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: "核对发现")]
    return frame.page("核对发现", in: .findings, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading("核对发现", lead: "把同一份文件前后、不同文件之间的数字对照起来，把需要核实的地方列在这里；每一处都可以回到原文。"))
      \(found.form("筛选核对发现"))
      <div class="result"><p role="status"><strong>\(found.listing.total)</strong> 处，其中待核实 <strong>\(open)</strong> 处</p>\
      <p class="links">\(found.downloads)</p></div>
      \(groups)\(found.pager)
      """
    }
  }

  /// What is only told (repeats, sums that hold) waits for nobody.
  private var open: Int { found.items.count { $0.state == .open && $0.needsAttention } }

  private var groups: HTML {
    guard !found.items.isEmpty else {
      let isFiltered = found.isFiltered
      let advice: HTML =
        isFiltered ? "去掉一个条件，或\(Parts.link("查看全部发现", .findings()))。" : "新的文件收录后会自动对照。"
      return "<section class=\"card\">\(Parts.empty(isFiltered ? "没有符合条件的发现" : "没有发现需要核实的地方", advice))</section>"
    }
    return HTML.each(Finding.Kind.allCases) { kind in
      // What waits for somebody comes first.
      let rows = found.items.filter { $0.kind == kind }
      let ordered = rows.filter { $0.state == .open } + rows.filter { $0.state != .open }
      guard !rows.isEmpty else { return .empty }
      return """
        <section class="card gap" aria-labelledby="h-\(kind.rawValue)"><div class="card-head">\
        <h2 id="h-\(kind.rawValue)">\(Wording.finding(kind)) <span class="muted">\(rows.count)</span></h2>\
        <p>\(Wording.meaning(kind))</p></div><ul class="history">\(HTML.each(ordered) { $0.comparison })</ul></section>
        """
    }
  }
}

extension FindingSummary {
  /// A finding with its places; on a target's own page that target is not linked again.
  func item(besides target: TargetID?) -> HTML {
    let places = HTML.each(places) { place in
      "<li>“\(place.quote)”\(Self.link(to: place, besides: target))</li>"
    }
    return """
      <li><p><span class="tag">\(Wording.finding(kind))</span>\(standing) \(note)</p><ul class="places">\(places)</ul>\(decided)\
      <p class="small no-print">\(Parts.link("对照与处理", .finding(id)))</p></li>
      """
  }

  /// A finding with its sentences side by side.
  var comparison: HTML {
    """
    <li><p>\(standing) \(note)</p>\(sentences)\(decided)\
    <p class="small no-print">\(Parts.link("查看与处理", .finding(id)))</p></li>
    """
  }

  var standing: HTML {
    HTML.when(state != .open, " <span class=\"tag plain\">\(Wording.finding(state))</span>")
  }

  /// Every place with its whole sentence, the quote marked.
  var sentences: HTML {
    let all = HTML.each(places) { place in
      "<div class=\"side-quote\"><blockquote class=\"quote\">\(Self.marked(place))</blockquote><p class=\"cell-sub\">\(Self.origin(place))</p></div>"
    }
    return "<div class=\"side-by-side\">\(all)</div>"
  }

  /// Who said what, and when.
  var decided: HTML {
    HTML.when(decision) { decision in
      let note = HTML.when(decision.note) { "：\($0)" }
      return
        "<p class=\"small muted\">\(Wording.finding(state)) · \(decision.by) · \(Wording.minute(decision.at))\(note)</p>"
    }
  }

  private static func marked(_ place: Place) -> HTML {
    guard let sentence = place.sentence, let span = place.quoteInSentence else { return "<mark>\(place.quote)</mark>" }
    let (before, quote, after) = TargetPage.split(sentence, at: span)
    return "\(before)<mark>\(quote)</mark>\(after)"
  }

  private static func origin(_ place: Place) -> HTML {
    guard let document = place.document else { return "原文位置未能确定" }
    let title = place.documentTitle.map { "《\($0)》" } ?? "原文"
    guard let subject = place.target else { return Parts.link(title, .document(document)) }
    return Parts.link(title, .text(of: subject, in: document)) + " · " + Parts.link("目标 \(subject)", .target(subject))
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
