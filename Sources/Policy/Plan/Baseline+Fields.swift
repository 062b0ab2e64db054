/// A baseline's fields among those of its target.
extension Baseline {
  /// One that only a person has told: nothing in the text speaks of it.
  static var blank: Baseline { Baseline(quote: "", indicator: "", value: 0, unit: "", span: Span(0, 0)) }

  /// Whether the text has words for it.
  var isPlaced: Bool { span != Span(0, 0) }

  func text(of field: ItemField) -> String? {
    switch field {
    case .baseline: Quantity.text(value)
    case .baselineYear: year.map { String($0) }
    case .baselineUnit: unit
    case .baselineQuote: quote.isEmpty ? nil : quote
    case .baselineIndicator: indicator.isEmpty ? nil : indicator
    case .baselineSpan: isPlaced ? span.text : nil
    case .baselineRule: provenance.text(of: .rule)
    case .baselineConfidence: provenance.text(of: .confidence)
    default: nil
    }
  }

  mutating func set(_ read: FieldText<ItemField>) throws(FieldFault<ItemField>) {
    switch read.field {
    case .baselineYear: year = try read.year()
    case .baselineUnit: unit = read.text ?? ""
    case .baselineQuote: quote = read.text ?? ""
    case .baselineIndicator: indicator = read.text ?? ""
    case .baselineSpan: span = try read.span() ?? Span(0, 0)
    case .baselineRule: provenance.rule = read.text ?? ""
    case .baselineConfidence: provenance.confidence = try read.number() ?? 1
    default: throw FieldFault(read.field, read.text, expected: .nothing)
    }
  }
}

extension Provenance {
  func text(of field: ItemField) -> String? {
    switch field {
    case .rule: rule.isEmpty ? nil : rule
    case .confidence: confidence == 1 ? nil : String(confidence)
    default: nil
    }
  }

  mutating func set(_ read: FieldText<ItemField>) throws(FieldFault<ItemField>) {
    switch read.field {
    case .rule: rule = read.text ?? ""
    case .confidence: confidence = try read.number() ?? 1
    default: throw FieldFault(read.field, read.text, expected: .nothing)
    }
  }
}
