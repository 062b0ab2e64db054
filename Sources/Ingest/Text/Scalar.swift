import Policy

/// Code points that the grammar of plans names, so that loops compare numbers and not strings.
enum Scalar {
  static let newline: UInt32 = 0x0A
  static let tab: UInt32 = 0x09
  static let space: UInt32 = 0x20
  static let fullStop: UInt32 = 0x3002  // 。
  static let comma: UInt32 = 0xFF0C  // ，
  static let listComma: UInt32 = 0x3001  // 、
  static let semicolon: UInt32 = 0xFF1B  // ；
  static let colon: UInt32 = 0xFF1A  // ：
  static let exclamation: UInt32 = 0xFF01  // ！
  static let question: UInt32 = 0xFF1F  // ？
  static let open: UInt32 = 0xFF08  // （
  static let close: UInt32 = 0xFF09  // ）
  static let openTitle: UInt32 = 0x300A  // 《
  static let closeTitle: UInt32 = 0x300B  // 》
  static let openQuote: UInt32 = 0x201C  // “
  static let closeQuote: UInt32 = 0x201D  // ”
  static let openTortoise: UInt32 = 0x3014  // 〔
  static let toward: UInt32 = 0x5BF9  // 对
  static let closeTortoise: UInt32 = 0x3015  // 〕
  static let openLenticular: UInt32 = 0x3010  // 【
  static let closeLenticular: UInt32 = 0x3011  // 】
  static let openAngle: UInt32 = 0x3008  // 〈
  static let closeAngle: UInt32 = 0x3009  // 〉
  static let openSquare: UInt32 = 0x5B  // [
  static let closeSquare: UInt32 = 0x5D  // ]
  static let dash: UInt32 = 0x2014  // —
  static let asterisk: UInt32 = 0x2A
  static let pipe: UInt32 = 0x7C
  static let dot: UInt32 = 0x2E
  static let wideDot: UInt32 = 0xFF0E  // ．
  static let wideSpace: UInt32 = 0x3000
  static let hyphen: UInt32 = 0x2D
  static let ampersand: UInt32 = 0x26
  static let middleDot: UInt32 = 0xB7
  static let boxDash: UInt32 = 0x2500  // ─
  static let ellipsis: UInt32 = 0x2026  // …
  static let latinComma: UInt32 = 0x2C
  static let latinSemicolon: UInt32 = 0x3B
  static let latinColon: UInt32 = 0x3A
  static let latinExclamation: UInt32 = 0x21
  static let latinQuestion: UInt32 = 0x3F
  static let latinOpen: UInt32 = 0x28
  static let latinClose: UInt32 = 0x29
  static let zero: UInt32 = 0x30
  static let nine: UInt32 = 0x39
  static let year: UInt32 = 0x5E74  // 年
  static let month: UInt32 = 0x6708  // 月
  static let day: UInt32 = 0x65E5  // 日

  static func isDigit(_ s: UInt32) -> Bool { s &- zero < 10 }
  static func isLatin(_ s: UInt32) -> Bool { (s | 0x20) &- 0x61 < 26 }
  /// Letters and digits of ASCII.
  static func isWord(_ s: UInt32) -> Bool { isDigit(s) || isLatin(s) }
  static func isHan(_ s: UInt32) -> Bool { (0x3400...0x9FFF).contains(s) || (0x20000...0x3FFFF).contains(s) }

  /// The digit's value in 〇一二三四五六七八九, with 零 and 两; nil for all else.
  static func chineseDigit(_ s: UInt32) -> Int? {
    switch s {
    case 0x3007, 0x96F6, 0x25CB, 0x25EF, 0xFF2F: 0  // 〇 零 and the circles typed for it
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// 十 and 百, as they stand in numbers of headings.
  static func chineseScale(_ s: UInt32) -> Int? { s == 0x5341 ? 10 : s == 0x767E ? 100 : nil }

  /// ① to ⑳.
  static func isCircled(_ s: UInt32) -> Bool { (0x2460...0x2473).contains(s) }

  static let negation: UInt32 = 0x4E0D  // 不
  static let having: UInt32 = 0x6709  // 有
  static let every: UInt32 = 0x5404  // 各
  /// 其中: a part of what stands before.
  static let ofThese = scalars("其中")

  /// Ends a sentence: 。！？.
  static func endsSentence(_ s: UInt32) -> Bool { s == fullStop || s == exclamation || s == question }
}

/// The scalars of a word, for tables that are searched in text.
func scalars(_ word: some StringProtocol) -> [UInt32] {
  word.utf8.withContiguousStorageIfAvailable { [UInt32](decoding: $0) } ?? word.unicodeScalars.map(\.value)
}

/// The words of a table that is written as one line with spaces between.
func words(_ line: String) -> [[UInt32]] { line.split(separator: " ").map { scalars($0) } }
