import HTTP
import Policy
import Store

extension Site {
  /// The JSON API, version 1: lists are bare arrays of flat objects.
  func addAPI(to router: inout Router) {
    list(&router, .apiDocuments, Tables.documents) { query in
      let city: CityID? = query.id("city")
      let words = query.words("q")
      return { page in try store.documents(city: city, words: words, page) }
    }
    list(&router, .apiTargets, Tables.targets) { query in
      let filter = TargetFilter(&query)
      return { page in try store.targets(filter, page) }
    }
    list(&router, .apiMeasures, Tables.measures) { query in
      let filter = MeasureFilter(&query)
      return { page in try store.measures(filter, page) }
    }
    list(&router, .apiAgencies, Tables.agencies) { query in
      let filter = AgencyFilter(&query)
      return { page in try store.agencies(filter, page) }
    }
    list(&router, .apiReports, Tables.reports) { query in
      let filter = ReportFilter(&query)
      return { page in try store.reports(filter, page) }
    }
    addItems(to: &router)
    router.on(.get, Route.openAPI.pattern) { _ in Self.json(OpenAPI.document, caching: .generationForEveryone) }
    router.on(.get, Route.health.pattern) { _ in
      // A read that touches the file: an answer means that the database answers.
      _ = try store.progress()
      return Self.json(.object([.init("status", "ok")]), caching: .never)
    }
  }

  /// Reads one stretch of a list.
  typealias Reader<Item: Sendable> = (Slice) throws -> Listing<Item>

  private func list<Item: Sendable>(
    _ router: inout Router, _ route: Route, _ table: Table<Item>,
    _ read: @escaping @Sendable (inout QueryReader) throws -> Reader<Item>
  ) {
    router.on(.get, route.pattern) { request in
      var query = QueryReader(request.query)
      let reader = try read(&query)
      let limit = query.number("limit", in: 1...Slice.largestLimit) ?? Slice.usualLimit
      let after = query.cursor("after")
      let before = query.cursor("before")
      if after != nil, before != nil { query.refuse("before", "空：after 与 before 只能给出一个") }
      query.refuseUnknown()
      guard query.faults.isEmpty else {
        let sentence = query.faults.map(\.sentence).joined(separator: "；")
        return Problem(request, .badRequest, sentence, faults: query.faults).response
      }
      let listing = try reader(Slice(after: after, before: before, limit: limit))
      var response = Self.json(.array(listing.items.map(table.object)), caching: .generationForEveryone)
      response.headers["X-Total-Count"] = String(listing.total)
      let rest = request.query.filter { $0.name != "after" && $0.name != "before" }.map {
        Address.Pair(name: $0.name, value: $0.value)
      }
      let first = Address.api(route, rest)
      var links = ["<\(first.text)>; rel=\"first\""]
      if let next = listing.next { links.append("<\(first.with("after", Cursor.text(next)).text)>; rel=\"next\"") }
      if let previous = listing.previous {
        links.append("<\(first.with("before", Cursor.text(previous)).text)>; rel=\"prev\"")
      }
      response.headers["Link"] = links.joined(separator: ", ")
      return response
    }
  }

  private func addItems(to router: inout Router) {
    item(&router, .apiDocument, "政策文件") { (id: DocumentID) in
      guard let detail = try store.document(id) else { return nil }
      let versions = detail.versions.map(DetailJSON.version)
      let sections = detail.sections.map(DetailJSON.section)
      return Tables.documents.members(detail.summary) + [
        .init("text", .string(detail.text)), .init("sections", .array(sections)), .init("versions", .array(versions)),
        .init("enterprises", .array(detail.enterprises.map(DetailJSON.enterprise))),
        .init("baselines", .array(detail.baselines.map(DetailJSON.baseline))),
      ]
    }
    item(&router, .apiTarget, "目标") { (id: TargetID) in
      guard let detail = try store.target(id) else { return nil }
      let reports = detail.reports.filter { $0.counted != nil }.map(Tables.reports.object)
      return Tables.targets.members(detail.summary) + [
        .init("sentence", .string(detail.sentence)), .init("status_period", .string(detail.status.period.text)),
        .init("rule_version", .count(detail.status.status.ruleVersion)),
        .init("withdrawn_because", .text(detail.withdrawnBecause)), .init("reports", .array(reports)),
        .init("changes", .array(detail.changes.map(DetailJSON.change))),
        .init("enterprises", .array(detail.enterprises.map(DetailJSON.enterprise))),
      ]
    }
    item(&router, .apiMeasure, "举措") { (id: MeasureID) in
      try store.measure(id).map { Tables.measures.members($0) }
    }
    item(&router, .apiAgency, "责任单位") { (id: AgencyID) in
      guard let detail = try store.agency(id) else { return nil }
      return Tables.agencies.members(detail.summary) + [
        .init("owned_targets", .array(detail.owned.map { .int($0.id.raw) })),
        .init("named_targets", .array(detail.named.map { .int($0.id.raw) })),
        .init("lead_measures", .array(detail.lead.map { .int($0.id.raw) })),
        .init("responsible_measures", .array(detail.responsible.map { .int($0.id.raw) })),
      ]
    }
    item(&router, .apiReport, "填报") { (id: ReportID) in
      // A draft, or what was given back, is nobody's business but its agency's.
      guard let report = try store.report(id), report.counted != nil else { return nil }
      return Tables.reports.members(report)
    }
  }

