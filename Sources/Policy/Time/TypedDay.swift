/// A day as people type it and as sheets show it: 2026-03-31, 2026/3/31, 2026.3.31, 20260331, 2026年3月31日.
public enum TypedDay {
  /// Nil for what is no such day.
  public static func read(_ text: String) -> CivilDate? {
    var numbers: [String] = [""]
    for character in text.trimmedDigits {
      if character.isASCII, character.isNumber {
        numbers[numbers.count - 1].append(character)
      } else if "-/.年月".contains(character) {
        numbers.append("")
      } else if character != "日" && character != "号" {
        return nil
      }
    }
    if numbers.count == 1, numbers[0].count == 8 { numbers = Self.parts(numbers[0]) }
    guard numbers.count == 3, numbers[0].count == 4, let year = Int(numbers[0]), let month = Int(numbers[1]),
      let day = Int(numbers[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func parts(_ text: String) -> [String] {
    let digits = Array(text)
    return [String(digits[0..<4]), String(digits[4..<6]), String(digits[6..<8])]
  }
}

extension String {
  /// Without blanks, full-width digits and separators as ASCII has them.
  fileprivate var trimmedDigits: String {
    var out = ""
    for scalar in unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = (0xFF0D...0xFF19).contains(scalar.value)
      let value = isWide ? scalar.value - 0xFEE0 : scalar.value
      out.unicodeScalars.append(Unicode.Scalar(value) ?? scalar)
    }
    return out
  }
}
