import HTTP
import Policy
import Store

extension Resource {
  /// Adds every door that the list has, and what its forms are handed in to.
  func mount(on mount: inout Mount) {
    let site = mount.site
    for door in doors {
      mount.on(.get, address.pattern(door), demands(door), RouteOptions(reads: reads(door))) { request, visitor in
        switch door {
        case .page: try answerPage(request, visitor, in: site)
        case .itemPage: try answerItemPage(request, visitor, in: site)
        case .csv: try answerSheet(request, visitor, in: site)
        case .workbook: try answerWorkbook(request, visitor, in: site)
        case .lines: try answerLines(request, visitor, in: site)
        case .json: try answerList(request, visitor, in: site)
        case .item: try answerItem(request, visitor, in: site)
        }
      }
    }
    for form in forms { form.mount(on: &mount, site) }
  }

  /// A page shows who is signed in; what everybody may read is the same for all elsewhere, and what not everybody may
  /// programs read with a token.
  func demands(_ door: ListDoor) -> Guard {
    if door.isForPrograms, access != .everyone { return .program(access) }
    if access == .everyone, reach != nil { return door.isForPrograms ? .programIfAny : .page(access) }
    let isForPeople = door == .page || door == .itemPage
    return access == .everyone && !isForPeople ? .open : .page(access)
  }

  /// The names that a door reads in an address; nil for what is never shared.
  func reads(_ door: ListDoor) -> Reads? {
    guard access == .everyone else { return nil }
    let filters = Set(filters.map(\.name))
    return switch door {
    case .page: Reads(filters.union(["after", "before", PageRows.name]))
    case .itemPage: Reads([], personal: ["done"])
    case .workbook: Reads(filters, strangers: .refused)
    case .csv: Reads(filters.union(["header", "raw"]), strangers: .refused)
    case .lines: Reads(filters, strangers: .refused)
    case .json: Reads(filters.union(["limit", "after", "before"]), strangers: .refused)
    case .item: .nothing
    }
  }

  // MARK: For people

  private func answerPage(_ request: Request, _ visitor: Visitor, in site: Site) throws -> Response {
    guard let page else { throw WebError.missing(title) }
    var query = QueryReader(request.query)
    let filter = filter(&query)
    let rows: PageRows? = query.choice(PageRows.name)
    let slice = query.slice(limit: rows == .all ? Slice.largestLimit : pageLength)
    try query.checked()
    let source = ChoiceSource(store: site.store, today: visitor.today, actor: visitor.actor)
    return try site.store.snapshot {
      var found = try found(by: filter, slice, in: source)
      // Pages that everybody may read are kept by their filters alone.
      if reads(.page) == nil { found.done = request.query("done").flatMap { Int($0) } }
      return site.answer(try page(found, site, visitor), for: visitor).showing(shows(filter))
    }
  }

  private func answerItemPage(_ request: Request, _ visitor: Visitor, in site: Site) throws -> Response {
    let id: ID<Item> = try site.id(request, title)
    return try site.store.snapshot {
      try check(id, visitor, in: site)
      guard let page = try itemPage?(id, site, request, visitor) else { throw missing(id) }
      let answer = site.answer(page, for: visitor)
      return answer.caching == .never ? answer : answer.showing(try itemShows(site.store, id))
    }
  }

  /// What is beyond somebody's reach is not there for them.
  private func check(_ id: ID<Item>, _ visitor: Visitor, in site: Site) throws {
    guard let reach else { return }
    guard try reach.admits(site.store, id, visitor.actor) else { throw missing(id) }
  }

  private func missing(_ id: ID<Item>) -> WebError { .missing("编号为 \(id) 的\(title)") }

  private func answerSheet(_ request: Request, _ visitor: Visitor, in site: Site) throws -> Response {
    var query = QueryReader(request.query)
    let filter = strictFilter(&query)
    let head: CSV.Head? = query.choice("header")
    let isRaw = query.flag("raw")
    query.refuseUnknown()
    if Problem.isWanted(by: request), let problem = query.problem(for: request) { return problem }
    try query.checked()
    try noteExport(visitor, in: site)
    let writer = RowWriter(columns: columns, format: .csv, head: head ?? .zh, isRaw: isRaw)
    let asked = narrowed(filter, for: visitor.actor, on: visitor.today)
    return try download(asked, writer, "text/csv; charset=utf-8", caching(for: visitor), in: site)
  }

  /// What is not everybody's is not handed out without a trace.
  func noteExport(_ visitor: Visitor, in site: Site) throws {
    guard access != .everyone else { return }
    guard let action = AuditAction.exported(list: name) else { throw WebError.missing(title) }
    guard case .permission(let permission) = access else { return }
    try site.store.note(action, allowedBy: permission, by: visitor.actor, at: visitor.now)
  }

  // MARK: For programs

  private func answerLines(_ request: Request, _ visitor: Visitor, in site: Site) throws -> Response {
    var query = QueryReader(request.query)
    let filter = strictFilter(&query)
    query.refuseUnknown()
    if let problem = query.problem(for: request) { return problem }
    try noteExport(visitor, in: site)
    // What browsers and tools know; a line is one JSON object.
    let writer = RowWriter(columns: columns, format: .jsonl)
    let asked = narrowed(filter, for: visitor.actor, on: visitor.today)
    return try download(asked, writer, "application/x-ndjson; charset=utf-8", caching(for: visitor), in: site)
  }

