/// One thing that a form asks: label, hint, fault and control, tied together for screen readers.
///
///     FormField("理由", id: "reason", hint: "例如：机构改革、笔误", fault: faults["reason"], .lines(reason))
struct FormField: Part {
  let label: String
  let id: String
  let name: String
  /// What the label is about, only for those who hear it without what stands around it.
  let about: String
  let hint: String?
  let fault: String?
  let control: Control
  /// In a row of a table or a list: the label is only heard, and no box stands around.
  let isInline: Bool
  /// In a grid of fields: it takes the room of two.
  let isWide: Bool

  /// - Parameter name: what the form calls it; its `id` unless that would not be unique in the page.
  init(
    _ label: String, id: String, name: String? = nil, about: String = "", hint: String? = nil, fault: String? = nil,
    isInline: Bool = false, isWide: Bool = false, _ control: Control
  ) {
    self.label = label
    self.id = id
    self.name = name ?? id
    self.about = about
    self.hint = hint
    self.fault = fault
    self.isInline = isInline
    self.isWide = isWide
    self.control = control
  }

  var html: HTML {
    let input = control.html(id: id, name: name, tie: tie)
    if isInline { return "<label class=\"hidden\" for=\"\(id)\">\(label)</label>\(input)" }
    let wide: HTML = isWide ? " wide" : ""
    let wrong: HTML = fault == nil ? "" : " wrong"
    return """
      <div class="field\(wide)\(wrong)"><label for="\(id)">\(label)\
      \(HTML.when(!about.isEmpty, "<span class=\"hidden\">\(about)</span>"))</label>\
      \(HTML.when(hint) { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" })\
      \(HTML.when(fault) { "<p class=\"fault\" id=\"\(id)-fault\">\($0)</p>" })\(input)</div>
      """
  }

  /// A fault is heard before the hint and the unit.
  private var tie: HTML {
    var ids: [String] = []
    if fault != nil { ids.append(id + "-fault") }
    if hint != nil { ids.append(id + "-hint") }
    if case .amount = control { ids.append(id + "-unit") }
    var tie: HTML = ids.isEmpty ? "" : " aria-describedby=\"\(ids.joined(separator: " "))\""
    if fault != nil { tie.append(" aria-invalid=\"true\"") }
    return tie
  }
}
