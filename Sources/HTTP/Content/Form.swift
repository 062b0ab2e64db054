/// A form that came by POST, from either encoding that browsers use.
public struct Form: Sendable {
  /// A file that came with a form.
  public struct File: Sendable {
    /// The form's name of the input.
    public let name: String
    /// The client's name of the file, without any folder; never use it as a path.
    public let filename: String
    /// The type that the client claims.
    public let type: String
    /// The content.
    public let content: RequestBody
  }

  /// The fields in order.
  public internal(set) var fields: [(name: String, value: String)] = []
  /// The files in order; inputs left empty are not among them.
  public internal(set) var files: [File] = []

  /// An empty form.
  public init() {}

  /// The first value of this name.
  public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Every value of this name, as checkboxes send them.
  public func all(_ name: String) -> [String] { fields.compactMap { $0.name == name ? $0.value : nil } }

  /// The first file of this input.
  public func file(_ name: String) -> File? { files.first { $0.name == name } }
}

extension Request {
  /// Reads the body as a form, urlencoded or multipart; strict, within limits, in bounded memory.
  ///
  /// Throws `FormFault` (400, 413, 415) or `RequestBody.Fault`.
  public func form(_ limits: FormLimits = FormLimits()) throws -> Form {
    let type = MediaType(headers["Content-Type"] ?? "")
    switch type?.essence {
    case "application/x-www-form-urlencoded":
      return try Form.urlencoded(body.collect(upTo: limits.total), limits)
    case "multipart/form-data":
      guard let boundary = type?.parameters["boundary"], Multipart.isBoundary(boundary) else {
        throw FormFault.malformed("boundary")
      }
      if let count = body.count, count > limits.total { throw FormFault.tooLarge("form", limit: limits.total) }
      var reader = try FormReader(boundary: boundary, limits: limits)
      try body.forEachChunk { try reader.feed($0) }
      return try reader.finish()
    default:
      throw FormFault.unsupportedType(headers["Content-Type"] ?? "no Content-Type")
    }
  }
}

extension Form {
  /// Reads `a=1&b=2`, the WHATWG urlencoded encoding, as UTF-8.
  public static func urlencoded(_ bytes: [UInt8], _ limits: FormLimits = FormLimits()) throws -> Form {
    guard bytes.count <= limits.total else { throw FormFault.tooLarge("form", limit: limits.total) }
    let separators = bytes.lazy.filter { $0 == ASCII.ampersand }.count
    guard separators < limits.parts else { throw FormFault.tooLarge("fields", limit: limits.parts) }
    guard let pairs = PercentEncoding.pairs(bytes) else { throw FormFault.malformed("percent-encoding") }
    for pair in pairs {
      guard pair.name.utf8.count <= limits.name else { throw FormFault.tooLarge("name", limit: limits.name) }
      guard pair.value.utf8.count <= limits.value else { throw FormFault.tooLarge("value", limit: limits.value) }
    }
    var form = Form()
    form.fields = pairs
    return form
  }
}
