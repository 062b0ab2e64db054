import HTTP
import Ingest
import Policy
import Store

extension Site {
  /// Uploads and their review: nothing shows to others until it is published.
  func addReview(to mount: inout Mount) {
    mount.on(.get, .upload) { request, visitor in
      return answer(try uploadPage().page(in: frame, for: visitor), for: visitor)
    }
    let limits = FormLimits.upload(settings.largestUpload)
    mount.form(.upload, RouteOptions(bodyLimit: limits.total), limits: limits, answer: upload)
    mount.on(.get, .review) { request, visitor in
      let page = reviewPage(try store.review(try id(request, "版本")))
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.reviewCandidate, answer: decideCandidate)
    mount.form(.reviewAdd, answer: addCandidate)
    mount.form(.reviewPublish) { request, visitor, form in
      let version: VersionID = try id(request, "版本")
      let author = visitor.actor
      if form["action"] == "publish" {
        let detail = try store.review(version)
        let least = form[ReviewPage.lookedOver] == nil ? settings.leastSure : 0
        do {
          try store.publish(version, unsureBelow: least, seen: form["seen"], by: author, at: visitor.now)
        } catch StoreError.unsure(let count, let percent) {
          let fault = StoreError.unsure(count: count, percent: percent).description
          let page = reviewPage(detail, fault: fault)
          return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
        }
        return .redirect(to: Address.document(detail.version.document).text)
      }
      let reason = (form["reason"] ?? "").trimmingBlanks
      guard !reason.isEmpty else {
        let page = reviewPage(try store.review(version), fault: "弃用时请写明理由")
        return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
      }
      try store.discard(version, because: reason, seen: form["seen"], by: author, at: visitor.now)
      return .redirect(to: Address.upload.text)
    }
  }

  private func reviewPage(_ detail: ReviewDetail, fault: String? = nil) -> ReviewPage {
    ReviewPage(detail: detail, leastSure: settings.leastSure, unread: unread(in: detail), fault: fault)
  }

  /// The sentences of a version's text that neither the rules nor an editor made anything of.
  private func unread(in detail: ReviewDetail) -> [UnreadSentence] {
    let candidates = detail.candidates.filter { $0.subject != .section }
    return unreadSentences(
      in: detail.text, items: candidates.filter { $0.subject != .measure || $0.isAdded }.map(\.span),
      measures: candidates.filter { $0.subject == .measure }.map(\.span))
  }

  private func uploadPage() throws -> UploadPage {
    UploadPage(waiting: try store.versionsUnderReview(), largestUpload: settings.largestUpload)
  }

  private func upload(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var page = try uploadPage()
    page.address = (form["source"] ?? "").trimmingBlanks
    if !page.address.isEmpty && !page.address.hasPrefix("https://") && !page.address.hasPrefix("http://") {
      page.fault = "来源网址应以 http:// 或 https:// 开头"
    }
    page.title = (form["title"] ?? "").trimmingBlanks
    let file = form.file("file")
    if file == nil { page.fault = "请选择要上传的文件" }
    guard let file, page.fault == nil else {
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    let bytes = try file.content.collect(upTo: settings.largestUpload)
    let plan: ReadPlan
    do {
      plan = try ReadPlan(name: file.filename, bytes: bytes, anyway: form["anyway"] != nil)
    } catch {
      page.asksAnyway = error == .noPlan
      page.fault = error.sentence(file: file.filename)
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    let reading = plan.reading.titled(page.title.isEmpty ? nil : page.title)
    if reading.lacksTitle {
      page.fault = "没有从《\(HiddenCharacters.shown(file.filename))》里认出标题，请在“标题”中填写，并重新选择文件"
      page.lacksTitle = true
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    let source = SourceFile(
      name: file.filename, bytes: bytes, text: plan.text, address: page.address.isEmpty ? nil : page.address,
      readOn: visitor.today)
    let outcome = try store.save(
      reading, source: source, publish: false, by: visitor.actor, at: visitor.now)
    // What the reader says of the file is read before the file is looked over.
    if plan.notes.isEmpty, !outcome.isUnchanged, outcome.documents.count == 1, let only = outcome.documents.first {
      return .redirect(to: Address.review(only.version).text)
    }
    page = try uploadPage()
    page.notes = outcome.documents.map { saved in
      "《\(saved.title)》：目标 \(saved.targets) 项，举措 \(saved.measures) 条"
        + (saved.change == .unchanged ? "（已有，没有变化）" : "（待核对）")
    }
    page.notes += plan.notes
    return answer(page.page(in: frame, for: visitor), for: visitor)
  }

  private func decideCandidate(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let version: VersionID = try id(request, "版本")
    let candidate: CandidateID = try id(request, "识别结果", "candidate")
    let detail = try store.review(version)
    guard let found = detail.candidates.first(where: { $0.id == candidate }) else {
      throw WebError.missing("这一版中编号为 \(candidate) 的识别结果")
    }
    var edited: Edits<ItemField> = [:]
    for field in found.subject.reviewable {
      guard let typed = form[field.rawValue] else { continue }
      let value = typed.replacing("\r\n", with: "\n").trimmingBlanks
      if value != (found.value(field) ?? "") { edited[field] = value }
    }
    let decision: Candidate.Decision
    switch form["action"] {
    case "accept": decision = .accepted
    case "reject": decision = .rejected
    default: throw WebError.badForm("请使用“接受”或“不采用”按钮")
    }
    let author = visitor.actor
    do {
      try store.decide(candidate, decision, edited: edited, seen: form["seen"], by: author, at: visitor.now)
    } catch {
      guard WebError.store(error).status == .unprocessableContent else { throw error }
      var shown = detail
      if let index = shown.candidates.firstIndex(where: { $0.id == candidate }) {
        shown.candidates[index].edited = shown.candidates[index].edited.merging(edited)
      }
      let page = reviewPage(shown, fault: "“\(found.quote)”没有保存：\(error.description)")
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    return .redirect(to: Address.review(version).text + "#c\(candidate)")
  }

  private func addCandidate(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let version: VersionID = try id(request, "版本")
    let detail = try store.review(version)
    if let place = form[UnreadList.field] {
      guard let item = unread(in: detail).first(where: { $0.span.text == place })?.item(form["action"] ?? "") else {
        let page = reviewPage(detail, fault: "这句话已经成为目标或举措，或者原文已经改动，请重新选择")
        return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
      }
      let id = try store.addCandidate(item, to: version, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.review(version).text + "#c\(id)")
    }
    do {
      let target = try AddedTarget(form).target(in: detail.text)
      let id = try store.addCandidate(
        .target(target), to: version, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.review(version).text + "#c\(id)")
    } catch let fault as AddedTarget.Fault {
      var page = reviewPage(detail, fault: fault.sentence)
      page.added = Dictionary(form.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
  }
}
