/// Counts whose clause ends with the deed: 推动14个在建项目竣工投产.
extension CountJudge {
  private static let lastTokens = 4

  /// 在建项目竣工投产, 产销量国内排名第一: the thing is finished at the item's end.
  func isCompleted(_ context: SentenceContext) -> Bool {
    let end = context.item.tokens.upperBound
    var k = end - 1
    while k > context.main.token {
      let token = context.tokens[k]
      if token.kind == .completion || token.kind == .past { return true }
      if token.kind == .build, closes(token, context) { return true }
      k -= 1
      if k < end - Self.lastTokens { break }
    }
    return false
  }

  private static let task = scalars("工作")

  /// 等4条专用线的建设, 的建设工作
  private func closes(_ verb: Token, _ context: SentenceContext) -> Bool {
    let end = context.item.range.upperBound
    return verb.range.upperBound == end
      || verb.range.upperBound + Self.task.count == end && text.has(Self.task, at: verb.range.upperBound, limit: end)
  }
}
