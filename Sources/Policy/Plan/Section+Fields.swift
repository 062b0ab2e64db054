extension Section: Editable {
  public static let fields: [ItemField] = [.number, .heading, .level, .path, .span]

  public static var blank: Section { Section(number: nil, title: "", level: 1, path: "", span: Span(0, 0)) }

  public func text(of field: ItemField) -> String? {
    switch field {
    case .number: number
    case .heading: title
    case .level: String(level)
    case .path: path
    case .span: span.text
    default: nil
    }
  }

  public mutating func set(_ field: ItemField, to text: String?) throws(FieldFault<ItemField>) {
    let read = FieldText(field, text)
    switch field {
    case .number: number = text
    case .heading:
      // A plan may number a heading and say nothing; a person may not take its words away.
      guard let text else { throw FieldFault(field, text, expected: .text) }
      title = text
    case .level: level = try read.whole() ?? 1
    case .path: path = text ?? ""
    case .span: span = try read.span() ?? Span(0, 0)
    default: throw FieldFault(field, text, expected: .nothing)
    }
  }

  /// The same heading with its place counted from another start.
  public func moved(by offset: Int) -> Section {
    var section = self
    section.span = span.moved(by: offset)
    return section
  }
}
