/// Letters as a key. They are hashed by their bytes at once; an array is hashed letter by letter, which takes ten times
/// as long.
struct LetterKey: Hashable, Sendable {
  let letters: [UInt32]

  init(_ letters: [UInt32]) { self.letters = letters }

  func hash(into hasher: inout Hasher) { letters.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
