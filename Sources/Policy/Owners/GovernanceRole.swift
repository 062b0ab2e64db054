/// The roles of governance facts that say who keeps a plan together, the plainest first.
public enum GovernanceRole: String, Sendable, CaseIterable {
  /// 联席会议办公室设在市经信局.
  case office = "办公室"
  /// 由市农业农村局牵头负责日常工作统筹协调.
  case daily = "日常工作"
  /// 市经信局负责统筹工业企业入规.
  case coordination = "统筹协调"
  case chiefChainLeader = "总链长"
  case viceChainLeader = "副链长"
  case chainLeader = "链长"
  /// 主要召集人.
  case convenor = "召集人"
  /// 领导小组组长.
  case groupLeader = "组长"
  case commander = "指挥长"
  case taskForce = "专班"

  /// Whether its holder keeps the plan together and can stand in for a target's missing owner.
  public var coordinates: Bool { [.office, .daily, .coordination].contains(self) }
}

extension Document {
  /// The body that keeps the plan together, by its own words; only one that can report.
  public var coordinatingOffice: GovernanceFact? {
    for role in GovernanceRole.allCases where role.coordinates {
      if let fact = governance.first(where: { $0.role == role.rawValue && Agency($0.holder, city: region).canReport }) {
        return fact
      }
    }
    return nil
  }
}
