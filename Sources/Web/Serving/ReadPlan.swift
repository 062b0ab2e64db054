import Policy

/// A file as it was read: the text that spans count in, and what stands in it.
public struct ReadPlan: Sendable {
  /// The text, in which every span counts Unicode scalars.
  public var text: String
  /// What the rules read out of it.
  public var reading: Reading

  /// A text with its reading.
  public init(text: String, reading: Reading) {
    self.text = text
    self.reading = reading
  }
}
