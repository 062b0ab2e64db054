import Policy

/// Judges shares and growth: 渗透率达到20%, 年均增长10%, 80%以上的县区建成应急体系.
struct RateJudge: Sendable {
  private let text: [UInt32]
  private let outline: DocumentOutline

  init(text: [UInt32], outline: DocumentOutline) {
    self.text = text
    self.outline = outline
  }

  func verdict(_ context: SentenceContext) -> Verdict? {
    guard context.isFinal || covers(context) else { return share(context) }
    let main = context.main
    let evidence = context.hasEvidence
    let carried = context.carried
    if main.isCompared, !main.isRough { return Verdict(.rateCompared, evidence ? .full : .partial) }
    if context.grows || context.isYearly {
      if evidence { return Verdict(.rateGrowth) }
      if carried.listGoesOn { return Verdict(.rateGrowthInList) }
      return isAssigned(context) ? Verdict(.rateGrowthAssigned) : nil
    }
    if main.isCompared, evidence { return Verdict(.rateAbout) }
    if evidence, context.verb != nil || carried.listGoesOn { return Verdict(.ratePlain) }
    if carried.deadlineIsHere, isShareOf(context) { return Verdict(.rateStated) }
    return context.figure.value == 100 && context.verb != nil ? Verdict(.rateWhole) : nil
  }

  private static let shares = words("率 占比 比例 比重 覆盖面")

  /// 到2026年，入学率100%: the figure follows the name of a share.
  private func isShareOf(_ context: SentenceContext) -> Bool {
    Self.shares.contains { text.ends(with: $0, at: context.main.range.lowerBound, floor: context.start) }
  }

  /// 80%以上的县区建成应急体系, 推动不少于30%的企业上云: a share of bodies that are to do something.
  private func share(_ context: SentenceContext) -> Verdict? {
    let main = context.main
    let end = main.range.upperBound
    let dated = context.carried.deadlineIsHere
    // 到2026年，全市10%的社区达标: with a date of its own the share needs no 以上.
    // 百分之八十以上规上企业完成改造: after 以上 it needs no 的.
    let isOpen = text[end] == Scalar.of || main.after == .orMore && Scalar.isHan(text[end])
    guard main.isCompared || dated, end < context.item.range.upperBound, isOpen, context.builder == nil else {
      return nil
    }
    guard main.range.lowerBound - (context.verb?.range.upperBound ?? context.start) <= (dated ? 2 : 1),
      context.hasEvidence || context.verb != nil || context.carried.listGoesOn
    else { return nil }
    let rest = (main.token + 1)..<max(context.item.tokens.upperBound, main.token + 1)
    let acts = rest.contains {
      switch context.tokens[$0].kind {
      case .build, .completion, .push, .atLeast: true
      default: false
      }
    }
    let tail = context.item.range.upperBound
    return acts || Self.shareDone.contains { text.ends(with: $0, at: tail, floor: end) } ? Verdict(.rateShare) : nil
  }

  private static let shareDone = words("达标 覆盖 全覆盖")

  /// The clause ends with the bodies that are to do it.
  private func isAssigned(_ context: SentenceContext) -> Bool {
    !outline.agencies(at: context.item.range.lowerBound).isEmpty
  }

  private static let covering = Lexicon(
    "覆盖 全覆盖 达标 完成 处置 利用 回收 入库 上云 处理 安全处置 达标排放 落实 到位 持证 办结 就业")

  /// 实现村级站点100%覆盖.
  private func covers(_ context: SentenceContext) -> Bool {
    let end = context.main.range.upperBound
    guard let found = Self.covering.match(text, at: end, limit: context.item.range.upperBound) else { return false }
    return end + found.length == context.item.range.upperBound
  }
}
