/// Characters that nobody sees and that change what others see: one rule for forms, programs and files.
///
/// Controls but tab and line ends, the marks that turn the direction of writing (UAX #9; "Trojan Source",
/// CVE-2021-42574),
/// and code points that stand for no character.
public enum HiddenCharacters {
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The code of the first one in a text, e.g. U+202E; nil when there is none.
  public static func first(in text: String) -> String? {
    text.unicodeScalars.first(where: isHidden).map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  /// A text of one line in which they can be seen.
  public static func shown(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let breaks = scalar == "\n" || scalar == "\r" || scalar == "\t"
      view.append(breaks || isHidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(view)
  }

  /// Why a text with one is not taken.
  public static func sentence(_ code: String) -> String { "含有看不见的控制字符（\(code)），请删去" }
}
