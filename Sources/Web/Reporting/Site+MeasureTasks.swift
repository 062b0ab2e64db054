import HTTP
import Policy
import Store

/// Measures' rows of the form, for an agency's own system.
extension Site {
  func measuresDue(_ request: Request, _ visitor: Visitor) throws -> Response {
    switch try apiPlace(request, visitor) {
    case .failure(let unanswered): return unanswered.response
    case .success(let place):
      let tasks = try store.measureTasks(of: place.agency, in: place.period)
      let window = tasks.first?.window ?? ReportingWindow(usual: place.period)
      return try Self.due(tasks.map(MeasureTaskJSON.row.object), window, of: place.period, for: visitor)
    }
  }

  /// Takes what is told of measures by the rules of the form: all, or none. The same again changes nothing.
  func tellMeasures(_ request: Request, _ visitor: Visitor) throws -> Response {
    guard MediaType(request.headers["Content-Type"] ?? "")?.essence == "application/json" else {
      return Problem(request, .unsupportedMediaType, "请用 Content-Type: application/json 提交").response
    }
    switch try apiPlace(request, visitor) {
    case .failure(let unanswered): return unanswered.response
    case .success(let place): return try tellMeasures(request, place, visitor)
    }
  }

  /// What is told of the measures of a form, held against the rules.
  private struct ToldMeasures {
    var checked: [CheckedMeasure] = []
    var faults: [MemberReader.Fault] = []
    var taken: Set<MeasureID> = []

    mutating func take(_ line: MeasureTaskJSON.Line, _ pointer: String, _ tasks: [MeasureTask]) {
      guard let task = tasks.first(where: { $0.measure.id == line.measure }) else {
        faults.append(.init(pointer: pointer + "/measure_id", detail: "这条举措不由本单位在这一期填报"))
        return
      }
      // What nobody has told of in this quarter is rewritten by nobody.
      let version = line.version.flatMap { $0 == 0 ? nil : $0 } ?? (task.told == nil ? task.seen : 0)
      let row = TypedMeasure(task.measure.id, task.period, line.answer, seen: version)
      guard taken.insert(task.measure.id).inserted else {
        faults.append(.init(pointer: pointer + "/measure_id", detail: ReportingWorkbookWords.twiceMeasure))
        return
      }
      do {
        checked.append(try CheckedMeasure(row, in: task))
      } catch {
        let pointed = "\(pointer)/\(error.field.rawValue)"
        guard case .unproven = error else { return faults.append(.init(pointer: pointed, detail: error.message)) }
        faults.append(.init(pointer: pointed, detail: error.message, code: .unexplained))
      }
    }
  }

  private func tellMeasures(_ request: Request, _ place: APIPlace, _ visitor: Visitor) throws -> Response {
    let sent = MeasureTaskJSON.read(try request.body.collect(upTo: Self.largestSubmission))
    let tasks = try store.measureTasks(of: place.agency, in: place.period)
    var told = ToldMeasures(faults: sent.faults)
    for (line, pointer) in sent.lines { told.take(line, pointer, tasks) }
    guard told.faults.isEmpty else { return Problem(request, shape: told.faults, sense: []).response }
    do {
      _ = try store.submit([], told.checked, by: visitor.actor, at: visitor.now)
    } catch {
      guard case .conflict = error else { throw error }
      return Problem(request, .preconditionFailed, "其中有举措已另有填报，请重新读取，用最新的 version 再提交").response
    }
    let rows = try store.measureTasks(of: place.agency, in: place.period).filter {
      told.taken.contains($0.measure.id)
    }
    return try Self.due(
      rows.map(MeasureTaskJSON.row.object), rows.first?.window ?? ReportingWindow(usual: place.period),
      of: place.period, for: visitor)
  }
}

extension OpenAPI {
  private static let tokens: JSON = [["token": []]]

  private static let measureParameters: JSON = [
    parameter("period", "string", "填报期，如 2026Q1；默认为当前应填的季度"),
    parameter("agency", "integer", "单位编号，只有管理员、统筹审核的令牌需要"),
  ]

  private static func measures(_ description: String) -> JSON {
    let rows: JSON = ["type": "array", "items": reference("schemas", MeasureTaskJSON.row.name)]
    return ["description": .string(description), "content": ["application/json": ["schema": rows]]]
  }

  /// The measures that a token's body tells of.
  static let measuresDue: JSON = [
    "summary": "待填报的举措", "operationId": "list_reporting_measures", "security": tokens,
    "parameters": measureParameters,
    "responses": [
      "200": measures("本单位本期的举措，含上期和本期已填报的内容、退回意见、原文要求的材料"), "400": problem, "401": problem, "403": problem,
    ],
  ]

  static let measuresTold: JSON = [
    "summary": "填报举措进展", "operationId": "tell_measures",
    "description": "规则与网页表单相同；对象的数组，全部成功或全部不保存。改写本期已填报的须带最新的 version；内容相同的重复提交不产生新的记录。",
    "security": tokens, "parameters": measureParameters,
    "requestBody": [
      "required": true,
      "content": [
        "application/json": [
          "schema": [
            "type": "array", "items": reference("schemas", MeasureTaskJSON.columns.name), "minItems": 1,
            "maxItems": .int(Int64(SheetJSON.most)),
          ]
        ]
      ],
    ],
    "responses": .object(
      [.init("200", measures("已填报的举措"))]
        + ["400", "401", "403", "409", "412", "413", "415", "422"].map { .init($0, problem) }),
  ]
}
