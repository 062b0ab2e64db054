/// What the cleaner does with each code point of the basic plane: one look-up a scalar.
enum SignTable {
  static let plain: UInt8 = 0
  /// Only layout between Chinese: ordinary, no-break, ideographic and typographic spaces.
  static let space: UInt8 = 1
  static let newline: UInt8 = 2
  /// Zero-width signs, soft hyphens and control characters.
  static let drop: UInt8 = 3
  static let tab: UInt8 = 4
  /// ０–９, Ａ–Ｚ, ａ–ｚ, ％ and a few signs, 0xFEE0 above their ASCII form.
  static let fullWidth: UInt8 = 5
  /// ASCII ( ) , . : ;
  static let punctuation: UInt8 = 6
  /// [ * # <
  static let markup: UInt8 = 7

  /// ﹐ ﹑ ﹒ ﹔ ﹕ ﹖ ﹗ ﹙ ﹚ ﹣ and their like, small forms of ordinary signs.
  static let small: UInt8 = 8

  /// The ordinary sign of a small form; nil for what is none.
  static func ordinary(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xFE50: Scalar.comma
    case 0xFE51: Scalar.listComma
    case 0xFE52: Scalar.dot
    case 0xFE54: Scalar.semicolon
    case 0xFE55: Scalar.colon
    case 0xFE56: Scalar.question
    case 0xFE57: Scalar.exclamation
    case 0xFE59: Scalar.open
    case 0xFE5A: Scalar.close
    case 0xFE5D: Scalar.openSquare
    case 0xFE5E: Scalar.closeSquare
    case 0xFE62: Scalar.plus
    case 0xFE63: Scalar.hyphen
    case 0xFE6A: 0x25
    default: nil
    }
  }

  /// All that are not plain.
  static let special = ScalarSet { shared[Int($0)] != plain }

  /// The characters of which most of a text consists; none of them is special.
  @inline(__always)
  static func isPlainHan(_ scalar: UInt32) -> Bool { scalar &- 0x4E00 < 0x5200 }

  static let shared: [UInt8] = {
    var table = [UInt8](repeating: plain, count: 0x10000)
    func set(_ values: some Sequence<Int>, _ sign: UInt8) { for value in values { table[value] = sign } }
    set(0...0x1F, drop)
    set(0x7F...0x9F, drop)
    set([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD, 0xFFFC], drop)
    set(0x202A...0x202E, drop)
    set([0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029], newline)
    set([0x09], tab)
    set([0x20, 0xA0, 0x3000, 0x1680, 0x202F, 0x205F, 0x3164], space)
    set(0x2000...0x200A, space)
    set(0xFF10...0xFF19, fullWidth)
    set(0xFF21...0xFF3A, fullWidth)
    set(0xFF41...0xFF5A, fullWidth)
    // ％ ＋ － ． ／ ＜ ＝ ＞ ＊ ＃ ＆ ｜ ［ ］
    set([0xFF3B, 0xFF3D], fullWidth)
    set([0xFF05, 0xFF0B, 0xFF0D, 0xFF0E, 0xFF0F, 0xFF1C, 0xFF1D, 0xFF1E, 0xFF0A, 0xFF03, 0xFF06, 0xFF5C], fullWidth)
    set([0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B], punctuation)
    set((0xFE50...0xFE6B).filter { ordinary(UInt32($0)) != nil }, small)
    set([0x5B, 0x2A, 0x23, 0x3C], markup)
    return table
  }()
}
