import HTTP
import Policy
import Store

/// Which body's form of which quarter somebody asks for.
struct ReportingPlace {
  var agency: AgencyID
  var period: Period
  /// An account writes in the place of the agency.
  var isOnBehalf: Bool

  /// As the form's address says a body: nil where the account's own is meant anyway.
  func named(_ body: AgencyID, _ visitor: Visitor) -> AgencyID? {
    !isOnBehalf && body == visitor.actor.agency ? nil : body
  }
}

extension Site {
  /// The quarter as asked, else the one that is reported now; an administrator names the body.
  func reportingPlace(_ query: [(name: String, value: String)], _ visitor: Visitor) throws -> ReportingPlace {
    var reader = QueryReader(query)
    let asked = reader.period("period")
    let named: AgencyID? = reader.id("agency")
    try reader.checked()
    let agency: AgencyID
    let reach = visitor.actor.reach(of: .report)
    switch reach {
    case .ownAgency:
      guard let own = visitor.actor.agency else { throw WebError.forbidden("这个账号没有关联填报单位，请联系管理员") }
      if let named, !visitor.actor.agencies.contains(named) { throw WebError.forbidden("只能填报本单位负责的目标") }
      agency = named ?? own
    case .everywhere, .ownCity:
      guard let named else { throw WebError.badForm("请从责任单位页面选择要代为填报的单位") }
      agency = named
    case nil: throw WebError.forbidden(Permission.report.refusal)
    }
    return ReportingPlace(
      agency: agency, period: asked ?? .reporting(on: visitor.today), isOnBehalf: reach != .ownAgency)
  }
}
