extension StatusFact {
  /// The Chinese sentence; the only place where it is made.
  public var words: String {
    switch self {
    case .withdrawn(let reason): "已退出计划：\(reason)"
    case .reached(let period, let value, let late):
      "\(period.title)\(late ? "逾期达到" : "达到")目标\(value.map { "（\(Quantity.text($0))）" } ?? "")"
    case .unclear(let lacks): lacks.map(\.words).joined(separator: "；")
    case .owed(let deadline): "完成时限\(deadline.words)在录入本系统之前就已过去，尚不知道结果，请补报一次"
    case .notDue(let first): "自\(first.title)起填报"
    case .missing(let period): "截至\(period.title)应填报，尚无数据"
    case .withoutData(let period, let reason): "\(period.title)已填报：\(reason.title)，没有数据"
    case .stale(let latest, let quarters): "最近一次数据为\(latest.title)，已超过\(quarters)个季度未更新"
    case .share(let share): over(share.missed) + share.words
    case .stage(let stage, let expected, let shouldHaveBegun, let missed):
      over(missed) + "阶段：\(stage.title)；序时进度\(percent(expected))" + (shouldHaveBegun ? "，时间已过半" : "")
    case .text(let words): words
    }
  }

  private func over(_ deadline: Deadline?) -> String { deadline.map { "完成时限\($0.words)已过仍未达到；" } ?? "" }
}

extension StatusFact.Lack {
  /// What is missing, and what settles it.
  public var words: String {
    switch self {
    case .owner: "没有填报单位，须先指定由谁填报"
    case .deadline: "没有完成时限，须先明确何时完成才能判定"
    }
  }

  /// Who settles it, and where.
  public var settlement: String {
    switch self {
    case .owner: "由管理员在本页“更换填报单位”中指定，或在“分配填报单位”中成批分配"
    case .deadline: "由管理员与起草单位商定后，在本页“更正内容”中填写完成时限；逐年考核的，改为按年考核"
    }
  }
}

extension StatusFact.Share {
  /// Attained, expected and the gap, as the nature has it.
  public var words: String {
    let (done, due) = (percent(attained), percent(expected))
    let apart = "差\(Quantity.text((gap * 10).rounded() / 10))个百分点"
    switch nature {
    case .rateOfChange: return "增速为目标的\(done)，不按时间折算，\(apart)"
    case .timeLimit: return "符合时限的占\(done)，应为\(due)，\(apart)"
    case _ where pace == .none: return "为目标值的\(done)，须达到或保持，不按时间折算，\(apart)"
    case .increase: return "累计完成目标的\(done)，\(ahead)\(due)，\(apart)"
    case .yearly: return "本期累计完成目标的\(done)，本期时间已过\(due)，\(apart)"
    case .level, .share, .deliverable, .goal:
      if let toldBaseline {
        return "以填报单位补报的基期值（\(Quantity.text(toldBaseline))）起算，已完成路程\(done)，\(ahead)\(due)，\(apart)"
      }
      guard let firstReport, let value = firstReport.value else { return "已完成路程\(done)，\(ahead)\(due)，\(apart)" }
      let base = "以首次填报为基期（\(firstReport.period.title)，\(Quantity.text(value))）"
      return "\(base)，此后已完成路程\(done)，\(pace == .time ? "此后" : "")\(ahead)\(due)，\(apart)"
    }
  }

  private var ahead: String { pace == .milestones ? "按规划的阶段目标应为" : "序时进度" }
}

private func percent(_ share: Double) -> String { Quantity.text((share * 1000).rounded() / 10) + "%" }
