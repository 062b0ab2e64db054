/// Bare numbers of a list whose last one has the unit.
extension FigureLexer {
  private static let each = scalars("分别")
  /// Numbers of such a list, letters of one of them, and letters between 分别 and the first.
  private static let most = 12
  private static let longest = 8
  private static let nearEach = 12

  /// The 70 of 分别压缩至70、40、30个工作日.
  func listed(_ first: WrittenNumber, from start: Int, limit: Int) -> Figure? {
    guard first.digits, first.upper == nil, first.end < limit, Scalar.isJoin(text[first.end]),
      isListed(from: start)
    else { return nil }
    var at = first.end + 1
    for _ in 0..<Self.most {
      guard let next = number(at: at, limit: limit), next.digits, next.upper == nil else { return nil }
      if next.end < limit, Scalar.isJoin(text[next.end]) {
        at = next.end + 1
        continue
      }
      guard let last = figure(at: at, limit: limit), last.kind != .bare, last.kind != .years, last.upper == nil else {
        return nil
      }
      // 1.28万亿、8200亿元: each in the unit of the last.
      let own = numbers.power(first.scale..<first.end)
      let shared = numbers.power(next.scale..<next.end)
      let value = own > 1 && own != shared ? first.value * own / shared : first.value
      return Figure(
        value: value, kind: last.kind, range: start..<first.end, unit: last.unit, chinese: false)
    }
    return nil
  }

  /// 分别 stands right before the list's first number.
  private func isListed(from start: Int) -> Bool {
    var head = start
    for _ in 0..<Self.most {
      guard head > 1, text[head - 1] == Scalar.listComma else { break }
      var digit = head - 2
      while digit > 0, Scalar.figureScale(text[digit]) != nil { digit -= 1 }
      guard Scalar.isDigit(text[digit]) else { break }
      while digit > 0, head - digit < Self.longest, Scalar.isDigit(text[digit - 1]) || text[digit - 1] == Scalar.dot {
        digit -= 1
      }
      head = digit
    }
    let low = max(0, head - Self.nearEach)
    return (low..<head).contains { text.has(Self.each, at: $0, limit: head) }
  }
}
