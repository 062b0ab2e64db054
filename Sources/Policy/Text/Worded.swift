/// Facts that can be told in one sentence, which is made from them and never kept.
public protocol Worded: Codable, Sendable, Hashable {
  /// The Chinese sentence.
  var words: String { get }
}
