/// One of a few things, all in view.
///
///     RadioGroup("怎样处理", id: "same-action", name: "action", choices, chosen: "join")
struct RadioGroup: Part {
  /// The question, only for those who hear it.
  let legend: String
  let id: String
  let name: String
  let choices: [Choice]
  let chosen: String

  init(_ legend: String, id: String, name: String, _ choices: [Choice], chosen: String) {
    self.legend = legend
    self.id = id
    self.name = name
    self.choices = choices
    self.chosen = chosen
  }

  var html: HTML {
    let all = HTML.each(choices) { choice in
      let id = "\(id)-\(choice.value)"
      let mark: HTML = choice.value == chosen ? " checked" : ""
      return """
        <label class="check" for="\(id)"><input type="radio" id="\(id)" name="\(name)" value="\(choice.value)"\(mark)>\
        <span>\(choice.title)</span></label>
        """
    }
    return "<fieldset class=\"choices\"><legend class=\"hidden\">\(legend)</legend>\(all)</fieldset>"
  }
}
