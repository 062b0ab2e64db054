/// How often a target falls due.
public enum Cadence: String, Sendable, CaseIterable {
  case byDeadline = "by_deadline"
  case annual
  case semiannual
  case quarterly
  case monthly
  /// Each time: 签约到开工用时60天内.
  case event
}

extension Cadence {
  /// The word on pages.
  public var title: String {
    switch self {
    case .byDeadline: "到期考核"
    case .annual: "每年"
    case .semiannual: "每半年"
    case .quarterly: "每季度"
    case .monthly: "每月"
    case .event: "每次"
    }
  }
}
