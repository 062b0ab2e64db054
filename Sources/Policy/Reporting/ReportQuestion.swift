/// What is asked of a target each quarter.
public struct ReportQuestion: Sendable, Hashable {
  /// Of the figure that is entered, 亿元 of a target of 1000亿级; nil for a goal without a number, which is reported by
  /// its stage.
  public let unit: String?
  public let comparison: Comparison
  public let cadence: Cadence
  /// A time limit that holds each time (签约到开工用时60天内) is reported as the share of cases that met it, in percent.
  public let isShareOfCases: Bool
  /// A level or a share by a day, for which the plan tells no figure to start from: a first report may tell it.
  public let lacksBaseline: Bool
  /// What was promised, in the unit that is reported.
  public let target: Double?

  /// The question of a target with this value and unit; both nil for a goal.
  ///
  /// - Parameter nature: from its wording; where it is not given, what value and cadence alone can say.
  public init(
    nature: Nature? = nil, comparison: Comparison, cadence: Cadence, value: Double?, unit: String?,
    baseline: Double? = nil
  ) {
    let nature = nature ?? .plain(hasValue: value != nil, cadence: cadence)
    isShareOfCases = nature == .timeLimit
    lacksBaseline = (nature == .level || nature == .share) && cadence == .byDeadline && value != nil && baseline == nil
    target = isShareOfCases ? 100 : value
    self.unit = isShareOfCases ? "%" : unit.map(Quantity.measured)
    self.comparison = comparison
    self.cadence = cadence
  }
}

extension ReportContext {
  /// What the rules need to know to check an answer.
  ///
  /// - Parameter previous: the figure of the last period before this one, where there is one.
  public init(
    _ question: ReportQuestion, previous: Double?, earlier: [Double] = [], sumOfParts: Double? = nil
  ) {
    self.init(
      unit: question.unit, comparison: question.comparison, cadence: question.cadence, previous: previous,
      target: question.target, isShareOfCases: question.isShareOfCases,
      earlier: earlier, sumOfParts: sumOfParts,
      asksBaseline: question.lacksBaseline && previous == nil && earlier.isEmpty)
  }
}
