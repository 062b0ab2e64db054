import HTTP
import Policy
import Store

extension Site {
  /// What a body's own system does with its matters: opens one, and takes its steps; by token, once under a key.
  func addMatterAPI(to mount: inout Mount) {
    let limit = RouteOptions(bodyLimit: Self.largestWritten)
    mount.on(.post, MatterResource.list.address.pattern(.json), Self.openingMatters, limit) { request, visitor in
      try written(request, "事项") { bytes, key in
        var typed: [MatterField: String] = [:]
        try read(bytes, MatterJSON.opening, into: &typed, request)
        let facts = try facts(typed, request, on: visitor.today)
        let done = try store.openMatter(facts, under: key, by: visitor.actor, at: visitor.now)
        return try told(done, isNew: true)
      }
    }
    mount.on(.post, .apiMatterSteps, limit) { request, visitor in
      try written(request, "事项") { bytes, key in
        let id: MatterID = try id(request, "台账事项")
        guard try store.matter(id, isIn: visitor.actor.supervisionScope) else {
          throw WebError.missing("编号为 \(id) 的台账事项")
        }
        var sent = MatterJSON.SentStep()
        var faults = MatterJSON.read(bytes, MatterJSON.step, into: &sent)
        let step = MatterAction(rawValue: sent.code)?.step(due: sent.due)
        if faults.isEmpty, step == nil { faults = [.init(pointer: "/due_on", detail: "请给出延到哪一天")] }
        guard faults.isEmpty, let step, let version = sent.version else {
          throw WrittenRefusal(request, faults)
        }
        let done = try store.answerMatter(
          id, step, reason: sent.reason, seen: version, under: key, by: visitor.actor, at: visitor.now)
        return try told(done, isNew: false)
      }
    }
  }

  /// What it takes to open a matter where those concerned read.
  static let openingMatters = Guard.program(.permission(.openMatters))

  private func facts(
    _ typed: [MatterField: String], _ request: Request, on today: CivilDate
  ) throws -> MatterFacts {
    do {
      return try MatterEntry(typed).checked(on: today)
    } catch {
      let faults = error.all.map { MemberReader.Fault(pointer: "/\($0.field.rawValue)", detail: $0.message) }
      throw WrittenRefusal(request, faults)
    }
  }

  /// The matter as it is now.
  private func told(_ done: Written<MatterSummary>, isNew: Bool) throws -> Response {
    guard let matter = try store.matter(done.id)?.summary else { throw WebError.missing("这个事项") }
    return Self.told(
      MatterResource.columns.object(matter), at: MatterResource.list.item(matter.id), isReplay: done.isReplay,
      isNew: isNew)
  }
}
