/// What the web application needs to know of its surroundings.
public struct Settings: Sendable {
  /// The folder of stylesheets, script and icon: the repository's `Public/`.
  public var publicFolder: String
  /// Whether cookies carry `Secure` and `__Host-`: true wherever browsers come over TLS.
  public var hasSecureCookies: Bool
  /// Most bytes of an uploaded plan. 20 MiB is twenty times the largest plan seen.
  public var largestUpload = 20 << 20
  /// Reads an uploaded file.
  public var reader: PlanReader = { name, bytes in try ReadPlan(name: name, bytes: bytes) }

  /// Turns a file's name and bytes into its text and reading; throws an error whose description is for people.
  public typealias PlanReader = @Sendable (_ name: String, _ bytes: [UInt8]) throws -> ReadPlan

  /// Settings with the usual limits.
  public init(publicFolder: String, hasSecureCookies: Bool = false) {
    self.publicFolder = publicFolder
    self.hasSecureCookies = hasSecureCookies
  }
}
