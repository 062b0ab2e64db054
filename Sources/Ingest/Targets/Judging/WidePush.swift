/// 推进全市10万亩农场建设: between the push and its figure stands only where, so the figure is what is pushed.
enum WidePush {
  private static let verbs = words("推进 加快推进 推动 完成 实施 加快")
  private static let places = words("全市 全区 全县 全省 全州 全镇 我市 我省 我县 我区 全市剩余的 全县剩余的 剩余的")

  /// Whether the verb's figure stands right behind it, or with nothing but such a place between.
  static func leads(to context: SentenceContext, _ text: [UInt32]) -> Bool {
    guard let verb = context.verb, verbs.contains(where: { $0.elementsEqual(text[verb.range]) }) else { return false }
    let between = verb.range.upperBound..<context.main.range.lowerBound
    return between.isEmpty || places.contains { $0.elementsEqual(text[between]) }
  }
}
