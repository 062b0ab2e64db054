/// An entry that passed: what is stored.
public struct ReportedFigure: Sendable, Hashable {
  public var value: Double?
  public var stage: Stage?
  public var narrative: String
  public var explanation: String

  public init(value: Double? = nil, stage: Stage? = nil, narrative: String = "", explanation: String = "") {
    self.value = value
    self.stage = stage
    self.narrative = narrative
    self.explanation = explanation
  }
}
