/// A bulletin as the rule and the template make it, before a person has looked at it.
///
/// Source: “强化通报督导，市工业促进委员会每季通报、年度会商产业链发展工作”; “加强调度指导，会同科技部门及时通报各地规上工业企业研发机构建设情况”.
public enum BulletinDraft {
  /// - Parameter signer: who issues it, as its last one was signed.
  public static func paper(
    _ standing: PeriodStanding, signer: String, masthead: String, rule: BulletinRule = .standard
  ) -> Paper {
    Paper(
      masthead: PaperMasthead(name: masthead), title: BulletinWords.title(standing), addressees: "各有关单位",
      body: body(standing, rule), annexes: annexes(standing), signer: signer,
      imprint: PaperImprint(printer: signer))
  }

  private static func body(_ standing: PeriodStanding, _ rule: BulletinRule) -> [PaperBlock] {
    let (one, two) = (PaperLevel.one, PaperLevel.two)
    var blocks: [PaperBlock] = [.paragraph(BulletinWords.opening(standing))]
    blocks += [.heading(one, one.mark(1) + "总体情况"), .paragraph(BulletinWords.states(standing))]
    blocks.append(.heading(one, one.mark(2) + "与\(standing.period.previous.title)相比的变化"))
    blocks.append(.heading(two, two.mark(1) + "好转的目标。", rest: BulletinWords.moves(standing.better, "好转")))
    blocks.append(.heading(two, two.mark(2) + "转差的目标。", rest: BulletinWords.moves(standing.worse, "转差")))
    blocks += [.heading(one, one.mark(3) + "报送情况"), .paragraph(BulletinWords.round(standing.bodies))]
    blocks.append(.heading(one, one.mark(4) + "完成较好和需要改进的单位"))
    let (good, bad) = (rule.good(in: standing), rule.bad(in: standing))
    let goodWords = good.isEmpty ? "本期没有符合条件的单位。" : good.joined(separator: "、") + "。"
    let badWords = bad.isEmpty ? "本期没有符合条件的单位。" : bad.map(\.words).joined(separator: "、") + "。"
    blocks.append(.heading(two, two.mark(1) + "完成较好的单位。", rest: goodWords))
    blocks.append(.heading(two, two.mark(2) + "需要改进的单位。", rest: badWords))
    blocks.append(.paragraph(rule.words))
    return blocks + [.heading(one, one.mark(5) + "有关要求"), .paragraph(BulletinWords.demand)]
  }

  // MARK: Annexes

  /// The tables that have rows.
  private static func annexes(_ standing: PeriodStanding) -> [PaperAnnex] {
    [
      PaperAnnex(title: "目标进展状态统计表", blocks: [StandingTables.states(standing)]),
      PaperAnnex(title: "目标状态变化明细表", blocks: [StandingTables.moves(standing)]),
      PaperAnnex(title: "滞后目标明细表", blocks: [StandingTables.late(standing)]),
      PaperAnnex(title: "各单位报送情况表", blocks: [StandingTables.round(standing)]),
    ].filter { annex in
      annex.blocks.contains { block in
        if case .table(let table) = block { return !table.rows.isEmpty }
        return true
      }
    }
  }
}
