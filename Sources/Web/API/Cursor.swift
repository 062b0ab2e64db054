/// The opaque `after` of a list: callers pass it back as it came, and must not read it.
enum Cursor {
  /// `k` and the id in base 36: short, safe in an address, plainly not a page number.
  static func text(_ id: Int64) -> String { "k" + String(id, radix: 36) }

  static func id(_ text: String) -> Int64? {
    guard text.utf8.first == UInt8(ascii: "k"), text.utf8.count <= 14,
      text.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
    else { return nil }
    return Int64(text.dropFirst(), radix: 36).flatMap { $0 > 0 ? $0 : nil }
  }
}
