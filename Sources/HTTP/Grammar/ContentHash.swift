import COpenSSL

/// SHA-256, for ETags and fingerprints.
public struct ContentHash: ~Copyable {
  private let context = EVP_MD_CTX_new()

  init() { EVP_DigestInit_ex(context, EVP_sha256(), nil) }

  deinit { EVP_MD_CTX_free(context) }

  mutating func add(_ bytes: [UInt8]) { EVP_DigestUpdate(context, bytes, bytes.count) }

  /// The first digits of the hash in hexadecimal.
  consuming func hex(_ digits: Int) -> String {
    var out = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    EVP_DigestFinal_ex(context, &out, &count)
    return ASCII.hexText(out.prefix(digits / 2))
  }

  /// The first digits of the hash of some bytes.
  public static func hex(_ bytes: [UInt8], _ digits: Int) -> String {
    var digest = ContentHash()
    digest.add(bytes)
    return digest.hex(digits)
  }
}
