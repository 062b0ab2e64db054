import Policy

/// What one version changed against the one before it.
public struct VersionChange: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case added
    case dropped
    /// The value, the deadline or another field moved.
    case moved
  }

  public var kind: Kind
  public var subject: ItemKind
  /// The item's stable id; nil while the version is under review.
  public var item: Int64?
  public var quote: String
  /// The fields that moved, e.g. deadline 2025 → 2026.
  public var fields: [FieldChange<ItemField>]
  /// Somebody has reported on the item.
  public var isReported: Bool

  public init(
    kind: Kind, subject: ItemKind, item: Int64? = nil, quote: String, fields: [FieldChange<ItemField>],
    isReported: Bool = false
  ) {
    self.isReported = isReported
    self.kind = kind
    self.subject = subject
    self.item = item
    self.quote = quote
    self.fields = fields
  }
}
