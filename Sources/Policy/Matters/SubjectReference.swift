/// One thing of any register, by its kind and number: `target-12` in addresses.
public struct SubjectReference: Sendable, Hashable {
  public let kind: SubjectKind
  public let id: Int64

  public init(_ kind: SubjectKind, _ id: Int64) {
    self.kind = kind
    self.id = id
  }

  /// Reads `target-12`; nil for another text.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = SubjectKind(rawValue: String(parts[0])),
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let id = Int64(parts[1]), id > 0
    else { return nil }
    self.init(kind, id)
  }

  public var text: String { "\(kind.rawValue)-\(id)" }
}
