/// What a password must be; which of both holds is a setting.
public enum PasswordRule: String, Sendable, CaseIterable {
  /// Twelve characters of any kind (NIST SP 800-63B, 3.1.1.2; OWASP ASVS 5.0, 6.2.1).
  case length
  /// Ten characters of three kinds, as rules of 等保 (GB/T 22239-2019, 8.1.4.1 a) are often read.
  case composition

  /// Why a password is not taken.
  public enum Fault: Error, Sendable, Hashable {
    case tooShort(minimum: Int)
    case tooLong(maximum: Int)
    /// Fewer than three of capitals, small letters, digits and others.
    case tooFewKinds
    /// Everybody tries it first: a common word, a row of keys, a repetition, a year, the account's own name.
    case common
  }

  /// Longer ones only make the server work.
  public static let longest = 1_024

  /// The fewest characters, counted in Unicode scalars.
  public var shortest: Int {
    switch self {
    case .length: 12
    case .composition: 10
    }
  }

  /// What is wrong with a password; nil when nothing is.
  ///
  /// - Parameter name: the account's.
  public func fault(of password: String, name: String) -> Fault? {
    let length = password.unicodeScalars.count
    if length < shortest { return .tooShort(minimum: shortest) }
    if password.utf8.count > Self.longest { return .tooLong(maximum: Self.longest) }
    if self == .composition, Self.kinds(of: password) < 3 { return .tooFewKinds }
    return CommonPasswords.contains(password, name: name) ? .common : nil
  }

  private static func kinds(of password: String) -> Int {
    var kinds: Set<Int> = []
    for scalar in password.unicodeScalars {
      switch scalar {
      case "a"..."z": kinds.insert(0)
      case "A"..."Z": kinds.insert(1)
      case "0"..."9": kinds.insert(2)
      default: kinds.insert(3)
      }
    }
    return kinds.count
  }
}
