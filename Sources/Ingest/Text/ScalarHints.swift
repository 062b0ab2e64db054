/// Which letters may be members, by their last bits: a table so short that dozens of them are at hand at once.
struct ScalarHints: Sendable {
  private let bits: Lasting<UInt64>
  private let mask: UInt32

  /// Sixty-four places a member, so that few others seem to be one.
  init(_ members: [UInt32]) {
    var places: UInt32 = 1024
    while places < 64 * Set(members).count, places < 0x10000 { places *= 2 }
    mask = places - 1
    var bits = [UInt64](repeating: 0, count: Int(places / 64))
    for member in members { bits[Int((member & mask) >> 6)] |= 1 << UInt64(member & 63) }
    self.bits = Lasting(bits)
  }

  /// False for no member.
  @inline(__always)
  func mayContain(_ scalar: UInt32) -> Bool {
    bits[Int((scalar & mask) >> 6)] >> UInt64(scalar & 63) & 1 != 0
  }
}
