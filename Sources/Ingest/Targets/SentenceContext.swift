import Policy

/// All that is known of a figure when it is judged and named: its list item, its part of the sentence, what the
/// sentence has said before it, and where the passage stands.
///
/// A class: it is a kilobyte, is handed to a hundred looks and is changed only where it is made.
final class SentenceContext {
  /// The figure that the item is about, with its comparators.
  var main: BoundedFigure
  /// The households before the people, and their like: 搬迁1297户7000人.
  var twin: BoundedFigure?
  /// One of such two.
  var isOfPair = false
  let item: ListItem
  let part: SentencePart
  /// The words of the stretch at hand; `item.tokens` and `part.tokens` count these.
  let tokens: [Token]
  /// The last verb before the figure in the item.
  var verb: Token?
  /// The last verb that makes things.
  var builder: Token?
  /// Where the item's own words begin.
  var start: Int
  /// Where the words before the figure end: at 由 or 从 where it grows from another.
  var wordsEnd = 0
  /// Where the noun behind the figure begins: behind a bracket that only says more of the figure.
  var nounStart = 0
  /// 新增 or its like opens the item.
  var addsUp = false
  /// Nothing but marks, 目标, 台阶 follow the figure.
  var isFinal: Bool
  /// 围绕 or 依托 gives the figure: it is not promised.
  var isFramed = false
  /// 现有 stands just before the figure.
  var isExisting = false
  /// 年均 or 年增长 stands before the figure.
  var isYearly = false
  /// 增长 or 下降 stands before the figure.
  var grows = false
  /// 至少 stands before the verb, or before that of the list.
  var isLeast = false
  /// Bodies or a 完成时限 govern the clause: somebody is to do it.
  var isAssigned = false
  /// What the part says of time.
  let time: PartTime
  /// What the sentence has said so far.
  var carried: CarriedContext
  let passage: PassageContext

  init(
    main: BoundedFigure, item: ListItem, part: SentencePart, tokens: [Token], start: Int, isFinal: Bool, time: PartTime,
    carried: CarriedContext, passage: PassageContext
  ) {
    self.main = main
    self.item = item
    self.part = part
    self.tokens = tokens
    self.start = start
    self.isFinal = isFinal
    self.time = time
    self.carried = carried
    self.passage = passage
  }

  var figure: Figure { main.figure }

  /// 新增“小田变大田”改造513万亩: where the last verb is the noun's, the one that opens the item is the list's.
  var firstBuilder: Token? {
    guard let builder, builder.range.upperBound == main.range.lowerBound,
      let first = item.tokens.first(where: { tokens[$0].range.lowerBound >= start }).map({ tokens[$0] }),
      first.kind == .build, first.range.lowerBound == start, first.range.upperBound + 2 < builder.range.lowerBound,
      addsUp
    else { return builder }
    return first
  }

  /// The same for the households before the people.
  var ofTwin: SentenceContext? {
    guard let twin else { return nil }
    let other = SentenceContext(
      main: twin, item: item, part: part, tokens: tokens, start: start, isFinal: true, time: time, carried: carried,
      passage: passage)
    other.twin = twin
    other.isOfPair = isOfPair
    other.verb = verb
    other.builder = builder
    other.wordsEnd = twin.range.lowerBound
    other.nounStart = nounStart
    other.addsUp = addsUp
    other.isFramed = isFramed
    other.isExisting = isExisting
    other.isYearly = isYearly
    other.grows = grows
    other.isLeast = isLeast
    other.isAssigned = isAssigned
    return other
  }

  /// Something says that the sentence speaks of the future.
  var promises: Bool { carried.promises || time.deadline != nil || time.strive || time.cadence != nil }
  /// The passage tells of today: in a review only a date of the future in the same sentence speaks against it, 每年 and
  /// 全年 do not.
  var tellsOfToday: Bool {
    if passage.isReview {
      let reaches = carried.deadlineIsHere || passage.looksAhead
      return !(reaches && isAhead(carried.deadline)) && !isAhead(time.deadline)
    }
    return passage.isPreamble && !promises
  }
  /// In a review the paper's own year is over, or all but over.
  private func isAhead(_ deadline: Deadline?) -> Bool {
    guard let deadline else { return false }
    return passage.reviewedYear.map { deadline.year > $0 } ?? true
  }
  /// The words speak for a target: a promise, or a heading of goals.
  var hasEvidence: Bool { promises || passage.isGoal || passage.isTask }
}
