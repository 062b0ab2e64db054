import HTTP
import Policy
import Store

extension Site {
  /// The pages that everybody sees.
  func addPages(to mount: inout Mount) {
    mount.on(.get, .overview, RouteOptions(reads: Reads(["city"]))) { request, visitor in
      var query = QueryReader(request.query)
      let city: CityID? = query.id("city")
      try query.checked()
      return try store.snapshot {
        if let city, try store.city(city) == nil { throw WebError.missing("编号为 \(city) 的城市") }
        return answer(try Overview(store, city: city, today: visitor.today).page(in: frame, for: visitor), for: visitor)
      }
    }
    addCalendar(to: &mount)
    mount.on(.get, .cities, RouteOptions(reads: .nothing)) { _, visitor in
      answer(try CityComparison(store).page(in: frame, for: visitor), for: visitor)
    }
    mount.on(.get, .documentFile, RouteOptions(reads: .nothing), answer: sourceFile)
    mount.on(.get, .help, RouteOptions(reads: .nothing)) { request, visitor in
      return answer(HelpPage(rule: try store.progressRule()).page(in: frame, for: visitor), for: visitor)
    }
  }

  /// The original file, byte for byte, always as a download: it is somebody else's content.
  private func sourceFile(_ request: Request, _ visitor: Visitor) throws -> Response {
    let id: DocumentID = try id(request, "政策文件")
    guard let detail = try store.document(id), let file = try store.sourceFile(of: detail.summary.version) else {
      throw WebError.missing("编号为 \(id) 的政策文件")
    }
    var response = Response(.ok, body: .bytes(file.bytes))
    response.headers["Content-Type"] = "application/octet-stream"
    response.headers["Content-Disposition"] = Self.attachment(file.name)
    response.headers["Cache-Control"] = "no-cache"
    response.caching = .generationForEveryone
    return response
  }

  /// RFC 6266: a plain name for old clients, the real one in UTF-8.
  ///
  /// - Parameter ascii: the plain name, for what has one of its own.
  static func attachment(_ name: String, plain ascii: String? = nil) -> String {
    let plain =
      ascii
      ?? String(
        decoding: name.utf8.map { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == 0x2E || byte == 0x2D || byte == 0x5F ? byte : 0x5F
        }, as: UTF8.self)
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(Address.encoded(name))"
  }
}
