import Foundation

/// How often somebody may guess a password before they have to wait (GB/T 22239-2019 8.1.4.1 b, OWASP ASVS 5.0, 6.3.1).
///
/// What is counted is guesses of one name from one network address, so that nobody can lock somebody else out from
/// afar;
/// a name that nobody has is counted as one that exists, so that the answer does not tell them apart.
public enum SignInRule {
  /// Guesses older than this count no more, and whoever has to wait waits as long from the last one.
  public static let stretchSeconds = 30 * 60
  /// Wrong passwords for one name from one address.
  public static let mostOfPair = 5
  /// Wrong passwords for any names from one address: an office behind one address has many who mistype.
  public static let mostOfAddress = 30
  /// Wrong passwords for one name from all addresses together.
  public static let mostOfName = 50
  /// Where the name has signed in before nobody is shut out: from the fifth on there is one guess in so many seconds.
  public static let pauseSeconds = 60

  /// The wrong guesses of one stretch.
  public struct Count: Sendable, Hashable {
    public var failures: Int
    /// When the last of them was, in seconds since 1970.
    public var last: Int

    public init(failures: Int, last: Int) {
      self.failures = failures
      self.last = last
    }

    public static let none = Count(failures: 0, last: 0)
  }

  /// When the next guess is heard, in seconds since 1970; nil when it is heard now.
  ///
  /// - Parameter isGood: whether the name has signed in from the address before.
  public static func waits(until now: Int, pair: Count, address: Count, name: Count, isGood: Bool) -> Int? {
    if isGood {
      let end = pair.last + pauseSeconds
      return pair.failures >= mostOfPair && end > now ? end : nil
    }
    let ends = [(pair, mostOfPair), (address, mostOfAddress), (name, mostOfName)].compactMap { count, most in
      count.failures >= most ? count.last + stretchSeconds : nil
    }
    return ends.max().flatMap { $0 > now ? $0 : nil }
  }
}
