/// What a clause puts up, that the next may speak of: 冷链交易中心 of 建设冷链交易中心.
enum NamedThing {
  /// Letters of such a thing.
  private static let longest = 20

  private static let manners = Lexicon("全力 大力 着力 积极 加快 重点 全面 奋力 加紧 努力 高标准 高水平")

  static func range(in text: [UInt32], _ part: Range<Int>) -> Range<Int>? {
    guard part.count > 4 else { return nil }
    var part = part
    while let word = manners.match(text, at: part.lowerBound, limit: part.upperBound) {
      part = (part.lowerBound + word.length)..<part.upperBound
    }
    guard let verb = NameWords.makers.match(text, at: part.lowerBound, limit: part.upperBound) else { return nil }
    var thing = (part.lowerBound + verb.length)..<part.upperBound
    // 联通南北的区域物流中心: the noun.
    if let of = text[thing].lastIndex(of: Scalar.of), thing.upperBound - of > 4 { thing = (of + 1)..<thing.upperBound }
    guard (4...longest).contains(thing.count), !text[thing].contains(Scalar.of) else { return nil }
    if NameWords.growers.match(text, at: part.lowerBound, limit: part.upperBound)?.length == verb.length {
      return thing
    }
    guard !text[thing].contains(Scalar.listComma),
      NameWords.things.contains(where: { text.ends(with: $0, at: thing.upperBound, floor: thing.lowerBound) })
    else { return nil }
    return thing
  }
}
