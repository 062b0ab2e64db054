extension Goal: Editable {
  public static let fields: [ItemField] = [
    .quote, .indicator, .deadline, .cadence, .nature, .area, .section, .span, .rule, .confidence,
  ]

  public static var blank: Goal { Goal(quote: "", indicator: "", span: Span(0, 0)) }

  public func text(of field: ItemField) -> String? {
    switch field {
    case .quote: quote
    case .indicator: indicator
    case .deadline: deadline?.text
    // No plan says it of a goal: only what a person set is a text of its own.
    case .cadence: cadence == .byDeadline ? nil : cadence.rawValue
    case .nature: nature?.rawValue
    case .area: area
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
    case .indicator: indicator = try read.required()
    case .deadline: deadline = try read.deadline()
    case .cadence: cadence = try read.word(else: .byDeadline)
    case .nature: nature = try read.nature(of: .goal)
    case .area: area = text
    case .section: section = text ?? ""
    case .span: span = try read.span() ?? Span(0, 0)
    case .rule, .confidence: try provenance.set(read)
    default: throw FieldFault(field, text, expected: .nothing)
    }
  }

  /// The same goal with its place counted from another start.
  public func moved(by offset: Int) -> Goal {
    var goal = self
    goal.span = span.moved(by: offset)
    return goal
  }
}
