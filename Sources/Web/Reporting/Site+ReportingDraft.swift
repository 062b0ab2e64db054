import HTTP
import Policy
import Store

extension Site {
  /// Keeps a form while it is being typed; the page's script asks, and tells beside each line what became of it.
  func addReportingDrafts(to mount: inout Mount) {
    mount.form(.reportingDraft, RouteOptions(bodyLimit: Self.largestForm), answer: keepTyping)
  }

  private func keepTyping(_ request: Request, _ visitor: Visitor, _ posted: Form) throws -> Response {
    let measures = try keepMeasures(posted, request, visitor)
    if let kept = try keepTyped(posted, request, visitor) { return saved(kept, measures, visitor) }
    var form = try reportingForm(request.query, visitor)
    let came = try ReportingFields.fill(&form, from: posted)
    let lines = form.lines.filter { came.contains($0.id) && !$0.isLocked }
    let outcomes = try store.keepTyping(
      lines.map { TypedLine($0.onSheet, stamp: $0.stamp) }, by: visitor.actor, at: visitor.now)
    return saved(lines.compactMap { line in outcomes[line.id].map { (line.id, $0) } }, measures, visitor)
  }

  /// Measures' rows that came, kept as far as nobody else types there.
  private func keepMeasures(_ posted: Form, _ request: Request, _ visitor: Visitor) throws -> [JSON] {
    let typed = ReportingMeasureFields.read(posted)
    guard !typed.isEmpty else { return [] }
    let place = try reportingPlace(request.query, visitor)
    let rows = typed.map { id, came in
      TypedMeasure(id, place.period, came.answer, seen: came.seen ?? 0, stamp: came.stamp ?? 0)
    }
    return try store.keepMeasures(rows, by: visitor.actor, at: visitor.now).sorted { $0.key < $1.key }.map(Self.told)
  }

  private static func told(_ measure: MeasureID, _ outcome: MeasureOutcome) -> JSON {
    var members: [JSON.Member] = [.init("measure", .int(measure.raw))]
    switch outcome {
    case .kept(let stamp): members.append(.init("stamp", .int(Int64(stamp))))
    case .overtaken(let other):
      members.append(.init("stamp", .int(Int64(other.stamp))))
      members.append(.init("note", .string(ReportingDraftWords.overtaken(other))))
    case .moved(let report):
      members.append(.init("seen", .int(report.id)))
      members.append(.init("stamp", .int(0)))
      members.append(.init("note", .string(ReportingDraftWords.moved(report))))
    }
    return .object(members)
  }

  private func saved(_ outcomes: [(TargetID, TypedOutcome)], _ measures: [JSON], _ visitor: Visitor) -> Response {
    let told = outcomes.map(Self.told) + measures
    let minute = String(Wording.minute(visitor.now).suffix(5))
    var response = Self.json(.object([.init("saved", .string(minute)), .init("lines", .array(told))]), caching: .never)
    response.headers["Cache-Control"] = "private, no-store"
    return response
  }

  /// What the script must know of a line: the stamp or version to go on from, and a word for people.
  private static func told(_ target: TargetID, _ outcome: TypedOutcome) -> JSON {
    var members: [JSON.Member] = [.init("target", .int(target.raw))]
    switch outcome {
    case .kept(let stamp): members.append(.init("stamp", .int(Int64(stamp))))
    case .overtaken(let other):
      members.append(.init("stamp", .int(Int64(other.stamp))))
      members.append(.init("note", .string(ReportingDraftWords.overtaken(other))))
    case .moved(let report):
      members.append(.init("seen", .int(Int64(report.version))))
      members.append(.init("stamp", .int(0)))
      members.append(.init("note", .string(ReportingDraftWords.moved(report))))
    }
    return .object(members)
  }
}
