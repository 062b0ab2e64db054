import Testing

@testable import Ingest

@Suite struct LexiconTests {
  @Test func `the longest word that begins at a place is found, whatever begins with the same letters`() {
    let lexicon = Lexicon([(1, "建设 建 建设完善 推进"), (7, "推动 推")])
    let text = scalars("推建设完善推动")
    #expect(lexicon.match(text, at: 0, limit: text.count)?.length == 1)
    #expect(lexicon.match(text, at: 1, limit: text.count)?.length == 4)
    #expect(lexicon.match(text, at: 1, limit: 4)?.length == 2)
    #expect(lexicon.match(text, at: 5, limit: text.count)?.code == 7)
    #expect(lexicon.match(text, at: 2, limit: text.count) == nil)
  }

  /// First letters share chains: as many words as there are letters in a plan.
  @Test func `none of thousands of words gets lost`() {
    let letters = (0..<3000).map { UInt32(0x4E00 + $0 * 6) }
    let lexicon = Lexicon(letters.map { string([$0, 0x5C40]) }.joined(separator: " "))
    for letter in letters {
      #expect(lexicon.match([letter, 0x5C40], at: 0, limit: 2)?.length == 2)
      #expect(lexicon.match([letter, 0x5C41], at: 0, limit: 2) == nil)
      #expect(lexicon.match([letter + 1, 0x5C40], at: 0, limit: 2) == nil)
    }
  }

  @Test func `a stretch is asked for any of the words in it`() {
    let lexicon = Lexicon("发展基础 现状")
    #expect(lexicon.isIn(scalars("（一）发展基础与形势")))
    #expect(lexicon.isIn(scalars("现状")))
    #expect(!lexicon.isIn(scalars("发展基本、现在")))
    #expect(!lexicon.isIn(scalars("发展现状"), 0..<3))
    #expect(!lexicon.isIn([]))
  }

  @Test func `the words of other sets are added with theirs`() {
    let all = Lexicon(joining: [Lexicon("编制"), Lexicon("编制完成 建设")])
    let text = scalars("编制完成")
    #expect(all.match(text, at: 0, limit: 4)?.length == 4)
    #expect(all.match(text, at: 0, limit: 3)?.length == 2)
    #expect(all.match(scalars("建设"), at: 0, limit: 2) != nil)
  }

  @Test(arguments: 0..<12)
  func `the first of a set is found at every place, and nothing beyond the plane is mistaken for it`(
    _ place: Int
  ) {
    let set = ScalarSet(scalars("年，"))
    var text = [UInt32](repeating: 0x4E00, count: 12)
    text[place] = 0x5E74
    #expect(set.first(in: text, 0..<12) == place)
    #expect(set.first(in: text, place..<12) == place)
    #expect(set.first(in: text, (place + 1)..<12) == nil)
    #expect(set.first(in: text, 0..<place) == nil)
    // The same last bits in another plane.
    text[place] = 0x25E74
    #expect(set.first(in: text, 0..<12) == nil)
  }

  /// A first letter that is a word itself and begins dozens of others; second letters that share their places.
  @Test func `a word of one letter is found where none of the longer ones stands`() {
    let seconds = (0..<400).map { UInt32(0x4E00 + $0 * 37) }
    let longer = seconds.map { string([0x65B0, $0]) + " " + string([0x65B0, $0, 0x5EFA, 0x8BBE]) }
    let lexicon = Lexicon([(1, longer.joined(separator: " ")), (2, "新"), (3, "超 超过")])
    for second in seconds {
      let text = [0x65B0, second, 0x5EFA, 0x8BBE]
      #expect(lexicon.match(text, at: 0, limit: 4)?.length == 4)
      #expect(lexicon.match(text, at: 0, limit: 3)?.length == 2)
      #expect(lexicon.match(text, at: 0, limit: 1)?.code == 2)
      #expect(lexicon.match([0x65B0, second + 1], at: 0, limit: 2)?.length == 1)
      #expect(lexicon.match([0x8D85, second], at: 0, limit: 2)?.code == 3)
    }
  }

  @Test func `each word ends the stretch that it ends, whatever stands before it`() {
    let all = "全覆盖 动态清零 第一 前列 建成投产"
    let lexicon = Lexicon(all)
    for word in words(all) {
      let text = scalars("实现") + word
      #expect(lexicon.end(text, 0..<text.count) == word.count)
      #expect(!lexicon.ends(text, 0..<(text.count - 1)))
      #expect(lexicon.ends(text + [Scalar.closeQuote], 0..<(text.count + 1), quoted: true))
    }
  }
}

/// The short tables that are asked before a set itself lose no member.
@Suite struct ScalarHintsTests {
  /// Letters far and near, some of them with the same last bits.
  private static let members = (0..<300).map { UInt32($0 * $0 * 97 % 0x10000) }

  @Test func `no member is refused, and few others are taken`() {
    let hints = ScalarHints(Self.members)
    let set = Set(Self.members)
    let refused = (0..<UInt32(0x10000)).filter { !hints.mayContain($0) }
    #expect(set.isDisjoint(with: refused))
    #expect(refused.count > 0x10000 * 9 / 10)
  }

  @Test func `a set finds what looking at each letter finds, from every place on`() {
    let set = ScalarSet(Self.members)
    let members = Set(Self.members)
    let text = (0..<997).map { UInt32($0 * 7919 % 0x11000) }
    for start in text.indices {
      let range = start..<min(text.count, start + 61)
      #expect(set.first(in: text, range) == range.first { members.contains(text[$0]) })
    }
  }
}
