/// What a field is filled in with.
enum Control {
  case input(TextInput)
  /// A figure with its unit beside it.
  case amount(TextInput, unit: String)
  /// A figure with the units in which it may be given, in a list of its own under its own name.
  case measured(TextInput, units: [Choice], chosen: String, unitID: String, about: String)
  /// Several lines; `most` characters are counted down while typing.
  case lines(String, most: Int? = nil)
  /// One of a list; `none` stands first and means nothing.
  case list([Choice], chosen: String?, none: String? = nil)
  /// A file of the browser's machine, of these endings.
  case file(endings: [String])

  /// A line with nothing special about it.
  static func line(_ value: String) -> Control { .input(TextInput(value)) }

  /// - Parameter tie: the attributes that tie it to its hint and its fault.
  func write(id: String, name: String, tie: HTML, to html: inout HTML) {
    switch self {
    case .input(let input): input.write(id: id, name: name, tie: tie, to: &html)
    case .amount(let input, let unit):
      html.append(markup: "<div class=\"with-unit\">")
      input.write(id: id, name: name, tie: tie, to: &html)
      html.append("<span class=\"unit\" id=\"\(id)-unit\">\(unit)</span></div>")
    case .measured(let input, let units, let chosen, let unitID, let about):
      html.append(markup: "<div class=\"with-unit\">")
      input.write(id: id, name: name, tie: tie, to: &html)
      html.append(
        """
        <label class="hidden" for="\(unitID)">填报单位\(about)</label><select class="unit" id="\(unitID)" \
        name="\(unitID)">\(Choice.options(units, chosen: chosen))</select></div>
        """)
    case .lines(let value, let most):
      Self.open("<textarea id=\"", id, name, &html)
      html.append(markup: " rows=\"2\"")
      if let most { html.append(" data-most=\"\(most)\"") }
      html.append(tie)
      // A line feed after the tag is dropped by browsers: one of ours keeps one that was typed.
      html.append(markup: ">\n")
      html.append(text: value)
      html.append(markup: "</textarea>")
    case .list(let choices, let chosen, let none):
      Self.open("<select id=\"", id, name, &html)
      html.append(tie)
      html.append(markup: ">")
      if let none { html.append("<option value=\"\">\(none)</option>") }
      html.append(Choice.options(choices, chosen: chosen))
      html.append(markup: "</select>")
    case .file(let endings):
      html.append(
        """
        <input type="file" id="\(id)" name="\(name)" accept="\(endings.joined(separator: ","))"\(tie)>
        """)
    }
  }

  private static func open(_ tag: StaticString, _ id: String, _ name: String, _ html: inout HTML) {
    html.append(markup: tag)
    html.append(text: id)
    html.append(markup: "\" name=\"")
    html.append(text: name)
    html.append(markup: "\"")
  }
}
