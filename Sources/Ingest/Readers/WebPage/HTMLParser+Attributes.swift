/// Attributes of a start tag.
extension HTMLParser {
  /// Reads to the `>`; nil when no attribute matters.
  mutating func readAttributes() -> HTMLAttributes? {
    var found: HTMLAttributes?
    while at < input.count, input[at] != 0x3E {
      if input[at] <= 0x20 || input[at] == 0x2F {
        at += 1
        continue
      }
      let start = at
      at += 1
      while at < input.count, input[at] > 0x20, input[at] != 0x3E, input[at] != 0x3D, input[at] != 0x2F { at += 1 }
      let name = start..<at
      let value = readValue()
      /// `http-equiv` is the longest name; only those below matter.
      guard name.count <= 10 else { continue }
      var attributes = found ?? HTMLAttributes()
      if take(string(input[name]).lowercased(), value, &attributes) { found = attributes }
    }
    at = min(at + 1, input.count)
    return found
  }

  /// What follows the `=`, with or without quotes; empty without one.
  private mutating func readValue() -> Range<Int> {
    var next = at
    while next < input.count, input[next] <= 0x20 { next += 1 }
    guard next < input.count, input[next] == 0x3D else { return at..<at }
    at = next + 1
    while at < input.count, input[at] <= 0x20 { at += 1 }
    guard at < input.count else { return at..<at }
    let quote = input[at]
    guard quote == 0x22 || quote == 0x27 else {
      let start = at
      while at < input.count, input[at] > 0x20, input[at] != 0x3E { at += 1 }
      return start..<at
    }
    let start = at + 1
    at += 1
    while at < input.count, input[at] != quote { at += 1 }
    defer { at = min(at + 1, input.count) }
    return start..<at
  }

  private func take(_ name: String, _ range: Range<Int>, _ attributes: inout HTMLAttributes) -> Bool {
    func value() -> String {
      var decoded: [UInt32] = []
      decodeEntities(input[range], into: &decoded)
      return string(decoded)
    }
    switch name {
    case "id": attributes.id = value()
    case "class": attributes.classes = value()
    case "name": attributes.name = value().lowercased()
    case "content": attributes.content = value()
    case "type": attributes.type = value()
    case "href":
      let link = value()
      guard LinkedFile.isDocument(link) else { return false }
      attributes.file = link
    case "hidden": attributes.isHidden = true
    case "start", "value": attributes.start = Int(value())
    case "colspan": attributes.columns = min(max(Int(value()) ?? 1, 1), TableText.columnLimit)
    case "rowspan": attributes.rows = min(max(Int(value()) ?? 1, 1), HTMLText.rowSpanLimit)
    case "style":
      let style = value().lowercased().filter { $0 != " " }
      guard style.contains("display:none") || style.contains("visibility:hidden") else { return false }
      attributes.isHidden = true
    default: return false
    }
    return true
  }
}
