import HTTP

/// What the server answers by itself, before or after any handler: programs get a problem document even then.
///
/// Called on the event loop: it asks nobody.
@Sendable public func protocolRefusal(_ target: String, _ status: Status, _ explanation: String) -> (
  type: String, text: String
) {
  let path = String(target.prefix { $0 != "?" })
  guard Route.isForPrograms(path) || [".csv", ".jsonl"].contains(where: path.hasSuffix) else {
    return Configuration.plainRefusal(target, status, explanation)
  }
  let problem = Problem(Request(method: .get, path: path), status, explanation)
  return ("application/problem+json; charset=utf-8", String(decoding: problem.json.bytes, as: UTF8.self))
}
