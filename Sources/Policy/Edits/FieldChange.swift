/// One field, before and after; nil where it was not set.
public struct FieldChange<Field: Hashable & Sendable>: Sendable, Hashable {
  public var field: Field
  public var old: String?
  public var new: String?

  public init(field: Field, old: String? = nil, new: String? = nil) {
    self.field = field
    self.old = old
    self.new = new
  }
}

extension FieldChange where Field == String {
  /// What differs between two lines of facts, in the order of names.
  public static func between(_ old: [String: String], _ new: [String: String]) -> [FieldChange] {
    Set(old.keys).union(new.keys).sorted().compactMap { name in
      old[name] == new[name] ? nil : FieldChange(field: name, old: old[name], new: new[name])
    }
  }
}
