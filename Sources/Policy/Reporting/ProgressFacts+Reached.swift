extension ProgressFacts {
  /// The figure with which the target was reached, as its nature has it.
  ///
  /// What is counted up is reached once and stays so. A level or a share must still be there: the newest figure that came
  /// on time decides, and after that the newest of all. A rate of change, and a ceiling on what is counted up, are known
  /// only at the end. A time limit is kept, never reached.
  func reached(in counted: [Figure], _ rule: ProgressRule) -> Figure? {
    if cadence == .event || nature == .timeLimit { return nil }
    if settlesAtEnd { return counted.first { isEnd($0.period) && meets($0, rule) } }
    guard nature == .level || nature == .share else { return counted.first { meets($0, rule) } }
    let onTime = counted.filter { !isLate($0) }
    for run in [onTime, counted] {
      let met = run.reversed().prefix { meets($0, rule) }
      if let since = met.last { return since }
    }
    return nil
  }

  func isLate(_ figure: Figure) -> Bool {
    cadence == .byDeadline && deadline.map { figure.period.firstDay > $0.lastDay } ?? false
  }

  private var settlesAtEnd: Bool {
    nature == .rateOfChange || (comparison == .atMost && (nature == .yearly || nature == .increase))
  }

  /// Whether a figure of this quarter tells of the whole.
  private func isEnd(_ period: Period) -> Bool {
    switch cadence {
    case .byDeadline: deadline.map { period >= Period(containing: $0.lastDay) } ?? false
    case .annual: period.quarter == 4
    case .semiannual: period.quarter.isMultiple(of: 2)
    case .quarterly, .monthly: true
    case .event: false
    }
  }

  private func meets(_ figure: Figure, _ rule: ProgressRule) -> Bool {
    guard let value else { return figure.stage == .done }
    guard let reported = figure.value else { return false }
    switch comparison {
    case .atLeast, .equal, .range: return reported >= value
    case .about: return reported >= value * rule.aboutFrom
    case .atMost: return reported <= value
    }
  }
}
