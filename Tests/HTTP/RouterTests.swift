import Testing

@testable import HTTP

/// Routes and the answers that the router makes itself.
@Suite struct RouterTests {
  private func router() -> Router {
    var router = Router()
    router.on(.get, "/") { _ in Response.text("root") }
    router.on(.get, "/documents/{id}") { Response.text("document \($0.parameters["id"] ?? "")") }
    router.on(.get, "/documents/new") { _ in Response.text("new") }
    router.on(.post, "/documents/{id}") { _ in Response(.created) }
    router.on(.get, "/documents/{id}/targets/{target}") { request in
      Response.text("\(request.parameters["id"] ?? "") \(request.parameters["target"] ?? "")")
    }
    router.on(.get, "/files/{path...}") { Response.text("file \($0.parameters["path"] ?? "")") }
    return router
  }

  private func ask(_ method: Method, _ path: String) -> Response {
    router().respond(to: Request(method: method, path: path))
  }

  @Test(arguments: [
    ("/", "root"), ("/documents/7", "document 7"), ("/documents/new", "new"), ("/documents/a%2Fb", "document a/b"),
    ("/documents/%E7%AD%96", "document 策"), ("/documents/7/targets/9?x=/", "7 9"), ("/files/a/b.css", "file a/b.css"),
    ("/files/", "file "),
  ])
  func `a path finds its route`(_ path: String, _ text: String) {
    #expect(String(decoding: ask(.get, path).bytes, as: UTF8.self) == text)
  }

  @Test(arguments: ["/documents", "/documents/", "/documents/7/", "/documents/7/targets", "/Documents/7", "/x"])
  func `a path without route is 404`(_ path: String) { #expect(ask(.get, path).status == .notFound) }

  @Test func `a method without route is 405 and told which are there`() {
    let response = ask(.delete, "/documents/7")
    #expect(response.status == .methodNotAllowed && response.headers["Allow"] == "GET, HEAD, POST, OPTIONS")
  }

  @Test func `OPTIONS lists the methods`() {
    let response = ask(.options, "/documents/7/targets/9")
    #expect(response.status == .noContent && response.headers["Allow"] == "GET, HEAD, OPTIONS")
  }

  @Test func `errors are drawn by the application`() {
    var router = router()
    router.errorResponder = { request, status, explanation in
      Response.html("<h1>\(status.rawValue) \(request.path)</h1>\(explanation)", status: status)
    }
    let response = router.respond(to: Request(method: .get, path: "/x"))
    #expect(response.status == .notFound)
    #expect(String(decoding: response.bytes, as: UTF8.self) == "<h1>404 /x</h1>nothing is at /x")
  }

  @Test func `wrappers see every request from the outside in`() {
    var router = router()
    for name in ["a", "b"] {
      router.use { request, next in
        var response = try next(request)
        response.headers.append("Seen", name)
        return response
      }
    }
    #expect(router.respond(to: Request(method: .get, path: "/")).headers.values("Seen") == ["b", "a"])
  }

  @Test func `an error without status is a 500 that tells the client nothing`() {
    struct Secret: Error { let password = "hunter2" }
    var router = router()
    router.on(.get, "/fail") { _ in throw Secret() }
    let response = router.respond(to: Request(method: .get, path: "/fail"))
    #expect(response.status == .internalServerError)
    #expect(!String(decoding: response.bytes, as: UTF8.self).contains("hunter2"))
  }
}
