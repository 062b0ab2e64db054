/// What a word does in the sentence of a plan.
enum WordClass: Int32, Sendable {
  /// Makes countable things: 培育, 新建, 引进.
  case build
  /// Makes others do it: 支持, 引导, 加快.
  case push
  /// Moves a figure: 增长, 下降.
  case growth
  case atLeast, atMost, about
  /// 提高到, 稳定在: exactly so much.
  case upTo
  case orMore, orLess, within, roughly
  case annual, semiannual, quarterly, monthly
  /// 年内, 全年: the year of a plan for one year.
  case thisYear
  /// 累计: no longer each year.
  case total
  /// Each time: 每个项目配备….
  case perCase
  /// Makes one figure yearly: 年均增长.
  case yearly
  /// 力争.
  case strive
  /// The state of today, up to the sentence's end: 现已, 先后荣获.
  case past
  /// 预计: what somebody expects is not promised.
  case forecast
  /// Today's things: 现有27个项目.
  case existing
  /// 围绕, 依托: what follows is given, not promised.
  case frame
  /// 对接: frames what follows before the name of a place, and nothing elsewhere.
  case linking
  /// 给予, 奖励.
  case benefit
  /// 最高, 单个企业: who gets how much at most.
  case cap
  /// 目标, after a figure.
  case goal
  /// 分别.
  case respectively
  /// What a project is done to in the end: 投产, 竣工, 上市.
  case completion
  /// A word that only looks like another: 通过, 超级.
  case skip
  /// Marks of the text.
  case comma, semicolon, stop, colon
  case openBracket, closeBracket
  /// A figure or a date; the token's index points at it.
  case figure, date
}
