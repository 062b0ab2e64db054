import Policy
import Store

/// The form above a list: one control for every field that people are asked for.
struct FilterForm<Item: Sendable, Filter: Sendable & Hashable>: Part {
  let found: FoundList<Item, Filter>
  /// What a screen reader says of it.
  var label: String?
  /// Whether a link leads back to the whole list.
  var resets = true

  var html: HTML {
    let whole = found.resource.address(.page, found.resource.everything)
    let label = HTML.when(label) { " aria-label=\"\($0)\"" }
    let reset = resets ? LinkButton("重置", whole, isSmall: false) : nil
    return """
      <form class="card filters" method="get" action="\(whole.text)" role="search"\(label)>
      \(HTML.each(found.resource.fieldsInForm, field))<div class="actions">\(SubmitButton("筛选"))
      \(reset)</div></form>
      """
  }

  private func field(_ field: FilterField<Filter>) -> HTML {
    var html = HTML.empty
    let values = field.write(found.filter)
    let value = values.first ?? ""
    switch field.control {
    case .link: break
    case .hidden: if !value.isEmpty { html.append(HiddenField(field.name, value)) }
    case .words(let placeholder):
      let words = TextInput(value, kind: .search, placeholder: placeholder, longest: 200)
      html.append(FormField(field.title, id: "f-" + field.name, name: field.name, isWide: true, .input(words)))
      html.append(markup: "\n")
    case .day: control(field, .input(TextInput(value, kind: .date, placeholder: "2026-03-31")), &html)
    case .select(let all, _):
      let offered = (found.choices[field.name] ?? []).map { Choice($0.value, $0.title, isHint: $0.isHint) }
      control(field, .list(offered, chosen: values.count == 1 ? value : nil, none: all), &html)
    }
    return html
  }

  private func control(_ field: FilterField<Filter>, _ control: Control, _ html: inout HTML) {
    html.append(FormField(field.title, id: "f-" + field.name, name: field.name, control))
    html.append(markup: "\n")
  }
}
