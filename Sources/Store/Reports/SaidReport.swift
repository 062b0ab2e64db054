import Policy

/// What has been said of a target in a period, as far as whoever writes over it must know it.
public struct SaidReport: Sendable, Hashable {
  public var id: ReportID
  public var newest: ReportRevision
  /// Which revision counts; nil while there is only a draft, or it was returned.
  public var counted: ReportFlow.Counted?

  public var version: Int { newest.number }
  public var state: ReportState { newest.state }
}

extension Report {
  /// Without what only a page shows.
  public var said: SaidReport {
    SaidReport(
      id: id, newest: newest, counted: counted.map { ReportFlow.Counted(number: $0.number, state: $0.state) })
  }
}
