#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Network addresses as guesses are counted by them.
enum NetworkAddress {
  /// An IPv4 address as it is; of IPv6 the first 64 bits, which are one customer's (RFC 6177); empty for none.
  static func household(of address: String?) -> String {
    guard let address, !address.isEmpty else { return "" }
    var bytes = in6_addr()
    guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
    let all = withUnsafeBytes(of: bytes) { Array($0) }
    if all[..<10].allSatisfy({ $0 == 0 }), all[10] == 0xFF, all[11] == 0xFF {
      return all[12...].map(String.init).joined(separator: ".")
    }
    let digits = all[..<8].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return digits + "/64"
  }
}
