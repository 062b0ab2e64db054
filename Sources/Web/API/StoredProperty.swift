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

  func callAsFunction(_ root: Root) -> Value {
    guard let offset else { return root[keyPath: property] }
    return withUnsafeBytes(of: root) { $0.load(fromByteOffset: offset, as: Value.self) }
  }
}
