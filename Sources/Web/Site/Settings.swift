/// What the web application needs to know of its surroundings.
public struct Settings: Sendable {
  /// The folder of stylesheets, script and icon: the repository's `Public/`.
  public var publicFolder: String
  /// Whether cookies carry `Secure` and `__Host-`: true wherever browsers come over TLS.
  public var hasSecureCookies: Bool
  /// Most bytes of an uploaded plan. 20 MiB is twenty times the largest plan seen.
  public var largestUpload = 20 << 20
  /// What a rule is less sure of is not published without a person's yes; from 0 to 1.
  public var leastSure = 0.5
  /// The address that letters come from; nil without a relay.
  public var mailsFrom: String?
  /// Where people find the site, e.g. `https://liance.example.gov.cn/`; nil where it is not known.
  public var siteAddress: String?

  /// Settings with the usual limits.
  public init(publicFolder: String, hasSecureCookies: Bool = false) {
    self.publicFolder = publicFolder
    self.hasSecureCookies = hasSecureCookies
  }
}
