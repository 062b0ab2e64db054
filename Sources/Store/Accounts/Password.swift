import COpenSSL
import Policy

/// A password as kept: scrypt (RFC 7914) with its salt and parameters.
struct Password {
  let hash: [UInt8]
  let salt: [UInt8]
  let cost: PasswordCost

  private static let hashLength = 32
  private static let saltLength = 16
  /// OpenSSL refuses above this; 128·n·r bytes are needed.
  private static let mostMemory: UInt64 = 64 << 20

  init(hash: [UInt8], salt: [UInt8], cost: PasswordCost) {
    self.hash = hash
    self.salt = salt
    self.cost = cost
  }

  /// Compared when the name is unknown, so that the answer takes as long; nothing fits it.
  init(fittingNobodyAt cost: PasswordCost) {
    hash = [UInt8](repeating: 0, count: Self.hashLength)
    salt = [UInt8](repeating: 0, count: Self.saltLength)
    self.cost = cost
  }

  /// A new password with a salt of its own.
  ///
  /// - Parameter name: of the account that it is for.
  init(_ text: String, of name: String = "", _ rule: PasswordRule = .length, cost: PasswordCost = .standard)
    throws(StoreError)
  {
    if let fault = rule.fault(of: text, name: name) { throw .weakPassword(fault) }
    salt = try Random.bytes(Self.saltLength)
    self.cost = cost
    hash = try Self.scrypt(text, salt, cost)
  }

  /// Takes as long for a wrong one as for the right one.
  func fits(_ text: String) throws(StoreError) -> Bool {
    guard text.utf8.count <= PasswordRule.longest else { return false }
    let other = try Self.scrypt(text, salt, cost)
    return other.count == hash.count && CRYPTO_memcmp(other, hash, hash.count) == 0
  }

  private static func scrypt(_ text: String, _ salt: [UInt8], _ cost: PasswordCost) throws(StoreError) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: hashLength)
    let bytes = text.utf8.map { CChar(bitPattern: $0) }
    let done = EVP_PBE_scrypt(
      bytes, bytes.count, salt, salt.count, UInt64(cost.n), UInt64(cost.r), UInt64(cost.p), mostMemory, &out, out.count)
    guard done == 1 else { throw .failed(detail: "scrypt") }
    return out
  }
}

/// Bytes that nobody can foretell.
enum Random {
  static func bytes(_ count: Int) throws(StoreError) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: count)
    guard RAND_bytes(&out, Int32(count)) == 1 else { throw .failed(detail: "RAND_bytes") }
    return out
  }

  /// 256 bits as 43 characters of base64url without padding (RFC 4648, section 5).
  static func token() throws(StoreError) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for byte in try bytes(32) {
      buffer = (buffer << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(alphabet[buffer >> bits & 63])
      }
    }
    if bits > 0 { text.append(alphabet[buffer << (6 - bits) & 63]) }
    return String(decoding: text, as: UTF8.self)
  }
}
