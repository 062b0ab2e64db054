/// Named characters that occur on pages of Chinese offices, `name code` each; numbers cover all others.
private let entityTable = """
  nbsp a0 ensp 20 emsp 3000 thinsp 20 lt 3c gt 3e amp 26 quot 22 apos 27 ldquo 201c rdquo 201d lsquo 2018 rsquo 2019
  sbquo 201a bdquo 201e mdash 2014 ndash 2013 horbar 2015 hellip 2026 middot b7 bull 2022 times d7 divide f7 plusmn b1
  minus 2212 deg b0 permil 2030 le 2264 ge 2265 ne 2260 asymp 2248 sim 223c infin 221e sum 2211 radic 221a prime 2032
  Prime 2033 copy a9 reg ae trade 2122 sect a7 para b6 laquo ab raquo bb lsaquo 2039 rsaquo 203a yen a5 cent a2 pound a3
  euro 20ac sup1 b9 sup2 b2 sup3 b3 frac12 bd frac14 bc frac34 be larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194
  rArr 21d2 loz 25ca alpha 3b1 beta 3b2 gamma 3b3 delta 3b4 mu 3bc micro b5 pi 3c0 omega 3c9 Omega 3a9 Delta 394
  iexcl a1 brvbar a6 uml a8 ordf aa not ac macr af acute b4 cedil b8 ordm ba iquest bf lang 3008 rang 3009 sdot 22c5
  zwnj 200c zwj 200d lrm 200e rlm 200f shy ad oline 203e frasl 2044 ouml f6 uuml fc eacute e9 egrave e8
  """

private let entities: [String: UInt32] = {
  var table: [String: UInt32] = [:]
  let parts = entityTable.split { $0 == " " || $0 == "\n" }
  for index in stride(from: 0, to: parts.count - 1, by: 2) {
    table[String(parts[index])] = UInt32(parts[index + 1], radix: 16)
  }
  return table
}()

/// Codes 80 to 9F that pages mean as Windows-1252 (HTML, 13.2.5.80).
private let windowsCodes: [UInt32] = [
  0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
  0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
]

/// Copies text with its references resolved; what is no reference stays as it is. Control characters are left out.
func decodeEntities(_ input: ArraySlice<UInt32>, into output: inout [UInt32]) {
  var at = input.startIndex
  while at < input.endIndex {
    if input[at] == 0x26, let (scalar, end) = entity(input, at) {
      output.append(scalar)
      at = end
      continue
    }
    if !isControl(input[at]) { output.append(input[at]) }
    at += 1
  }
}

/// A reference that begins at `&`: what it stands for and where it ends; the semicolon may be missing after a number.
private func entity(_ input: ArraySlice<UInt32>, _ start: Int) -> (UInt32, Int)? {
  /// `&#x10FFFF;` with some leading zeros; names are shorter.
  let longest = 14
  var end = start + 1
  let limit = min(input.endIndex, start + longest)
  while end < limit, Scalar.isWord(input[end]) || input[end] == 0x23 { end += 1 }
  let name = string(input[(start + 1)..<end])
  let hasEnd = end < input.endIndex && input[end] == 0x3B
  let after = hasEnd ? end + 1 : end
  guard name.hasPrefix("#") else {
    guard let scalar = entities[name], hasEnd || name == "nbsp" else { return nil }
    return (scalar, after)
  }
  let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
  guard var code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10) else { return nil }
  if (0x80...0x9F).contains(code) { code = windowsCodes[Int(code) - 0x80] }
  guard Unicode.Scalar(code) != nil, !isControl(code) else { return (0xFFFD, after) }
  return (code, after)
}
