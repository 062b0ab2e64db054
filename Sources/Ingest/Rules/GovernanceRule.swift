import Policy

/// The rules that say who runs a plan; each may know the holder as a body, or only its words.
public enum GovernanceRule: String, ReadingRule {
  case office = "governance.office"
  case daily = "governance.daily"
  case coordination = "governance.coordination"
  case chiefChainLeader = "governance.chiefChainLeader"
  case viceChainLeader = "governance.viceChainLeader"
  case chainLeader = "governance.chainLeader"
  case convenor = "governance.convenor"
  case groupLeader = "governance.groupLeader"
  case commander = "governance.commander"
  case taskForce = "governance.taskForce"

  init(_ role: GovernanceRole) {
    self =
      switch role {
      case .office: .office
      case .daily: .daily
      case .coordination: .coordination
      case .chiefChainLeader: .chiefChainLeader
      case .viceChainLeader: .viceChainLeader
      case .chainLeader: .chainLeader
      case .convenor: .convenor
      case .groupLeader: .groupLeader
      case .commander: .commander
      case .taskForce: .taskForce
      }
  }

  public var entry: RuleEntry {
    switch self {
    case .office: RuleEntry("办公室设在某单位", "领导小组办公室设在市商务局。", 0.9, 0.75)
    case .daily: RuleEntry("某单位负责日常工作", "由市商务局牵头负责日常工作。", 0.9, 0.75)
    case .coordination: RuleEntry("某单位负责统筹协调", "市商务局负责统筹冷链物流发展。", 0.9, 0.75)
    case .chiefChainLeader: RuleEntry("担任总链长", "由市政府主要负责同志担任冷链产业链总链长。", 0.9, 0.75)
    case .viceChainLeader: RuleEntry("担任副链长", "由市政府分管负责同志担任副链长。", 0.9, 0.75)
    case .chainLeader: RuleEntry("担任链长", "由市政府分管负责同志担任链长。", 0.9, 0.75)
    case .convenor: RuleEntry("担任召集人", "由市政府分管负责同志担任召集人。", 0.9, 0.75)
    case .groupLeader: RuleEntry("担任组长", "由市政府主要负责同志担任组长。", 0.9, 0.75)
    case .commander: RuleEntry("担任指挥长", "由市政府主要负责同志担任指挥长。", 0.9, 0.75)
    case .taskForce: RuleEntry("组建工作专班", "市商务局负责组建工作专班。", 0.9, 0.75)
    }
  }
}
