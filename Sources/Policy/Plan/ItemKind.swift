/// What can be read out of a plan.
public enum ItemKind: String, Sendable, Hashable, CaseIterable {
  case section
  case target
  case goal
  case measure
  case incentive

  /// The fields that a person may correct once it is published, in the order of the form.
  public var correctable: [ItemField] {
    switch self {
    case .target:
      [
        .indicator, .comparison, .value, .valueMax, .unit, .deadline, .cadence, .nature, .area, .stretch,
        .baseline, .baselineYear,
      ]
    case .goal: [.indicator, .deadline, .cadence, .nature, .area]
    case .section, .measure, .incentive: []
    }
  }

  /// What an indicator of this kind can be.
  public var natures: [Nature] {
    switch self {
    case .target: [.level, .increase, .yearly, .share, .rateOfChange, .timeLimit]
    case .goal: [.deliverable, .goal]
    case .section, .measure, .incentive: []
    }
  }

  /// The fields that an editor may change before it is published, in the order of the form: also whom the plan names,
  /// which later follows the plan's own words.
  public var reviewable: [ItemField] {
    switch self {
    case .section: [.number, .heading]
    case .target:
      [.indicator, .comparison, .value, .valueMax, .unit, .deadline, .cadence, .area, .baseline, .agencies]
    case .goal: [.indicator, .deadline]
    case .measure: [.deadline, .lead, .responsible]
    case .incentive: [.amount, .unit]
    }
  }
}
