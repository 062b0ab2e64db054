/// What an agency typed for one target and one period, before it is known to be good.
public struct ReportEntry: Sendable, Hashable {
  public var value: String
  public var stage: String
  /// 进展: what was done.
  public var narrative: String
  /// 说明: why a figure fell, or looks odd.
  public var explanation: String

  public init(value: String = "", stage: String = "", narrative: String = "", explanation: String = "") {
    self.value = value
    self.stage = stage
    self.narrative = narrative
    self.explanation = explanation
  }

  /// Nothing was typed: the row stays 未填报 and is not an error.
  public var isEmpty: Bool {
    [value, stage, narrative, explanation].allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }

  public enum Field: String, Sendable, Hashable, CaseIterable {
    case value
    case stage
    case narrative
    case explanation
  }

  /// One fault of one field; its sentence is made in `ReportEntryWords`.
  public struct Fault: Error, Sendable, Hashable {
    public var field: Field
    public var reason: Reason

    public init(_ field: Field, _ reason: Reason) {
      self.field = field
      self.reason = reason
    }

    /// Why a field is not taken.
    public enum Reason: Sendable, Hashable {
      case number(TypedNumber.Fault, typed: String, unit: String)
      /// The share of cases that met a time limit is from 0 to 100.
      case shareOutOfRange
      case negative
      case tooLarge(unit: String)
      /// The figure looks odd and nothing says why.
      case unexplained([ReportDoubt], Double, unit: String)
      case stageMissing
      case stageUnknown(String)
      /// A stage for what has a number.
      case stageOfFigure
      /// A number for what has none.
      case valueOfGoal
      case tooLong(Int, most: Int)
    }
  }

  /// A long story belongs into an annex.
  public static let longestText = 2000
  /// Above this a figure is a slip of the hand: 10¹⁵ in any unit is more than a country makes.
  public static let largestValue = 1e15
}

extension ReportEntry {
  /// Every fault at once, so that the form can be mended in one go.
  public func validated(for context: ReportContext) -> Result<ReportedFigure, Faults> {
    var faults: [Fault] = []
    var number: Double?
    var reachedStage: Stage?
    let (value, stage) = (Self.trimmed(value), Self.trimmed(stage))
    if let unit = context.unit {
      switch TypedNumber.read(value, unit: unit) {
      case .success(let read):
        number = read
        if let fault = fault(of: read, unit, context) { faults.append(fault) }
      case .failure(let fault): faults.append(Fault(.value, .number(fault, typed: value, unit: unit)))
      }
      if !stage.isEmpty { faults.append(Fault(.stage, .stageOfFigure)) }
    } else {
      reachedStage = Stage(rawValue: stage)
      if reachedStage == nil { faults.append(Fault(.stage, stage.isEmpty ? .stageMissing : .stageUnknown(stage))) }
      if !value.isEmpty { faults.append(Fault(.value, .valueOfGoal)) }
    }
    for (field, text) in [(Field.narrative, narrative), (.explanation, explanation)]
    where text.unicodeScalars.count > Self.longestText {
      let length = text.unicodeScalars.count
      faults.append(Fault(field, .tooLong(length, most: Self.longestText)))
    }
    guard faults.isEmpty else { return .failure(Faults(faults)) }
    return .success(
      ReportedFigure(
        value: number, stage: reachedStage, narrative: Self.trimmed(narrative), explanation: Self.trimmed(explanation)))
  }

  /// What is wrong with a figure that is a number.
  private func fault(of value: Double, _ unit: String, _ context: ReportContext) -> Fault? {
    if context.isShareOfCases && !(0...100).contains(value) { return Fault(.value, .shareOutOfRange) }
    if value < 0 && !context.mayBeNegative { return Fault(.value, .negative) }
    if abs(value) > Self.largestValue { return Fault(.value, .tooLarge(unit: unit)) }
    let doubts = context.doubts(of: value)
    guard !doubts.isEmpty, explanation.allSatisfy(\.isWhitespace) else { return nil }
    return Fault(.explanation, .unexplained(doubts, value, unit: unit))
  }

  private static func trimmed(_ text: String) -> String {
    var part = Substring(text)
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }

  /// The faults of one entry; at most one a field is shown.
  public struct Faults: Error, Sendable, Hashable {
    public var all: [Fault]
    public init(_ all: [Fault]) { self.all = all }
    /// The message for a field, when it has one.
    public subscript(field: Field) -> String? { all.first { $0.field == field }?.message }
  }
}