  private func answerList(_ request: Request, _ visitor: Visitor, in site: Site) throws -> Response {
    var query = QueryReader(request.query)
    let filter = strictFilter(&query)
    let limit = query.number("limit", in: 1...Slice.largestLimit) ?? Slice.usualLimit
    let after = query.cursor("after")
    let before = query.cursor("before")
    if after != nil, before != nil { query.refuse("before", "空：after 与 before 只能给出一个") }
    query.refuseUnknown()
    if let problem = query.problem(for: request) { return problem }
    let slice = Slice(after: after, before: before, limit: limit)
    let listing = try site.store.snapshot {
      try list(site.store, narrowed(filter, for: visitor.actor, on: visitor.today), slice)
    }
    var response = json(columns.bytes(listing.items), visitor).showing(shows(filter))
    response.headers["X-Total-Count"] = String(listing.total)
    response.headers["Link"] = links(request, listing)
    return response
  }

  /// RFC 8288: the first stretch, the next and the one before, with the query as it was asked.
  private func links(_ request: Request, _ listing: Listing<Item>) -> String {
    let rest = request.query.filter { $0.name != "after" && $0.name != "before" }
    let first = Address(
      path: address.pattern(.json), query: rest.map { Address.Pair(name: $0.name, value: $0.value) })
    var links = ["<\(first.text)>; rel=\"first\""]
    if let next = listing.next { links.append("<\(first.with("after", Cursor.text(next)).text)>; rel=\"next\"") }
    if let previous = listing.previous {
      links.append("<\(first.with("before", Cursor.text(previous)).text)>; rel=\"prev\"")
    }
    return links.joined(separator: ", ")
  }

  private func answerItem(_ request: Request, _ visitor: Visitor, in site: Site) throws -> Response {
    let id: ID<Item> = try site.id(request, title)
    let (members, scope) = try site.store.snapshot {
      try check(id, visitor, in: site)
      guard let members = try item?(site.store, id, visitor.actor, visitor.today) else { throw missing(id) }
      return (members, try itemShows(site.store, id))
    }
    let links: JSON = ["self": .string(item(id).text)]
    let content = JSON.object(members + [.init("links", links)])
    var response = json(content.bytes, visitor).showing(scope)
    // Its revision, as `If-Match` wants it, and the whole content, as caches want it.
    if let revision = revision?(members) {
      response.headers["ETag"] = "\"\(revision)-\(ContentHash.hex(content.bytes, 16))\""
    }
    return response
  }

  /// What everybody may read is the same for all until somebody writes; the rest is for whoever asked alone.
  private func json(_ bytes: [UInt8], _ visitor: Visitor) -> Response {
    let caching = caching(for: visitor)
    guard caching == .never else { return Site.json(bytes, caching: caching) }
    var response = Site.json(bytes, caching: .never)
    response.headers["Cache-Control"] = "private, no-store"
    return response
  }

  /// For how many an answer is the same: for all, for all strangers, or for whoever asked alone.
  func caching(for visitor: Visitor) -> Response.Caching {
    guard access == .everyone else { return .never }
    guard reach != nil else { return .generationForEveryone }
    return visitor.isNobody ? .generation : .never
  }

  // MARK: Whole lists

  func write(_ format: ExportList.Format, from store: Store, to write: ([UInt8]) throws -> Void) throws {
    let writer = RowWriter(columns: columns, format: format)
    try write(writer.opening)
    var isFirst = true
    var chunk: [UInt8] = []
    try stretches(everything, from: store).readAhead { items in
      chunk.removeAll(keepingCapacity: true)
      writer.write(items, isFirst: isFirst, to: &chunk)
      isFirst = isFirst && items.isEmpty
      try write(chunk)
    }
    try write(writer.closing)
  }

  func stretches(_ filter: Filter, from store: Store) -> Stretches<Item> {
    Stretches { slice in try list(store, filter, slice) }
  }

  /// The first stretch at once, since most lists end there; the rest as it is read.
  private func download(
    _ filter: Filter, _ writer: RowWriter<Item>, _ type: String, _ caching: Response.Caching, in site: Site
  ) throws -> Response {
    var response = Response()
    response.headers["Content-Type"] = type
    let ending = "-\(site.clock().day.text).\(writer.format.rawValue)"
    response.headers["Content-Disposition"] = Site.attachment(fileName + ending, plain: name + ending)
    response.headers["Cache-Control"] = caching == .never ? "private, no-store" : "no-cache"
    let generation = site.store.generation
    var stretches = stretches(filter, from: site.store)
    var opening = writer.opening
    writer.write(try stretches.next() ?? [], isFirst: true, to: &opening)
    guard !stretches.isOver else {
      response.body = .bytes(opening)
      response.caching = caching
      return response
    }
    // Too long for its content to be summed before it is sent: what was committed so far says which content it is.
    if caching != .never { response.headers["ETag"] = "W/\"\(LongList.boot)-\(generation)\"" }
    let (begun, rest) = (opening, stretches)
    response.body = .stream { write in
      try write(begun)
      var chunk: [UInt8] = []
      try rest.readAhead { items in
        chunk.removeAll(keepingCapacity: true)
        writer.write(items, isFirst: false, to: &chunk)
        try write(chunk)
      }
    }
    return response
  }
}
