extension Incentive: Editable {
  public static let fields: [ItemField] = [.quote, .amount, .unit, .section, .span, .rule, .confidence]

  public static var blank: Incentive { Incentive(quote: "", amount: 0, unit: "", span: Span(0, 0)) }

  public func text(of field: ItemField) -> String? {
    switch field {
    case .quote: quote
    case .amount: Quantity.text(amount)
    case .unit: unit
    case .section: section
    case .span: span.text
    case .rule, .confidence: provenance.text(of: field)
    default: nil
    }
  }

  public mutating func set(_ field: ItemField, to text: String?) throws(FieldFault<ItemField>) {
    let read = FieldText(field, text)
    switch field {
    case .quote: quote = try read.required()
    case .amount: amount = try read.number() ?? 0
    case .unit: unit = text ?? ""
    case .section: section = text ?? ""
    case .span: span = try read.span() ?? Span(0, 0)
    case .rule, .confidence: try provenance.set(read)
    default: throw FieldFault(field, text, expected: .nothing)
    }
  }

  /// The same incentive with its place counted from another start.
  public func moved(by offset: Int) -> Incentive {
    var incentive = self
    incentive.span = span.moved(by: offset)
    return incentive
  }
}
