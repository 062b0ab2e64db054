import Ingest
import Policy
import Store

/// The sentences with a figure or a body that nothing was made of, each with the buttons that make something of it.
struct UnreadList {
  /// The field that says which sentence.
  static let field = "unread"

  private let sentences: [UnreadSentence]
  private let version: VersionID

  init(_ sentences: [UnreadSentence], of version: VersionID) {
    self.sentences = sentences
    self.version = version
  }

  /// Where a sentence stands in the text.
  static func anchor(_ sentence: UnreadSentence) -> String { "u\(sentence.span.start)" }

  func html(_ visitor: Visitor) -> HTML {
    guard !sentences.isEmpty else { return .empty }
    let items = HTML.each(sentences) { sentence in
      """
      <li class="candidate"><p class="quoted">“\(sentence.quote)” <a href="#\(Self.anchor(sentence))">看原文</a></p>\
      \(form(sentence, visitor))</li>

      """
    }
    return """
      <section class="card gap" id="unread" aria-labelledby="h-unread"><h3 id="h-unread">未识别的句子（\(sentences.count)）</h3>
      <p class="hint">这些句子说到以后，又有数字或单位，但没有成为任何一条。设为目标或举措后可以再改。</p>
      <ol class="candidates">\(items)</ol></section>
      """
  }

  private func form(_ sentence: UnreadSentence, _ visitor: Visitor) -> PostForm {
    PostForm(.reviewAdd(version), for: visitor) {
      let target = HTML.when(sentence.target) { _ in SubmitButton("设为目标", "target", look: .quiet, isSmall: true).html }
      return """
        \(HiddenField(Self.field, sentence.span.text))<div class="actions">\(target)\
        \(SubmitButton("设为举措", "measure", look: .quiet, isSmall: true))</div>
        """
    }
  }
}

extension UnreadSentence {
  /// What a button makes of it; nil for what it cannot be.
  func item(_ action: String) -> PlanItem? {
    switch action {
    case "target": target.map { .target($0) }
    case "measure": .measure(measure)
    default: nil
    }
  }
}
