import Policy

/// A version under review: its text and its candidates.
public struct ReviewDetail: Sendable {
  public var version: DocumentVersion
  public var cityName: String
  public var text: String
  public var candidates: [Candidate]
  /// What it would change against the published version.
  public var changes: [VersionChange]
  /// The published version has the same text: it was read again.
  public var isRereading: Bool

  /// Moves with every word of an editor on one of its candidates.
  public var mark: String { Self.mark(candidates.map { ($0.id.raw, $0.mark) }) }

  static func mark(_ candidates: [(id: Int64, mark: String)]) -> String {
    let words = candidates.sorted { $0.id < $1.id }.map { "\($0.id) \($0.mark)" }.joined(separator: "\n")
    return String(Digest.sha256(words).hex.prefix(16))
  }

  public init(
    version: DocumentVersion, cityName: String, text: String, candidates: [Candidate], changes: [VersionChange],
    isRereading: Bool = false
  ) {
    self.isRereading = isRereading
    self.version = version
    self.cityName = cityName
    self.text = text
    self.candidates = candidates
    self.changes = changes
  }
}
