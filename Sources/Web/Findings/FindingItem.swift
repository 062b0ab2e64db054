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
    var html: HTML = "<div class=\"side-by-side\">"
    for place in finding.places {
      html.append(markup: "<div class=\"side-quote\"><blockquote class=\"quote\">")
      Self.write(marked: place, to: &html)
      html.append(markup: "</blockquote><p class=\"cell-sub\">")
      Self.write(originOf: place, to: &html)
      html.append(markup: "</p></div>")
    }
    html.append(markup: "</div>")
    return html
  }

  /// Who said what, and when.
  private var decided: HTML {
    HTML.when(finding.decision) { decision in
      let said = [finding.state.title, decision.by, Wording.minute(decision.at)].joined(separator: " · ")
      return "<p class=\"small muted\">\(said)\(HTML.when(decision.note) { "：\($0)" })</p>"
    }
  }

  private static func write(marked place: FindingSummary.Place, to html: inout HTML) {
    if let sentence = place.sentence, let span = place.quoteInSentence {
      let (before, quote, after) = TargetPage.split(sentence, at: span)
      html.append("\(before)<mark>\(quote)</mark>\(after)")
    } else {
      html.append("<mark>\(place.quote)</mark>")
    }
  }

  private static func write(originOf place: FindingSummary.Place, to html: inout HTML) {
    guard let document = place.document else { return html.append(markup: "原文位置未能确定") }
    html.append(markup: "<a href=\"")
    html.append(place.target.map { Address.text(of: $0, in: document) } ?? Address.document(document))
    html.append(markup: "\">")
    if let title = place.documentTitle {
      html.append(markup: "《")
      html.append(text: title)
      html.append(markup: "》</a>")
    } else {
      html.append(markup: "原文</a>")
    }
    guard let subject = place.target else { return }
    html.append(markup: " · <a href=\"")
    html.append(Address.target(subject))
    html.append("\">目标 \(subject)</a>")
  }

  private static func link(to place: FindingSummary.Place, besides target: TargetID?) -> HTML {
    guard let document = place.document else { return .empty }
    let title = place.documentTitle.map { "《\($0)》" } ?? "原文"
    guard let subject = place.target else { return " —— \(Link(title, .document(document)))" }
    let own = HTML.when(subject != target, " \(Link("目标 \(subject)", .target(subject)))")
    return " —— \(Link(title, .text(of: subject, in: document)))\(own)"
  }
}
