/// Counts of people who are there whatever a plan does.
extension CountJudge {
  /// Who comes of age, leaves school or comes home, whatever a plan does.
  private static let people = Lexicon(
    """
    高校毕业生 普通高校毕业生 应届毕业生 应届高校毕业生 大学毕业生 大中专毕业生 职校毕业生 毕业生 新成长劳动力 城镇新成长劳动力 新增劳动力 新生劳动力 需就业的劳动力 需要就业的劳动力
    退役军人 退伍军人 复员军人 农民工 外出务工人员 老年人口 老龄人口 适龄儿童 适龄人口 留守儿童 下岗职工 待业人员
    """)
  /// 有, 共, 将达: what may stand between them and their number.
  private static let between = words("总数将达 规模将达 人数将达 将超过 将达到 将达 将有 人数 总数 规模 共有 约有 就有 达到 共 有 约 近 达 超")
  private static let whose = 3

  /// 今年高校毕业生820多万人: there are so many, whatever is done.
  func isPeople(_ context: SentenceContext) -> Bool {
    var end = context.main.range.lowerBound
    if let word = Self.between.first(where: { text.ends(with: $0, at: end, floor: context.start) }) {
      end -= word.count
    }
    guard end > context.start else { return false }
    let reach = context.start...min(end, context.start + Self.whose)
    return reach.contains { start in
      Self.people.match(text, at: start, limit: end).map { start + $0.length == end } ?? false
    }
  }

  /// A hundred million people or more.
  func isNation(_ context: SentenceContext) -> Bool {
    text[context.figure.unit.upperBound - 1] == Self.person
      && text[context.figure.unit].contains(Scalar.hundredMillion)
  }

  private static let person: UInt32 = 0x4EBA  // 人
}
