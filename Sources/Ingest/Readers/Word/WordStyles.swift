/// The styles of a Word file, as far as they decide what its text says.
struct WordStyles {
  struct Style {
    var name = ""
    var basedOn: String?
    var numbering = NumberingReference()
    /// Hidden text; nil where the style does not say.
    var hidden: Bool?
  }

  private var styles: [String: Style] = [:]
  private var defaultParagraph: String?

  init() {}

  init(_ xml: inout XMLReader) throws(XMLFault) {
    while let name = try xml.start() {
      switch name {
      case XMLName(.word, "style"):
        let id = xml.attribute(XMLName(.word, "styleId")) ?? ""
        let isDefault = isOn(xml.attribute(XMLName(.word, "default")), absent: false)
        if isDefault, xml.attribute(XMLName(.word, "type")) == "paragraph" { defaultParagraph = id }
        styles[id] = try Self.readStyle(&xml)
      default: continue
      }
    }
  }

  private static func readStyle(_ xml: inout XMLReader) throws(XMLFault) -> Style {
    var style = Style()
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) {
      switch name {
      case _ where name.space == .word:
        switch name.local {
        case "name": style.name = xml.attribute(XMLName(.word, "val"))?.lowercased() ?? ""
        case "basedOn": style.basedOn = xml.attribute(XMLName(.word, "val"))
        case "vanish": style.hidden = isOn(xml.attribute(XMLName(.word, "val")), absent: true)
        case "numId", "ilvl": style.numbering.take(name.local, xml.attribute(XMLName(.word, "val")))
        case "tblStylePr", "pPrChange", "rPrChange": try xml.skip()
        default: continue
        }
      default: try xml.skip()
      }
    }
    return style
  }

  /// What a paragraph of this style inherits; the nearest style that says something wins.
  func paragraph(_ id: String?) -> (name: String, numbering: NumberingReference, numberedBy: String?, hidden: Bool) {
    var numbering = NumberingReference()
    var numberedBy: String?
    var hidden: Bool?
    let first = id ?? defaultParagraph
    visit(first) { id, style in
      if numbering.list == nil, style.numbering.list != nil {
        numbering.list = style.numbering.list
        numberedBy = id
      }
      numbering.level = numbering.level ?? style.numbering.level
      hidden = hidden ?? style.hidden
    }
    return (first.flatMap { styles[$0]?.name } ?? "", numbering, numberedBy, hidden ?? false)
  }

  /// Whether a character style hides its text; nil where it does not say.
  func hides(_ id: String?) -> Bool? {
    var hidden: Bool?
    visit(id) { _, style in hidden = hidden ?? style.hidden }
    return hidden
  }

  /// The list that a numbering style stands for.
  func list(of id: String) -> String? { styles[id]?.numbering.list }

  /// From a style up its line of ancestors; a circle, which a broken file may hold, ends the walk.
  private func visit(_ id: String?, _ body: (String, Style) -> Void) {
    var next = id
    var seen: Set<String> = []
    while let id = next, let style = styles[id], seen.insert(id).inserted {
      body(id, style)
      next = style.basedOn
    }
  }
}

/// An on/off property: present without a value is on (ECMA-376-1, section 17.17.4).
func isOn(_ value: String?, absent: Bool) -> Bool {
  guard let value else { return absent }
  return value != "0" && value != "false" && value != "off" && value != "none"
}
