/// What the rules need to know of the target that is reported.
public struct ReportContext: Sendable, Hashable {
  /// Nil for a goal without a number.
  public var unit: String?
  public var comparison: Comparison
  public var cadence: Cadence
  /// The figure of the last period before this one, where there is one.
  public var previous: Double?
  /// The figures of the periods before this one, the newest first; as many as tell what is usual.
  public var earlier: [Double]
  /// What the parts of it come to in the same period, e.g. the counties of a city, where all of them have reported.
  public var sumOfParts: Double?
  /// What was promised, in the unit that is reported: 100 for the share of cases.
  public var target: Double?
  /// What is reported is the share of cases that met a time limit, in percent, and not the limit itself.
  public var isShareOfCases: Bool
  /// Whether the figure to start from may be told with this report.
  public var asksBaseline: Bool
  /// The plan's sentence that demands a file; nil where none does, and files are as one likes.
  public var demandedProof: String?
  /// Whether a file is there.
  public var hasProof = false

  public init(
    unit: String?, comparison: Comparison, cadence: Cadence, previous: Double? = nil, target: Double? = nil,
    isShareOfCases: Bool = false, earlier: [Double] = [], sumOfParts: Double? = nil,
    asksBaseline: Bool = false
  ) {
    self.unit = unit
    self.comparison = comparison
    self.cadence = cadence
    self.previous = previous
    self.target = target
    self.isShareOfCases = isShareOfCases
    self.earlier = earlier
    self.sumOfParts = sumOfParts
    self.asksBaseline = asksBaseline
  }

  /// Percentages of a time limit and rates of growth may fall and may be negative; what is counted may not.
  public var mayBeNegative: Bool { unit.map { $0.contains("%") || $0.contains("％") || $0.contains("百分点") } ?? false }

  /// A figure of a path that only grows: a smaller one than last time needs a reason.
  public func isFall(_ value: Double) -> Bool {
    guard let previous, cadence == .byDeadline else { return false }
    return comparison == .atMost ? value > previous : value < previous
  }
}
