import Policy
import Store

/// The conditions in force above a list, each with the way to the list without it.
struct FilterChips<Item: Sendable, Filter: Sendable & Hashable>: Part {
  let found: FoundList<Item, Filter>

  /// One condition.
  struct Chip {
    let title: String
    let without: Address
  }

  var chips: [Chip] {
    let pairs = found.resource.pairs(found.filter)
    return found.resource.fieldsInForm.flatMap { field -> [Chip] in
      guard let words = field.chip else { return [] }
      return values(of: field).map { value in
        let rest = pairs.filter { $0.name != field.name || $0.value != value }
        let name = found.choices[field.name]?.first { $0.value == value }?.name
        var without = found.address
        without.query = rest
        return Chip(title: words(value, name), without: without)
      }
    }
  }

  /// In the order of the form's list.
  private func values(of field: FilterField<Filter>) -> [String] {
    let values = field.write(found.filter)
    let offered = (found.choices[field.name] ?? []).map(\.value).filter(values.contains)
    return offered + values.filter { !offered.contains($0) }
  }

  var html: HTML {
    let chips = chips
    guard !chips.isEmpty else { return .empty }
    let links = HTML.each(chips) { chip in
      """
      <a href="\(chip.without.text)"><span>\(chip.title)</span><span aria-hidden="true">✕</span>\
      <span class="hidden">（去掉这个条件）</span></a>
      """
    }
    let whole = found.resource.address(.page, found.resource.everything)
    return """
      <p class="active" role="group" aria-label="当前筛选条件">\(links)<a class="clear" href="\(whole.text)">全部清除</a></p>
      """
  }
}
