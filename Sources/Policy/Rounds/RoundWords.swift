extension ReportingWindow.State {
  /// The word on pages.
  public var title: String {
    switch self {
    case .notOpen: "未开放"
    case .open: "填报中"
    case .late: "已过按时日"
    case .closed: "已截止"
    }
  }
}

extension ReportingWindow.Fault {
  /// What a person reads who typed the days.
  public var sentence: String {
    switch self {
    case .dueBeforeOpening: "按时日不能早于开放日"
    case .closesBeforeDue: "截止日不能早于按时日"
    }
  }
}

extension AskRhythm {
  /// The word on pages.
  public var title: String {
    switch self {
    case .monthly: "每月"
    case .quarterly: "每季度"
    case .semiannual: "每半年"
    case .annual: "每年"
    }
  }
}

extension RoundState {
  /// The word on pages.
  public var title: String {
    switch self {
    case .nothingAsked: "无任务"
    case .notOpen: "未开放"
    case .underway: "填报中"
    case .returned: "已退回"
    case .signing: "待签发"
    case .missing: "缺报"
    case .late: "逾期报齐"
    case .onTime: "按时报齐"
    case .accepted: "全部审核"
    }
  }

  /// When it is said.
  public var meaning: String {
    switch self {
    case .nothingAsked: "这一期没有要求该单位填报"
    case .notOpen: "还没有到开放日"
    case .underway: "还有没报的，按时日未过"
    case .returned: "有内容被退回，还没有重新提交"
    case .signing: "已填好，只差本单位签发"
    case .missing: "按时日已过，还有没报的"
    case .late: "都报了，其中有按时日之后报的"
    case .onTime: "都按时报了，还有待审核的"
    case .accepted: "都按时报了，都已审核"
    }
  }
}
