/// Who sees to it that a matter is settled.
///
/// Source: “产业链工作专班能够解决的，及时协调解决；需提交市委、市政府协调解决的，各工作专班及时上报市工促办，由其梳理汇总后呈报市委、市政府”.
/// What a city calls the three is a setting.
public enum MatterLevel: String, Sendable, Hashable, CaseIterable {
  /// 工作专班, and the body itself.
  case team
  /// The office that the teams report to.
  case office
  case leaders

  /// The one above; nil at the top.
  public var next: MatterLevel? {
    switch self {
    case .team: .office
    case .office: .leaders
    case .leaders: nil
    }
  }

  /// What it is called where nobody has chosen other words.
  public var usualTitle: String {
    switch self {
    case .team: "工作专班"
    case .office: "统筹协调办公室"
    case .leaders: "市委、市政府"
    }
  }
}
