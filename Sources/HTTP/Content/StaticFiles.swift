#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Serves a folder: types, strong ETags, ranges, fingerprinted addresses, precompressed neighbours.
///
/// Names are walked one segment at a time without following links, so nothing outside the folder can be reached.
public struct StaticFiles: Sendable {
  /// The folder.
  public let root: String
  /// The path under which the folder appears, such as `/static`.
  public let prefix: String
  let shelf: FileShelf

  /// Takes the folder and the path under which it appears; throws `SystemError` when there is no such folder.
  public init(root: String, prefix: String = "/static") throws {
    self.root = root
    self.prefix = prefix
    shelf = try FileShelf(root: root)
    warm("", depth: 0)
  }

  /// Reads the folder's files once, so that the event loop finds them open, hashed and compressed.
  private func warm(_ folder: String, depth: Int) {
    guard depth < 8, let stream = opendir(root + "/" + folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      if (try? shelf.open(path)) == nil { warm(path, depth: depth + 1) }
    }
  }

  /// Adds the route that serves the folder.
  public func mount(on router: inout Router) {
    router.on(.get, prefix + "/{file...}", RouteOptions(label: prefix + "/*", runsOnLoop: true)) { request in
      try respond(to: request, name: request.parameters["file"] ?? "")
    }
  }

  /// The address of a file with its content's fingerprint in it, to be cached for good; plain if there is no such file.
  public func address(of name: String) -> String {
    guard let file = try? shelf.open(name) else { return prefix + "/" + name }
    return prefix + "/" + Fingerprint.adding(file.tag, to: name)
  }

  /// Answers for one file of the folder; throws `Refusal` 404.
  public func respond(to request: Request, name: String) throws -> Response {
    var isImmutable = false
    var file = try? shelf.open(name)
    var path = name
    if file == nil, let (plain, tag) = Fingerprint.removing(from: name), let found = try? shelf.open(plain),
      found.tag.hasPrefix(tag)
    {
      file = found
      path = plain
      isImmutable = true
    }
    guard let file else { throw Refusal.status(.notFound, "no such file") }
    var response = Response(.ok)
    response.headers["Content-Type"] = file.type
    response.headers["Cache-Control"] = isImmutable ? "public, max-age=31536000, immutable" : "no-cache"
    response.headers["Last-Modified"] = HTTPDate.text(file.modified)
    if file.isCompressible { response.headers["Vary"] = "Accept-Encoding" }
    if let content = file.content, !StaticFiles.isConditional(request) {
      response.headers["ETag"] = "\"\(file.tag)\""
      response.headers["Accept-Ranges"] = "bytes"
      response.precompressed = file.gzip
      response.body = .bytes(content)
      let (shelf, path, tag) = (shelf, path, file.tag)
      response.caching = .whileValid { shelf.isCurrent(path, tag: tag) }
      return response
    }
    // A range is of the plain content; a client that asks for one gets it uncompressed.
    let hasRange = request.headers["Range"] != nil && request.method == .get
    let coding = hasRange ? nil : file.coding(for: AcceptEncoding(request.headers.combined("Accept-Encoding")))
    let tag = EntityTag(coding.map { file.tag + "-" + $0.name } ?? file.tag)
    response.headers["ETag"] = tag?.description
    switch Preconditions.judge(request, tag: tag, modified: file.modified) {
    case .notModified:
      response.status = .notModified
      response.headers["Content-Type"] = nil
      return response
    case .failed:
      throw Refusal.status(.preconditionFailed, "the file is another one by now")
    case .proceed: break
    }
    if let coding {
      response.headers["Content-Encoding"] = coding.name
      response.body = coding.body
      return response
    }
    response.headers["Accept-Ranges"] = "bytes"
    return ranged(response, request, file, applies: hasRange, tag: tag)
  }

  /// Whether the request asks for what only `respond` itself can judge.
  private static func isConditional(_ request: Request) -> Bool {
    ["Range", "If-Match", "If-Modified-Since", "If-Unmodified-Since"].contains { request.headers[$0] != nil }
  }

  private func ranged(
    _ response: Response, _ request: Request, _ file: FileShelf.File, applies: Bool, tag: EntityTag?
  ) -> Response {
    var response = response
    let slice = file.slice
    response.body = .file(slice)
    guard applies, Preconditions.rangeApplies(request, tag: tag, modified: file.modified) else { return response }
    switch ByteRanges(request.headers["Range"], length: slice.length) {
    case .whole: break
    case .unsatisfiable:
      response.status = .rangeNotSatisfiable
      response.headers["Content-Range"] = "bytes */\(slice.length)"
      response.headers["Content-Type"] = nil
      response.body = .none
    case .some(let ranges) where ranges.count == 1:
      let range = ranges[0]
      response.status = .partialContent
      response.headers["Content-Range"] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(slice.length)"
      response.body = .file(FileSlice(file: slice.file, offset: range.lowerBound, length: range.count))
    case .some(let ranges):
      response.status = .partialContent
      let boundary = "range-" + file.tag
      response.headers["Content-Type"] = "multipart/byteranges; boundary=\(boundary)"
      var pieces: [Response.Piece] = []
      for range in ranges {
        let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(slice.length)"
        let head = "\r\n--\(boundary)\r\nContent-Type: \(file.type)\r\nContent-Range: \(place)\r\n\r\n"
        pieces.append(.bytes(Array(head.utf8)))
        pieces.append(.file(FileSlice(file: slice.file, offset: range.lowerBound, length: range.count)))
      }
      pieces.append(.bytes(Array("\r\n--\(boundary)--\r\n".utf8)))
      response.body = .pieces(pieces)
    }
    return response
  }
}

/// The content's hash within a file's address: `style.css` ⇄ `style.1f3870be274f6c49.css`.
enum Fingerprint {
  /// Hexadecimal digits of the fingerprint: 64 bits, so that two contents never share an address.
  static let digits = 16

  static func adding(_ tag: String, to name: String) -> String {
    let print = String(tag.prefix(digits))
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return name + "." + print }
    return name[..<dot] + "." + print + name[dot...]
  }

  static func removing(from name: String) -> (name: String, tag: String)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return nil }
    for at in [parts.count - 2, parts.count - 1] where at >= 1 {
      let print = parts[at]
      guard print.utf8.count == digits, print.utf8.allSatisfy({ ASCII.hex($0) != nil }) else { continue }
      var rest = parts
      rest.remove(at: at)
      return (rest.joined(separator: "."), String(print))
    }
    return nil
  }
}
