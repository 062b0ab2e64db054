import Policy
import Store

extension TargetEdit {
  /// Who shall report: a named body, nobody, or whom the plan's words say.
  enum OwnerChoice: String, CaseIterable {
    case body, plan, nobody

    var title: String {
      switch self {
      case .body: "由下面的单位填报"
      case .plan: "恢复为按原文确定"
      case .nobody: "暂不指定填报单位"
      }
    }
  }

  var ownerChoice: OwnerChoice { OwnerChoice(rawValue: self["choice"]) ?? .body }

  /// - Parameter find: the body of the target's city that a name means.
  mutating func readOwner(_ find: (String) throws -> AgencySummary?) rethrows {
    checkReason()
    let old = target.owner?.name
    switch ownerChoice {
    case .body:
      let name = self["owner"]
      guard !name.isEmpty else { return fault("owner", "请填写或从列表中选择单位") }
      guard let body = try find(name) else {
        return fault("owner", "\(target.cityName)没有名为“\(name)”的单位，请从列表中选择")
      }
      agency = body.id
      if body.id == target.owner?.agency, target.owner?.reason == .person, target.owner?.note == reason {
        return fault("owner", "“\(body.name)”已经是填报单位，没有改动")
      }
      changes = [FieldChange(field: "owner", old: old, new: body.name)]
    case .plan:
      guard target.owner?.reason == .person || target.owner == nil else {
        return fault("owner", "填报单位本来就是按原文确定的，没有改动")
      }
      changes = [FieldChange(field: "owner", old: old, new: "按原文确定")]
    case .nobody:
      guard target.owner != nil else { return fault("owner", "目前没有填报单位，没有改动") }
      changes = [FieldChange(field: "owner", old: old, new: nil)]
    }
  }

  /// Out of the plan by a decision, or back into it.
  var withdraws: Bool { self["action"] == "withdraw" }

  mutating func readStanding() {
    checkReason()
    guard withdraws != target.isWithdrawn else {
      return fault("reason", target.isWithdrawn ? "目标已经退出计划" : "目标没有退出计划，不需要恢复")
    }
    changes = [
      FieldChange(field: "standing", old: target.isWithdrawn ? "已退出" : "在计划中", new: withdraws ? "已退出" : "在计划中")
    ]
  }

  /// What shall hold of the two targets: one, two, or as the rules say.
  enum SameChoice: String, CaseIterable {
    case join, part, rules

    var isSame: Bool? {
      switch self {
      case .join: true
      case .part: false
      case .rules: nil
      }
    }

    var title: String {
      switch self {
      case .join: "与目标%合并填报"
      case .part: "与目标%分开填报"
      case .rules: "与目标%是否合并由系统判断"
      }
    }
  }

  var sameChoice: SameChoice { SameChoice(rawValue: self["action"]) ?? .join }

  /// - Parameters:
  ///   - same: the targets that are joined with this one now.
  ///   - find: a target by its number.
  mutating func readSame(_ same: [SameTarget], _ find: (TargetID) throws -> TargetSummary?) rethrows {
    checkReason()
    guard let id = TargetID(self["other"].filter { $0.isASCII && $0.isNumber }) else {
      return fault("other", "请填写另一项目标的编号，它在该目标的网址中，例如 12")
    }
    guard id != target.id, let found = try find(id), found.isCurrent else {
      return fault("other", id == target.id ? "不能与自身合并，请填写另一项目标的编号" : "没有编号为 \(id) 的目标，请核对编号")
    }
    guard found.city == target.city else { return fault("other", "目标 \(id) 属于\(found.cityName)，只能合并同一城市的目标") }
    other = id
    let isJoined = same.contains { $0.target == id }
    if sameChoice == .join, isJoined { return fault("other", "已经与目标 \(id) 合并填报，没有改动") }
    let new = sameChoice.title.replacing("%", with: " \(id)（\(found.indicator)）")
    changes = [FieldChange(field: "same", old: isJoined ? "合并填报" : "分别填报", new: new)]
  }
}
