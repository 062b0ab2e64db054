import HTTP
import Policy
import Store

extension Site {
  /// What stands beside the list's own doors.
  func addEvaluations(to mount: inout Mount) {
    mount.on(.get, .evaluationNew) { request, visitor in
      let names = ["document", "kind", "period"]
      let asked = Dictionary(uniqueKeysWithValues: names.map { ($0, request.query($0) ?? "") })
      let form = try evaluationForm(asked, visitor)
      return answer(form.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(
      .evaluationNew, Self.withFile, limits: .upload(Evidence.largestFile), answer: fileEvaluation)
    mount.on(.get, .evaluationFile) { request, visitor in
      let id: EvaluationID = try id(request, "评估")
      guard let file = try store.evaluationFile(id) else {
        throw WebError.missing("编号为 \(id) 的评估的文件")
      }
      return Self.foreign(SentFile(name: file.name, bytes: file.bytes))
    }
  }

  private func evaluationForm(_ typed: [String: String], _ visitor: Visitor) throws
    -> EvaluationForm
  {
    guard let document = typed["document"].flatMap({ DocumentID($0) }),
      let plan = try store.document(document)
    else {
      throw WebError.missing("要归档的政策文件")
    }
    guard let kind = typed["kind"].flatMap(EvaluationKind.init),
      let period = typed["period"].flatMap({ Period(quarter: $0) })
    else { throw WebError.missing("要归档的时段，请从政策文件的页面进入") }
    guard visitor.may(.issuePapers, in: plan.summary.city) else {
      throw WebError.forbidden(Permission.issuePapers.refusal)
    }
    return EvaluationForm(plan: plan.summary, kind: kind, period: period)
  }

  private func fileEvaluation(_ request: Request, _ visitor: Visitor, _ form: Form) throws
    -> Response
  {
    let names = ["document", "kind", "period", "title", "author", "summary"]
    let typed = Dictionary(
      uniqueKeysWithValues: names.map { ($0, (form[$0] ?? "").trimmingBlanks) })
    var page = try evaluationForm(typed, visitor)
    page.typed = typed
    let paper = EvaluationPaper(
      document: page.plan.id, kind: page.kind, period: page.period, title: typed["title"] ?? "",
      author: typed["author"] ?? "", summary: (typed["summary"] ?? "").replacing("\r\n", with: "\n")
    )
    var file: (name: String, bytes: [UInt8])?
    if let sent = form.file("file"), !sent.filename.isEmpty {
      file = (sent.filename, try sent.content.collect(upTo: Evidence.largestFile))
    }
    do {
      let id = try store.fileEvaluation(paper, file: file, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.evaluation(id).with("done", "filed").text)
    } catch {
      guard case .invalid(let field, let reason) = error else { throw error }
      page.fault = (field, reason)
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
  }
}
