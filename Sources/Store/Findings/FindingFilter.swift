import Policy

/// Which findings are meant; nil means all.
public struct FindingFilter: Sendable, Hashable {
  public var city: CityID?
  public var document: DocumentID?
  public var kind: Policy.Finding.Kind?
  /// True: somebody has said yes or no; false: nobody has.
  public var isDecided: Bool?
  /// Only such as wait for somebody, or were confirmed: neither repeats, nor sums that hold, nor dismissed ones.
  public var needsAttention: Bool

  public init(
    city: CityID? = nil, document: DocumentID? = nil, kind: Policy.Finding.Kind? = nil, isDecided: Bool? = nil,
    needsAttention: Bool = false
  ) {
    self.city = city
    self.document = document
    self.kind = kind
    self.isDecided = isDecided
    self.needsAttention = needsAttention
  }
}
