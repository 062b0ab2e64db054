/// How a Chinese number is written out.
enum ChineseNumberStyle {
  /// 一百〇一, 十一
  case counting
  /// 一百零一, 十一
  case thousand
  /// 百一, 十一: no 一 before 十, 百 and 千, no zeros.
  case japanese
  /// 壹佰零壹, 壹拾壹
  case legal
  /// 壹佰零壹 in traditional signs, 壹拾壹
  case legalTraditional
}

/// Writes a number below 100 million in Chinese; plain digits from there on.
func chineseText(_ number: Int, _ style: ChineseNumberStyle) -> String {
  let signs = Array(signs(style))
  guard number > 0, number < 100_000_000 else { return number == 0 ? String(signs[0]) : String(number) }
  guard number < 10000 else {
    let rest = number % 10000
    let gap = rest > 0 && rest < 1000 && style != .japanese ? String(signs[0]) : ""
    return chineseText(number / 10000, style) + (style == .legalTraditional ? "萬" : "万") + gap
      + (rest > 0 ? fourDigits(rest, style, signs, opens: false) : "")
  }
  return fourDigits(number, style, signs, opens: true)
}

/// Zero to nine, then ten, hundred and thousand.
private func signs(_ style: ChineseNumberStyle) -> String {
  switch style {
  case .counting: "〇一二三四五六七八九十百千"
  case .thousand: "零一二三四五六七八九十百千"
  case .japanese: "〇一二三四五六七八九十百千"
  case .legal: "零壹贰叁肆伍陆柒捌玖拾佰仟"
  case .legalTraditional: "零壹貳參肆伍陸柒捌玖拾佰仟"
  }
}

private func fourDigits(_ number: Int, _ style: ChineseNumberStyle, _ signs: [Character], opens: Bool) -> String {
  var text = ""
  var owesZero = false
  for (power, sign) in [(1000, 12), (100, 11), (10, 10), (1, 0)] {
    let digit = number / power % 10
    if digit == 0 {
      owesZero = !text.isEmpty
      continue
    }
    if owesZero, style != .japanese { text.append(signs[0]) }
    owesZero = false
    // 十一 and not 一十一 where the number begins with ten.
    let isBare = digit == 1 && power > 1 && (style == .japanese || (power == 10 && text.isEmpty && opens))
    if !isBare || style == .legal || style == .legalTraditional { text.append(signs[digit]) }
    if power > 1 { text.append(signs[sign]) }
  }
  return text
}
