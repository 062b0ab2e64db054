import Foundation

/// How strong a password that the rule takes is, in three steps, so that whoever types one sees more than yes or no.
///
/// Guessed at from its length and from what it is made of, each repetition counting less; `Public/app.js` shows the
/// same while somebody types.
public enum PasswordStrength: String, Sendable, Hashable, CaseIterable {
  case weak, fair, strong

  /// Bits from which it is fair, and strong.
  static let fairBits = 50.0
  static let strongBits = 75.0

  public init(of password: String) {
    let scalars = Array(password.unicodeScalars)
    var size = 0
    if scalars.contains(where: { ("a"..."z").contains($0) }) { size += 26 }
    if scalars.contains(where: { ("A"..."Z").contains($0) }) { size += 26 }
    if scalars.contains(where: { ("0"..."9").contains($0) }) { size += 10 }
    let isMark = { (scalar: Unicode.Scalar) in
      scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
    }
    if scalars.contains(where: isMark) { size += 33 }
    // The characters that people write are some two thousand.
    if scalars.contains(where: { !$0.isASCII }) { size += 2_000 }
    // A character that stood there before, or follows the one before, adds little.
    let fresh = Double(Set(scalars).count) + 0.25 * Double(scalars.count - Set(scalars).count)
    let bits = fresh * log2(Double(max(1, size)))
    self = bits >= Self.strongBits ? .strong : bits >= Self.fairBits ? .fair : .weak
  }

  /// The word on pages.
  public var title: String {
    switch self {
    case .weak: "弱"
    case .fair: "中"
    case .strong: "强"
    }
  }
}
