import HTTP
import Policy
import Store

extension Site {
  /// What a body's own system does with its matters: opens one, and takes its steps; by token, once under a key.
  func addMatterAPI(to mount: inout Mount) {
    let limit = RouteOptions(bodyLimit: Self.largestMatter)
    mount.on(.post, MatterResource.list.address.pattern(.json), Self.openingMatters, limit) { request, visitor in
      try written(request) { bytes, key in
        var typed: [MatterField: String] = [:]
        let faults = MatterJSON.read(bytes, MatterJSON.opening, into: &typed)
        guard faults.isEmpty else { throw MatterRefusal(Problem(request, .unprocessableContent, pointers: faults)) }
        let facts = try facts(typed, request, on: visitor.today)
        let done = try store.openMatter(facts, under: key, by: visitor.actor, at: visitor.now)
        return try told(done, isNew: !done.isReplay)
      }
    }
    mount.on(.post, .apiMatterSteps, limit) { request, visitor in
      try written(request) { bytes, key in
        let id: MatterID = try id(request, "台账事项")
        guard try store.matter(id, isIn: visitor.actor.supervisionScope) else {
          throw WebError.missing("编号为 \(id) 的台账事项")
        }
        var sent = MatterJSON.SentStep()
        var faults = MatterJSON.read(bytes, MatterJSON.step, into: &sent)
        let step = MatterAction(rawValue: sent.code)?.step(due: sent.due)
        if faults.isEmpty, step == nil { faults = [.init(pointer: "/due_on", detail: "请给出延到哪一天")] }
        guard faults.isEmpty, let step, let version = sent.version else {
          throw MatterRefusal(Problem(request, .unprocessableContent, pointers: faults))
        }
        let done = try store.answerMatter(
          id, step, reason: sent.reason, seen: version, under: key, by: visitor.actor, at: visitor.now)
        return try told(done, isNew: false)
      }
    }
  }

  /// What it takes to open a matter where those concerned read.
  static let openingMatters = Guard.program(.permission(.openMatters))

  /// A matter with a long text stays far below this.
  static let largestMatter = 64 << 10

  /// An answer that says why nothing was taken.
  private struct MatterRefusal: Error {
    var problem: Problem
    init(_ problem: Problem) { self.problem = problem }
  }

  private func facts(
    _ typed: [MatterField: String], _ request: Request, on today: CivilDate
  ) throws -> MatterFacts {
    do {
      return try MatterEntry(typed).checked(on: today)
    } catch {
      let faults = error.all.map { MemberReader.Fault(pointer: "/\($0.field.rawValue)", detail: $0.message) }
      throw MatterRefusal(Problem(request, .unprocessableContent, pointers: faults))
    }
  }

  /// Takes JSON with its key, and tells what is refused by its code.
  private func written(
    _ request: Request, _ take: (_ bytes: [UInt8], _ key: SubmissionKey?) throws -> Response
  ) throws -> Response {
    guard MediaType(request.headers["Content-Type"] ?? "")?.essence == "application/json" else {
      return Problem(request, .unsupportedMediaType, "请用 Content-Type: application/json 提交").response
    }
    let bytes = try request.body.collect(upTo: Self.largestMatter)
    var key: SubmissionKey?
    if let text = request.headers["Idempotency-Key"] {
      guard (1...SubmissionKey.longest).contains(text.utf8.count) else {
        return Problem(request, .badRequest, "Idempotency-Key 应为1至\(SubmissionKey.longest)个字符").response
      }
      // The same key at another address is another request.
      key = SubmissionKey(text, request: Array(request.path.utf8) + [0] + bytes)
    }
    do {
      return try take(bytes, key)
    } catch let refusal as MatterRefusal {
      return refusal.problem.response
    } catch let error as StoreError {
      if case .conflict = error {
        return Problem(request, .preconditionFailed, "事项刚刚被别人改动过，请重新读取后再提交").response
      }
      guard let kind = ProblemKind(error) else { throw WebError.store(error) }
      var problem = Problem(request, kind.status, error.description)
      problem.kind = kind
      return problem.response
    }
  }

  /// The matter as it is now.
  private func told(_ done: MatterOutcome, isNew: Bool) throws -> Response {
    guard let matter = try store.matter(done.matter)?.summary else { throw WebError.missing("这个事项") }
    var response = Self.json(MatterResource.columns.object(matter), caching: .never)
    response.status = isNew ? .created : .ok
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Location"] = MatterResource.list.item(matter.id).text
    if done.isReplay { response.headers["Idempotent-Replayed"] = "true" }
    return response
  }
}
