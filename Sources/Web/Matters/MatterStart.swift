import HTTP
import Policy
import Store

/// What a matter's form is filled in with, by where somebody came from: a report's problems, a project's late step,
/// a meeting, a spot check.
enum MatterStart {
  static func typed(_ request: Request, _ site: Site, _ visitor: Visitor) throws -> [MatterField: String] {
    var typed: [MatterField: String] = [:]
    for field in MatterField.allCases { typed[field] = request.query(field.rawValue) }
    if let agency = visitor.actor.agency, let summary = try site.store.agencySummary(agency) {
      typed[.city] = typed[.city] ?? summary.city.description
      typed[.from] = typed[.from] ?? agency.description
    }
    if let city = visitor.ownCity(.openMatters) { typed[.city] = typed[.city] ?? city.description }
    if let report = request.query("report").flatMap({ ReportID($0) }) {
      try fill(&typed, from: report, site, visitor)
    }
    if let subject = typed[.subject].flatMap({ SubjectReference($0) }), subject.kind == .project {
      try fill(&typed, from: ProjectID(subject.id), step: request.query("step"), site, visitor)
    }
    return typed
  }

  /// “围绕推进产业链发展中遇到的问题，做好问题收集”: what a body wrote is not typed again.
  private static func fill(
    _ typed: inout [MatterField: String], from id: ReportID, _ site: Site, _ visitor: Visitor
  ) throws {
    guard let report = try site.store.report(id),
      visitor.actor.may(.readReportHistory, for: report.agency, in: report.city)
    else { throw WebError.missing("编号为 \(id) 的填报") }
    let figure = report.newest.figure
    let parts = [("存在问题", figure.problems), ("需协调事项", figure.coordination), ("下一步安排", figure.nextSteps)]
    let text = parts.filter { !$0.1.isEmpty }.map { "\($0.0)：\($0.1)" }.joined(separator: "\n")
    typed[.city] = report.city.description
    typed[.title] = cut("\(report.indicator)：\(figure.coordination.isEmpty ? "存在问题" : "需协调事项")（\(report.period.title)）")
    typed[.text] = String(String.UnicodeScalarView(text.unicodeScalars.prefix(MatterField.text.longest)))
    typed[.origin] = MatterOrigin.report.rawValue
    typed[.subject] = SubjectReference(.target, report.target.raw).text
    typed[.from] = report.agency?.description
  }

  /// “未达到时序进度的项目予以降级管理或限期整改”.
  private static func fill(
    _ typed: inout [MatterField: String], from id: ProjectID, step: String?, _ site: Site, _ visitor: Visitor
  ) throws {
    guard let project = try site.store.project(id)?.summary else { throw WebError.missing("编号为 \(id) 的项目") }
    let body = (project.facts.responsible ?? project.facts.lead).map { String($0) }
    typed[.city] = String(project.facts.city)
    if visitor.may(.runSupervision, in: CityID(project.facts.city)) { typed[.from] = nil }
    typed[.agency] = typed[.agency] ?? body
    // Another origin has words of its own.
    guard typed[.origin] == nil,
      let late = project.late(on: visitor.today).first(where: { step == nil || $0.step.rawValue == step })
    else {
      return
    }
    let plan = project.schedule?.planned(late.step)?.to.text ?? ""
    typed[.origin] = MatterOrigin.projectLate.rawValue
    typed[.title] = typed[.title] ?? cut("\(project.facts.name)：\(late.step.title)限期整改")
    typed[.text] = typed[.text] ?? "计划\(plan)完成\(late.step.title)，现已超过\(late.days)天。"
    let setting = try site.store.supervision(of: CityID(project.facts.city))
    typed[.due] = typed[.due] ?? setting.count.adding(setting.answerDays, to: visitor.today).text
  }

  private static func cut(_ text: String) -> String {
    text.unicodeScalars.count <= MatterField.title.longest
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(MatterField.title.longest - 1))) + "…"
  }
}

extension Address {
  /// The form that enters a matter.
  static func newMatter() -> Address { Address(path: Route.matterNew.pattern) }

  /// The same, filled in from a report's problems.
  static func newMatter(from report: ReportID) -> Address { newMatter().with("report", report.description) }

  /// The same, from a project's late step.
  static func newMatter(from project: ProjectID, _ step: ProjectStep) -> Address {
    newMatter(about: SubjectReference(.project, project.raw)).with("step", step.rawValue)
  }

  /// The same, about something of any kind.
  static func newMatter(about subject: SubjectReference, _ origin: MatterOrigin? = nil) -> Address {
    newMatter().with("subject", subject.text).with("origin", origin?.rawValue)
  }
}
