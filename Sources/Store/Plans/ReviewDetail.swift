import Policy

/// A version under review: its text and its candidates.
public struct ReviewDetail: Sendable {
  public var version: DocumentVersion
  public var cityName: String
  public var text: String
  public var candidates: [Candidate]
  /// What it would change against the published version.
  public var changes: [VersionChange]

  public init(
    version: DocumentVersion, cityName: String, text: String, candidates: [Candidate], changes: [VersionChange]
  ) {
    self.version = version
    self.cityName = cityName
    self.text = text
    self.candidates = candidates
    self.changes = changes
  }
}
