extension MeetingFacts.Fault.Field {
  public var title: String {
    switch self {
    case .title: "会议名称"
    case .place: "地点"
    case .agenda: "议程"
    case .period: "季度"
    }
  }
}

extension MeetingFacts.Fault {
  /// What is wrong and what to do.
  public var message: String {
    switch reason {
    case .missing: "请填写\(field.title)"
    case .tooLong(let most): "\(field.title)最多\(most)字，请精简"
    case .notOver: "会议日期那天，所选季度还没有结束；请选择更早的季度"
    }
  }
}

/// The sentences of a meeting's pack.
enum MeetingWords {
  static func when(_ facts: MeetingFacts) -> String {
    let place = facts.place.isEmpty ? "" : "，地点：\(facts.place)"
    return "时间：\(BulletinWords.day(facts.day))\(place)。"
  }

  static func projects(_ count: Int, since: CivilDate) -> String {
    count == 0
      ? "\(BulletinWords.day(since))以来没有阶段变动的项目。" : "\(BulletinWords.day(since))以来，项目阶段变动\(count)次，见附件。"
  }

  static func open(_ matters: [MeetingPack.Matter], on day: CivilDate) -> String {
    guard !matters.isEmpty else { return "没有未办结的事项。" }
    let over = matters.count { $0.due.map { $0 < day } ?? false }
    return "未办结的事项\(matters.count)件，其中超过办理时限的\(over)件，见附件。"
  }

  static func decisions(_ matters: [MeetingPack.Matter], of last: String?) -> String {
    guard let last else { return "此前没有在系统中登记的会议。" }
    guard !matters.isEmpty else { return "\(last)没有登记议定事项。" }
    let done = matters.count { !$0.isOpen }
    return "\(last)议定事项\(matters.count)件，已办结\(done)件，未办结\(matters.count - done)件，见附件。"
  }
}
