/// One thing that a form asks: label, hint, fault and control, tied together for screen readers.
///
///     FormField("理由", id: "reason", hint: "例如：机构改革、笔误", fault: faults["reason"], .lines(reason))
struct FormField: DirectPart {
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

  func write(to html: inout HTML) {
    guard !isInline else {
      html.append("<label class=\"hidden\" for=\"\(id)\">\(label)</label>")
      return control.write(id: id, name: name, tie: tie, to: &html)
    }
    html.append(markup: isWide ? "<div class=\"field wide" : "<div class=\"field")
    html.append(markup: fault == nil ? "\"><label for=\"" : " wrong\"><label for=\"")
    html.append(text: id)
    html.append(markup: "\">")
    html.append(text: label)
    if !about.isEmpty { html.append("<span class=\"hidden\">\(about)</span>") }
    html.append(markup: "</label>")
    if let hint { html.append("<p class=\"hint\" id=\"\(id)-hint\">\(hint)</p>") }
    if let fault { html.append("<p class=\"fault\" id=\"\(id)-fault\">\(fault)</p>") }
    control.write(id: id, name: name, tie: tie, to: &html)
    html.append(markup: "</div>")
  }

  /// A fault is heard before the hint and the unit.
  private var tie: HTML {
    var hasUnit = false
    if case .amount = control { hasUnit = true }
    guard fault != nil || hint != nil || hasUnit else { return .empty }
    var ids: [String] = []
    if fault != nil { ids.append(id + "-fault") }
    if hint != nil { ids.append(id + "-hint") }
    if hasUnit { ids.append(id + "-unit") }
    var tie: HTML = " aria-describedby=\"\(ids.joined(separator: " "))\""
    if fault != nil { tie.append(" aria-invalid=\"true\"") }
    return tie
  }
}
