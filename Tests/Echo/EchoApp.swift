import HTTP

/// The application that the table of HTTP cases, the conformance suites and the benchmarks speak to.
///
/// It answers as simply as can be, so that only the protocol is tested.
public enum EchoApp {
  /// What the handler of `/crash` throws.
  public struct Broken: Error {}

  /// `/` gives its content back, `/echo` shows the fields that came, the others are an answer of each kind.
  ///
  /// - Parameter bodyLimit: bytes of content that `/` and `/echo` take; nil for the server's own limit.
  public static func router(bodyLimit: Int? = nil) -> Router {
    var router = Router()
    let options = RouteOptions(bodyLimit: bodyLimit)
    for method in [Method.get, .put, .patch, .delete, .options] {
      router.on(method, "/", options) { request in
        Response(.ok, headers: ["Content-Type": "text/plain"], body: .content(of: request.body))
      }
    }
    router.on(.post, "/", options) { request in
      Response(.ok, headers: ["Content-Type": "application/octet-stream"], body: .content(of: request.body))
    }
    router.on(.post, "/echo", options) { request in
      Response.text(request.headers.fields.map { "\($0.name): \($0.value)\n" }.joined())
    }
    addKinds(&router)
    return router
  }

  /// One route for each kind of answer that a handler can give.
  private static func addKinds(_ router: inout Router) {
    router.on(.post, "/small", RouteOptions(bodyLimit: 10)) { Response(.ok, body: .content(of: $0.body)) }
    router.on(.get, "/crash") { _ in throw Broken() }
    router.on(.get, "/conflict") { _ in throw Refusal.status(.conflict, "another version") }
    router.on(.get, "/split") { _ in Response(.ok, headers: ["X": "a\r\nSet-Cookie: b=c"]) }
    router.on(.get, "/named/{name}") { Response.text($0.parameters["name"] ?? "") }
    router.on(.get, "/empty") { _ in Response(.noContent) }
    router.on(.get, "/pieces") { _ in
      Response(.ok, body: .stream { write in for _ in 0..<3 { try write(Array("piece".utf8)) } })
    }
    router.on(.get, "/kept") { _ in
      var response = Response.text(String(repeating: "kept ", count: 500))
      response.caching = .generation
      return response
    }
  }
}
