import Policy
import Store

/// One agency's form for one quarter: every target that it owns, with what has been typed so far.
struct ReportingForm: Sendable {
  /// One target's line: what it is, what was typed, what is wrong with it.
  struct Line: Sendable {
    var task: ReportingTask
    var entry: ReportEntry
    /// The report's version that the form was drawn from.
    var seen: Int
    var faults = ReportEntry.Faults([])
    /// What happened to this line meanwhile.
    var note: String?

    var id: TargetID { task.target.id }

    init(task: ReportingTask, entry: ReportEntry? = nil, seen: Int? = nil) {
      self.task = task
      self.entry = entry ?? task.report?.newest.typed ?? ReportEntry()
      self.seen = seen ?? task.report?.version ?? 0
    }

    /// What the database holds of what was typed.
    var stored: ReportEntry { task.report?.newest.typed ?? ReportEntry() }
    var isLocked: Bool { !ReportFlow.isOpen(task.report?.state) }
    /// A figure can fall only where there was one: elsewhere the field would be a burden without a use.
    var asksForExplanation: Bool {
      let mayFall = task.previous?.value != nil && task.target.cadence == .byDeadline
      return mayFall || !entry.explanation.isEmpty || faults[.explanation] != nil
    }
    var isChanged: Bool { !isLocked && entry != stored }
    /// Whether handing in the form hands in this line.
    var isToBeSubmitted: Bool {
      guard !isLocked else { return false }
      switch task.report?.state {
      case nil, .draft: return !entry.isEmpty || task.report?.counted != nil
      case .returned: return !entry.isEmpty
      case .submitted, .approved: return isChanged
      }
    }
  }

  var agency: AgencySummary
  var period: Period
  var lines: [Line]
  /// An administrator writes for the agency.
  var isOnBehalf: Bool
  /// A word above the form: saved, signed in again, …
  var notice: ReportingNotice?
  /// What concerns the whole form and no field of it.
  var fault: String?

  init(agency: AgencySummary, period: Period, tasks: [ReportingTask], isOnBehalf: Bool) {
    self.agency = agency
    self.period = period
    self.isOnBehalf = isOnBehalf
    // Figures first: they are what the plan can be held to.
    lines = tasks.filter { !$0.target.isGoal }.map { Line(task: $0) }
    lines += tasks.filter(\.target.isGoal).map { Line(task: $0) }
  }

  var isWrong: Bool { fault != nil || lines.contains { !$0.faults.all.isEmpty || $0.note != nil } }

  /// How many lines are in which state: submitted or approved, drafts, given back, untouched.
  func count(_ states: ReportState?...) -> Int { lines.filter { states.contains($0.task.report?.state) }.count }

  /// Whether anything typed is not in the database.
  var hasUnsaved: Bool { lines.contains(where: \.isChanged) }
}

extension ReportingForm {
  /// Checks every line that would be handed in; true when nothing is wrong.
  mutating func validate() -> Bool {
    var isGood = true
    for index in lines.indices where lines[index].isToBeSubmitted {
      if case .failure(let faults) = lines[index].entry.validated(for: lines[index].task.context) {
        lines[index].faults = faults
        isGood = false
      }
    }
    if isGood && !lines.contains(where: \.isToBeSubmitted) {
      fault = count(.submitted, .approved) > 0 ? "没有需要提交的改动" : "还没有填写任何一项，请至少填写一项再提交"
      isGood = false
    }
    return isGood
  }

  /// What is handed in; call after `validate`.
  var submissions: [Submission] {
    lines.filter(\.isToBeSubmitted).compactMap { line in
      guard case .success(let figure) = line.entry.validated(for: line.task.context) else { return nil }
      return Submission(target: line.id, figure: figure, typed: line.entry, seenVersion: line.seen)
    }
  }

  var drafts: [Draft] {
    lines.filter(\.isChanged).map { Draft(target: $0.id, entry: $0.entry, seenVersion: $0.seen) }
  }

  /// Somebody wrote in between: says it beside each line concerned, keeps what was typed, and lets it be sent again.
  mutating func markConflicts() {
    for index in lines.indices {
      guard let report = lines[index].task.report, report.version != lines[index].seen else { continue }
      let newest = report.newest
      let value = newest.typed.value.isEmpty ? newest.figure.stage?.title ?? "空" : newest.typed.value
      lines[index].note =
        "这一项在您填写期间已由\(newest.by)于\(Wording.minute(newest.at))改为“\(value)”（\(report.state.title)）。"
        + "您填写的内容仍在下面，请核对后再提交"
      lines[index].seen = report.version
    }
    if !lines.contains(where: { $0.note != nil }) { fault = "内容刚刚被别人改动过，请核对后再提交" }
  }
}
