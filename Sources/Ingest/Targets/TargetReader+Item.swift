import Policy

extension TargetReader {
  /// Why a figure was taken, and how sure the rule is.
  struct Verdict {
    var rule: String
    var confidence: Double
  }

  /// What stands around the figure that an item is about.
  struct Setting {
    var item: Item
    var main: Bounded
    /// The last verb before the figure in the item, and the last that makes things.
    var verb: Token?
    var builder: Token?
    var start: Int
    /// Nothing but marks, 目标, 台阶 follow the figure.
    var isFinal: Bool
    var isFramed: Bool
    var isExisting: Bool
    var signals: Signals
    /// 年均 or 年增长 stands before the figure.
    var isYearly: Bool
    var grows: Bool
  }

  /// Judges one item; true when it gave a target.
  mutating func readItem(_ item: Item, _ segment: Segment, _ signals: Signals) -> Bool {
    let main = mainFigure(item)
    let setting = setting(of: item, main, signals)
    if item.isFirst, reach.verb == nil || setting.verb != nil { reach.verb = setting.verb?.range ?? reach.verb }
    guard let verdict = judge(setting, segment) else {
      if reach.past || setting.isExisting || ((scene.isPreamble || scene.isReview) && !reach.promises) {
        keepBaseline(setting)
      }
      reach.listGoesOn = false
      return false
    }
    if let verb = setting.builder ?? setting.verb { reach.verb = verb.range }
    reach.listGoesOn = true
    reach.hasFigures = true
    emit(setting, verdict)
    return true
  }

  /// Of several figures in one item the last is meant if nothing follows it, else the count; the rest are thresholds.
  private func mainFigure(_ item: Item) -> Bounded {
    guard item.figures.count > 1, let last = item.figures.last(where: { !$0.isClass }) else { return item.figures[0] }
    if item.figures.count == item.figures.filter(\.isClass).count + 1 { return last }
    if last.figure.kind == .level, let count = item.figures.last(where: { $0.figure.kind == .count }) { return count }
    if isFinal(last, item) { return last }
    if let run = item.figures.first(where: { $0.run > 1 }) { return run }
    for figure in item.figures.reversed() where figure.figure.kind == .time && figure.isLimit { return figure }
    for figure in item.figures where figure.figure.kind == .count { return figure }
    return item.figures[0]
  }

  private func setting(of item: Item, _ main: Bounded, _ signals: Signals) -> Setting {
    let start =
      item.isFirst ? max(item.range.lowerBound, signals.start) : skipJoins(item.range.lowerBound, main.range.lowerBound)
    var setting = Setting(
      item: item, main: main, start: min(start, main.range.lowerBound), isFinal: isFinal(main, item),
      isFramed: false, isExisting: false, signals: signals, isYearly: false, grows: false)
    var least = false
    var k = item.tokens.lowerBound
    while k < item.tokens.upperBound, scanner.tokens[k].range.lowerBound < main.range.lowerBound {
      let token = scanner.tokens[k]
      if token.mark == .openBracket, token.index > k {
        k = token.index + 1
        continue
      }
      switch token.mark {
      case .build, .completion:
        setting.verb = token
        setting.builder = token
        setting.isFramed = false
        setting.isExisting = false
      case .push:
        setting.verb = token
        setting.isFramed = false
      case .frame:
        let floor = max(item.range.lowerBound, signals.start)
        if token.range.lowerBound <= floor + 5 || Scalar.isJoin(text[token.range.lowerBound - 1]) {
          setting.isFramed = true
        }
      case .existing:
        let gap = main.range.lowerBound - token.range.upperBound
        setting.isExisting = gap <= 4 && !rebuilds(before: token.range.lowerBound, item)
      case .yearly: setting.isYearly = true
      case .atLeast:
        least =
          least || Self.adverbs.contains { text.has($0, at: token.range.lowerBound, limit: token.range.upperBound) }
      case .growth: setting.grows = true
      default: break
      }
      k += 1
    }
    if least, setting.main.comparison == .equal {  // 至少调度一次
      setting.main.comparison = .atLeast
      setting.main.isCompared = true
    }
    return setting
  }

  private static let adverbs = words("至少 最少 不少于")

  private static let rebuilding = words("改扩建 改造 扩建 提升 整合 更新 盘活 升级 改建")

  private func rebuilds(before end: Int, _ item: Item) -> Bool {
    Self.rebuilding.contains { text.ends(with: $0, at: end, floor: item.range.lowerBound) }
  }

  private static let tails = Lexicon(
    "目标 的目标 台阶 迈进 大关 规模 水平 奋进 ” 的水平 的规模 关口 跨越 跃升 发展 的比例 的台阶 新台阶 完成 以内完成 （ 的大关 每年 /年")

  /// Nothing of substance follows the figure in its item.
  func isFinal(_ figure: Bounded, _ item: Item) -> Bool {
    let i = figure.range.upperBound
    guard i < item.range.upperBound else { return true }
    if let found = Self.tails.match(text, at: i, limit: item.range.upperBound) {
      return i + found.length == item.range.upperBound || text[i] == Scalar.open || text[i] == Scalar.closeQuote
        || Self.isPunctuation(text[i + found.length])
    }
    if Scalar.isJoin(text[i]) { return !text[i..<min(i + 40, item.range.upperBound)].contains(Scalar.of) }
    return Self.isPunctuation(text[i])
  }

  static func isPunctuation(_ c: UInt32) -> Bool {
    switch c {
    case Scalar.comma, Scalar.fullStop, Scalar.semicolon, Scalar.colon, Scalar.close, Scalar.closeQuote, Scalar.newline,
      0x2C, 0x3B, 0x29, Scalar.listComma:
      true
    default: false
    }
  }
}
