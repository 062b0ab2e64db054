#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A peer's IP address as 16 bytes; IPv4 lies in IPv6's mapped range, so that both compare alike.
struct PeerAddress: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  /// An address that is none, for Unix sockets and tests.
  static let none = PeerAddress(high: 0, low: 0)

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  private init(bytes: [UInt8]) {
    high = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes[8...].reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let mapped = [UInt8](repeating: 0, count: 10) + [255, 255]

  /// Takes what `accept` filled in.
  init(_ storage: sockaddr_storage) {
    self = withUnsafeBytes(of: storage) { raw in
      if Int32(storageFamily(raw)) == AF_INET {
        return PeerAddress(bytes: PeerAddress.mapped + raw[4..<8])
      }
      if Int32(storageFamily(raw)) == AF_INET6 { return PeerAddress(bytes: Array(raw[8..<24])) }
      return .none
    }
  }

  /// Reads an address as text; nil for anything else.
  init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self.init(bytes: withUnsafeBytes(of: &four) { PeerAddress.mapped + $0 })
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      self.init(bytes: withUnsafeBytes(of: &six) { Array($0) })
    } else {
      return nil
    }
  }

  var isIPv4: Bool { high == 0 && low >> 32 == 0xFFFF }

  /// 127.0.0.0/8 and ::1.
  var isLoopback: Bool { isIPv4 ? low >> 24 & 0xFF == 127 : high == 0 && low == 1 }

  /// The address as people write it.
  var text: String {
    if self == .none { return "" }
    if isIPv4 { return (0..<4).map { "\(low >> (24 - 8 * UInt64($0)) & 0xFF)" }.joined(separator: ".") }
    var bytes = in6_addr()
    withUnsafeMutableBytes(of: &bytes) { raw in
      raw.storeBytes(of: high.bigEndian, as: UInt64.self)
      raw.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
    }
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(AF_INET6, &bytes, &buffer, socklen_t(buffer.count)) != nil else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// What caps count as one client: an IPv4 address, or an IPv6 /64, which one household owns whole.
  var household: PeerAddress { isIPv4 ? self : PeerAddress(high: high, low: 0) }

  /// Whether the first bits are the same.
  func shares(_ bits: Int, with other: PeerAddress) -> Bool {
    func top(_ value: UInt64, _ count: Int) -> UInt64 { count <= 0 ? 0 : value >> UInt64(64 - min(64, count)) }
    return top(high, bits) == top(other.high, bits) && top(low, bits - 64) == top(other.low, bits - 64)
  }
}

private func storageFamily(_ raw: UnsafeRawBufferPointer) -> UInt16 {
  #if canImport(Glibc)
    return raw.loadUnaligned(as: UInt16.self)
  #else
    return UInt16(raw[1])
  #endif
}

/// A network such as `10.0.0.0/8`, or one address.
struct Network: Sendable, Equatable {
  let address: PeerAddress
  /// Bits of the 128 that count.
  let bits: Int

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let address = PeerAddress(String(parts[0])) else { return nil }
    let width = address.isIPv4 ? 32 : 128
    guard let length = parts.count == 2 ? Int(parts[1]) : width, (0...width).contains(length) else { return nil }
    self.address = address
    bits = 128 - width + length
  }

  func contains(_ other: PeerAddress) -> Bool { address.shares(bits, with: other) }
}
