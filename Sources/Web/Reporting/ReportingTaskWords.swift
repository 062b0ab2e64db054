import Policy
import Store

extension ReportingTask {
  /// What the expected path asks for at the period's end: `不低于` is said by the target beside it.
  var expectedText: String? { expected?.text(unit: target.reportedUnit) }

  /// How it was come by.
  var expectedWords: String? { expected?.words(at: period, unit: target.reportedUnit) }

  /// The previous figure with its quarter.
  var previousText: String? {
    previous.map { "\($0.period.title)：\(Wording.figure(value: $0.value, stage: $0.stage, unit: target.reportedUnit))" }
  }
}
