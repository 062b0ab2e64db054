extension Target: Editable {
  public static let fields: [ItemField] = [
    .quote, .indicator, .comparison, .value, .valueMax, .unit, .deadline, .cadence, .nature, .area, .stretch, .agencies,
    .duties, .baseline, .baselineYear, .baselineUnit, .baselineQuote, .baselineIndicator, .baselineSpan, .baselineRule,
    .baselineConfidence, .section, .span, .sentence, .rule, .confidence,
  ]

  public static var blank: Target {
    Target(quote: "", indicator: "", comparison: .equal, value: 0, unit: "", span: Span(0, 0), sentence: Span(0, 0))
  }

  public func text(of field: ItemField) -> String? {
    switch field {
    case .quote: quote
    case .indicator: indicator
    case .comparison: comparison.rawValue
    case .value: Quantity.text(value)
    case .valueMax: valueMax.map(Quantity.text)
    case .unit: unit
    case .deadline: deadline?.text
    case .cadence: cadence.rawValue
    case .nature: nature?.rawValue
    case .area: area
    case .stretch: stretch ? "1" : nil
    case .agencies: FieldText<ItemField>.text(of: agencies)
    case .duties: FieldText<ItemField>.text(of: duties)
    case .baseline, .baselineYear, .baselineUnit, .baselineQuote, .baselineIndicator, .baselineSpan, .baselineRule,
      .baselineConfidence:
      baseline?.text(of: field)
    case .section: section
    case .span: span.text
    case .sentence: sentence.text
    case .rule, .confidence: provenance.text(of: field)
    case .textStart, .lead, .responsible, .amount, .number, .heading, .level, .path, .owner, .ownerNote: nil
    }
  }

  public mutating func set(_ field: ItemField, to text: String?) throws(FieldFault<ItemField>) {
    let read = FieldText(field, text)
    switch field {
    case .quote: quote = try read.required()
    case .indicator: indicator = try read.required()
    case .comparison: comparison = try read.word(else: .equal)
    case .value: value = try read.requiredNumber()
    case .valueMax: valueMax = try read.number()
    case .unit: unit = text ?? ""
    case .deadline: deadline = try read.deadline()
    case .cadence: cadence = try read.word(else: .byDeadline)
    case .nature: nature = try read.nature(of: .target)
    case .area: area = text
    case .stretch: stretch = text == "1"
    case .agencies: agencies = read.names()
    case .duties: duties = read.names()
    case .baseline:
      guard let value = try read.number() else {
        baseline = nil
        return
      }
      if baseline == nil { baseline = .blank }
      baseline?.value = value
    case .baselineYear, .baselineUnit, .baselineQuote, .baselineIndicator, .baselineSpan, .baselineRule,
      .baselineConfidence:
      try baseline?.set(read)
    case .section: section = text ?? ""
    case .span: span = try read.span() ?? Span(0, 0)
    case .sentence: sentence = try read.span() ?? span
    case .rule, .confidence: try provenance.set(read)
    case .textStart, .lead, .responsible, .amount, .number, .heading, .level, .path, .owner, .ownerNote:
      throw FieldFault(field, text, expected: .nothing)
    }
  }

  /// The same target with its places counted from another start.
  public func moved(by offset: Int) -> Target {
    var target = self
    target.span = span.moved(by: offset)
    target.sentence = sentence.moved(by: offset)
    if let baseline, baseline.isPlaced { target.baseline?.span = baseline.span.moved(by: offset) }
    return target
  }
}
