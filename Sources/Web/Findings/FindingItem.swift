import Policy
import Store

/// A finding with its places, as lists and pages show it.
struct FindingItem {
  let finding: FindingSummary

  init(_ finding: FindingSummary) { self.finding = finding }

  /// Its quotes below each other; on a target's own page that target is not linked again.
  func listed(besides target: TargetID?) -> HTML {
    let places = HTML.each(finding.places) { place in
      "<li>“\(place.quote)”\(Self.link(to: place, besides: target))</li>"
    }
    return """
      <li><p>\(Tag(finding.kind.title))\(standing) \(finding.note)</p>\
      <ul class="places">\(places)</ul>\(decided)\
      <p class="small no-print">\(Link("对照与处理", .finding(finding.id)))</p></li>
      """
  }

  /// Its sentences side by side.
  var compared: HTML {
    """
    <li><p>\(standing) \(finding.note)</p>\(sentences)\(decided)\
    <p class="small no-print">\(Link("查看与处理", .finding(finding.id)))</p></li>
    """
  }

  private var standing: HTML {
    HTML.when(finding.state != .open, " \(Tag(finding.state.title, .plain))")
  }

  /// Every place with its whole sentence, the quote marked.
  var sentences: HTML {
    let all = HTML.each(finding.places) { place in
      """
      <div class="side-quote"><blockquote class="quote">\(Self.marked(place))</blockquote>\
      <p class="cell-sub">\(Self.origin(place))</p></div>
      """
    }
    return "<div class=\"side-by-side\">\(all)</div>"
  }

  /// Who said what, and when.
  private var decided: HTML {
    HTML.when(finding.decision) { decision in
      let said = [finding.state.title, decision.by, Wording.minute(decision.at)].joined(separator: " · ")
      return "<p class=\"small muted\">\(said)\(HTML.when(decision.note) { "：\($0)" })</p>"
    }
  }

  private static func marked(_ place: FindingSummary.Place) -> HTML {
    guard let sentence = place.sentence, let span = place.quoteInSentence else { return "<mark>\(place.quote)</mark>" }
    let (before, quote, after) = TargetPage.split(sentence, at: span)
    return "\(before)<mark>\(quote)</mark>\(after)"
  }

  private static func origin(_ place: FindingSummary.Place) -> HTML {
    guard let document = place.document else { return "原文位置未能确定" }
    let title = place.documentTitle.map { "《\($0)》" } ?? "原文"
    guard let subject = place.target else { return Link(title, .document(document)).html }
    return "\(Link(title, .text(of: subject, in: document))) · \(Link("目标 \(subject)", .target(subject)))"
  }

  private static func link(to place: FindingSummary.Place, besides target: TargetID?) -> HTML {
    guard let document = place.document else { return .empty }
    let title = place.documentTitle.map { "《\($0)》" } ?? "原文"
    guard let subject = place.target else { return " —— \(Link(title, .document(document)))" }
    let own = HTML.when(subject != target, " \(Link("目标 \(subject)", .target(subject)))")
    return " —— \(Link(title, .text(of: subject, in: document)))\(own)"
  }
}
