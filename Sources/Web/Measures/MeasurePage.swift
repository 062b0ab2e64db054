import Policy
import Store

/// One clause with its agencies and its words.
struct MeasurePage: Sendable {
  var measure: MeasureSummary
  var course = MeasureCourse()
  /// The files that bear out what was told of its newest period, for those concerned.
  var files: [Evidence] = []
  /// What was given back within its body, for those concerned.
  var sentBack: [MeasureSentBack] = []
  /// What was typed and refused, by the forms' fields.
  var typed: [String: String] = [:]
  var fault: (field: String, message: String)?
  /// What is supervised about it, for those permitted.
  var about: SubjectSupervision?
  /// Whether what the visitor's body says is signed first: it goes by the form then.
  var isSigned = false
  /// The projects that it asks for.
  var asked: AskedProjects?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb(measure.documentTitle, .document(measure.document)), Crumb("举措 \(measure.id)")]
    let title = "举措 \(measure.id)：\(measure.textStart)"
    let json = LinkButton("JSON", MeasureResource.list.item(measure.id)).html
    let isMine = self.isMine(visitor)
    return frame.page(title, in: .measures, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault?.message, field: fault?.field))\(PageHead(measure.textStart + "…", actions: json))
      \(course.lag(deadline: measure.deadline, on: visitor.today).map { Notice(.warn, "滞后：\($0.words)。") })
      <div class="grid grid-main">\(text(visitor))\(Card("基本信息", id: "facts") { facts.html })</div>
      <div class="stack gap">\(progress(isMine, visitor))\(evidence)\(milestones(isMine, visitor))\
      \(asked?.card("按这项举措落实的项目"))\(about?.card(for: visitor))</div>
      """
    }
  }

  func isMine(_ visitor: Visitor) -> Bool { visitor.actor.body(following: measure) != nil }

  /// Whether somebody sees what was given back, and why: its body, whoever signs there, and whoever looks reports of
  /// its city over.
  func isInner(_ visitor: Visitor) -> Bool {
    isMine(visitor) || visitor.may(.reviewReports, in: measure.city)
      || measure.agencies.contains { visitor.actor.may(.signReports, for: $0.id, in: measure.city) }
  }

  private var evidence: Card? {
    guard !files.isEmpty else { return nil }
    return Card("佐证材料", id: "files", count: files.count, isFlush: true) {
      EvidenceTable(files: files) { _ in nil }.html
    }
  }

  private func text(_ visitor: Visitor) -> Card {
    let whole = Link("在全文中查看", .text(of: measure.id, in: measure.document)).html
    let enter = visitor.may(.manageProjects) ? Link("据此登记项目", .newProject(for: measure.id)).html : .empty
    return Card("原文", id: "text", note: whole, links: enter) {
      "<blockquote class=\"quote\">\(measure.quote)</blockquote>"
    }
  }

  private var facts: FactList {
    var facts = FactList()
    for role in AgencyLink.Role.allCases {
      let links = measure.agencies.filter { $0.role == role }
      if !links.isEmpty { facts.add(role.title + (role == .duty ? "" : "单位"), AgencyNames(links: links).html) }
    }
    if let teller = measure.teller {
      facts.add("填报单位", "\(Link(teller.name, .agency(teller.agency)))\(SubLine(teller.note))")
    } else {
      facts.add("填报单位", "<span class=\"muted\">待指定</span>")
    }
    if !measure.enterprises.isEmpty { facts.add("提及企业", measure.enterprises.named) }
    facts.add("完成时限", "\(measure.deadline.map(\.words) ?? "未明确")")
    facts.add("城市", Link(measure.cityName, .overview(city: measure.city)).html)
    facts.add("章节", "\(measure.sectionPath)")
    return facts
  }
}
