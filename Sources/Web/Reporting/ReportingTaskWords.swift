import Policy
import Store

extension ReportingTask {
  /// The previous figure with its quarter.
  var previousText: String? {
    previous.map { "\($0.period.title)：\(Wording.figure(value: $0.value, stage: $0.stage, unit: target.reportedUnit))" }
  }
}
