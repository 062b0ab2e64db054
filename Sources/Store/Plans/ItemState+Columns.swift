import GRDB
import Policy

/// A column with what shall stand in it.
typealias Column = (name: String, value: (any DatabaseValueConvertible)?)

extension ItemState {
  /// What every item's row holds, whatever else hangs on it.
  func columns() -> [Column] {
    let span = effective.span
    return [
      ("standing", standing.rawValue), ("position", span.start), ("as_read", asRead.texts.json()),
      ("span_start", span.start), ("span_end", span.end),
    ] + effective.columns
  }
}

extension PlanItem {
  fileprivate var columns: [Column] {
    switch self {
    case .section(let item): item.columns
    case .target(let item): item.columns
    case .goal(let item): item.columns
    case .measure(let item): item.columns
    case .incentive(let item): item.columns
    }
  }
}

extension Deadline? {
  fileprivate var columns: [Column] { [("deadline", self?.text), ("deadline_day", self?.lastDay.text)] }
}

extension Provenance {
  fileprivate var columns: [Column] { [("confidence", confidence), ("rule", rule)] }
}

extension Section {
  fileprivate var columns: [Column] { [("number", number), ("title", title), ("level", level), ("path", path)] }
}

extension Target {
  fileprivate var columns: [Column] {
    [
      ("is_goal", false), ("quote", quote), ("indicator", indicator), ("comparison", comparison.rawValue),
      ("value", value), ("value_max", valueMax), ("unit", unit), ("cadence", cadence.rawValue),
      ("nature", nature?.rawValue), ("area", area), ("stretch", stretch), ("baseline", baseline?.value),
      ("baseline_year", baseline?.year),
      // A baseline that a person told is counted as the target is.
      ("baseline_unit", baseline.flatMap { $0.unit.isEmpty ? nil : $0.unit }), ("section_path", section),
      ("sentence_start", sentence.start), ("sentence_end", sentence.end),
    ] + deadline.columns + provenance.columns
  }
}

extension Goal {
  fileprivate var columns: [Column] {
    [
      ("is_goal", true), ("quote", quote), ("indicator", indicator), ("comparison", Comparison.equal.rawValue),
      ("value", nil), ("value_max", nil), ("unit", nil), ("cadence", cadence.rawValue),
      ("nature", nature?.rawValue), ("area", area), ("stretch", false), ("baseline", nil), ("baseline_year", nil),
      ("baseline_unit", nil), ("section_path", section),
      ("sentence_start", span.start), ("sentence_end", span.end),
    ] + deadline.columns + provenance.columns
  }
}

extension Measure {
  fileprivate var columns: [Column] {
    [("text_start", textStart), ("quote", quote), ("section_path", section)] + deadline.columns + provenance.columns
  }
}

extension Incentive {
  fileprivate var columns: [Column] {
    [("quote", quote), ("amount", amount), ("unit", unit), ("section_path", section)]
  }
}
