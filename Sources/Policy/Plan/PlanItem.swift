/// One thing that was read out of a plan, whatever its kind.
public enum PlanItem: Sendable, Equatable {
  case section(Section)
  case target(Target)
  case goal(Goal)
  case measure(Measure)
  case incentive(Incentive)

  public typealias Fault = FieldFault<ItemField>

  public var kind: ItemKind {
    switch self {
    case .section: .section
    case .target: .target
    case .goal: .goal
    case .measure: .measure
    case .incentive: .incentive
    }
  }

  private var record: any Editable<ItemField> {
    switch self {
    case .section(let item): item
    case .target(let item): item
    case .goal(let item): item
    case .measure(let item): item
    case .incentive(let item): item
    }
  }

  /// All that it holds, as it is stored.
  public var texts: Edits<ItemField> { record.texts }

  public func text(of field: ItemField) -> String? { record.text(of: field) }

  /// Code and text of those of these fields that it holds, in their order.
  public func entries(of fields: [ItemField]) -> [(code: String, text: String)] {
    let record = record
    var entries: [(code: String, text: String)] = []
    entries.reserveCapacity(fields.count)
    for field in fields {
      if let text = record.text(of: field) { entries.append((field.rawValue, text)) }
    }
    return entries
  }

  /// The fields that a kind of item has, in the order of their codes.
  public static func fields(of kind: ItemKind) -> [ItemField] {
    switch kind {
    case .section: sectionFields
    case .target: targetFields
    case .goal: goalFields
    case .measure: measureFields
    case .incentive: incentiveFields
    }
  }

  private static let sectionFields = Section.fields.sorted { $0.rawValue < $1.rawValue }
  private static let targetFields = Target.fields.sorted { $0.rawValue < $1.rawValue }
  private static let goalFields = Goal.fields.sorted { $0.rawValue < $1.rawValue }
  private static let measureFields = Measure.fields.sorted { $0.rawValue < $1.rawValue }
  private static let incentiveFields = Incentive.fields.sorted { $0.rawValue < $1.rawValue }

  /// The words that it is known by: its quote, or a heading's title.
  public var quote: String { text(of: .quote) ?? text(of: .heading) ?? "" }

  public var span: Span {
    switch self {
    case .section(let item): item.span
    case .target(let item): item.span
    case .goal(let item): item.span
    case .measure(let item): item.span
    case .incentive(let item): item.span
    }
  }

  /// What rule made it; headings have none.
  public var provenance: Provenance {
    switch self {
    case .section: Provenance()
    case .target(let item): item.provenance
    case .goal(let item): item.provenance
    case .measure(let item): item.provenance
    case .incentive(let item): item.provenance
    }
  }

  /// What `texts` came from.
  public init(_ kind: ItemKind, _ texts: Edits<ItemField>) throws(Fault) {
    switch kind {
    case .section: self = .section(try Section(texts))
    case .target: self = .target(try Target(texts))
    case .goal: self = .goal(try Goal(texts))
    case .measure: self = .measure(try Measure(texts))
    case .incentive: self = .incentive(try Incentive(texts))
    }
  }

  /// With what people set; fields that its kind does not have are passed over.
  public func edited(with edits: Edits<ItemField>) throws(Fault) -> PlanItem {
    if edits.isEmpty { return self }
    switch self {
    case .section(let item): return .section(try item.edited(with: edits))
    case .target(let item): return .target(try item.edited(with: edits))
    case .goal(let item): return .goal(try item.edited(with: edits))
    case .measure(let item): return .measure(try item.edited(with: edits))
    case .incentive(let item): return .incentive(try item.edited(with: edits))
    }
  }

  /// Refuses edits that could not be written, or that would leave no trace: a year without its baseline.
  ///
  /// - Returns: the item with them.
  @discardableResult
  public func checked(with edits: Edits<ItemField>) throws(Fault) -> PlanItem {
    let result = try edited(with: edits)
    for field in edits.fields where edits[field] != "" && result.text(of: field) == nil {
      let isBaseline = field == .baselineYear || field == .baselineUnit
      throw Fault(field, edits[field], expected: isBaseline && kind == .target ? .companion(.baseline) : .nothing)
    }
    return result
  }
}

extension PlanItem {
  /// All items of a document, kind by kind, in its order; their spans count from the document's start.
  public static func all(of document: Document) -> [PlanItem] {
    let offset = -document.span.start
    return document.sections.map { .section($0.moved(by: offset)) }
      + document.targets.map { .target($0.moved(by: offset)) }
      + document.qualitative.map { .goal($0.moved(by: offset)) }
      + document.measures.map { .measure($0.moved(by: offset)) }
      + document.incentives.map { .incentive($0.moved(by: offset)) }
  }
}
