extension Nature {
  /// The word on pages.
  public var title: String {
    switch self {
    case .level: "存量"
    case .increase: "增量"
    case .yearly: "年度量"
    case .share: "比率"
    case .rateOfChange: "增速"
    case .timeLimit: "时限"
    case .deliverable: "事项"
    case .goal: "定性"
    }
  }

  /// What an agency enters.
  public var entered: String {
    switch self {
    case .level: "期末达到的水平"
    case .increase: "规划起点以来的累计数"
    case .yearly: "本年（本半年、本季度、本月）以来的累计数"
    case .share: "当前的比率"
    case .rateOfChange: "本年以来的增速"
    case .timeLimit: "符合时限的件数占全部件数的百分比"
    case .deliverable, .goal: "所处阶段和进展说明"
    }
  }

  /// What “已完成” and “应完成” mean.
  public var judged: String {
    switch self {
    case .level, .share: "（现值－基期值）÷（目标值－基期值），与规划起点至时限已过去的时间比例相比；没有基期值的以首次填报为基期，自该季度末起算"
    case .increase: "累计数÷目标值，与规划起点至时限已过去的时间比例相比"
    case .yearly: "本年累计数÷目标值，与本年已过去的时间比例相比"
    case .rateOfChange: "增速÷目标增速，直接比较，不按时间折算"
    case .timeLimit: "符合时限的件数所占比例，与100%相比"
    case .deliverable, .goal: "按阶段判定：时间过半仍未启动的为滞后"
    }
  }
}

extension Nature.Rule {
  /// Why it was read so.
  public var words: String {
    switch self {
    case .person: "人工指定"
    case .noFigureDone: "没有数值，原文写明要办成的事"
    case .noFigure: "没有数值"
    case .eachTime: "每次都须遵守的时限"
    case .within: "以天、小时等计，且写明在多少之内"
    case .pointsGained: "以百分点计的变化"
    case .growthOverYears: "写明与过去某年相比的累计变化"
    case .growth: "百分数，且写明增长或下降"
    case .percent: "百分数"
    case .held: "写明保持或稳定在某一水平"
    case .everyYear: "按年、季度或月考核"
    case .added: "写明新增、净增"
    case .amount: "产值、收入、规模一类的总量"
    case .total: "写明总数或增至某数"
    case .intake: "写明引进、举办、实施一类的动作"
    case .made: "写明培育、建设一类的动作，没有写达到多少"
    case .standing: "写明达到的数量，没有写新增"
    }
  }
}
