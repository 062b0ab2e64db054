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

  /// About one megabyte.
  private static let most = 4096
  private static let sentences = Mutex<[Key: String]>([:])

  static func kept(_ key: Key, _ make: () -> String) -> String {
    if let words = sentences.withLock({ $0[key] }) { return words }
    let words = make()
    sentences.withLock { kept in
      if kept.count >= most { kept.removeAll(keepingCapacity: true) }
      kept[key] = words
    }
    return words
  }
}
