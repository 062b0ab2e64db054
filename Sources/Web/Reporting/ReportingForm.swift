import Policy
import Store

/// One agency's form for one period: every target that it owns, with what has been typed so far.
struct ReportingForm: Sendable {
  /// One target's line: what it is, what was typed, what is wrong with it.
  struct Line: Sendable {
    var task: ReportingTask
    /// What was typed.
    var change: ReportingChange
    var faults = ReportEntry.Faults([])
    /// What happened to this line meanwhile.
    var note: String?
    /// Its period has closed for its body: what is typed is taken by no door.
    var isLocked = false

    var id: TargetID { task.target.id }
    /// As it goes to the store.
    var onSheet: ReportingSheet.Line {
      ReportingSheet.Line(
        target: id, period: task.period, entry: entry, seenVersion: seen, place: task.target.indicator)
    }

    init(task: ReportingTask) {
      self.task = task
      change = ReportingChange(task.kept)
    }

    var entry: ReportEntry {
      get { change.entry }
      set { change.entry = newValue }
    }
    var seen: Int {
      get { change.seen }
      set { change.seen = newValue }
    }
    var stamp: Int {
      get { change.stamp }
      set { change.stamp = newValue }
    }
    /// What somebody is typing there, on top of the newest report.
    var typing: TypedDraft? { change.kept.typing }
    /// What the database holds of what was typed.
    var stored: ReportEntry { change.kept.stored }
    /// Whether anything was said, in the database or on the page.
    var isFilled: Bool { !entry.isEmpty }
    var mayFall: Bool { task.previous?.value != nil && task.target.cadence == .byDeadline }
    /// The plan demands a file, and none is there yet.
    var lacksProof: Bool { task.demandedProof != nil && task.evidence == 0 }
    /// A figure can fall only where there was one: elsewhere the field would be a burden without a use.
    var asksForExplanation: Bool {
      mayFall || lacksProof || !entry.explanation.isEmpty || faults[.explanation] != nil
    }
    var isChanged: Bool { change.isChanged }
    /// Whether handing in the form hands in this line.
    var isToBeSubmitted: Bool { change.isToBeSubmitted }
  }

  var agency: AgencySummary
  var period: Period
  var lines: [Line]
  /// The measures of which the body tells, as rows of the same form.
  var measures: [MeasureLine]
  /// An administrator writes for the agency.
  var isOnBehalf: Bool
  /// The days that hold for the agency.
  var window: ReportingWindow
  /// What is to be known of the days: late, closed, moved and why.
  var moved: String?
  /// Whether somebody of the agency signs what is handed in.
  var isSigned = false
  /// The one line that is shown; nil where all are.
  var alone: ReportingAlone?
  /// As the form's address says it: nil where the account's own agency is meant anyway.
  var named: AgencyID?
  /// The other agencies that the account acts for.
  var bodies: [UserAccount.Body] = []
  /// A word above the form: saved, signed in again, …
  var notice: ReportingNotice?
  /// The periods that are about now, of each kind in which the body is asked.
  var around: [Period] = []
  /// What was given back in other periods.
  var returnedElsewhere: [ReturnedReports] = []
  /// What the body owes, in this period and in others.
  var owed: [OwedReports] = []
  /// What waits for the body beside its reports.
  var waiting = SupervisionWaiting()
  /// What concerns the whole form and no field of it.
  var fault: String?

  init(
    agency: AgencySummary, period: Period, tasks: [ReportingTask], measures: [MeasureTask] = [], isOnBehalf: Bool
  ) {
    self.agency = agency
    self.period = period
    self.isOnBehalf = isOnBehalf
    window = tasks.first?.window ?? ReportingWindow(usual: period)
    // Plan by plan; in each figures first: they are what the plan can be held to.
    var plans: [DocumentID: Int] = [:]
    for task in tasks where plans[task.target.document] == nil { plans[task.target.document] = plans.count }
    func place(_ task: ReportingTask) -> Int {
      plans[task.target.document, default: 0] * 2 + (task.target.isGoal ? 1 : 0)
    }
    let ordered = tasks.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
    lines = ordered.map { Line(task: $0.element) }
    self.measures = measures.map { MeasureLine(task: $0) }
  }

  var isWrong: Bool {
    fault != nil || lines.contains { !$0.faults.all.isEmpty || $0.note != nil } || measures.contains(where: \.isWrong)
  }

