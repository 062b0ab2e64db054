/// A city, county or province with what its plans hold.
public struct CitySummary: Sendable, Hashable {
  public var id: CityID
  public var name: String
  public var plans: Int
  /// Targets with a figure.
  public var targets: Int
  /// Goals without a number.
  public var goals: Int
  public var measures: Int
  public var agencies: Int
  /// Those that somebody should look at.
  public var findings: Int

  public init(
    id: CityID, name: String, plans: Int, targets: Int, goals: Int, measures: Int, agencies: Int, findings: Int
  ) {
    self.id = id
    self.name = name
    self.plans = plans
    self.targets = targets
    self.goals = goals
    self.measures = measures
    self.agencies = agencies
    self.findings = findings
  }
}