  private func item<Subject>(
    _ router: inout Router, _ route: Route, _ what: String,
    _ read: @escaping @Sendable (ID<Subject>) throws -> [JSON.Member]?
  ) {
    router.on(.get, route.pattern) { request in
      let id: ID<Subject> = try id(request, what)
      guard let members = try read(id) else { throw WebError.missing("编号为 \(id) 的\(what)") }
      let links = JSON.object([.init("self", .string(Address.api(route, id.raw).text))])
      return Self.json(.object(members + [.init("links", links)]), caching: .generationForEveryone)
    }
  }

  /// What is the same for everybody may be kept until somebody writes.
  static func json(_ json: JSON, caching: Response.Caching) -> Response {
    var response = Response(
      .ok, headers: ["Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-cache"],
      body: .bytes(json.bytes))
    response.caching = caching
    return response
  }
}

extension QueryReader {
  /// The opaque place in a list.
  mutating func cursor(_ name: String) -> Int64? {
    guard let text = text(name) else { return nil }
    guard let id = Cursor.id(text) else {
      refuse(name, "上一页 Link 中给出的值")
      return nil
    }
    return id
  }
}

/// The parts of an item that a list does not have.
enum DetailJSON {
  static func version(_ version: DocumentVersion) -> JSON {
    .object([
      .init("id", .int(version.id.raw)), .init("number", .count(version.number)),
      .init("state", .string(version.state.rawValue)), .init("status", .string(version.status.rawValue)),
      .init("issued_on", .text(version.issuedOn?.text)), .init("file", .string(version.fileName)),
      .init("sha256", .string(version.sha256)), .init("read_on", .string(version.readOn.text)),
    ])
  }

  static func section(_ section: SectionRow) -> JSON {
    .object([
      .init("id", .int(section.id.raw)), .init("number", .text(section.number)), .init("title", .string(section.title)),
      .init("level", .count(section.level)), .init("path", .string(section.path)),
      .init("span_start", .count(section.span.start)), .init("span_end", .count(section.span.end)),
    ])
  }

  static func enterprise(_ firm: Enterprise) -> JSON {
    .object([
      .init("name", .string(firm.name)), .init("role", .text(firm.role)), .init("section", .string(firm.section)),
      .init("span_start", .count(firm.span.start)), .init("span_end", .count(firm.span.end)),
      .init("confidence", .figure(firm.provenance.confidence)), .init("rule", .string(firm.provenance.rule)),
    ])
  }

  static func baseline(_ baseline: Baseline) -> JSON {
    .object([
      .init("indicator", .string(baseline.indicator)), .init("quote", .string(baseline.quote)),
      .init("value", .figure(baseline.value)), .init("unit", .string(baseline.unit)),
      .init("year", .count(baseline.year)), .init("span_start", .count(baseline.span.start)),
      .init("span_end", .count(baseline.span.end)), .init("confidence", .figure(baseline.provenance.confidence)),
      .init("rule", .string(baseline.provenance.rule)),
    ])
  }

  static func change(_ change: TargetChange) -> JSON {
    let fields = change.fields.map { field in
      JSON.object([
        .init("field", .string(field.field)), .init("old", .text(field.old)), .init("new", .text(field.new)),
      ])
    }
    return .object([
      .init("at", .string(change.at.text)), .init("version", .count(change.version)), .init("fields", .array(fields)),
      .init("reason", .text(change.reason)),
    ])
  }
}
