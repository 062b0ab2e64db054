import HTTP
import Policy
import Store

/// The deadlines of targets as a calendar that phones and mail programs subscribe to, RFC 5545.
struct DeadlineCalendar {
  var targets: [TargetSummary]
  /// The next quarters that fall due, and the other periods in which something is asked until then.
  var periods: [Period]
  var today: CivilDate

  /// So many deadlines at most: programs take a calendar whole.
  static let most = 5000
  /// Quarters ahead whose due dates are told.
  static let quartersAhead = 4

  init(_ store: Store, _ filter: TargetFilter, today: CivilDate) throws {
    self.today = today
    var open = filter
    open.isOpen = true
    if open.dueFrom == nil { open.dueFrom = today }
    var (found, page): ([TargetSummary], Slice?) = ([], Slice(limit: Slice.largestLimit))
    while let slice = page, found.count < Self.most {
      let listing = try store.targets(open, slice)
      found += listing.items
      page = listing.next.map { Slice(after: $0, limit: Slice.largestLimit) }
    }
    targets = Array(found.prefix(Self.most))
    let first = Period.reporting(on: today)
    let quarters = (1..<Self.quartersAhead).reduce(into: [first]) { all, _ in all.append(all[all.count - 1].next) }
    let kinds = try store.periodKinds(RoundFilter(city: filter.city, agency: filter.agency))
    let last = quarters[quarters.count - 1].lastDay
    periods = kinds.flatMap { kind in
      kind == .quarter
        ? quarters : Period.all(kind, endingFrom: Period.reporting(kind, on: today).firstDay, to: last)
    }.sorted()
  }

  var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Liance//Targets//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + Self.escaped("政策目标时限"), "X-WR-TIMEZONE:Asia/Shanghai",
    ]
    for target in targets {
      guard let day = target.deadline?.lastDay else { continue }
      let owner = target.owner.map { "（\($0.name)）" } ?? ""
      let words = "\(target.cityName)：\(target.indicator) \(target.promise ?? "定性目标")\(owner)"
      let more = "\(target.documentTitle)。原文：\(target.quote)。目标编号 \(target.id)，\(target.state.title)"
      lines += event("target-\(target.id)", on: day, words, more)
    }
    for period in periods {
      lines += event(
        "\(period.kind == .quarter ? "quarter" : "period")-\(period.text)", on: period.dueOn, "\(period.title)填报截止",
        "到期后提交记为逾期")
    }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func event(_ id: String, on day: CivilDate, _ words: String, _ more: String) -> [String] {
    func digits(_ day: CivilDate) -> String { day.text.replacing("-", with: "") }
    return [
      "BEGIN:VEVENT", "UID:\(id)@liance", "DTSTAMP:\(digits(today))T000000Z", "DTSTART;VALUE=DATE:\(digits(day))",
      "DTEND;VALUE=DATE:\(digits(day.adding(days: 1)))", "SUMMARY:" + Self.escaped(words),
      "DESCRIPTION:" + Self.escaped(more), "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// Section 3.3.11.
  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
  }

  /// Section 3.1: at most 75 bytes a line, and no character is cut.
  static func folded(_ line: String) -> String {
    var (out, width) = ("", 0)
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if width + size > 75 {
        out += "\r\n "
        width = 1
      }
      out.unicodeScalars.append(scalar)
      width += size
    }
    return out
  }
}

extension Site {
  /// The same filters as the list of targets.
  func addCalendar(to mount: inout Mount) {
    let names = TargetResource.list.filters.map(\.name)
    mount.on(.get, .calendar, RouteOptions(reads: Reads(Set(names)))) { request, visitor in
      var query = QueryReader(request.query)
      let filter = TargetResource.list.filter(&query)
      if let problem = query.problem(for: request) { return problem }
      let calendar = try DeadlineCalendar(store, filter, today: visitor.today)
      var response = Response(
        .ok, headers: ["Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "no-cache"],
        body: .bytes(Array(calendar.text.utf8)))
      response.headers["Content-Disposition"] = Self.attachment("政策目标时限.ics", plain: "targets.ics")
      response.caching = .generationForEveryone
      return response
    }
  }
}
