import HTTP
import Policy
import Store

extension Site {
  /// What stands beside the looks on site: drawing them, and the paper to take along.
  func addSpotChecks(to mount: inout Mount) {
    mount.on(.get, .spotDraw) { _, visitor in
      let form = try drawForm([.each: "all", .title: "\(Period(containing: visitor.today).title)现场抽查"], visitor)
      return answer(form.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.spotDraw, answer: drawSpotCheck)
    mount.on(.get, .spotPaper) { request, visitor in
      try answer(spotPaper(request, visitor).page(in: frame, for: visitor), for: visitor)
    }
    mount.on(.get, .spotPaperFile) { request, visitor in
      let sheets = try spotPaper(request, visitor)
      return file(sheets.paper, name: sheets.paper.title, plain: "spot-check-\(sheets.draw.id)")
    }
  }

  private func spotPaper(_ request: Request, _ visitor: Visitor) throws -> SpotPaper {
    var query = QueryReader(request.query)
    let id: SpotDrawID? = query.id("draw")
    try query.checked()
    guard let id, let draw = try store.spotDraws().first(where: { $0.id == id }),
      visitor.may(.checkSites, in: draw.city)
    else { throw WebError.missing("这个抽查批次") }
    let checks = try store.spotChecks(SpotCheckFilter(draw: id), Slice(limit: Slice.largestLimit)).items
    let projects = try checks.compactMap { try store.project($0.project)?.summary }
    return SpotPaper(
      draw: draw, checks: checks, projects: Dictionary(projects.map { ($0.id, $0) }) { first, _ in first })
  }

  private func drawForm(_ typed: [SpotDrawForm.Field: String], _ visitor: Visitor) throws -> SpotDrawForm {
    let own = visitor.ownCity(.checkSites)
    let cities = try store.cities().filter { own == nil || $0.id == own }
    var typed = typed
    if cities.count == 1 { typed[.city] = cities.first?.id.description }
    let counties = try store.projectPlaces(city: own).counties
    return SpotDrawForm(cities: cities, counties: counties, typed: typed)
  }

  private func drawSpotCheck(_ request: Request, _ visitor: Visitor, _ posted: Form) throws -> Response {
    var typed: [SpotDrawForm.Field: String] = [:]
    for field in SpotDrawForm.Field.allCases { typed[field] = posted[field.rawValue]?.trimmingBlanks }
    var form = try drawForm(typed, visitor)
    func refused(_ field: SpotDrawForm.Field, _ message: String, _ status: Status = .unprocessableContent) -> Response {
      form.fault = (field, message)
      return answer(form.page(in: frame, for: visitor), status, for: visitor)
    }
    guard let city = typed[.city].flatMap({ CityID($0) }) else { return refused(.city, "请选择城市") }
    guard let title = typed[.title], !title.isEmpty else { return refused(.title, "请填写批次名称") }
    guard let size = typed[.size].flatMap({ Int($0) }) else { return refused(.size, "抽取个数请填整数") }
    var least: Double?
    if let text = typed[.least], !text.isEmpty {
      guard case .success(let value) = TypedNumber.read(text, unit: "亿元"), value >= 0 else {
        return refused(.least, "总投资请填数字，例如 5")
      }
      least = value
    }
    var seed = Int64.random(in: SpotRule.seeds)
    if let text = typed[.seed], !text.isEmpty {
      guard let chosen = Int64(text) else { return refused(.seed, "随机种子请填整数，或留空") }
      seed = chosen
    }
    let colour = typed[.colour].flatMap { ProjectColour(rawValue: $0) }
    let rule = SpotRule(
      county: typed[.county] ?? "", colours: colour.map { [$0] } ?? [], leastInvestment: least, size: size,
      isPerCounty: typed[.each] == "county", seed: seed)
    do {
      let id = try store.drawSpotCheck(rule, title: title, in: city, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.spotChecks(SpotCheckFilter(draw: id)).text)
    } catch {
      guard case .invalid(let field, let reason) = error else { throw error }
      return refused(SpotDrawForm.Field(rawValue: field) ?? .size, reason)
    }
  }

  func recordSpotCheck(_ request: Request, _ visitor: Visitor, _ posted: Form) throws -> Response {
    let id: SpotCheckID = try id(request, "现场抽查")
    guard let check = try store.spotCheck(id), visitor.may(.checkSites, in: check.city) else {
      throw WebError.missing("编号为 \(id) 的现场抽查")
    }
    var typed: [SpotEntry.Field: String] = [:]
    for field in SpotEntry.Field.allCases { typed[field] = posted[field.rawValue]?.trimmingBlanks }
    var page = SpotCheckPage(check: check, typed: typed)
    do {
      let seen = try SpotEntry(typed).checked(against: check.reported, drawn: check.drawnOn, on: visitor.today)
      let version = posted["seen"].flatMap { Int($0) } ?? 0
      try store.recordSpotCheck(id, seen, seen: version, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.spotCheck(id).with("done", "saved").text)
    } catch let error as SpotEntry.Faults {
      page.faults = error.all
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    } catch StoreError.conflict {
      page.refusal = "这一项刚刚被别人登记过，没有保存；您填的还在下面，请对照后再保存"
      return answer(page.page(in: frame, for: visitor), .conflict, for: visitor)
    }
  }
}
