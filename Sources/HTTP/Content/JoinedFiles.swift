/// Several files of a folder served as one, in their order, so that a page asks once for them.
///
///     let styles = try JoinedFiles(["tokens.css", "base.css"], of: files, as: "site.css")
///     styles.mount(on: &router)
///
/// The files are read once: an edit shows after a restart, under another address.
public struct JoinedFiles: Sendable {
  /// The address with the content's fingerprint in it, to be cached for good.
  public let address: String
  private let content: [UInt8]
  private let type: String

  /// Reads the files; throws `SystemError` when one is missing or too large to be kept in memory.
  public init(_ names: [String], of files: StaticFiles, as name: String) throws {
    var content: [UInt8] = []
    for part in names {
      guard let bytes = try files.shelf.open(part).content else {
        throw SystemError(call: "join \(files.root)/\(part)", code: SystemError.fileTooLarge)
      }
      content += bytes
      if content.last != 0x0A { content.append(0x0A) }
    }
    self.content = content
    type = FileTypes.type(of: name)
    address = files.prefix + "/" + Fingerprint.adding(ContentHash.hex(content, 32), to: name)
  }

  /// Adds the route that serves them.
  public func mount(on router: inout Router) {
    router.on(.get, address, RouteOptions(label: "joined files", runsOnLoop: true)) { _ in
      var response = Response(.ok, body: .bytes(content))
      response.headers["Content-Type"] = type
      response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
      response.caching = .whileValid { true }
      return response
    }
  }
}
