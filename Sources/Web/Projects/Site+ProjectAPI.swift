import HTTP
import Policy
import Store

extension Site {
  /// What a body's own system does in the place of the form: enters a project, and changes one.
  func addProjectAPI(to mount: inout Mount) {
    let options = RouteOptions(bodyLimit: Self.largestProject)
    mount.on(.post, ProjectResource.list.address.pattern(.json), Self.managing, options) { request, visitor in
      try postProject(request, visitor)
    }
    mount.on(.patch, ProjectResource.list.address.pattern(.item), Self.managing, options) { request, visitor in
      try patchProject(request, visitor)
    }
  }

  static let managing = Guard.program(.permission(.manageProjects))

  /// Twenty fields of two hundred characters each and a sentence of a thousand, escaped.
  static let largestProject = 64 << 10

  private func postProject(_ request: Request, _ visitor: Visitor) throws -> Response {
    let bytes: [UInt8]
    switch try body(request) {
    case .success(let read): bytes = read
    case .failure(let refused): return refused.response
    }
    var key: SubmissionKey?
    if let text = request.headers["Idempotency-Key"] {
      guard (1...SubmissionKey.longest).contains(text.utf8.count) else {
        return Problem(request, .badRequest, "Idempotency-Key 应为1至\(SubmissionKey.longest)个字符").response
      }
      key = SubmissionKey(text, request: bytes)
    }
    let sent = ProjectJSON.read(bytes)
    guard sent.faults.isEmpty else {
      return Problem(request, .unprocessableContent, pointers: sent.faults).response
    }
    return try told(request, seen: nil) {
      let facts = try ProjectEntry(sent.line.typed).checked(on: visitor.today)
      let made = try store.addProject(facts, under: key, by: visitor.actor, at: visitor.now)
      var response = try projectAnswer(made.id)
      response.status = made.isReplay ? .ok : .created
      if made.isReplay { response.headers["Idempotent-Replayed"] = "true" }
      response.headers["Location"] = ProjectResource.list.item(made.id).text
      return response
    }
  }

  /// Fields that are not sent stay what they are; null empties one.
  private func patchProject(_ request: Request, _ visitor: Visitor) throws -> Response {
    let id: ProjectID = try id(request, "项目")
    guard let project = try store.project(id)?.summary else { throw WebError.missing("编号为 \(id) 的项目") }
    guard let tags = request.headers.combined("If-Match") else {
      return Problem(request, .preconditionRequired, "请用 If-Match 说明所依据的版本（读取时的 ETag）").response
    }
    guard Self.isNamed(tags, project) else {
      return Problem(request, .preconditionFailed, "项目刚刚被别人改动过，请重新读取后再提交").response
    }
    let bytes: [UInt8]
    switch try body(request) {
    case .success(let read): bytes = read
    case .failure(let refused): return refused.response
    }
    let sent = ProjectJSON.read(bytes)
    guard sent.faults.isEmpty else {
      return Problem(request, .unprocessableContent, pointers: sent.faults).response
    }
    var typed = project.facts.texts
    for (field, text) in sent.line.typed { typed[field] = text }
    for field in sent.line.emptied { typed[field] = nil }
    return try told(request, seen: project) {
      let facts = try ProjectEntry(typed).checked(on: visitor.today)
      try store.changeProject(id, to: facts, seen: project.version, by: visitor.actor, at: visitor.now)
      return try projectAnswer(id)
    }
  }

  private struct Refused: Error {
    var response: Response
  }

  private func body(_ request: Request) throws -> Result<[UInt8], Refused> {
    guard MediaType(request.headers["Content-Type"] ?? "")?.essence == "application/json" else {
      let problem = Problem(request, .unsupportedMediaType, "请用 Content-Type: application/json 提交")
      return .failure(Refused(response: problem.response))
    }
    return .success(try request.body.collect(upTo: Self.largestProject))
  }

  /// `If-Match` names the tag of an answer to writing (`"12-3"`), or of reading the project (`"12-3-…"`).
  private static func isNamed(_ text: String, _ project: ProjectSummary) -> Bool {
    guard let list = EntityTagList(text) else { return false }
    guard case .tags(let tags) = list else { return true }
    let current = "\(project.id)-\(project.version)"
    return tags.contains { !$0.isWeak && ($0.opaque == current || $0.opaque.hasPrefix(current + "-")) }
  }

  private func projectAnswer(_ id: ProjectID) throws -> Response {
    guard let project = try store.project(id)?.summary else { throw WebError.missing("编号为 \(id) 的项目") }
    var response = Self.json(ProjectResource.row.object(project), caching: .never)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["ETag"] = "\"\(project.id)-\(project.version)\""
    return response
  }

  /// What is wrong is told with its place, for programs.
  private func told(_ request: Request, seen: ProjectSummary?, _ change: () throws -> Response) throws -> Response {
    func problem(_ status: Status, _ field: String, _ detail: String) -> Response {
      let fault = MemberReader.Fault(pointer: "/\(field)", detail: detail, code: ProblemKind(status))
      return Problem(request, status, pointers: [fault]).response
    }
    do {
      return try change()
    } catch let faults as ProjectEntry.Faults {
      return Problem(request, .unprocessableContent, pointers: ProjectJSON.faults(faults)).response
    } catch let error as StoreError {
      switch error {
      case .nameTaken: return problem(.conflict, ProjectField.name.rawValue, ProjectSheetWords.taken)
      case .invalid(let field, let reason): return problem(.unprocessableContent, field, reason)
      case .notFound(.city, _): return problem(.unprocessableContent, ProjectField.city.rawValue, error.description)
      case .notAllowed: return problem(.forbidden, ProjectField.responsible.rawValue, ProjectSheetWords.notMine)
      case .conflict: return Problem(request, .preconditionFailed, "项目刚刚被别人改动过，请重新读取后再提交").response
      case .keyReused:
        var told = Problem(request, .unprocessableContent, error.description)
        told.kind = .keyReused
        return told.response
      default: throw error
      }
    }
  }
}
