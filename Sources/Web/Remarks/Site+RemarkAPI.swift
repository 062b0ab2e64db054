import HTTP
import Policy
import Store

extension Site {
  /// What an office's and a body's own systems do with remarks: write one down, answer it.
  func addRemarkAPI(to mount: inout Mount) {
    let limit = RouteOptions(bodyLimit: Self.largestWritten)
    mount.on(.post, RemarkResource.list.address.pattern(.json), Self.remarking, limit) { request, visitor in
      try written(request, "批示") { bytes, key in
        var line = RemarkJSON.Line()
        try read(bytes, RemarkJSON.opening, into: &line, request)
        guard let reference = line.subject, try subject(reference, for: visitor) != nil else {
          throw WrittenRefusal(request, [.init(pointer: "/subject", detail: "没有这一对象")])
        }
        let facts = RemarkFacts(
          subject: reference, agency: line.agency, leader: line.leader, text: line.text,
          saidOn: line.saidOn ?? visitor.today, due: line.due)
        return try told(try store.writeRemark(facts, under: key, by: visitor.actor, at: visitor.now), isNew: true)
      }
    }
    mount.on(.post, .apiRemarkSteps, limit) { request, visitor in
      try written(request, "批示") { bytes, key in
        let id: RemarkID = try id(request, "批示")
        guard try store.remark(id, isIn: visitor.actor.supervisionScope) else {
          throw WebError.missing("编号为 \(id) 的批示")
        }
        var sent = SentStep()
        try read(bytes, RemarkJSON.step, into: &sent, request)
        guard let step = RemarkFlow.Step(rawValue: sent.code) else { throw WebError.badForm("没有这一步") }
        let done = try store.stepRemark(
          id, step, reason: sent.reason, seen: sent.version, under: key, by: visitor.actor, at: visitor.now)
        return try told(done, isNew: false)
      }
    }
  }

  /// What it takes to write a remark down.
  static let remarking = Guard.program(.permission(.writeRemarks))

  private func told(_ done: Written<Remark>, isNew: Bool) throws -> Response {
    guard let remark = try store.remark(done.id)?.remark else { throw WebError.missing("这件批示") }
    return Self.told(
      RemarkResource.columns.object(remark), at: RemarkResource.list.item(remark.id), isReplay: done.isReplay,
      isNew: isNew)
  }
}
