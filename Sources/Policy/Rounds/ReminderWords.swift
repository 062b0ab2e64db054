extension ReminderKind {
  /// The word on pages.
  public var title: String {
    switch self {
    case .before: "提前提醒"
    case .due: "当日提醒"
    case .after: "逾期催报"
    case .returned: "退回提醒"
    }
  }
}

extension Reminder {
  /// A message as it is sent, by WeChat, SMS or mail: no markup, one paragraph.
  public func words(on day: CivilDate) -> String {
    let open = "【链策】\(agency)：\(period.title)目标进展填报"
    let rest = "应报\(count.asked)项，已报\(count.reported)项，尚有\(count.missing)项未报"
    let signing = count.signing > 0 ? "（其中\(count.signing)项待本单位签发）" : ""
    let closing = window.closesOn.map { "，\(Self.day($0))截止，之后不再接收" } ?? ""
    switch kind {
    case .before:
      return "\(open)，\(rest)\(signing)。请于\(Self.day(window.dueOn))前提交，还有\(window.daysLeft(on: day))天。"
    case .due: return "\(open)今天到期，\(rest)\(signing)。请今天提交\(closing)。"
    case .after:
      return "\(open)已逾期\(-window.daysLeft(on: day))天，\(rest)\(signing)。请尽快提交\(closing)。"
    case .returned: return "\(open)有\(count.returned)项被退回，请登录后按退回意见修改，并重新提交\(closing)。"
    }
  }

  private static func day(_ day: CivilDate) -> String { "\(day.month)月\(day.day)日" }
}
