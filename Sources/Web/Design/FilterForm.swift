import Policy
import Store

/// The form above a list: one control for every field that people are asked for.
struct FilterForm<Item: Sendable, Filter: Sendable & Hashable> {
  let found: FoundList<Item, Filter>
  /// What a screen reader says of it.
  var label: String?
  /// Whether a link leads back to the whole list.
  var resets = true

  var html: HTML {
    let whole = found.resource.address(.page, found.resource.everything).text
    let label = HTML.when(label) { " aria-label=\"\($0)\"" }
    let reset = HTML.when(resets, "\n<a class=\"button quiet\" href=\"\(whole)\">重置</a>")
    return """
      <form class="card filters" method="get" action="\(whole)" role="search"\(label)>
      \(HTML.each(found.resource.fieldsInForm, control))<div class="actions">\
      <button class="button" type="submit">筛选</button>\(reset)</div></form>
      """
  }

  private func control(_ field: FilterField<Filter>) -> HTML {
    let values = field.write(found.filter)
    let value = values.first ?? ""
    switch field.control {
    case .link: return .empty
    case .hidden:
      return HTML.when(!value.isEmpty, "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(value)\">\n")
    case .words(let placeholder):
      return Parts.words(field.name, field.title, value, placeholder: placeholder) + "\n"
    case .day:
      return """
        <div><label for="f-\(field.name)">\(field.title)</label>\
        <input type="date" id="f-\(field.name)" name="\(field.name)" value="\(value)" placeholder="2026-03-31"></div>

        """
    case .select(let all, _):
      let offered = (found.choices[field.name] ?? []).map { (value: $0.value, title: $0.title) }
      let chosen = values.count == 1 ? value : nil
      return Parts.select(field.name, field.title, all: all, offered, chosen: chosen) + "\n"
    }
  }
}
