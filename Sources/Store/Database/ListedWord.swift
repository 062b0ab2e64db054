import Policy

/// A word of a vocabulary that lists read in every row: it is found by its bytes, without a text of its own.
protocol ListedWord: RawRepresentable<String>, CaseIterable, Sendable {
  static var list: WordList<Self> { get }
}

/// The words of one vocabulary, each by its first sixteen bytes, which tell them apart.
struct WordList<Word: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  private struct Entry {
    let key: WordKey
    let word: Word
  }

  private let entries: [Entry]

  init() {
    entries = Word.allCases.map { word in
      var text = word.rawValue
      return Entry(key: text.withUTF8(WordKey.init), word: word)
    }
  }

  func word(_ bytes: UnsafeBufferPointer<UInt8>) -> Word? {
    let key = WordKey(bytes)
    for entry in entries where entry.key == key { return entry.word }
    return nil
  }
}

/// A word's length and its first sixteen bytes.
private struct WordKey: Equatable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private let count: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    for (index, byte) in bytes.prefix(16).enumerated() {
      if index < 8 { first = first << 8 | UInt64(byte) } else { second = second << 8 | UInt64(byte) }
    }
  }
}

extension ProgressState: ListedWord { static let list = WordList<ProgressState>() }
extension Comparison: ListedWord { static let list = WordList<Comparison>() }
extension Cadence: ListedWord { static let list = WordList<Cadence>() }
extension Nature: ListedWord { static let list = WordList<Nature>() }
extension OwnerReason: ListedWord { static let list = WordList<OwnerReason>() }
extension Stage: ListedWord { static let list = WordList<Stage>() }
extension AgencyLink.Role: ListedWord { static let list = WordList<AgencyLink.Role>() }
