/// What an agency typed for one target and one period, before it is known to be good.
public struct ReportEntry: Sendable, Hashable {
  public var value: String
  /// The unit in which the value was typed; empty is the unit that is asked.
  public var unit: String
  public var stage: String
  /// The code or the word of a `MissingReason`, in the place of a value.
  public var missing: String
  /// Of a percentage: what was counted, and out of how many.
  public var numerator: String
  public var denominator: String
  /// 基期值: the figure before the plan began, where the plan itself tells none and this is the first report.
  public var baseline: String
  /// 进展: what was done.
  public var narrative: String
  /// 存在问题.
  public var problems: String
  /// 下一步安排.
  public var nextSteps: String
  /// 需协调事项.
  public var coordination: String
  /// 说明: why a figure fell, or looks odd.
  public var explanation: String

  public init(
    value: String = "", unit: String = "", stage: String = "", missing: String = "", numerator: String = "",
    denominator: String = "", baseline: String = "", narrative: String = "", problems: String = "",
    nextSteps: String = "",
    coordination: String = "", explanation: String = ""
  ) {
    self.value = value
    self.unit = unit
    self.stage = stage
    self.missing = missing
    self.numerator = numerator
    self.denominator = denominator
    self.baseline = baseline
    self.narrative = narrative
    self.problems = problems
    self.nextSteps = nextSteps
    self.coordination = coordination
    self.explanation = explanation
  }

  /// Nothing was typed: the row stays 未填报 and is not an error. A unit alone says nothing.
  public var isEmpty: Bool {
    Field.allCases.allSatisfy { $0 == .unit || self[$0].allSatisfy(\.isWhitespace) }
  }

  /// A part of an entry; the raw value is its name in forms and in the API.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case value
    case unit
    case stage
    case missing
    case numerator
    case denominator
    case baseline
    case narrative
    case problems
    case nextSteps = "next_steps"
    case coordination
    case explanation

    /// Where people write sentences.
    public static let words: [Field] = [.narrative, .problems, .nextSteps, .coordination, .explanation]

    /// Whether a number is written there.
    public var isFigure: Bool { [.value, .numerator, .denominator, .baseline].contains(self) }
  }

  public subscript(field: Field) -> String {
    get {
      switch field {
      case .value: value
      case .unit: unit
      case .stage: stage
      case .missing: missing
      case .numerator: numerator
      case .denominator: denominator
      case .baseline: baseline
      case .narrative: narrative
      case .problems: problems
      case .nextSteps: nextSteps
      case .coordination: coordination
      case .explanation: explanation
      }
    }
    set {
      switch field {
      case .value: value = newValue
      case .unit: unit = newValue
      case .stage: stage = newValue
      case .missing: missing = newValue
      case .numerator: numerator = newValue
      case .denominator: denominator = newValue
      case .baseline: baseline = newValue
      case .narrative: narrative = newValue
      case .problems: problems = newValue
      case .nextSteps: nextSteps = newValue
      case .coordination: coordination = newValue
      case .explanation: explanation = newValue
      }
    }
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
      /// The plan has a baseline of its own, an earlier report stands before this one, or there is no path from it.
      case baselineNotAsked
      /// The share of cases that met a time limit is from 0 to 100.
      case shareOutOfRange
      case negative
      case tooLarge(unit: String)
      /// The figure looks odd and nothing says why.
      case unexplained([ReportDoubt], Double, unit: String)
      /// The plan demands a file in this sentence, and neither is one there nor a word why not.
      case unproven(String)
      /// Another unit than the one that is asked, larger or smaller ones of the same.
      case unitUnknown(String, choices: [String])
      case stageMissing
      case stageUnknown(String)
      /// A stage for what has a number.
      case stageOfFigure
      /// A number for what has none.
      case valueOfGoal
      case missingUnknown(String)
      /// A figure, and a reason why there is none.
      case valueAndMissing
      /// A numerator for what is no percentage.
      case partOfNoShare
      /// A numerator without its denominator, or the other way round.
      case partAlone
      /// Out of none.
      case partOfNothing
      /// The figure is not what numerator and denominator give.
      case partsDisagree(given: Double, parts: Double)
      case tooLong(Int, most: Int)
    }
  }

  /// A long story belongs into an annex.
  public static let longestText = 2000
  /// Above this a figure is a slip of the hand: 10¹⁵ in any unit is more than a country makes.
  public static let largestValue = 1e15
  /// How far a figure may be from what its numerator and denominator give: people round to one decimal.
  public static let roundedShare = 0.0501

  /// The faults of one entry; at most one a field is shown.
  public struct Faults: Error, Sendable, Hashable {
    public var all: [Fault]
    public init(_ all: [Fault]) { self.all = all }
    /// The message for a field, when it has one.
    public subscript(field: Field) -> String? { all.first { $0.field == field }?.message }
  }
}
