/// What a line of the audit trail is about; the raw value is stored.
///
/// The order is that of the list in which people choose.
public enum AuditSubject: String, Sendable, Hashable, CaseIterable {
  case target
  case agency
  case finding
  case report
  /// A city's round; the number is the city's.
  case round
  /// The thresholds of the status rule; the number is the version.
  case rule
  case project
  case matter
  case order
  case remark
  /// How a city supervises; the number is the city's.
  case supervision
  case bulletin
  case spotDraw = "spot_draw"
  case spotCheck = "spot_check"
  case meeting
  case evaluation
  /// What a city sets for its projects; the number is the city's.
  case projectRules = "project_rules"
  case document
  case measure
  case section
  case incentive
  case candidate
  case user
  case token
  /// The trail itself.
  case audit
}
