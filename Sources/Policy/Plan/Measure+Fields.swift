extension Measure: Editable {
  public static let fields: [ItemField] = [
    .textStart, .quote, .lead, .responsible, .deadline, .section, .span, .rule, .confidence,
  ]

  public static var blank: Measure { Measure(textStart: "", quote: "", lead: [], responsible: [], span: Span(0, 0)) }

  public func text(of field: ItemField) -> String? {
    switch field {
    case .textStart: textStart
    case .quote: quote
    case .lead: FieldText<ItemField>.text(of: lead)
    case .responsible: FieldText<ItemField>.text(of: responsible)
    case .deadline: deadline?.text
    case .section: section
    case .span: span.text
    case .rule, .confidence: provenance.text(of: field)
    default: nil
    }
  }

  public mutating func set(_ field: ItemField, to text: String?) throws(FieldFault<ItemField>) {
    let read = FieldText(field, text)
    switch field {
    case .textStart: textStart = text ?? ""
    case .quote: quote = try read.required()
    case .lead: lead = read.names()
    case .responsible: responsible = read.names()
    case .deadline: deadline = try read.deadline()
    case .section: section = text ?? ""
    case .span: span = try read.span() ?? Span(0, 0)
    case .rule, .confidence: try provenance.set(read)
    default: throw FieldFault(field, text, expected: .nothing)
    }
  }

  /// The same measure with its place counted from another start.
  public func moved(by offset: Int) -> Measure {
    var measure = self
    measure.span = span.moved(by: offset)
    return measure
  }
}
