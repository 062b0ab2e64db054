/// A number as Word writes it in a format (`ST_NumberFormat`, ECMA-376-1, section 17.18.59).
///
/// Not exact: the format is unknown here, and plain digits stand in.
func numberText(_ number: Int, _ format: String) -> (text: String, isExact: Bool) {
  switch format {
  case "decimal", "decimalHalfWidth": return (String(number), true)
  case "none": return ("", true)
  case "decimalZero": return (number < 10 ? "0\(number)" : String(number), true)
  case "decimalFullWidth", "decimalFullWidth2": return (fullWidth(number), true)
  case "chineseCounting", "taiwaneseCounting": return (chineseText(number, .counting), true)
  case "chineseCountingThousand", "taiwaneseCountingThousand": return (chineseText(number, .thousand), true)
  case "japaneseCounting": return (chineseText(number, .japanese), true)
  case "chineseLegalSimplified": return (chineseText(number, .legal), true)
  case "ideographLegalTraditional": return (chineseText(number, .legalTraditional), true)
  case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
    return (String(number).map { digits[Int(String($0)) ?? 0] }.joined(), true)
  case "ideographTraditional": return cycled(number, "甲乙丙丁戊己庚辛壬癸")
  case "ideographZodiac": return cycled(number, "子丑寅卯辰巳午未申酉戌亥")
  case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": return enclosed(number, 0x2460, 20)
  case "decimalEnclosedParen": return enclosed(number, 0x2474, 20)
  case "decimalEnclosedFullstop": return enclosed(number, 0x2488, 20)
  case "ideographEnclosedCircle": return enclosed(number, 0x3280, 10)
  case "upperLetter": return (letters(number, 0x41), true)
  case "lowerLetter": return (letters(number, 0x61), true)
  case "upperRoman": return (roman(number), true)
  case "lowerRoman": return (roman(number).lowercased(), true)
  case "numberInDash": return ("- \(number) -", true)
  case "ordinal": return (String(number) + ordinalEnding(number), true)
  default: return (String(number), false)
  }
}

private let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

/// A sign of a row of `count` signs; Word falls back on plain digits where the row ends.
private func enclosed(_ number: Int, _ first: UInt32, _ count: Int) -> (String, Bool) {
  guard (1...count).contains(number), let sign = Unicode.Scalar(first + UInt32(number) - 1) else {
    return (String(number), true)
  }
  return (String(Character(sign)), true)
}

/// 甲 to 癸, then plain digits.
private func cycled(_ number: Int, _ signs: String) -> (String, Bool) {
  let row = Array(signs)
  guard (1...row.count).contains(number) else { return (String(number), true) }
  return (String(row[number - 1]), true)
}

/// A to Z, then AA, BB, … ZZ, AAA: the letter is repeated, not carried.
private func letters(_ number: Int, _ first: UInt32) -> String {
  /// Word itself goes to 780, which is thirty letters.
  let longest = 30
  guard number > 0, (number - 1) / 26 < longest, let letter = Unicode.Scalar(first + UInt32((number - 1) % 26)) else {
    return String(number)
  }
  return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
}

private func roman(_ number: Int) -> String {
  guard (1...32767).contains(number) else { return String(number) }
  var left = number
  var text = ""
  for (value, sign) in [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ] {
    while left >= value {
      text += sign
      left -= value
    }
  }
  return text
}

private func fullWidth(_ number: Int) -> String {
  String(String.UnicodeScalarView(String(number).unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
}

private func ordinalEnding(_ number: Int) -> String {
  if (11...13).contains(number % 100) { return "th" }
  switch number % 10 {
  case 1: return "st"
  case 2: return "nd"
  case 3: return "rd"
  default: return "th"
  }
}
