import HTTP
import Store

extension Site {
  /// Every list with all its doors, the description of the API, and whether we are well.
  func addResources(to mount: inout Mount) {
    for resource in Resources.all { resource.mount(on: &mount) }
    mount.on(.get, .openAPI, RouteOptions(reads: .nothing)) { _, _ in
      Self.json(OpenAPI.document, caching: .generationForEveryone)
    }
    let health = Health(store)
    mount.on(.get, .health) { request, visitor in
      health.answer(at: visitor.now) { error in
        logger.error("health: \(error)", metadata: ["request": "\(request.id)"])
      }
    }
    // The process alone: answered by the event loop, whatever the workers and the database do.
    mount.on(.get, .live, RouteOptions(runsOnLoop: true)) { _, _ in
      Self.json(["status": "ok"], caching: .never)
    }
  }

  /// What is the same for everybody may be kept until somebody writes.
  static func json(_ json: JSON, caching: Response.Caching) -> Response { Self.json(json.bytes, caching: caching) }

  /// The same for what is written already.
  static func json(_ bytes: [UInt8], caching: Response.Caching) -> Response {
    var response = Response(
      .ok, headers: ["Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-cache"],
      body: .bytes(bytes))
    response.caching = caching
    return response
  }
}

extension QueryReader {
  /// The opaque place in a list.
  mutating func cursor(_ name: String) -> Int64? {
    guard let text = text(name) else { return nil }
    guard let id = Cursor.id(text) else {
      refuse(name, "上一页 Link 中给出的值")
      return nil
    }
    return id
  }

  /// The answer for a program whose query has faults.
  func problem(for request: Request) -> Response? {
    guard !faults.isEmpty else { return nil }
    let sentence = faults.map(\.sentence).joined(separator: "；")
    return Problem(request, .badRequest, sentence, faults: faults).response
  }
}
