import GRDB
import Policy

/// What is written into a column, and compared with what stands there.
typealias KeptValue = Bound & DatabaseValueConvertible

/// Columns with what shall stand in them, in the order in which they are added.
struct Columns {
  private(set) var names: [String] = []
  private(set) var values: [(any KeptValue)?] = []

  /// A target, the widest of the items, has so many.
  private static let usual = 40

  init() {
    names.reserveCapacity(Self.usual)
    values.reserveCapacity(Self.usual)
  }

  mutating func add(_ name: String, _ value: (any KeptValue)?) {
    names.append(name)
    values.append(value)
  }
}

extension ItemState {
  /// What every item's row holds, whatever else hangs on it.
  func add(to columns: inout Columns) {
    let span = effective.span
    columns.add("standing", standing.rawValue)
    columns.add("position", span.start)
    columns.add("as_read", asReadText ?? asRead.texts.json())
    columns.add("span_start", span.start)
    columns.add("span_end", span.end)
    switch effective {
    case .section(let item): item.add(to: &columns)
    case .target(let item): item.add(to: &columns)
    case .goal(let item): item.add(to: &columns)
    case .measure(let item): item.add(to: &columns)
    case .incentive(let item): item.add(to: &columns)
    }
  }
}

extension Columns {
  fileprivate mutating func add(_ deadline: Deadline?) {
    add("deadline", deadline?.text)
    add("deadline_day", deadline?.lastDay.text)
  }

  fileprivate mutating func add(_ provenance: Provenance) {
    add("confidence", provenance.confidence)
    add("rule", provenance.rule)
  }
}

extension Section {
  fileprivate func add(to columns: inout Columns) {
    columns.add("number", number)
    columns.add("title", title)
    columns.add("level", level)
    columns.add("path", path)
  }
}

extension Target {
  fileprivate func add(to columns: inout Columns) {
    columns.add("is_goal", false)
    columns.add("quote", quote)
    columns.add("indicator", indicator)
    columns.add("comparison", comparison.rawValue)
    columns.add("value", value)
    columns.add("value_max", valueMax)
    columns.add("unit", unit)
    columns.add("cadence", cadence.rawValue)
    columns.add("nature", nature?.rawValue)
    columns.add("area", area)
    columns.add("stretch", stretch)
    columns.add("baseline", baseline?.value)
    columns.add("baseline_year", baseline?.year)
    // A baseline that a person told is counted as the target is.
    columns.add("baseline_unit", baseline.flatMap { $0.unit.isEmpty ? nil : $0.unit })
    columns.add("section_path", section)
    columns.add("sentence_start", sentence.start)
    columns.add("sentence_end", sentence.end)
    columns.add(deadline)
    columns.add(provenance)
  }
}

extension Goal {
  fileprivate func add(to columns: inout Columns) {
    columns.add("is_goal", true)
    columns.add("quote", quote)
    columns.add("indicator", indicator)
    columns.add("comparison", Comparison.equal.rawValue)
    columns.add("value", nil)
    columns.add("value_max", nil)
    columns.add("unit", nil)
    columns.add("cadence", cadence.rawValue)
    columns.add("nature", nature?.rawValue)
    columns.add("area", area)
    columns.add("stretch", false)
    columns.add("baseline", nil)
    columns.add("baseline_year", nil)
    columns.add("baseline_unit", nil)
    columns.add("section_path", section)
    columns.add("sentence_start", span.start)
    columns.add("sentence_end", span.end)
    columns.add(deadline)
    columns.add(provenance)
  }
}

extension Measure {
  fileprivate func add(to columns: inout Columns) {
    columns.add("text_start", textStart)
    columns.add("quote", quote)
    columns.add("section_path", section)
    columns.add(deadline)
    columns.add(provenance)
  }
}

extension Incentive {
  fileprivate func add(to columns: inout Columns) {
    columns.add("quote", quote)
    columns.add("amount", amount)
    columns.add("unit", unit)
    columns.add("section_path", section)
  }
}
