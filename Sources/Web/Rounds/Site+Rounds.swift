import HTTP
import Policy
import Store

extension Site {
  /// A city's rounds: the overview, the days of its periods, accounts for its bodies, and who is reminded.
  func addRounds(to mount: inout Mount) {
    mount.on(.get, .round) { request, visitor in
      let (city, cities) = try ownCity(request, visitor, .reviewReports)
      let page = try RoundPage(
        store, city: city, cities: cities, kind: try PeriodKind(request), on: visitor.today)
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.on(.get, .roundSheet) { request, visitor in
      let (city, _) = try ownCity(request, visitor, .reviewReports)
      return try roundSheet(of: city, PeriodKind(request), visitor)
    }
    mount.on(.get, .periods) { request, visitor in
      var page = try periodsPage(request, visitor)
      page.notice = request.query("done") == "1" ? "已调整，填报页面上会显示新的日期和理由" : nil
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.periods, answer: changePeriods)
    mount.form(
      .targetRhythm, page: { request, _ in TargetID(request.parameters["id"] ?? "").map(Address.target) },
      answer: changeRhythm)
    addOpeningAccounts(to: &mount)
    addReminders(to: &mount)
  }

  /// The city that a page is about: the one asked for, or the visitor's own, or the first; and those to choose from.
  func ownCity(_ request: Request, _ visitor: Visitor, _ permission: Permission) throws -> (CitySummary, [CitySummary])
  {
    var query = QueryReader(request.query)
    let asked: CityID? = query.id("city")
    try query.checked()
    let own = visitor.ownCity(permission)
    let cities = try store.cities().filter { own == nil || $0.id == own }
    guard let asked else {
      guard let first = cities.first else { throw WebError.missing("城市：请先收录规划文件") }
      return (first, cities)
    }
    guard let city = cities.first(where: { $0.id == asked }) else {
      guard try store.city(asked) == nil else { throw WebError.forbidden("只能查看本市的填报情况") }
      throw WebError.missing("编号为 \(asked) 的城市")
    }
    return (city, cities)
  }

  private func roundSheet(of city: CitySummary, _ kind: PeriodKind, _ visitor: Visitor) throws -> Response {
    let page = try RoundPage(store, city: city, cities: [], kind: kind, on: visitor.today)
    let writer = RowWriter(columns: RoundResource.columns.adding(page.inner), format: .csv)
    var bytes = writer.opening
    writer.write(page.rows, isFirst: true, to: &bytes)
    var response = Response(.ok, body: .bytes(bytes + writer.closing))
    response.headers["Content-Type"] = "text/csv; charset=utf-8"
    let name = "\(city.name)填报总览-\(visitor.today.text).csv"
    response.headers["Content-Disposition"] = Self.attachment(name, plain: "round-\(visitor.today.text).csv")
    response.headers["Cache-Control"] = "private, no-store"
    return response
  }

  private func periodsPage(_ request: Request, _ visitor: Visitor) throws -> PeriodsPage {
    let (city, cities) = try ownCity(request, visitor, .managePeriods)
    var page = try PeriodsPage(store, city: city, cities: cities, on: visitor.today)
    page.hasMail = settings.mailsFrom != nil
    return page
  }

  private func changePeriods(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var page = try periodsPage(request, visitor)
    let city = page.city.id
    for name in ["period", "agency", "opens", "due", "closes", "reason", "closes_after", "mails_before"] {
      page.typed[name] = (form[name] ?? "").trimmingBlanks
    }
    do {
      switch form["action"] {
      case "move":
        guard let period = Period(page.typed["period"] ?? "") else { throw WebError.badForm("请选择填报期") }
        let move = WindowMove(
          opensOn: try day("opens", "开放日", page), dueOn: try day("due", "按时日", page),
          closesOn: try day("closes", "截止日", page))
        try store.movePeriod(
          period, in: city, for: AgencyID(page.typed["agency"] ?? ""), to: move, because: page.typed["reason"] ?? "",
          by: visitor.actor, at: visitor.now)
      case "setting":
        let closes = try days("closes_after", "截止", page)
        let mails = try days("mails_before", "邮件提醒", page)
        try store.setRound(
          RoundSetting(closesAfter: closes, isPublic: form["is_public"] == "1", mailsBefore: mails), of: city,
          by: visitor.actor,
          at: visitor.now)
      default: throw WebError.badForm("请使用页面上的按钮")
      }
    } catch let error as StoreError where WebError.store(error).status.rawValue < 500 {
      page.fault = error.description
      return answer(page.page(in: frame, for: visitor), WebError.store(error).status, for: visitor)
    }
    return .redirect(to: Address.periods(city).with("done", "1").text)
  }

  /// A number of days; nil where nothing was typed.
  private func days(_ name: String, _ title: String, _ page: PeriodsPage) throws -> Int? {
    guard let text = page.typed[name], !text.isEmpty else { return nil }
    guard let days = Int(text) else { throw StoreError.invalid(field: title, reason: "请填写天数") }
    return days
  }

  private func day(_ name: String, _ title: String, _ page: PeriodsPage) throws -> CivilDate? {
    guard let text = page.typed[name], !text.isEmpty else { return nil }
    guard let day = CivilDate(text) else {
      throw StoreError.invalid(field: title, reason: "“\(text)”不是日期，例如 2026-10-20")
    }
    return day
  }

  private func changeRhythm(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: TargetID = try id(request, "目标")
    guard let rhythm = AskRhythm(rawValue: form["rhythm"] ?? "") else { throw WebError.badForm("请选择多久填报一次") }
    try store.setRhythm(
      of: id, to: rhythm, because: (form["reason"] ?? "").trimmingBlanks, by: visitor.actor, at: visitor.now)
    return .redirect(to: Address.target(id).text)
  }
}

extension RoundPage {
  /// What only those see who run the round.
  var inner: [Column<RoundRow>] {
    let today = today
    return [
      .oneOf("state", "情况") { $0.state(on: today) },
      Column("returned", "退回待改") { $0.count.returned },
      Column("signing", "待签发") { $0.count.signing },
      Column("accounts", "填报账号数") { $0.accounts },
    ]
  }
}
