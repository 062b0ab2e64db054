import HTTP
import Policy
import Store

/// The lines that a program hands in, held against the same rules as the form.
struct SubmissionSheet {
  /// Why nothing of it can be taken.
  struct Refusal: Error {
    var status: Status
    var pointer: String
    var detail: String
    /// What is there instead, for a version that was not the newest.
    var report: Report?
  }

  let author: Actor
  let today: CivilDate
  private(set) var submissions: [DatedSubmission] = []
  private(set) var faults: [SubmittedLine.Fault] = []
  /// Whether no line writes over an earlier report.
  private(set) var isNew = true
  private var tasks: [String: [TargetID: ReportingTask]] = [:]

  init(author: Actor, today: CivilDate) {
    self.author = author
    self.today = today
  }

  /// Checks every line; throws `Refusal` where the whole cannot be taken, and notes faults of single fields.
  mutating func take(_ lines: [SubmittedLine], isList: Bool, ifMatch: String?, from store: Store) throws {
    if isList, ifMatch != nil {
      throw Refusal(status: .badRequest, pointer: "", detail: "一次提交多项时请在各项中写 version，不要用 If-Match")
    }
    var seen: Set<String> = []
    for (index, line) in lines.enumerated() {
      let pointer = isList ? "/\(index)" : ""
      guard seen.insert("\(line.target) \(line.period.text)").inserted else {
        throw Refusal(
          status: .unprocessableContent, pointer: pointer + "/target_id",
          detail: "目标 \(line.target) 在\(line.period.title)出现了两次")
      }
      try take(line, at: pointer, ifMatch, store)
    }
  }

  private mutating func take(_ line: SubmittedLine, at pointer: String, _ ifMatch: String?, _ store: Store) throws {
    guard today >= line.period.opensOn else {
      throw Refusal(
        status: .unprocessableContent, pointer: pointer + "/period",
        detail: StoreError.periodNotOpen(line.period, opensOn: line.period.opensOn).description)
    }
    let task = try task(line, at: pointer, store)
    if !ReportFlow.isOpen(task.report?.state) {
      throw Refusal(
        status: .conflict, pointer: pointer,
        detail: "目标 \(line.target) 的\(line.period.title)填报\(ReportFlow.Refusal.locked)",
        report: task.report)
    }
    switch line.entry.validated(for: task.context) {
    case .failure(let found):
      for fault in found.all {
        faults.append(.init(pointer: "\(pointer)/\(fault.field.rawValue)", detail: fault.message))
      }
    case .success(let figure):
      let seen = try seen(line, figure, task.report, at: pointer, ifMatch)
      submissions.append(
        DatedSubmission(
          period: line.period,
          line: Submission(target: line.target, figure: figure, typed: typed(line, figure), seenVersion: seen)))
    }
  }

  /// As a person would have typed it, in one spelling, so that the same again is known as the same.
  private func typed(_ line: SubmittedLine, _ figure: ReportedFigure) -> ReportEntry {
    ReportEntry(
      value: figure.value.map(Quantity.text) ?? "", stage: figure.stage?.rawValue ?? "",
      narrative: line.entry.narrative, explanation: line.entry.explanation)
  }

  /// The line of the owner's form that this one stands for.
  private mutating func task(_ line: SubmittedLine, at pointer: String, _ store: Store) throws -> ReportingTask {
    guard let target = try store.target(line.target)?.summary, target.isCurrent else {
      throw Refusal(status: .notFound, pointer: pointer + "/target_id", detail: "没有编号为 \(line.target) 的目标")
    }
    guard let owner = target.owner?.agency, author.may(.report, for: owner) else {
      throw Refusal(
        status: .forbidden, pointer: pointer + "/target_id", detail: "目标 \(line.target) 不由本单位填报，提交的内容没有保存")
    }
    if target.isWithdrawn {
      throw Refusal(status: .conflict, pointer: pointer + "/target_id", detail: "目标 \(line.target) 已退出计划，不再填报")
    }
    let form = "\(owner) \(line.period.text)"
    if tasks[form] == nil {
      let due = try store.reportingTasks(of: owner, in: line.period)
      tasks[form] = Dictionary(due.map { ($0.target.id, $0) }) { first, _ in first }
    }
    if let task = tasks[form]?[line.target] { return task }
    let asked = tasks[form]?.values.first { task in task.same.contains { $0.target == line.target } }
    let instead = asked.map { "，请填报目标 \($0.target.id)" } ?? ""
    throw Refusal(
      status: .conflict, pointer: pointer + "/target_id", detail: "目标 \(line.target) 与另一项目标合并填报\(instead)，一次填报各处同时更新")
  }

  /// The version that the program has seen. Whoever writes over a report must say which; the same again needs not.
  private mutating func seen(
    _ line: SubmittedLine, _ figure: ReportedFigure, _ report: Report?, at pointer: String, _ ifMatch: String?
  ) throws -> Int {
    guard let report else {
      if ifMatch != nil || (line.version ?? 0) > 0 {
        throw Refusal(status: .preconditionFailed, pointer: pointer, detail: "还没有这一季度的填报，首次提交不需要 If-Match 或 version")
      }
      return 0
    }
    isNew = false
    if report.state == .submitted, report.newest.figure == figure { return report.version }
    if let ifMatch {
      let tags = EntityTagList(ifMatch.replacing("-gzip\"", with: "\""))
      let current = EntityTag("\(report.id)-\(report.version)")
      if let tags, let current, tags.matchesStrongly(current) { return report.version }
      throw stale(report, pointer)
    }
    guard let version = line.version else {
      throw Refusal(
        status: .preconditionRequired, pointer: pointer,
        detail: "目标 \(line.target) 的\(line.period.title)已有填报，改写时请用 If-Match 或 version 说明所依据的版本", report: report)
    }
    guard version == report.version else { throw stale(report, pointer) }
    return version
  }

  private func stale(_ report: Report, _ pointer: String) -> Refusal {
    let newest = report.newest
    return Refusal(
      status: .preconditionFailed, pointer: pointer,
      detail: "填报已由\(newest.by)于\(Wording.minute(newest.at))改动（\(report.state.title)，第\(report.version)版），请读取最新内容后再提交",
      report: report)
  }
}
