import HTTP
import Policy
import Store

/// What was typed into a form whose page cannot be drawn, field by field.
struct UnsavedForm {
  let refused: RefusedForm
  /// Where it was sent, and can be sent again.
  let action: String

  /// Said above a form that came back: that nothing was saved, why, and that everything is still there.
  static func notice(_ refused: RefusedForm, at place: String?) -> HTML {
    ErrorSummary(UnsavedWords.title, [.init(UnsavedWords.sentence(refused), field: place)]).html
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page(UnsavedWords.title, for: visitor, isWrong: true) {
      """
      \(Self.notice(refused, at: nil))\(PageHead(UnsavedWords.title, lead: "\(UnsavedWords.standIn)"))
      <form class="card" method="post" action="\(action)" novalidate>\(token(visitor))
      <div class="gap">\(HTML.each(Array(shown.enumerated()), field))</div>
      <div class="actions gap">\(SubmitButton(UnsavedWords.again))</div></form>
      """
    }
  }

  /// The session's own token; where the store cannot say whose session it is, the one that came.
  private func token(_ visitor: Visitor) -> HTML {
    if visitor.session != nil { return visitor.token }
    return HTML.when(refused.form[FormToken.field]) { HiddenField(FormToken.field, $0).html }
  }

  private var shown: [(name: String, value: String)] {
    refused.form.fields.filter { $0.name != FormToken.field }
  }

  private func field(_ index: Int, _ field: (name: String, value: String)) -> HTML {
    let (name, value) = field
    if FormFilling.isSecret(name) {
      let empty = Control.input(TextInput(kind: .password))
      return FormField(UnsavedWords.title(of: name), id: "field-\(index)", name: name, empty).html
    }
    // What nobody typed goes back as it came.
    if FormFilling.isOurs(name) || value.isEmpty { return HiddenField(name, value).html }
    let text = value.replacing("\r\n", with: "\n")
    return FormField(UnsavedWords.title(of: name), id: "field-\(index)", name: name, .lines(text)).html
  }
}
