import Policy

/// A plan's file as it was read: the one way from bytes to a reading, for the command line and for uploads alike.
public struct ReadPlan: Sendable {
  /// The file as it came.
  public let bytes: [UInt8]
  /// The text, in which every span counts Unicode scalars.
  public let source: SourceText
  /// The text as a string, made anew each time: beside the scalars a large one would stand in memory twice.
  public var text: String { source.string }
  /// What the rules read out of it.
  public let reading: Reading
  /// What a person should know of the reading, e.g. text boxes that were moved; Chinese, without a full stop.
  public let notes: [String]

  /// Reads a file of any known format; the name's ending is a hint, and stands in messages.
  ///
  /// `anyway` takes a text too in which nothing was found: a person says that it is a plan.
  public init(name: String, bytes: [UInt8], anyway: Bool = false) throws(IngestError) {
    let extracted = try plainText(of: bytes, name: name)
    self.bytes = bytes
    reading = try read(source: extracted.text, file: name, anyway: anyway)
    source = extracted.text
    notes = extracted.notes.map(\.sentence)
  }
}
