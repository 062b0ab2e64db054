import HTTP
import Policy
import Store

extension Site {
  /// Keeps a form while it is being typed; the page's script asks, and tells beside each line what became of it.
  func addReportingDrafts(to mount: inout Mount) {
    mount.form(.reportingDraft, RouteOptions(bodyLimit: Self.largestForm), answer: keepTyping)
  }

  private func keepTyping(_ request: Request, _ visitor: Visitor, _ posted: Form) throws -> Response {
    let measures = try typedMeasures(posted, request, visitor)
    if let kept = try keepTyped(posted, measures, request, visitor) { return saved(kept, visitor) }
    var form = try reportingForm(request.query, visitor)
    let came = try ReportingFields.fill(&form, from: posted)
    let lines = form.lines.filter { came.contains($0.id) && !$0.isLocked }
    let kept = try store.keepTyping(
      lines.map { TypedLine($0.onSheet, stamp: $0.stamp) }, measures: measures, by: visitor.actor, at: visitor.now)
    return saved(kept, visitor)
  }

  /// Measures' rows of the form that came; in a closed period none, as with targets.
  private func typedMeasures(_ posted: Form, _ request: Request, _ visitor: Visitor) throws -> [TypedMeasure] {
    let typed = ReportingMeasureFields.read(posted)
    guard !typed.isEmpty else { return [] }
    let place = try reportingPlace(request.query, visitor)
    let tasks = try store.measureTasks(of: place.agency, in: place.period)
    return tasks.compactMap { task in
      guard let came = typed[task.measure.id], task.window.state(on: visitor.today) != .closed else { return nil }
      return TypedMeasure(
        task.measure.id, place.period, came.answer, seen: came.seen ?? 0, stamp: came.stamp ?? 0)
    }
  }

  /// What became of each row.
  typealias KeptRows = (targets: [TargetID: TypedOutcome], measures: [MeasureID: MeasureOutcome])

  private static func told(_ measure: MeasureID, _ outcome: MeasureOutcome) -> JSON {
    switch outcome {
    case .kept(let stamp): row("measure", measure.raw, stamp: stamp)
    case .overtaken(let other):
      row("measure", measure.raw, stamp: other.stamp, note: ReportingDraftWords.overtaken(other))
    case .moved(let report):
      row("measure", measure.raw, seen: report.id, stamp: 0, note: ReportingDraftWords.moved(report))
    }
  }

  private func saved(_ kept: KeptRows, _ visitor: Visitor) -> Response {
    let told =
      kept.targets.sorted { $0.key < $1.key }.map(Self.told) + kept.measures.sorted { $0.key < $1.key }.map(Self.told)
    let minute = String(Wording.minute(visitor.now).suffix(5))
    var response = Self.json(.object([.init("saved", .string(minute)), .init("lines", .array(told))]), caching: .never)
    response.headers["Cache-Control"] = "private, no-store"
    return response
  }

  private static func told(_ target: TargetID, _ outcome: TypedOutcome) -> JSON {
    switch outcome {
    case .kept(let stamp): row("target", target.raw, stamp: stamp)
    case .overtaken(let other):
      row("target", target.raw, stamp: other.stamp, note: ReportingDraftWords.overtaken(other))
    case .moved(let report):
      row("target", target.raw, seen: Int64(report.version), stamp: 0, note: ReportingDraftWords.moved(report))
    }
  }

  /// What the script must know of a row: the stamp or version to go on from, and a word for people.
  private static func row(_ kind: String, _ id: Int64, seen: Int64? = nil, stamp: Int, note: String? = nil) -> JSON {
    var members: [JSON.Member] = [.init(kind, .int(id))]
    if let seen { members.append(.init("seen", .int(seen))) }
    members.append(.init("stamp", .int(Int64(stamp))))
    if let note { members.append(.init("note", .string(note))) }
    return .object(members)
  }
}
