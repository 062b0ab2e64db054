import Policy

/// How far the targets of a plan, a county or a body have come of what was expected by now.
public struct CompletionRow: Sendable, Hashable {
  /// Whose targets are added up.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case document
    case area
    case agency
  }

  /// Stable: of the kind and of what is added up.
  public var id: CompletionID
  public var group: Group
  public var city: CityID
  public var cityName: String
  /// Of the document or the body; nil for a county.
  public var subject: Int64?
  public var name: String
  /// Targets in force that were not taken out of the plan.
  public var targets: Int
  /// Those that a figure was asked of, or that have one.
  public var asked: Int
  /// Those with a figure.
  public var reported: Int
  /// Those with a figure that can be laid against what was expected.
  public var judged: Int
  /// Those of them that reach the share which the rule wants.
  public var reaching: Int
  /// Their rates, added up.
  public var sum: Double

  /// The mean share of what was expected, 0…1; nil without data.
  public var rate: Double? { judged > 0 ? sum / Double(judged) : nil }

  public func verdict(_ rule: CompletionRule = .standard) -> CompletionRule.Verdict {
    rule.verdict(asked: asked, reported: reported, judged: judged, sum: sum)
  }
}

/// Which rows of completion are meant; nil means all.
public struct CompletionFilter: Sendable, Hashable {
  public var city: CityID?
  public var group: CompletionRow.Group?

  public init(city: CityID? = nil, group: CompletionRow.Group? = nil) {
    self.city = city
    self.group = group
  }
}
