/// What was typed of a city's table of steps and limits, and what becomes of it.
public struct TemplateEntry: Sendable, Hashable {
  /// A field: one of the limits, or the beginning or end of a step.
  public enum Field: Sendable, Hashable {
    case daysToStart
    case small
    case middle
    case large
    case begins(ProjectStep)
    case ends(ProjectStep)
    case reason

    public static let limits: [Field] = [.daysToStart, .small, .middle, .large]
    public static let all = limits + ProjectStep.allCases.flatMap { [.begins($0), .ends($0)] } + [.reason]

    /// What forms call it.
    public var name: String {
      switch self {
      case .daysToStart: "days_to_start"
      case .small: "months_small"
      case .middle: "months_middle"
      case .large: "months_large"
      case .begins(let step): "begins-\(step.rawValue)"
      case .ends(let step): "ends-\(step.rawValue)"
      case .reason: "reason"
      }
    }
  }

  public var typed: [Field: String]

  public init(_ typed: [Field: String]) { self.typed = typed }

  /// A table as it stands in the form.
  public init(_ template: ProjectTemplate) {
    typed = [
      .daysToStart: String(template.daysToStart), .small: String(template.limit.small),
      .middle: String(template.limit.middle), .large: String(template.limit.large),
    ]
    for (step, stretch) in template.stretches {
      typed[.begins(step)] = String(stretch.from)
      typed[.ends(step)] = String(stretch.to)
    }
  }

  public struct Fault: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
      case notWhole(ClosedRange<Int>)
      case endsBeforeItBegins
      /// A larger investment does not get less time.
      case lessThan(Field)
      case missing
      case tooLong(Int)
    }

    public let field: Field
    public let reason: Reason
  }

  /// Every fault at once.
  public struct Faults: Error, Sendable, Hashable {
    public let all: [Fault]
  }

  public static let longestReason = 200

  /// The table, with each step counted from where it is counted now.
  public func checked(_ present: ProjectTemplate) throws(Faults) -> ProjectTemplate {
    var faults: [Fault] = []
    func refuse(_ field: Field, _ reason: Fault.Reason) { faults.append(Fault(field: field, reason: reason)) }
    func number(_ field: Field, _ range: ClosedRange<Int>) -> Int {
      if let number = Int(Substring(typed[field] ?? "").trimmed), range.contains(number) { return number }
      refuse(field, .notWhole(range))
      return range.lowerBound
    }
    let daysToStart = number(.daysToStart, 1...3650)
    let months = 1...120
    let limit = ProjectLimit(
      small: number(.small, months), middle: number(.middle, months), large: number(.large, months))
    if limit.middle < limit.small { refuse(.middle, .lessThan(.small)) }
    if limit.large < limit.middle { refuse(.large, .lessThan(.middle)) }
    var stretches: [ProjectStep: ProjectTemplate.Stretch] = [:]
    for step in ProjectStep.allCases {
      guard let anchor = present.stretches[step]?.anchor else { continue }
      let most =
        switch anchor {
        case .signing: daysToStart
        case .building: 100
        case .production: 3650
        }
      let (from, to) = (number(.begins(step), 0...most), number(.ends(step), 0...most))
      if to < from { refuse(.ends(step), .endsBeforeItBegins) }
      stretches[step] = ProjectTemplate.Stretch(anchor, from: from, to: max(from, to))
    }
    let reason = Substring(typed[.reason] ?? "").trimmed.unicodeScalars.count
    if reason == 0 { refuse(.reason, .missing) }
    if reason > Self.longestReason { refuse(.reason, .tooLong(reason)) }
    guard faults.isEmpty else { throw Faults(all: faults) }
    return ProjectTemplate(stretches: stretches, daysToStart: daysToStart, limit: limit)
  }
}
