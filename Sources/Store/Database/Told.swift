import Policy
import Synchronization

/// Facts as they are kept, with their sentence; what they hold is read when somebody asks.
public struct Told<Fact: Worded>: Sendable, Hashable {
  let coded: CodedFacts

  init(_ coded: CodedFacts) { self.coded = coded }

  public init(_ fact: Fact) throws { coded = try CodedFacts(fact) }

  /// Nil when this program does not know the code or its facts.
  public var fact: Fact? { coded.value(Fact.self) }

  /// The sentence; empty when this program does not know the code or its facts.
  public var words: String {
    ToldWords.kept(ToldWords.Key(kind: ObjectIdentifier(Fact.self), coded: coded)) { fact?.words ?? "" }
  }
}

/// Sentences that were made a moment ago: a list tells the same ones again and again, and reading JSON costs more
/// than all else of its row.
private enum ToldWords {
  struct Key: Hashable {
    let kind: ObjectIdentifier
    let coded: CodedFacts
  }

  /// A part of the sentences with a lock of its own: lists that are drawn at once must not wait for one another.
  private final class Part: Sendable {
    let sentences = Mutex<[Key: String]>([:])
  }

  private static let parts = (0..<32).map { _ in Part() }
  /// In each part; about one megabyte in all.
  private static let most = 128

  static func kept(_ key: Key, _ make: () -> String) -> String {
    // Facts differ in their length: hashing them twice would cost more than an uneven share.
    let part = parts[key.coded.json.utf8.count % parts.count]
    if let words = part.sentences.withLock({ $0[key] }) { return words }
    let words = make()
    part.sentences.withLock { kept in
      if kept.count >= most { kept.removeAll(keepingCapacity: true) }
      kept[key] = words
    }
    return words
  }
}
