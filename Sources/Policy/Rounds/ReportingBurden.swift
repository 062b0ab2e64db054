/// What a period's reports cost a body, so that nobody asks for more without seeing it (减负).
public struct ReportingBurden: Sendable, Hashable {
  /// Numbers that are asked: one field each; everything else of such a line may stay empty.
  public var figures: Int
  /// Targets without a number: one stage to choose each.
  public var stages: Int
  /// Measures of which is told: one stage to choose each, or that nothing has changed.
  public var measures: Int
  /// Targets that are not asked again, since the same one is asked in another place.
  public var duplicates: Int

  public init(figures: Int, stages: Int, measures: Int = 0, duplicates: Int = 0) {
    self.figures = figures
    self.stages = stages
    self.measures = measures
    self.duplicates = duplicates
  }

  /// How long a number takes: to be looked up, entered and read over once.
  public static let minutesOfFigure = 3
  /// How long a stage takes.
  public static let minutesOfStage = 2
  /// How long a measure takes: a stage with a sentence, or one choice where nothing has changed.
  public static let minutesOfMeasure = 2

  /// Fields that must be filled in.
  public var fields: Int { figures + stages + measures }
  /// By estimate.
  public var minutes: Int {
    figures * Self.minutesOfFigure + stages * Self.minutesOfStage + measures * Self.minutesOfMeasure
  }

  public static func + (a: ReportingBurden, b: ReportingBurden) -> ReportingBurden {
    ReportingBurden(
      figures: a.figures + b.figures, stages: a.stages + b.stages, measures: a.measures + b.measures,
      duplicates: a.duplicates + b.duplicates)
  }
}
