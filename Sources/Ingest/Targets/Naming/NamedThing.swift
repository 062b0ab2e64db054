/// What a clause puts up, that the next may speak of: 冷链交易中心 of 建设冷链交易中心.
enum NamedThing {
  /// Letters of such a thing.
  private static let longest = 16

  static func range(in text: [UInt32], _ part: Range<Int>) -> Range<Int>? {
    guard part.count > 4, let verb = NameWords.makers.match(text, at: part.lowerBound, limit: part.upperBound) else {
      return nil
    }
    let thing = (part.lowerBound + verb.length)..<part.upperBound
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
