/// A form of a finished page: where it is sent, and where each of its controls stands in the bytes.
struct FormMarkup {
  /// What a control is filled by.
  enum Kind: Equatable {
    /// `value`, or nothing where there is none yet.
    case line
    case hidden
    case secret
    /// `checked`.
    case mark
    /// What stands between the tags.
    case lines(Range<Int>)
    /// The option that is `selected`.
    case list([Tag])
    /// It says its value when it is pressed.
    case button

    var isTyped: Bool { self != .hidden && self != .button && self != .secret }
  }

  /// An opening tag.
  struct Tag: Equatable {
    var name: String
    var attributes: [String: String]
    var range: Range<Int>
    /// Where a value stands between its quotes.
    var value: Range<Int>?

    subscript(attribute: String) -> String? { attributes[attribute] }
  }

  struct Control {
    var kind: Kind
    var tag: Tag
    var name: String { tag["name"] ?? "" }
    var id: String? { tag["id"] }
  }

  /// Bytes in the place of others.
  struct Change {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  var action: String
  var controls: [Control] = []
  /// Folds around it that are shut.
  var folds: [Tag] = []

  /// Every form in the page.
  static func forms(in page: [UInt8]) -> [FormMarkup] {
    var forms: [FormMarkup] = []
    var open: FormMarkup?
    var folds: [Tag] = []
    var scanner = MarkupScanner(page)
    while let piece = scanner.next() {
      switch piece {
      case .closing("form"):
        if let form = open { forms.append(form) }
        open = nil
      case .closing("details"): folds = folds.dropLast()
      case .closing: break
      case .opening(let tag):
        switch tag.name {
        case "details": folds.append(tag)
        case "form": open = FormMarkup(action: tag["action"] ?? "", folds: folds.filter { $0["open"] == nil })
        case "option": open?.addOption(tag)
        default:
          if let kind = Self.kind(tag, &scanner) { open?.controls.append(Control(kind: kind, tag: tag)) }
        }
      }
    }
    return forms
  }

  private static func kind(_ tag: Tag, _ scanner: inout MarkupScanner) -> Kind? {
    guard tag["name"] != nil else { return nil }
    switch (tag.name, tag["type"]) {
    case ("input", "hidden"): return .hidden
    case ("input", "password"), ("input", "file"): return .secret
    case ("input", "checkbox"), ("input", "radio"): return .mark
    case ("input", _): return .line
    case ("textarea", _): return .lines(scanner.content(until: "textarea"))
    case ("select", _): return .list([])
    case ("button", _): return .button
    default: return nil
    }
  }

  private mutating func addOption(_ tag: Tag) {
    guard let last = controls.indices.last, case .list(let options) = controls[last].kind else { return }
    controls[last].kind = .list(options + [tag])
  }
}

extension FormMarkup {
  /// What to change so that the form stands as it was sent; nil when it is another form, or has no place for something.
  func changes(for typed: [(name: String, value: String)], in page: [UInt8], isOvertaken: Bool) -> [Change]? {
    var left = typed.map { (name: $0.name, value: $0.value.replacing("\r\n", with: "\n")) }
    var changes: [Change] = []
    /// Takes what was sent under a name, the first of several.
    func take(_ name: String, _ value: String? = nil) -> String? {
      guard let index = left.firstIndex(where: { $0.name == name && (value == nil || $0.value == value) }) else {
        return nil
      }
      return left.remove(at: index).value
    }
    for control in controls {
      let name = control.name
      switch control.kind {
      case .hidden where FormFilling.isVersion(name):
        if let value = take(name), !isOvertaken { changes += Self.setting(control.tag, "value", value) }
      case .hidden where name == FormToken.field: _ = take(name)
      case .hidden:
        guard take(name, control.tag["value"] ?? "") != nil else { return nil }
      case .secret: _ = take(name)
      case .button: _ = take(name, control.tag["value"] ?? "")
      case .line:
        if let value = take(name) { changes += Self.setting(control.tag, "value", value) }
      case .mark:
        let isOn = take(name, control.tag["value"] ?? "on") != nil
        changes += Self.switching(control.tag, "checked", isOn, in: page)
      case .lines(let range):
        if let value = take(name) { changes.append(Change(range: range, bytes: [10] + HTML(text: value).bytes)) }
      case .list(let options):
        guard let value = take(name) else { break }
        guard options.contains(where: { ($0["value"] ?? "") == value }) else { return nil }
        for option in options {
          changes += Self.switching(option, "selected", (option["value"] ?? "") == value, in: page)
        }
      }
    }
    guard left.allSatisfy({ FormFilling.isOurs($0.name) || FormFilling.isSecret($0.name) || $0.value.isEmpty }) else {
      return nil
    }
    return changes + folds.flatMap { Self.switching($0, "open", true, in: page) }
  }

  private static func setting(_ tag: Tag, _ attribute: String, _ value: String) -> [Change] {
    let text = HTML(text: value).bytes
    if let range = tag.value { return [Change(range: range, bytes: text)] }
    let end = tag.range.upperBound - 1
    return [Change(range: end..<end, bytes: Array(" \(attribute)=\"".utf8) + text + [UInt8(ascii: "\"")])]
  }

  private static func switching(_ tag: Tag, _ attribute: String, _ isOn: Bool, in page: [UInt8]) -> [Change] {
    guard (tag[attribute] != nil) != isOn else { return [] }
    let word = Array(" \(attribute)".utf8)
    let end = tag.range.upperBound - 1
    if isOn { return [Change(range: end..<end, bytes: word)] }
    guard let found = page[tag.range].firstRange(of: word) else { return [] }
    return [Change(range: found, bytes: [])]
  }
}
