import COpenSSL

/// A SHA-256 sum.
struct Digest: Hashable {
  let bytes: [UInt8]

  /// Fetched once: `SHA256` looks it up each time.
  nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

  static func sha256(_ input: [UInt8]) -> Digest {
    var out = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = EVP_Digest(input, input.count, &out, nil, algorithm, nil)
    return Digest(bytes: out)
  }

  static func sha256(_ text: String) -> Digest { sha256(Array(text.utf8)) }

  /// 64 lowercase hexadecimal digits.
  var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
