import Policy
import Store

/// One project of a draw: what had been reported beside what was seen, and the form that records it.
struct SpotCheckPage: Sendable {
  var check: SpotCheck
  var typed: [SpotEntry.Field: String]?
  var faults: [SpotEntry.Fault] = []
  var refusal: String?
  var notice: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let draw = Address.spotChecks(SpotCheckFilter(draw: check.draw))
    let crumbs = [Crumb("项目", .projects()), Crumb("现场抽查", .spotChecks()), Crumb(check.drawTitle, draw)]
    let items = faults.map { ErrorSummary.Item($0.message, field: $0.field.rawValue) }
    let whole = refusal.map { [ErrorSummary.Item($0)] } ?? []
    let title = "抽查：\(check.projectName)"
    let lead: HTML = "\(check.cityName) · \(check.county) · \(check.agencyName ?? "没有责任单位") · \(check.outcome.title)"
    let isWrong = !(items + whole).isEmpty
    return frame.page(title, in: .projects, crumbs: crumbs, for: visitor, isWrong: isWrong) {
      """
      \(ErrorSummary("填写有误，尚未保存", items + whole))\(Notice.done(notice))
      \(PageHead(title, lead: lead, actions: "\(matter(visitor))\(LinkButton("项目页面", .project(check.project)))"))
      <div class="stack">\(Card("上报与现场", id: "facts") { facts.html })
      \(visitor.may(.checkSites, in: check.city) ? form(visitor) : nil)</div>
      """
    }
  }

  /// What was seen and does not agree goes into the ledger with one click.
  private func matter(_ visitor: Visitor) -> LinkButton? {
    guard !check.differences.isEmpty, visitor.may(.openMatters) else { return nil }
    let found = check.differences.map(\.title).joined(separator: "；")
    let form = Address.newMatter(about: SubjectReference(.project, check.project.raw), .spotCheck)
      .with("title", "\(check.projectName)：现场抽查与上报不一致")
      .with("text", [found, check.seen?.note ?? ""].filter { !$0.isEmpty }.joined(separator: "。"))
    return LinkButton("登记到问题台账", form)
  }

  private var facts: FactList {
    var list = FactList()
    list.add("抽取时上报", "\(check.reported.words)")
    list.add("现场所见", "\(check.seen?.standing.words ?? "还没有登记")")
    if let seen = check.seen {
      list.add("检查", "\(Wording.day(seen.day)) · \(seen.inspectors)")
      if !seen.note.isEmpty { list.add("现场情况", "\(seen.note)") }
    }
    if !check.differences.isEmpty {
      list.add("不一致", "<b>\(check.differences.map(\.title).joined(separator: "；"))</b>")
    }
    return list
  }

  private var values: [SpotEntry.Field: String] {
    if let typed { return typed }
    guard let seen = check.seen else { return [:] }
    return [
      .day: seen.day.text, .colour: seen.standing.colour.rawValue,
      .step: seen.standing.step?.rawValue ?? SpotEntry.noStep, .inspectors: seen.inspectors, .note: seen.note,
    ]
  }

  private func form(_ visitor: Visitor) -> Card {
    Card(check.seen == nil ? "登记现场所见" : "更正登记", id: "record", classes: "no-print") {
      PostForm(SpotCheckResource.record.address(of: check.id.raw), for: visitor) {
        """
        \(HiddenField("seen", String(check.version)))
        <div class="fields">\(HTML.each(SpotEntry.Field.allCases, field))</div>
        <div class="actions gap">\(SubmitButton("保存"))</div>
        """
      }.html
    }
  }

  private func field(_ field: SpotEntry.Field) -> HTML {
    let fault = faults.first { $0.field == field }?.message
    let hint = field == .note ? "与上报不一致的必填" : nil
    return FormField(field.title, id: field.rawValue, hint: hint, fault: fault, control(field)).html
  }

  private func control(_ field: SpotEntry.Field) -> Control {
    let value = values[field] ?? ""
    switch field {
    case .day: return .input(TextInput(value, kind: .date))
    case .colour:
      return .list(ProjectColour.allCases.map { Choice($0.rawValue, $0.label) }, chosen: value, none: "请选择")
    case .step:
      let none = [Choice(SpotEntry.noStep, "都还没有完成")]
      return .list(none + ProjectStep.allCases.map { Choice($0.rawValue, $0.title) }, chosen: value, none: "请选择")
    case .inspectors: return .input(TextInput(value, longest: SpotEntry.longestName))
    case .note: return .lines(value, most: SpotEntry.longestNote)
    }
  }
}
