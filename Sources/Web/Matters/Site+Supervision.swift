import HTTP
import Policy
import Store

extension Site {
  /// One body's open matters, the office's board, and how a city supervises.
  func addSupervision(to mount: inout Mount) {
    mount.on(.get, .supervision) { request, visitor in
      let named = request.query("agency").flatMap { AgencyID($0) }
      if named == nil, !visitor.actor.agencies.isEmpty {
        var desk = try desk(visitor.actor.agencies, visitor.user?.agencyName ?? "本单位")
        desk.closed = try closed(desk.remarks.map(\.subject.reference), for: visitor)
        return answer(desk.page(in: frame, for: visitor), for: visitor)
      }
      if let named {
        guard let agency = try store.agencySummary(named),
          visitor.actor.may(.readSupervision, for: named, in: agency.city)
        else { throw WebError.missing("编号为 \(named) 的单位") }
        return answer(try desk([named], agency.name).page(in: frame, for: visitor), for: visitor)
      }
      return answer(try board(visitor).page(in: frame, for: visitor), for: visitor)
    }
    mount.on(.get, .supervisionSettings) { request, visitor in
      var page = try supervisionSettings(request, visitor)
      page.done = request.query("done") != nil
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.supervisionSettings, answer: setSupervision)
  }

  private func desk(_ agencies: Set<AgencyID>, _ name: String) throws -> SupervisionDesk {
    let city = try agencies.first.flatMap { try store.agencySummary($0)?.city }
    let setting = try city.map { try store.supervision(of: $0) } ?? .usual
    return try SupervisionDesk(store, agencies, title: "\(name)的督办事项", setting: setting)
  }

  private func board(_ visitor: Visitor) throws -> SupervisionBoardPage {
    let scope = visitor.actor.supervisionScope
    let city = visitor.ownCity(.readSupervision)
    func count(_ title: String, _ change: (inout MatterFilter) -> Void) throws -> (String, Int, Address) {
      var filter = MatterFilter()
      change(&filter)
      var seen = filter
      seen.scope = scope
      return (title, try store.matterCount(seen), .matters(filter))
    }
    var answered = OrderFilter()
    answered.state = .answered
    var seen = answered
    seen.scope = scope
    let waiting = [
      try count("待分办的事项") { $0.state = .recorded }, try count("待销号的事项") { $0.state = .answered },
      try count("建议提级的事项") { $0.raiseOn = visitor.today },
      ("待办结的督办单", try store.orders(seen, Slice(limit: 1)).total, .orders(answered)),
    ]
    let setting = try city.map { try store.supervision(of: $0) } ?? .usual
    return SupervisionBoardPage(
      rows: try store.supervisionBoard(scope, on: visitor.today), waiting: waiting, setting: setting)
  }

  private func supervisionSettings(_ request: Request, _ visitor: Visitor) throws -> SupervisionSettingsPage {
    let own = visitor.ownCity(.runSupervision)
    let cities = try store.cities().filter { own == nil || $0.id == own }
    let named = request.query("city").flatMap { CityID($0) }
    guard let city = cities.first(where: { named == nil || $0.id == named }) else { throw WebError.missing("这个城市") }
    return SupervisionSettingsPage(city: city, cities: cities, typed: try store.supervision(of: city.id).texts)
  }

  private func setSupervision(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var page = try supervisionSettings(request, visitor)
    for name in page.typed.keys { page.typed[name] = form[name]?.trimmingBlanks ?? "" }
    let setting: SupervisionSetting
    do {
      setting = try SupervisionSetting(typed: page.typed)
    } catch {
      page.fault = (error.field, "天数请填1到365的整数")
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    try store.setSupervision(setting, of: page.city.id, by: visitor.actor, at: visitor.now)
    return .redirect(to: Address.supervisionSettings(page.city.id).with("done", "1").text)
  }
}

extension Address {
  /// What is open: of the visitor's own body, of another one, or for the office the board.
  static func supervision(_ agency: AgencyID? = nil) -> Address {
    Address(path: Route.supervision.pattern).with("agency", agency?.description)
  }

  static func supervisionSettings(_ city: CityID? = nil) -> Address {
    Address(path: Route.supervisionSettings.pattern).with("city", city?.description)
  }
}
