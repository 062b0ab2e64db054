import HTTP

/// An error for programs, RFC 9457: `application/problem+json` with a Chinese title.
struct Problem {
  var status: Status
  var detail: String?
  var path: String
  var requestID: String
  /// What was wrong with single parameters.
  var faults: [QueryReader.Fault] = []
  /// What was wrong inside the content.
  var pointers: [SubmittedLine.Fault] = []
  /// The newest version of what was to be written over.
  var version: Int?

  /// Content that cannot be taken; each fault says its place.
  init(_ request: Request, _ status: Status, pointers: [SubmittedLine.Fault]) {
    self.init(request, status, pointers.map(\.detail).joined(separator: "；"))
    self.pointers = pointers
  }

  init(_ request: Request, _ status: Status, _ explanation: String, faults: [QueryReader.Fault] = []) {
    self.status = status
    detail = explanation.isEmpty ? nil : explanation
    path = request.path
    requestID = request.id
    self.faults = faults
  }

  var json: JSON {
    var members: [JSON.Member] = [
      .init("type", "about:blank"), .init("title", .string(ErrorPage(status: status).title)),
      .init("status", .int(Int64(status.rawValue))),
    ]
    if let detail { members.append(.init("detail", .string(detail))) }
    members.append(.init("instance", .string(path)))
    if !requestID.isEmpty { members.append(.init("request_id", .string(requestID))) }
    if let version { members.append(.init("current_version", .count(version))) }
    if !pointers.isEmpty {
      let errors = pointers.map { fault in
        JSON.object([.init("pointer", .string(fault.pointer)), .init("detail", .string(fault.detail))])
      }
      members.append(.init("errors", .array(errors)))
    }
    if !faults.isEmpty {
      let errors = faults.map { fault in
        JSON.object([.init("parameter", .string(fault.name)), .init("detail", .string(fault.sentence))])
      }
      members.append(.init("errors", .array(errors)))
    }
    return .object(members)
  }

  var response: Response {
    Response(
      status, headers: ["Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store"],
      body: .bytes(json.bytes))
  }
}
