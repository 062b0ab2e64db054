import Policy
import Store

extension OrderGrade {
  /// The word in the city's colour; never colour alone.
  func badge(_ setting: SupervisionSetting) -> HTML {
    "<span class=\"grade grade-\(setting.colour(of: self).rawValue)\">\(title)</span>"
  }

  /// When something has this grade.
  func meaning(_ setting: SupervisionSetting) -> String {
    switch self {
    case .near: "\(setting.nearDays)天内到期、还没有完成的"
    case .behind: "目标滞后或严重滞后、项目有环节滞后、台账事项一步超时的"
    case .overdue: "期限已过、还没有完成的"
    }
  }

  /// The three with what makes them.
  static func legend(_ setting: SupervisionSetting) -> HTML {
    let rows = HTML.each(allCases) { "<dt>\($0.badge(setting))</dt><dd>\($0.meaning(setting))</dd>" }
    return """
      <details class="colours"><summary>督办分级：按时推进的不发督办单；天数按\(setting.count.title)计算</summary>\
      <dl class="facts">\(rows)</dl></details>
      """
  }
}

extension OrderEvent.Kind {
  var title: String {
    switch self {
    case .issued: "签发"
    case .received: "签收"
    case .answered: "反馈"
    case .closed: "办结"
    case .sentBack: "退回重办"
    case .withdrawn: "撤销"
    }
  }
}

extension SupervisionOrder {
  /// `督办〔2026〕12号`.
  var code: String { "督办〔\(year)〕\(serial)号" }

  /// Why it was made out.
  var basis: String { OrderGrade.basis(grade, due: basisDue, days: basisDays) }

  func clockWords(on today: CivilDate) -> HTML {
    let clock = clock(on: today)
    return clock.isOver ? "\(Tag("超时", .seal)) \(clock.words)" : "\(clock.words)"
  }
}

extension OrderProposal {
  var basis: String { OrderGrade.basis(grade, due: basisDue, days: basisDays) }

  /// What is asked of the body, unless the office writes something else.
  var usualDemand: String {
    let name = subject.name.map { "“\($0)”" } ?? ""
    return switch grade {
    case .near: "\(name)\(basis)，请抓紧推进，确保按期完成。"
    case .behind: "\(name)\(basis)，请查明原因，提出赶上进度的措施和时间。"
    case .overdue: "\(name)\(basis)，请说明原因，限期完成。"
    }
  }
}

extension OrderGrade {
  /// `期限2026年11月30日，已超过3天`: it stands in papers, where a day is written out.
  static func basis(_ grade: OrderGrade, due: CivilDate?, days: Int?) -> String {
    let day = due.map { "期限\(Wording.day($0))" }
    let late = days.map { "已超过\($0)天" }
    switch grade {
    case .near: return [day, "临近到期"].compactMap(\.self).joined(separator: "，")
    case .behind: return ["进度滞后", days.map { "最长的环节超过\($0)天" }, day].compactMap(\.self).joined(separator: "，")
    case .overdue: return [day, late].compactMap(\.self).joined(separator: "，")
    }
  }
}