  /// Nothing is asked of the body.
  var isBlank: Bool { lines.isEmpty && measures.isEmpty }

  /// How many rows there are.
  var count: Int { lines.count + measures.count }

  /// Rows in which something stands.
  var filled: Int { lines.count(where: \.isFilled) + measures.count(where: \.isFilled) }

  /// How many rows are in which state: submitted or approved, drafts, given back, untouched.
  func count(_ states: ReportState?...) -> Int {
    lines.count { states.contains($0.task.report?.state) } + measures.count { states.contains($0.state) }
  }

  /// Whether anything typed is not in the database.
  var hasUnsaved: Bool {
    lines.contains { $0.isChanged && $0.entry != $0.typing?.entry } || measures.contains(where: \.isChanged)
  }
}

/// What a form hands in: every rule was kept.
struct CheckedForm {
  var lines: [CheckedLine] = []
  var measures: [CheckedMeasure] = []

  var count: Int { lines.count + measures.count }
}

extension ReportingForm {
  /// Every row that would be handed in, when nothing is wrong; otherwise the form says what is, and nil comes back.
  mutating func checked(by author: Actor, on today: CivilDate) throws -> CheckedForm? {
    let handedIn = lines.filter(\.isToBeSubmitted)
    let told = checkedMeasures(on: today)
    guard !handedIn.isEmpty || !(told?.isEmpty ?? false) else {
      if isReplay { return CheckedForm() }
      let isDone = count(.signing, .submitted, .approved) > 0
      fault = isDone ? "没有需要提交的改动" : "还没有填写任何一项，请至少填写一项再提交"
      return nil
    }
    let sheet = ReportingSheet(.page, handedIn.map(\.onSheet), by: author, on: today)
    do {
      let lines = try sheet.checked(against: handedIn.map(\.task.asked))
      return told.map { CheckedForm(lines: lines, measures: $0) }
    } catch {
      for index in lines.indices { lines[index].faults = error.entry(of: lines[index].id) }
      // The page draws only what its agency is asked for; whatever else is wrong is not a matter of its fields.
      fault = error.all.first { $0.field.map { if case .entry = $0 { false } else { true } } ?? true }?.sentence
      return nil
    }
  }

  /// The same form again: what it says is what was handed in meanwhile, by itself.
  var isReplay: Bool {
    lines.contains { line in
      guard let report = line.task.report, report.state == .submitted || report.state == .approved else { return false }
      return line.seen < report.version && line.entry == line.stored
    }
  }

  /// What is kept as it was typed.
  var drafts: [ReportingSheet.Line] { lines.filter(\.isChanged).map(\.onSheet) }

  /// Lines that came with another figure than somebody else is typing there, unseen: said beside each. The next press
  /// goes through.
  mutating func markTyping(of came: Set<TargetID>, by user: UserID?) {
    for index in lines.indices where came.contains(lines[index].id) {
      guard let typing = lines[index].change.overlooked(by: user) else { continue }
      lines[index].note = ReportingDraftWords.overtaken(typing)
      lines[index].stamp = typing.stamp
    }
    for index in measures.indices where measures[index].came {
      guard let draft = measures[index].overlooked(by: user) else { continue }
      measures[index].note = ReportingDraftWords.overtaken(draft)
      measures[index].stamp = draft.stamp
    }
  }

  /// Somebody wrote in between: says it beside each line concerned, keeps what was typed, and lets it be sent again.
  mutating func markConflicts() {
    for index in lines.indices {
      guard let report = lines[index].task.report, report.version != lines[index].seen else { continue }
      lines[index].note = ReportingDraftWords.moved(report)
      lines[index].seen = report.version
    }
    for index in measures.indices where measures[index].came {
      if let draft = measures[index].task.draft, draft.stamp != measures[index].stamp, measures[index].isChanged {
        measures[index].note = ReportingDraftWords.overtaken(draft)
        measures[index].stamp = draft.stamp
      }
      guard let newest = measures[index].task.course.reports.first, newest.id != measures[index].seen else { continue }
      measures[index].note = ReportingDraftWords.moved(newest)
      measures[index].seen = newest.id
    }
    if !lines.contains(where: { $0.note != nil }), !measures.contains(where: { $0.note != nil }) {
      fault = "内容刚刚被别人改动过，请核对后再提交"
    }
  }
}
