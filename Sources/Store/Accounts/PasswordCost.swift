/// What a guess at a password costs: scrypt's parameters (RFC 7914, section 2), kept with each hash so that they can
/// be raised.
public struct PasswordCost: Hashable, Sendable {
  /// Of CPU and memory, a power of two; 128·n·r bytes are needed.
  public let n: Int
  /// The size of a block.
  public let r: Int
  /// How many of them are mixed one after the other.
  public let p: Int

  public init(n: Int, r: Int, p: Int) {
    self.n = n
    self.r = r
    self.p = p
  }

  /// 32 MB and some 60 ms for each guess; OWASP's second choice of 2024.
  public static let standard = PasswordCost(n: 1 << 15, r: 8, p: 1)
}
