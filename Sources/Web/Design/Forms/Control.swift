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
  func html(id: String, name: String, tie: HTML) -> HTML {
    switch self {
    case .input(let input): return input.html(id: id, name: name, tie: tie)
    case .amount(let input, let unit):
      return """
        <div class="with-unit">\(input.html(id: id, name: name, tie: tie))\
        <span class="unit" id="\(id)-unit">\(unit)</span></div>
        """
    case .measured(let input, let units, let chosen, let unitID, let about):
      return """
        <div class="with-unit">\(input.html(id: id, name: name, tie: tie))\
        <label class="hidden" for="\(unitID)">填报单位\(about)</label><select class="unit" id="\(unitID)" \
        name="\(unitID)">\(Choice.options(units, chosen: chosen))</select></div>
        """
    case .lines(let value, let most):
      let counted = HTML.when(most) { " data-most=\"\($0)\"" }
      // A line feed after the tag is dropped by browsers: one of ours keeps one that was typed.
      return "<textarea id=\"\(id)\" name=\"\(name)\" rows=\"2\"\(counted)\(tie)>\n\(value)</textarea>"
    case .list(let choices, let chosen, let none):
      let first = HTML.when(none) { "<option value=\"\">\($0)</option>" }
      return """
        <select id="\(id)" name="\(name)"\(tie)>\(first)\(Choice.options(choices, chosen: chosen))</select>
        """
    case .file(let endings):
      return """
        <input type="file" id="\(id)" name="\(name)" accept="\(endings.joined(separator: ","))"\(tie)>
        """
    }
  }
}
