import HTTP
import Policy
import Store

extension Site {
  /// What stands beside the list's own doors.
  func addMeetings(to mount: inout Mount) {
    mount.on(.get, .meetingNew) { _, visitor in
      let form = try meetingForm(nil, [:], for: visitor)
      return answer(form.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.meetingNew, answer: saveMeeting)
    mount.on(.get, .meetingEdit) { request, visitor in
      let meeting = try meeting(try id(request, "会议"), for: visitor).summary
      let form = try meetingForm(meeting, meeting.facts.typed(seen: meeting.version), for: visitor)
      return answer(form.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.meetingEdit, answer: saveMeeting)
    mount.on(.get, .meetingPaper) { request, visitor in
      let found = try meeting(try id(request, "会议"), for: visitor)
      let id = found.summary.id
      let page = PaperPage(
        paper: found.pack, back: .meeting(id), file: .meeting(id, .meetingFile),
        mark: found.summary.mark)
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.on(.get, .meetingFile) { request, visitor in
      let found = try meeting(try id(request, "会议"), for: visitor)
      return file(
        found.pack, name: found.pack.title, plain: "meeting-\(found.summary.id)",
        mark: found.summary.mark)
    }
    mount.on(.get, .meetingMinutes, answer: minutesFile)
  }

  private func minutesFile(_ request: Request, _ visitor: Visitor) throws -> Response {
    let found = try meeting(try id(request, "会议"), for: visitor)
    guard let file = try store.minutesFile(of: found.summary.id) else { throw WebError.missing("会议纪要的文件") }
    return Self.foreign(file)
  }

  func meetingPage(_ id: MeetingID, done: String? = nil, for visitor: Visitor) throws -> MeetingPage {
    let detail = try meeting(id, for: visitor)
    let isOffice = visitor.may(.issuePapers, in: detail.summary.city)
    let names =
      isOffice
      ? try store.agencyNames(city: detail.summary.city, most: Slice.largestLimit).items : []
    var page = MeetingPage(
      detail: detail, decisions: try store.decisions(of: id),
      agencies: names.map { (AgencyID($0.id), $0.name) })
    let scope = visitor.actor.supervisionScope
    page.readable = Set(try page.decisions.map(\.matter).filter { try store.matter($0, isIn: scope) })
    let words = [
      "saved": "已保存", "frozen": "材料已定稿，此后不再变动", "minuted": "纪要已归档", "decided": "已登记，并进入台账",
    ]
    page.notice = done.flatMap { words[$0] }
    return page
  }

  private func meeting(_ id: MeetingID, for visitor: Visitor) throws -> MeetingDetail {
    guard try store.meeting(id, isIn: visitor.actor.supervisionScope),
      let found = try store.meeting(id, on: visitor.today)
    else { throw WebError.missing("编号为 \(id) 的会议") }
    return found
  }

  // MARK: Planning

  private func meetingForm(
    _ meeting: MeetingSummary?, _ typed: [String: String], for visitor: Visitor
  ) throws -> MeetingForm {
    let own = visitor.ownCity(.issuePapers)
    let cities = try store.cities().filter { own == nil || $0.id == own }
    let names = try store.documentNames(city: own, most: Slice.largestLimit)
    let newest = Period(containing: visitor.today).previous
    var periods = [newest]
    while periods.count < 8, let last = periods.last { periods.append(last.previous) }
    var typed = typed
    if typed["city"] == nil, cities.count == 1 { typed["city"] = cities.first?.id.description }
    if typed["period"] == nil { typed["period"] = newest.text }
    return MeetingForm(
      meeting: meeting, cities: cities, documents: names.items.map { (DocumentID($0.id), $0.name) },
      periods: periods, typed: typed)
  }

  private func saveMeeting(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let isNew = request.parameters["id"] == nil
    let old = isNew ? nil : try meeting(try id(request, "会议"), for: visitor).summary
    let typed = Dictionary(
      uniqueKeysWithValues: MeetingForm.names.map { ($0, (form[$0] ?? "").trimmingBlanks) })
    var page = try meetingForm(old, typed, for: visitor)
    func refused(_ field: String, _ message: String, _ status: Status = .unprocessableContent)
      -> Response
    {
      page.fault = (field, message)
      return answer(page.page(in: frame, for: visitor), status, for: visitor)
    }
    guard let city = typed["city"].flatMap({ CityID($0) }) else { return refused("city", "请选择城市") }
    guard let kind = typed["kind"].flatMap(MeetingKind.init) else {
      return refused("kind", "请选择会议类型")
    }
    guard let period = typed["period"].flatMap({ Period(quarter: $0) }) else {
      return refused("period", "请选择季度")
    }
    guard let day = typed["day"].flatMap({ CivilDate($0) }) else {
      return refused("day", "会议日期写作 2026-03-31")
    }
    let facts = MeetingFacts(kind, city, period, day, typed)
    do {
      let id: MeetingID
      if let old {
        id = old.id
        let seen = typed["seen"].flatMap { Int($0) } ?? 0
        try store.changeMeeting(id, to: facts, seen: seen, by: visitor.actor, at: visitor.now)
      } else {
        id = try store.addMeeting(facts, by: visitor.actor, at: visitor.now)
      }
      return .redirect(to: Address.meeting(id).with("done", "saved").text)
    } catch {
      switch error {
      case .invalid(let field, let reason): return refused(field, reason)
      case .notFound(.document, _): return refused("document", "这份文件不属于所选的城市，请重新选择")
      case .conflict:
        page.typed["seen"] = old.map { String($0.version) }
        return refused("title", "这次会议刚刚被别人改动过，没有保存；您填的还在下面，请对照最新内容后再保存", .conflict)
      default: throw error
      }
    }
  }

  // MARK: Steps

  func freezeMeeting(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: MeetingID = try id(request, "会议")
    let seen = form["seen"].flatMap { Int($0) } ?? 0
    try store.freezeMeeting(id, seen: seen, by: visitor.actor, at: visitor.now)
    return .redirect(to: Address.meeting(id).with("done", "frozen").text)
  }

  func fileMinutes(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: MeetingID = try id(request, "会议")
    let text = (form["minutes"] ?? "").replacing("\r\n", with: "\n").trimmingBlanks
    let file = try form.sentFile("file")
    return try answered(id, ["minutes": text, "file": ""], visitor) { () throws(StoreError) -> String in
      let seen = form["seen"].flatMap { Int($0) } ?? 0
      try store.fileMinutes(text, file: file, of: id, seen: seen, by: visitor.actor, at: visitor.now)
      return "minuted"
    }
  }

  func addDecision(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: MeetingID = try id(request, "会议")
    let names = ["text", "agency", "due"]
    let typed = Dictionary(
      uniqueKeysWithValues: names.map { ($0, (form[$0] ?? "").trimmingBlanks) })
    return try answered(id, typed, visitor) { () throws(StoreError) -> String in
      let text = typed["text"] ?? ""
      if text.isEmpty { throw .invalid(field: "text", reason: "请填写议定事项") }
      if text.count > MeetingFacts.longestLine {
        throw .invalid(field: "text", reason: "议定事项最多\(MeetingFacts.longestLine)字，请精简")
      }
      guard let agency = typed["agency"].flatMap({ AgencyID($0) }) else {
        throw .invalid(field: "agency", reason: "请选择承办单位")
      }
      guard let due = typed["due"].flatMap({ CivilDate($0) }) else {
        throw .invalid(field: "due", reason: "办理时限写作 2026-03-31")
      }
      _ = try store.addDecision(
        text, of: id, for: agency, until: due, by: visitor.actor, at: visitor.now)
      return "decided"
    }
  }

  /// What the store refuses stands on the page, which keeps what was typed.
  private func answered(
    _ id: MeetingID, _ typed: [String: String], _ visitor: Visitor,
    _ change: () throws(StoreError) -> String
  ) throws -> Response {
    do {
      return .redirect(to: Address.meeting(id).with("done", try change()).text)
    } catch {
      var page = try meetingPage(id, for: visitor)
      page.typed = typed
      let first = typed["minutes"] == nil ? "text" : "minutes"
      switch error {
      case .invalid(let field, let reason):
        page.fault = (typed[field] == nil ? first : field, reason)
      case .conflict: page.fault = (first, "这次会议刚刚被别人改动过，请核对后再办理，您填的还在下面")
      default: throw error
      }
      return answer(page.page(in: frame, for: visitor), WebError.store(error).status, for: visitor)
    }
  }
}

extension MeetingFacts {
  /// What was typed; a name and an agenda that were left out are the usual ones.
  init(
    _ kind: MeetingKind, _ city: CityID, _ period: Period, _ day: CivilDate,
    _ typed: [String: String]
  ) {
    let title = typed["title"] ?? ""
    let agenda = typed["agenda"] ?? ""
    self.init(
      kind: kind, city: city.raw, document: typed["document"].flatMap { DocumentID($0) }?.raw,
      period: period,
      day: day, title: title.isEmpty ? kind.name(period) : title, place: typed["place"] ?? "",
      agenda: agenda.isEmpty ? MeetingFacts.usualAgenda(kind) : agenda.replacing("\r\n", with: "\n")
    )
  }

  /// As the form shows them.
  func typed(seen: Int) -> [String: String] {
    [
      "city": String(city), "document": document.map { String($0) } ?? "", "kind": kind.rawValue,
      "day": day.text,
      "period": period.text, "title": title, "place": place, "agenda": agenda, "seen": String(seen),
    ]
  }
}
