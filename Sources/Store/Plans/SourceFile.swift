import Policy

/// The file that a reading came from, kept as it was.
public struct SourceFile: Sendable, Hashable {
  /// The file's own name, without folders.
  public var name: String
  /// Lowercase hexadecimal, of `bytes`.
  public var sha256: String
  public var bytes: [UInt8]
  /// The text as read: what spans count in.
  public var text: String
  /// Where it was published, e.g. https://www.suizhou.gov.cn/….
  public var address: String?
  public var readOn: CivilDate

  /// The sum is computed here, so that it always belongs to the bytes.
  public init(name: String, bytes: [UInt8], text: String, address: String? = nil, readOn: CivilDate) {
    // Whatever a client calls it: a name is one line that can be seen.
    self.name = HiddenCharacters.shown(name)
    self.sha256 = Digest.sha256(bytes).hex
    self.bytes = bytes
    self.text = text
    self.address = address
    self.readOn = readOn
  }
}
