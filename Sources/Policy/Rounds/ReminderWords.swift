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

extension RoundCount {
  /// What is to be filled in.
  var matter: String {
    if measures == 0 { return "目标进展填报" }
    return measures == asked ? "举措进展填报" : "目标和举措进展填报"
  }

  /// How many of what is asked are measures, where both are.
  var share: String { measures == 0 || measures == asked ? "" : "（其中举措\(measures)项）" }
}

extension Reminder {
  /// A message as it is sent, by WeChat, SMS or mail: no markup, one paragraph.
  public func words(on day: CivilDate) -> String {
    let open = "【链策】\(agency)：\(period.title)\(count.matter)"
    let rest = "应报\(count.asked)项\(count.share)，已报\(count.reported)项，尚有\(count.missing)项未报"
    let parts =
      (count.returned > 0 ? ["\(count.returned)项被退回待改"] : [])
      + (count.signing > 0 ? ["\(count.signing)项待本单位签发"] : [])
    let signing = parts.isEmpty ? "" : "（其中\(parts.joined(separator: "，"))）"
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

  /// One message for a group in which all of them are: who owes how many, and until when.
  ///
  /// - Parameter city: where they are of.
  public static func together(_ reminders: [Reminder], city: String, on day: CivilDate) -> String {
    guard let first = reminders.first else { return "" }
    let lines = reminders.map { reminder in
      let back = reminder.count.returned > 0 ? "，其中退回待改\(reminder.count.returned)项" : ""
      let signing = reminder.count.signing > 0 ? "，待签发\(reminder.count.signing)项" : ""
      let open = reminder.count.missing > 0 ? "未报\(reminder.count.missing)项" : "退回待改\(reminder.count.returned)项"
      return "\(reminder.agency)：\(open)\(reminder.count.missing > 0 ? back : "")\(signing)，\(reminder.until(on: day))"
    }
    let all = reminders.map(\.count).reduce(RoundCount(asked: 0), +)
    let head = "【链策】\(city)\(first.period.title)\(all.matter)，还有\(reminders.count)家单位没有报齐："
    return ([head] + lines).joined(separator: "\n")
  }

  private func until(on day: CivilDate) -> String {
    let left = window.daysLeft(on: day)
    if left < 0 { return "已逾期\(-left)天" }
    return left == 0 ? "今天到期" : "\(Self.day(window.dueOn))前提交"
  }

  private static func day(_ day: CivilDate) -> String { "\(day.month)月\(day.day)日" }
}
