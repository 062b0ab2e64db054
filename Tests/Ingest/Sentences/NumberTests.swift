import Testing

@testable import Ingest

/// Every number in every dress reads back as itself.
@Suite("Numbers in all their dress") struct NumberTests {
  private static let numerals = Array("零一二三四五六七八九")

  /// What a stretch says from its first letter on: value and upper end without scale, and the unit without its scale.
  private func figure(_ words: String, from start: Int = 0) -> (value: Double, upper: Double?, unit: String, all: Bool)?
  {
    let letters = scalars(words)
    guard let found = FigureLexer(text: letters).figure(at: start, limit: letters.count, floor: 0) else { return nil }
    var unit = letters[found.unit]
    var factor = 1.0
    while unit.count > 1, let scale = Scalar.figureScale(unit.first ?? 0) {
      factor *= scale
      unit = unit.dropFirst()
    }
    let name = found.written?.description ?? string(unit)
    return (found.value * factor, found.upper.map { $0 * factor }, name, found.range == 0..<letters.count)
  }

  @Test(arguments: [
    ("三百万千瓦", 300, "万千瓦"), ("一千万千克", 1000, "万千克"), ("三千千米", 3000, "千米"), ("三千万千瓦时", 3000, "万千瓦时"),
    ("千万千瓦级", 1000, "万千瓦级"),
  ])
  func `千 before 瓦, 克 and 米 is the unit's, not another thousand`(words: String, value: Double, unit: String) throws {
    let letters = scalars(words)
    let found = try #require(FigureLexer(text: letters).figure(at: 0, limit: letters.count, floor: 0))
    #expect(found.value == value && string(letters[found.unit]) == unit && found.range.count == letters.count)
  }

  /// 一万零五百 for 10500, as people write it.
  static func chinese(_ number: Int) -> String {
    func section(_ n: Int) -> String {
      var out = ""
      var gap = false
      for (scale, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = n / scale % 10
        if digit == 0 {
          gap = gap || !out.isEmpty
          continue
        }
        if gap { out += "零" }
        gap = false
        out += String(numerals[digit]) + name
      }
      return out
    }
    var out = ""
    for (scale, name) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
      let part = number / scale % 10_000
      guard part > 0 else { continue }
      if !out.isEmpty, part < 1000 { out += "零" }
      out += section(part) + name
    }
    return out.hasPrefix("一十") ? String(out.dropFirst()) : out
  }

  private static func grouped(_ number: Int, by mark: String) -> String {
    var digits = Array(String(number))
    var at = digits.count - 3
    while at > 0 {
      digits.insert(contentsOf: Array(mark), at: at)
      at -= 3
    }
    return String(digits)
  }

  /// Whole numbers of every length.
  private static func numbers(_ count: Int) -> [Int] {
    var random = SeededNumbers(state: 11)
    return (0..<count).map { _ in
      let length = Int.random(in: 1...9, using: &random)
      var most = 1
      for _ in 0..<length { most *= 10 }
      // Round numbers as often as others.
      let step = Bool.random(using: &random) ? max(1, most / 100) : 1
      return max(1, Int.random(in: 1..<most, using: &random) / step * step)
    }
  }

  @Test func `whole numbers read back in digits, with thousands and in Chinese numerals`() {
    for number in Self.numbers(4000) where number > 1 {
      let spelt = Self.chinese(number)
      for words in [
        "\(number)家", Self.grouped(number, by: ",") + "家", Self.grouped(number, by: " ") + "家", spelt + "家",
        "\(number)（家）",
      ] {
        let found = figure(words)
        #expect(
          found?.value == Double(number) && found?.unit == "家" && found?.all == true,
          "\(words) \(String(describing: found))")
      }
    }
  }

  @Test func `万 and 亿 may stand inside a number or belong to its unit`() {
    for number in Self.numbers(2000) where number > 1 && number < 100_000 {
      for (words, scale) in [
        ("\(number)万元", 1e4), ("\(number)亿元", 1e8), (Self.chinese(number) + "亿元", 1e8),
        ("\(number)余万元", 1e4), ("\(number)万多元", 1e4), ("\(number)万亿元", 1e12),
      ] {
        let found = figure(words)
        #expect(found?.value == Double(number) * scale && found?.unit == "元", "\(words) \(String(describing: found))")
      }
    }
  }

  @Test func `ranges, signs, shares in words and decimals read back`() {
    var random = SeededNumbers(state: 12)
    for _ in 0..<2000 {
      let low = Int.random(in: 1..<90, using: &random)
      let high = Int.random(in: (low + 1)..<100, using: &random)
      for words in [
        "\(low)-\(high)%", "\(low)%—\(high)%", "\(low)至\(high)%", "\(low)%到\(high)%", "\(low)～\(high)%",
        "百分之\(Self.chinese(low))至百分之\(Self.chinese(high))", "百分之\(low)到百分之\(high)",
      ] {
        let found = figure(words)
        #expect(
          found?.value == Double(low) && found?.upper == Double(high) && found?.unit == "%",
          "\(words) \(String(describing: found))")
      }
      let negative = figure("-\(high)%至-\(low)%", from: 1)
      #expect(negative?.value == Double(-high) && negative?.upper == Double(-low), "\(low) \(high)")
      let mixed = figure("-\(low).5%至\(high).25%", from: 1)
      #expect(mixed?.value == -(Double(low) + 0.5) && mixed?.upper == Double(high) + 0.25, "\(low) \(high)")
      #expect(figure("千分之" + Self.chinese(low))?.value == Double(low) / 10)
      #expect(figure("百分之\(low).5")?.value == Double(low) + 0.5)
    }
  }

  @Test(arguments: [
    ("三四十家", 30.0, 40.0), ("两三家", 2, 3), ("十五六家", 15, 16), ("二三百家", 200, 300), ("三五家", 3, 5), ("七八万家", 70000, 80000),
    ("一百二三十家", 120, 130), ("六七成", 60, 70), ("30家到40家", 30, 40), ("5000万元至1亿元", 5e7, 1e8), ("8000至1.2万家", 8000, 12000),
  ])
  func `about so many is a range`(words: String, low: Double, high: Double) {
    let found = figure(words)
    #expect(found?.value == low && found?.upper == high, "\(String(describing: found))")
  }

  @Test(arguments: [
    ("一万五千亿元", 15000e8), ("一亿二千万元", 1.2e8), ("3亿5000万元", 3.5e8), ("三万五家", 35000), ("一百五家", 150), ("一百零五家", 105),
    ("百二十家", 120), ("廿五家", 25), ("一二〇家", 120), ("三点五万亿元", 3.5e12), ("一百二十余家", 120), ("300+家", 300), ("5000多亿元", 5000e8),
    ("1万多人", 10000), ("八成", 80), ("三分之一", 33.3333), ("百分之百", 100), ("翻一番", 2),
  ])
  func `a number in words is the number`(words: String, value: Double) {
    let found = figure(words, from: words.hasPrefix("翻") ? 1 : 0)
    #expect(found?.value == value, "\(String(describing: found))")
  }

  @Test(arguments: ["一二三家", "十分重要", "零部件", "百分点", "三度合作", "1+6+N"])
  func `what only looks like a number is none`(words: String) {
    #expect(figure(words) == nil)
  }

  @Test func `the hyphen between words and figures is no sign`() {
    for words in ["A-2%", "5%-2%", "（一）-2%"] {
      let at = words.unicodeScalars.count - 2
      #expect(figure(words, from: at).map { $0.value > 0 } ?? true, "\(words)")
    }
  }
}
