/// Reads a property of a filter: one that is stored in the value where it lies there. A page writes hundreds of
/// addresses with filters of a dozen properties each, and walking a key path costs more than writing what it finds.
struct StoredProperty<Root, Value>: Sendable {
  private let property: KeyPath<Root, Value> & Sendable
  /// Nil for what is computed.
  private let offset: Int?

  init(_ property: KeyPath<Root, Value> & Sendable) {
    self.property = property
    offset = MemoryLayout<Root>.offset(of: property)
  }

  /// Where its bytes lie in a value; nil for what is computed.
  var place: Range<Int>? { offset.map { $0..<$0 + MemoryLayout<Value>.size } }

  func callAsFunction(_ root: Root) -> Value {
    guard let offset else { return root[keyPath: property] }
    return withUnsafeBytes(of: root) { $0.load(fromByteOffset: offset, as: Value.self) }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether another has the same bytes in a place that both have.
  func isSame(as other: UnsafeRawBufferPointer, in place: Range<Int>) -> Bool {
    var at = place.lowerBound
    while at + 8 <= place.upperBound {
      let (mine, theirs) = (
        loadUnaligned(fromByteOffset: at, as: UInt64.self), other.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      )
      guard mine == theirs else { return false }
      at += 8
    }
    return place.dropFirst(at - place.lowerBound).allSatisfy { self[$0] == other[$0] }
  }
}
