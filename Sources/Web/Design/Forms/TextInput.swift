/// A line that somebody types: what it takes, what it shows before, what helps with it.
///
///     TextInput(label, longest: 60, placeholder: "例如：经信局业务系统")
struct TextInput {
  /// What is typed; the browser chooses keyboard and checks by it.
  enum Kind: String {
    case text, password, search, url, date
  }

  /// The keyboard that a phone shows.
  enum Digits: String {
    /// Whole numbers.
    case numeric
    /// Numbers with a point.
    case decimal
  }

  var value: String
  var kind: Kind
  var placeholder: String
  /// Most characters that can be typed.
  var longest: Int?
  var digits: Digits?
  /// What the browser may fill in by itself; `off` for what it cannot know.
  var completion: String
  /// Whether it is no word of a language: no capital at its start, no spelling to be mended.
  var isVerbatim: Bool
  /// Words to choose from while typing.
  var suggestions: [Choice]?

  init(
    _ value: String = "", kind: Kind = .text, placeholder: String = "", longest: Int? = nil, digits: Digits? = nil,
    completion: String = "off", isVerbatim: Bool = false, suggestions: [Choice]? = nil
  ) {
    self.value = value
    self.kind = kind
    self.placeholder = placeholder
    self.longest = longest
    self.digits = digits
    self.completion = completion
    self.isVerbatim = isVerbatim
    self.suggestions = suggestions
  }

  /// - Parameter tie: the attributes that tie it to its hint and its fault.
  func write(id: String, name: String, tie: HTML, to html: inout HTML) {
    html.append(markup: "<input type=\"")
    html.append(text: kind.rawValue)
    Self.attribute("\" id=\"", id, &html)
    Self.attribute(" name=\"", name, &html)
    // A password is never sent back.
    if kind != .password { Self.attribute(" value=\"", value, &html) }
    Self.attribute(" autocomplete=\"", completion, &html)
    if !placeholder.isEmpty { Self.attribute(" placeholder=\"", placeholder, &html) }
    if let longest { html.append(" maxlength=\"\(longest)\"") }
    if let digits { html.append(" inputmode=\"\(digits.rawValue)\"") }
    if isVerbatim { html.append(markup: " autocapitalize=\"none\" spellcheck=\"false\"") }
    guard let suggestions else {
      html.append(tie)
      return html.append(markup: ">")
    }
    html.append(" list=\"\(id)-list\"\(tie)><datalist id=\"\(id)-list\">")
    for suggestion in suggestions {
      Self.attribute("<option value=\"", suggestion.value, &html)
      html.append(markup: ">")
      html.append(text: suggestion.title)
      html.append(markup: "</option>")
    }
    html.append(markup: "</datalist>")
  }

  private static func attribute(_ opening: StaticString, _ value: String, _ html: inout HTML) {
    html.append(markup: opening)
    html.append(text: value)
    html.append(markup: "\"")
  }
}
