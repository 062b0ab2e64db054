import COpenSSL

/// Signs cookie values so that a client cannot change them: HMAC-SHA-256, compared in constant time.
public struct ValueSigner: Sendable {
  private let key: [UInt8]

  /// Takes a secret of at least 32 bytes (RFC 2104 section 3: not shorter than the hash); nil for shorter ones.
  public init?(key: [UInt8]) {
    guard key.count >= 32 else { return nil }
    self.key = key
  }

  /// The value, a dot, and 64 hexadecimal digits that bind it to this purpose.
  public func sign(_ value: String, purpose: String) -> String { value + "." + mac(value, purpose) }

  /// The value if the signature is ours and for this purpose, else nil.
  public func verify(_ signed: String, purpose: String) -> String? {
    guard let dot = signed.lastIndex(of: ".") else { return nil }
    let value = String(signed[..<dot])
    let given = Array(signed[signed.index(after: dot)...].utf8)
    let right = Array(mac(value, purpose).utf8)
    guard given.count == right.count, CRYPTO_memcmp(given, right, right.count) == 0 else { return nil }
    return value
  }

  private func mac(_ value: String, _ purpose: String) -> String {
    // The length in front keeps "a" + "bc" apart from "ab" + "c".
    let message = Array("\(purpose.utf8.count):\(purpose)\(value)".utf8)
    var out = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 32
    HMAC(EVP_sha256(), key, Int32(key.count), message, message.count, &out, &count)
    return ASCII.hexText(out)
  }
}
