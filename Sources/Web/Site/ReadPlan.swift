import Ingest
import Policy

/// A file as it was read: the text that spans count in, and what stands in it.
public struct ReadPlan: Sendable {
  /// The text, in which every span counts Unicode scalars.
  public var text: String
  /// What the rules read out of it.
  public var reading: Reading
  /// What a person should know of the reading, e.g. pictures that were left out.
  public var notes: [String]

  /// A text with its reading.
  public init(text: String, reading: Reading, notes: [String] = []) {
    self.text = text
    self.reading = reading
    self.notes = notes
  }

  /// Reads a file of any known format; throws `IngestError`.
  public init(name: String, bytes: [UInt8]) throws {
    let extracted = try plainText(of: bytes, name: name)
    self.init(
      text: extracted.text.string, reading: try Ingest.read(source: extracted.text, file: name),
      notes: extracted.notes.map(\.sentence))
  }
}
