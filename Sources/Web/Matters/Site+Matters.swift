import HTTP
import Policy
import Store

extension Site {
  /// The ledger's form, its steps and its files, beside the doors of its list.
  func addMatters(to mount: inout Mount) {
    mount.on(.get, .matterNew) { request, visitor in
      let form = try matterForm(try MatterStart.typed(request, self, visitor), visitor)
      return answer(form.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.matterNew, answer: openMatter)
    mount.form(.matterStep, Self.withFile, limits: .upload(Evidence.largestFile), answer: takeMatterStep)
    mount.form(.matterFiles, Self.withFile, limits: .upload(Evidence.largestFile)) { request, visitor, form in
      let id: MatterID = try id(request, "台账事项")
      guard let file = form.file("file") else { throw WebError.store(.invalid(field: "附件", reason: "请选择要上传的文件")) }
      let bytes = try file.content.collect(upTo: Evidence.largestFile)
      try store.addMatterFile(file.filename, bytes, to: id, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.matter(id).with("done", "file").text)
    }
    mount.on(.get, .matterFile) { request, visitor in
      let id: MatterFileID = try id(request, "附件")
      guard let (file, bytes) = try store.matterFile(id),
        try store.matter(file.matter, isIn: visitor.actor.supervisionScope)
      else { throw WebError.missing("编号为 \(id) 的附件") }
      return Self.foreign(SentFile(name: file.name, bytes: bytes))
    }
  }

  /// What was done, or came of it: as much as fits on a sheet.
  static let longestAnswer = 2_000

  // MARK: Entering

  private func matterForm(_ typed: [MatterField: String], _ visitor: Visitor) throws -> MatterForm {
    let city = typed[.city].flatMap { CityID($0) }
    let names = try store.agencyNames(city: city, most: Slice.largestLimit)
    let about = try typed[.subject].flatMap { SubjectReference($0) }.flatMap { try subject($0, for: visitor) }
    return MatterForm(
      cities: try store.cities(), bodies: names.items.map { Choice(String($0.id), $0.name) }, typed: typed,
      subject: about?.named)
  }

  private func openMatter(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var typed: [MatterField: String] = [:]
    for field in MatterField.allCases { typed[field] = form[field.rawValue]?.trimmingBlanks }
    typed[.text] = typed[.text]?.replacing("\r\n", with: "\n")
    var page = try matterForm(typed, visitor)
    func shown(_ status: Status) -> Response { answer(page.page(in: frame, for: visitor), status, for: visitor) }
    let facts: MatterFacts
    do {
      facts = try MatterEntry(typed).checked(on: visitor.today)
    } catch {
      page.faults = error.all.map { ($0.field, $0.message) }
      return shown(.unprocessableContent)
    }
    do {
      let id = try store.openMatter(facts, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.matter(id).with("done", "opened").text)
    } catch {
      switch error {
      case .invalid(let title, let reason):
        page.faults = [(MatterField.allCases.first { $0.title == title } ?? .title, reason)]
      case .notAllowed: page.refusal = "只能登记本单位提出的事项，请把提出单位选为本单位"
      default: throw error
      }
      return shown(WebError.store(error).status)
    }
  }

  // MARK: Steps

  private func takeMatterStep(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: MatterID = try id(request, "台账事项")
    guard let action = MatterAction(rawValue: request.parameters["step"] ?? "") else {
      throw WebError.badForm("请使用页面上的按钮")
    }
    guard let matter = try store.matter(id)?.summary, try store.matter(id, isIn: visitor.actor.supervisionScope) else {
      throw WebError.missing("编号为 \(id) 的台账事项")
    }
    let text = (form["due_on"] ?? "").trimmingBlanks
    let due = CivilDate(text)
    let wrong = WebError.store(.invalid(field: action.dayTitle, reason: "日期写作 2026-03-31，这样的日子要真实存在"))
    if due == nil, !text.isEmpty { throw wrong }
    guard let step = action.step(due: due) else { throw wrong }
    let reason = (form["reason"] ?? "").replacing("\r\n", with: "\n").trimmingBlanks
    guard reason.unicodeScalars.count <= Self.longestAnswer else {
      throw WebError.store(.invalid(field: action.reasonTitle, reason: "最多\(Self.longestAnswer)字，请精简"))
    }
    let seen = form["seen"].flatMap { Int($0) } ?? 0
    let runs = step.permissions(at: matter.standing.level).contains(.runSupervision)
    if runs, visitor.actor.may(.runSupervision, for: matter.agency?.id, in: matter.city) || action.isOfOffice {
      let body = form["agency_id"].flatMap { AgencyID($0) }
      try store.runMatter(id, step, to: body, reason: reason, seen: seen, by: visitor.actor, at: visitor.now)
    } else {
      let file = try form.file("file").map { ($0.filename, try $0.content.collect(upTo: Evidence.largestFile)) }
      let sent = file.flatMap { $0.1.isEmpty ? nil : (name: $0.0, bytes: $0.1) }
      try store.answerMatter(
        id, step, reason: reason, file: sent, seen: seen, by: visitor.actor, at: visitor.now)
    }
    return .redirect(to: Address.matter(id).with("done", "step").text)
  }
}

extension MatterAction {
  /// Whether the body has no part in it.
  fileprivate var isOfOffice: Bool { ![.receive, .answer, .askExtension, .raise].contains(self) }
}
