/// A text as a key, by its bytes.
///
/// A String outside ASCII looks for other spellings of the same letters whenever it is hashed or found to differ, which
/// takes many times as long; what readers make of one text is spelled in one way.
public struct ExactText: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  public static func == (a: ExactText, b: ExactText) -> Bool {
    guard a.text.utf8.count == b.text.utf8.count else { return false }
    let isSame = a.text.utf8.withContiguousStorageIfAvailable { a in
      b.text.utf8.withContiguousStorageIfAvailable { b in areSame(a, b) }
    }
    return (isSame ?? nil) ?? a.text.utf8.elementsEqual(b.text.utf8)
  }

  /// Eight bytes at a time; both are as long as each other.
  private static func areSame(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    let (first, second) = (UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b))
    var i = 0
    while i + 8 <= first.count {
      let differ =
        first.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        ^ second.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      if differ != 0 { return false }
      i += 8
    }
    while i < first.count {
      if first[i] != second[i] { return false }
      i += 1
    }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}

extension String {
  /// Whether it begins with the bytes of another.
  public func begins(with other: String) -> Bool {
    let begins = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { start in
        bytes.count >= start.count && start.indices.allSatisfy { bytes[$0] == start[$0] }
      }
    }
    return (begins ?? nil) ?? utf8.starts(with: other.utf8)
  }
}
