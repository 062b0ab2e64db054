import HTTP
import Store

/// An error for programs, RFC 9457: `application/problem+json` with a Chinese title.
struct Problem {
  var status: Status
  var kind: ProblemKind
  var detail: String?
  var path: String
  var requestID: String
  /// What was wrong with single parameters.
  var faults: [QueryReader.Fault] = []
  /// What was wrong inside the content.
  var pointers: [MemberReader.Fault] = []
  /// What was to be written over, as it is now.
  var report: SaidReport?

  /// Whether a program asks: at an address for programs, or for JSON rather than for a page.
  static func isWanted(by request: Request) -> Bool {
    if Route.isForPrograms(request.path) { return true }
    guard let accept = request.headers.combined("Accept")?.lowercased() else { return false }
    return (accept.contains("application/json") || accept.contains("+json")) && !accept.contains("text/html")
  }

  /// Content that cannot be taken; each fault says its place.
  init(_ request: Request, _ status: Status, pointers: [MemberReader.Fault]) {
    self.init(request, status, pointers.map(\.detail).joined(separator: "；"))
    self.pointers = pointers
  }

  init(_ request: Request, _ status: Status, _ explanation: String, faults: [QueryReader.Fault] = []) {
    self.status = status
    kind = faults.isEmpty ? ProblemKind(status) : .badQuery
    // The protocol's own explanations are English; the kind's are not.
    detail = WebError.isForPeople(explanation) ? explanation : kind.advice
    path = request.path
    requestID = request.id
    self.faults = faults
  }

  var json: JSON {
    var json: JSON = [
      "type": .string(kind.address), "title": .string(kind.title),
      "status": .int(Int64(status.rawValue)),
    ]
    if let detail { json.add("detail", .string(detail)) }
    json.add("instance", .string(path))
    if !requestID.isEmpty { json.add("request_id", .string(requestID)) }
    if let report { json.add("current_version", report.version.json) }
    let errors: [JSON] =
      pointers.map {
        ["pointer": .string($0.pointer), "code": .string($0.code.rawValue), "detail": .string($0.detail)]
      }
      + faults.map { ["parameter": .string($0.name), "detail": .string($0.sentence)] }
    if !errors.isEmpty { json.add("errors", .array(errors)) }
    return json
  }

  var response: Response {
    var response = Response(
      status, headers: ["Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store"],
      body: .bytes(json.bytes))
    response.headers["Retry-After"] = Site.retryAfter(status).map(String.init)
    if let report { response.headers["ETag"] = report.tag }
    return response
  }
}
