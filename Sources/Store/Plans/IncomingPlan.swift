import Policy

/// A reading with its file, on its way into the store.
public struct IncomingPlan: Sendable {
  public var reading: Reading
  public var source: SourceFile
  /// Whether everybody is to see it at once.
  public var publish: Bool
  public var now: Moment

  public init(_ reading: Reading, source: SourceFile, publish: Bool, at now: Moment) {
    self.reading = reading
    self.source = source
    self.publish = publish
    self.now = now
  }
}
