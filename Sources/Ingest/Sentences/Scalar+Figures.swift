/// Code points around figures.
extension Scalar {
  static let ordinal: UInt32 = 0x7B2C  // 第
  static let level: UInt32 = 0x7EA7  // 级
  static let of: UInt32 = 0x7684  // 的
  static let etc: UInt32 = 0x7B49  // 等
  static let and: UInt32 = 0x548C  // 和
  static let with: UInt32 = 0x4E0E  // 与
  static let also: UInt32 = 0x53CA  // 及
  static let one: UInt32 = 0x4E00  // 一
  static let share: UInt32 = 0x5360  // 占
  static let former: UInt32 = 0x524D  // 前
  static let quoteMark: UInt32 = 0x22
  static let each: UInt32 = 0x6BCF  // 每
  static let yuan: UInt32 = 0x5143  // 元
  static let tenths: UInt32 = 0x6298  // 折
  static let odd: UInt32 = 0x4F59  // 余
  static let many: UInt32 = 0x591A  // 多
  static let from: UInt32 = 0x4ECE  // 从
  static let by: UInt32 = 0x7531  // 由
  static let to: UInt32 = 0x5230  // 到
  static let upTo: UInt32 = 0x81F3  // 至
  static let five: UInt32 = 0x4E94  // 五
  static let ten: UInt32 = 0x5341  // 十
  static let hundred: UInt32 = 0x767E  // 百
  static let thousand: UInt32 = 0x5343  // 千
  static let tenThousand: UInt32 = 0x4E07  // 万
  static let hundredMillion: UInt32 = 0x4EBF  // 亿
  static let onward: UInt32 = 0x8D77  // 起
  static let article: UInt32 = 0x6761  // 条
  static let plus: UInt32 = 0x2B
  static let widePlus: UInt32 = 0xFF0B  // ＋

  /// Marks that join two figures to a range: 2-3, 1—3, 1～3, 1至3.
  static func isRange(_ s: UInt32) -> Bool {
    switch s {
    case hyphen, 0x7E, 0x2010...0x2015, 0x2212, 0xFF0D, 0xFF5E, 0x301C, upTo: true
    default: false
    }
  }

  /// The same, and the 一 that a scan makes of a dash: 2021一2023年.
  static func isRange(_ text: [UInt32], at i: Int, limit: Int) -> Bool {
    if isRange(text[i]) { return true }
    return text[i] == one && i > 0 && i + 1 < limit && isDigit(text[i - 1]) && isDigit(text[i + 1])
  }

  /// 、和与及: what stands between the members of a list.
  static func isJoin(_ s: UInt32) -> Bool { s == listComma || s == and || s == with || s == also }

  /// A power of ten that belongs to a unit: 万 of 万辆, 千 of 千亿.
  static func figureScale(_ s: UInt32) -> Double? {
    switch s {
    case ten: 10
    case hundred: 100
    case thousand: 1000
    case tenThousand: 10_000
    case hundredMillion: 100_000_000
    default: nil
    }
  }

  static func isBlank(_ s: UInt32) -> Bool { s == space || s == tab || s == newline || s == wideSpace }
}

extension Array where Element == UInt32 {
  /// Whether the letters from `start` on are those of `word`: mostly the first is another.
  @inline(__always)
  func has(_ word: [UInt32], at start: Int, limit: Int) -> Bool {
    guard start >= 0, start + word.count <= limit else { return false }
    guard let first = word.first else { return true }
    return self[start] == first && goesOn(word, at: start)
  }

  @inline(never)
  private func goesOn(_ word: [UInt32], at start: Int) -> Bool {
    for k in 1..<word.count where self[start + k] != word[k] { return false }
    return true
  }

  /// Whether a letter stands anywhere.
  func holds(_ letter: UInt32) -> Bool { first(letter, in: startIndex..<endIndex) != nil }

  /// Where a letter stands first in a stretch; sixteen are looked at together.
  func first(_ letter: UInt32, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let wanted = SIMD16<UInt32>(repeating: letter)
    return withUnsafeBytes { letters in
      var index = range.lowerBound
      while index + 16 <= range.upperBound {
        let next = letters.loadUnaligned(fromByteOffset: 4 * index, as: SIMD16<UInt32>.self)
        if any(next .== wanted) { break }
        index += 16
      }
      while index < range.upperBound {
        if letters.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self) == letter { return index }
        index += 1
      }
      return nil
    }
  }

  /// Where the word stands first; nil for nowhere.
  func find(_ word: [UInt32]) -> Int? {
    guard let first = word.first, word.count <= count else { return nil }
    for start in 0...(count - word.count) where self[start] == first && has(word, at: start, limit: count) {
      return start
    }
    return nil
  }

  /// Whether `word` ends just before `end` and begins no earlier than `floor`.
  func ends(with word: [UInt32], at end: Int, floor: Int) -> Bool {
    end - word.count >= floor && has(word, at: end - word.count, limit: end)
  }
}
