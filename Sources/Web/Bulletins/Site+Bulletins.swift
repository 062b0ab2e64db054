import HTTP
import Policy
import Store

extension Site {
  /// What stands beside the list's own doors.
  func addBulletins(to mount: inout Mount) {
    mount.on(.get, .bulletinNew) { _, visitor in
      let page = try bulletinStart([:], for: visitor)
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.bulletinNew, answer: startBulletin)
    mount.on(.get, .bulletinEdit) { request, visitor in
      let detail = try draft(request, visitor)
      let form = BulletinForm(detail: detail, edit: BulletinEdit(detail.paper), seen: detail.summary.version)
      return answer(form.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.bulletinEdit, answer: saveBulletin)
    mount.on(.get, .bulletinIssue) { request, visitor in
      let detail = try draft(request, visitor)
      let next = try store.nextBulletinNumber(of: detail.summary.city, in: visitor.today.year)
      let open = try correctsPublic(detail) ? "1" : "0"
      let page = BulletinIssuing(
        detail: detail, typed: ["number": next?.text ?? "", "day": visitor.today.text, "open": open])
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.bulletinIssue, answer: issueBulletin)
    mount.on(.get, .bulletinPaper) { request, visitor in
      let found = try bulletin(try id(request, "通报"), for: visitor)
      let (bulletin, paper) = (found.summary, found.paper)
      let file = Address.bulletin(bulletin.id, .bulletinFile)
      let page = PaperPage(paper: paper, back: .bulletin(bulletin.id), file: file, mark: bulletin.mark)
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.on(.get, .bulletinFile) { request, visitor in
      let found = try bulletin(try id(request, "通报"), for: visitor)
      let name = [found.summary.paperNumber?.text, found.summary.title].compactMap(\.self).joined(separator: " ")
      return file(found.paper, name: name, plain: "bulletin-\(found.summary.id)", mark: found.summary.mark)
    }
  }

  // MARK: Who reads what

  /// A bulletin that this visitor may read: what is open everybody, what was issued whoever has an account, and a
  /// draft the office.
  func bulletin(_ id: BulletinID, for visitor: Visitor) throws -> BulletinDetail {
    guard let found = try store.bulletin(id) else { throw WebError.missing("编号为 \(id) 的通报") }
    if mayRead(found.summary, visitor) { return found }
    guard found.summary.state == .issued else { throw WebError.missing("编号为 \(id) 的通报") }
    try visitor.check(.signedIn)
    return found
  }

  /// Whether a visitor reads a bulletin now: nobody signed in reads what is not open.
  func mayRead(_ bulletin: BulletinSummary, _ visitor: Visitor) -> Bool {
    bulletin.isPublic || visitor.may(.issuePapers, in: bulletin.city)
      || bulletin.state == .issued && !visitor.isNobody
  }

  /// Whoever read what is corrected must be able to read the correction.
  private func correctsPublic(_ detail: BulletinDetail) throws -> Bool {
    try detail.summary.replaces.flatMap { try store.bulletin($0) }?.summary.isPublic ?? false
  }

  func bulletinPage(_ id: BulletinID, done: String? = nil, for visitor: Visitor) throws -> BulletinPage {
    var page = BulletinPage(detail: try bulletin(id, for: visitor))
    page.about = try SubjectSupervision(store, SubjectReference(.bulletin, id.raw), for: visitor)
    let words = ["saved": "已保存", "drafted": "草稿已生成，请逐句核对", "issued": "已印发，内容不再改动", "discarded": "草稿已作废"]
    page.notice = done.flatMap { words[$0] }
    return page
  }

  /// What stands below the open ones for those with an account: the newest first.
  func internalBulletins(_ filter: BulletinFilter, for visitor: Visitor) throws -> [BulletinSummary] {
    guard !visitor.isNobody else { return [] }
    var inside = filter
    (inside.states, inside.isPublic) = ([.issued], false)
    var all = try store.bulletins(inside, Slice(limit: Slice.largestLimit)).items
    if visitor.may(.issuePapers) {
      (inside.states, inside.isPublic) = ([.draft], nil)
      all += try store.bulletins(inside, Slice(limit: Slice.largestLimit)).items
        .filter { visitor.may(.issuePapers, in: $0.city) }
    }
    return all.sorted { $0.id > $1.id }
  }

  private func draft(_ request: Request, _ visitor: Visitor) throws -> BulletinDetail {
    let found = try bulletin(try id(request, "通报"), for: visitor)
    guard visitor.may(.issuePapers, in: found.summary.city) else {
      throw WebError.forbidden(Permission.issuePapers.refusal)
    }
    guard found.summary.state == .draft else { throw WebError.conflict("这份通报\(found.summary.state.title)，不能再改动") }
    return found
  }

  // MARK: Forms

  private func bulletinStart(_ typed: [String: String], for visitor: Visitor) throws -> BulletinStart {
    let own = visitor.ownCity(.issuePapers)
    let cities = try store.cities().filter { own == nil || $0.id == own }
    let names = try store.documentNames(city: own, most: Slice.largestLimit)
    var typed = typed
    if typed["city"] == nil, cities.count == 1 { typed["city"] = cities.first?.id.description }
    let newest = Period(containing: visitor.today).previous
    var periods = [newest]
    while periods.count < 8, let last = periods.last { periods.append(last.previous) }
    if typed["period"] == nil { typed["period"] = newest.text }
    return BulletinStart(
      cities: cities, documents: names.items.map { (DocumentID($0.id), $0.name) }, periods: periods, typed: typed)
  }

  private func startBulletin(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let typed = Dictionary(uniqueKeysWithValues: ["city", "document", "period"].map { ($0, form[$0] ?? "") })
    var page = try bulletinStart(typed, for: visitor)
    func refused(_ field: String, _ message: String) -> Response {
      page.fault = (field, message)
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    guard let city = typed["city"].flatMap({ CityID($0) }) else { return refused("city", "请选择城市") }
    guard let period = typed["period"].flatMap({ Period(quarter: $0) }) else { return refused("period", "请选择季度") }
    let document = typed["document"].flatMap { DocumentID($0) }
    do {
      let id = try store.draftBulletin(of: city, document: document, in: period, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.bulletin(id).with("done", "drafted").text)
    } catch {
      switch error {
      case .invalid(let field, let reason): return refused(field, reason)
      case .notFound(.document, _): return refused("document", "这份文件不属于所选的城市，请重新选择")
      default: throw error
      }
    }
  }

  private func saveBulletin(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let detail = try draft(request, visitor)
    func line(_ name: String) -> String { (form[name] ?? "").trimmingBlanks }
    let kept = form.all("annex").compactMap { Int($0) }
    let edit = BulletinEdit(
      masthead: line("masthead"), title: line("title"), addressees: line("addressees"),
      body: (form["body"] ?? "").replacing("\r\n", with: "\n"), annexes: Set(kept), signer: line("signer"),
      copies: line("copies"))
    var page = BulletinForm(detail: detail, edit: edit, seen: form["seen"].flatMap { Int($0) } ?? 0)
    let id = detail.summary.id
    do {
      try store.changeBulletin(id, to: edit, seen: page.seen, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.bulletin(id).with("done", "saved").text)
    } catch {
      switch error {
      case .invalid(let field, let reason): page.fault = (field, reason)
      case .conflict:
        page.fault = ("body", "这份草稿刚刚被别人改动过，没有保存；您写的还在下面，请对照最新内容后再保存")
        page.seen = detail.summary.version
      default: throw error
      }
      return answer(page.page(in: frame, for: visitor), WebError.store(error).status, for: visitor)
    }
  }

  private func issueBulletin(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let detail = try draft(request, visitor)
    let names = ["number", "day", "open", "seen"]
    let typed = Dictionary(uniqueKeysWithValues: names.map { ($0, (form[$0] ?? "").trimmingBlanks) })
    var page = BulletinIssuing(detail: detail, typed: typed)
    func refused(_ field: String, _ message: String, _ status: Status = .unprocessableContent) -> Response {
      page.fault = (field, message)
      return answer(page.page(in: frame, for: visitor), status, for: visitor)
    }
    let number: PaperNumber
    do { number = try PaperNumber.read(typed["number"] ?? "") } catch { return refused("number", error.message) }
    guard let day = typed["day"].flatMap({ CivilDate($0) }) else { return refused("day", "成文日期写作 2026-03-31") }
    guard form["sure"] == "1" else { return refused("sure", "请核对后勾选“已逐句核对，确认印发”") }
    let issue = BulletinIssue(number: number, day: day, isPublic: typed["open"] == "1")
    do {
      let seen = typed["seen"].flatMap { Int($0) } ?? 0
      try store.issueBulletin(detail.summary.id, issue, seen: seen, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.bulletin(detail.summary.id).with("done", "issued").text)
    } catch {
      switch error {
      case .invalid(let field, let reason): return refused(field, reason)
      case .conflict:
        page.typed["seen"] = String(detail.summary.version)
        return refused("number", "这份草稿刚刚被别人改动过，没有印发；请核对下面的内容后再办理", .conflict)
      default: throw error
      }
    }
  }

  func discardBulletin(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: BulletinID = try id(request, "通报")
    let seen = form["seen"].flatMap { Int($0) } ?? 0
    try store.discardBulletin(id, seen: seen, by: visitor.actor, at: visitor.now)
    return .redirect(to: Address.bulletin(id).with("done", "discarded").text)
  }

  func correctBulletin(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: BulletinID = try id(request, "通报")
    do {
      let new = try store.correctBulletin(id, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.bulletin(new, .bulletinEdit).text)
    } catch {
      guard case .invalid(_, let reason) = error else { throw error }
      var page = try bulletinPage(id, for: visitor)
      page.fault = reason
      return answer(page.page(in: frame, for: visitor), .conflict, for: visitor)
    }
  }
}
