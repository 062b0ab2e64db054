extension ProgressFacts {
  /// The figure with which the target was reached, as its nature has it.
  ///
  /// What is counted up is reached once and stays so. A level or a share must still be there: the newest figure that
  /// came on time decides, and after that the newest of all. A rate of change, and a ceiling on what is counted up, are
  /// known only at the end. A limit that holds each time is kept, never reached.
  func reached(in counted: [Figure], _ rule: ProgressRule) -> Figure? {
    if cadence == .event { return nil }
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
    if let answer { return figure.period != answer }
    return cadence == .byDeadline && deadline.map { figure.period.firstDay > $0.lastDay } ?? false
  }

  /// The end that had passed before the target came into Liance: asked once for the result.
  public var endedBeforeEntry: Deadline? { ends.flatMap { $0.lastDay < enteredOn ? $0 : nil } }

  /// When the result was told of what had ended before.
  private var answer: Period? { endedBeforeEntry == nil ? nil : figures.map(\.period).min() }

  private var settlesAtEnd: Bool {
    nature == .rateOfChange || nature == .timeLimit
      || (comparison == .atMost && (nature == .yearly || nature == .increase))
  }

  /// Whether a figure of this period tells of the whole.
  private func isEnd(_ period: Period) -> Bool {
    if let answer { return period >= answer }
    return switch cadence {
    case .byDeadline: deadline.map { period.lastDay >= $0.lastDay } ?? false
    case .annual: period.endMonth == 12
    case .semiannual: period.endMonth.isMultiple(of: 6)
    case .quarterly: period.endMonth.isMultiple(of: 3)
    case .monthly: true
    case .event: false
    }
  }

  private func meets(_ figure: Figure, _ rule: ProgressRule) -> Bool {
    guard let value else { return figure.stage == .done }
    guard let reported = figure.value else { return false }
    if nature == .timeLimit { return reported >= 100 }
    switch comparison {
    case .atLeast, .equal, .range: return reported >= value
    case .about: return reported >= value * rule.aboutFrom
    case .atMost: return reported <= value
    }
  }
}
