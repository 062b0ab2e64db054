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
  var pointers: [MemberReader.Fault] = []
  /// The newest version of what was to be written over.
  var version: Int?

  /// Content that cannot be taken; each fault says its place.
  init(_ request: Request, _ status: Status, pointers: [MemberReader.Fault]) {
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
    var json: JSON = [
      "type": "about:blank", "title": .string(ErrorPage(status: status).title),
      "status": .int(Int64(status.rawValue)),
    ]
    if let detail { json.add("detail", .string(detail)) }
    json.add("instance", .string(path))
    if !requestID.isEmpty { json.add("request_id", .string(requestID)) }
    if let version { json.add("current_version", version.json) }
    let errors: [JSON] =
      pointers.map { ["pointer": .string($0.pointer), "detail": .string($0.detail)] }
      + faults.map { ["parameter": .string($0.name), "detail": .string($0.sentence)] }
    if !errors.isEmpty { json.add("errors", .array(errors)) }
    return json
  }

  var response: Response {
    var response = Response(
      status, headers: ["Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store"],
      body: .bytes(json.bytes))
    response.headers["Retry-After"] = Site.retryAfter(status).map(String.init)
    return response
  }
}
