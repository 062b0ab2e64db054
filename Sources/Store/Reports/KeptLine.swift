import Policy

/// A line of a body's form as the database has it: enough to tell what somebody changed in it.
public struct KeptLine: Sendable, Hashable {
  public var target: TargetID
  /// Of the newest report, 0 for none.
  public var version: Int
  public var state: ReportState?
  /// Whether something that was said counts.
  public var isCounted: Bool
  /// What the newest report holds as it was typed.
  public var stored: ReportEntry
  /// What somebody is typing there, on top of the newest report.
  public var typing: TypedDraft?

  /// - Parameter typing: whatever is kept; what was typed over an older report is nothing.
  init(target: TargetID, said: SaidReport?, typing: TypedDraft?) {
    self.target = target
    version = said?.version ?? 0
    state = said?.state
    isCounted = said?.counted != nil
    stored = said?.newest.typed ?? ReportEntry()
    self.typing = typing.flatMap { $0.seen == version ? $0 : nil }
  }
}

extension ReportingTask {
  /// What of it tells whether somebody changed it.
  public var kept: KeptLine {
    KeptLine(target: target.id, said: report?.said, typing: typing)
  }
}
