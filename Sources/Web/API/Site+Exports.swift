import HTTP
import Policy
import Store

extension Site {
  /// Whole lists in one file, with the filters of their pages; streamed, so that length costs no memory.
  func addExports(to router: inout Router) {
    export(&router, (.documentsCSV, .documentsLines), Tables.documents, file: "政策文件") { query in
      let city: CityID? = query.id("city")
      let words = query.words("q")
      return { page in try store.documents(city: city, words: words, page) }
    }
    export(&router, (.targetsCSV, .targetsLines), Tables.targets, file: "目标") { query in
      let filter = TargetFilter(&query)
      return { page in try store.targets(filter, page) }
    }
    export(&router, (.measuresCSV, .measuresLines), Tables.measures, file: "举措") { query in
      let filter = MeasureFilter(&query)
      return { page in try store.measures(filter, page) }
    }
    export(&router, (.agenciesCSV, .agenciesLines), Tables.agencies, file: "责任单位") { query in
      let filter = AgencyFilter(&query)
      return { page in try store.agencies(filter, page) }
    }
    export(&router, (.reportsCSV, .reportsLines), Tables.reports, file: "填报") { query in
      let filter = ReportFilter(&query)
      return { page in try store.reports(filter, page) }
    }
    export(&router, (.findingsCSV, .findingsLines), Tables.findings, file: "核对发现") { query in
      let filter = FindingFilter(&query)
      // A city has some dozens: they come in one stretch.
      return { page in
        let found = page.after == nil ? try store.findings(filter) : []
        return Listing(items: found, total: found.count)
      }
    }
  }

  /// How a list is read once its filter is known.
  typealias Pager<Item: Sendable> = @Sendable (Slice) throws -> Listing<Item>

  private func export<Item: Sendable>(
    _ router: inout Router, _ routes: (csv: Route, lines: Route), _ table: Table<Item>, file: String,
    _ read: @escaping @Sendable (inout QueryReader) throws -> Pager<Item>
  ) {
    router.on(.get, routes.csv.pattern) { request in
      var query = QueryReader(request.query)
      let reader = try read(&query)
      let head: HeadNames? = query.choice("header")
      query.refuseUnknown()
      try query.checked()
      return try sheet(table, file: file, named: head == .name, caching: .generationForEveryone, reader)
    }
    router.on(.get, routes.lines.pattern) { request in
      var query = QueryReader(request.query)
      let reader = try read(&query)
      query.refuseUnknown()
      guard query.faults.isEmpty else {
        let sentence = query.faults.map(\.sentence).joined(separator: "；")
        return Problem(request, .badRequest, sentence, faults: query.faults).response
      }
      var response = Response()
      // What browsers and tools know; a line is one JSON object.
      response.headers["Content-Type"] = "application/x-ndjson; charset=utf-8"
      response.headers["Content-Disposition"] = Self.attachment("\(file)-\(clock().day.text).jsonl")
      return try streamed(response, caching: .generationForEveryone, start: [], reader) {
        table.object($0).bytes + [0x0A]
      }
    }
  }

  /// A table as CSV: UTF-8 with BOM, CRLF.
  func sheet<Item: Sendable>(
    _ table: Table<Item>, file: String, named: Bool, caching: Response.Caching, _ reader: @escaping Pager<Item>
  ) throws -> Response {
    var response = Response()
    response.headers["Content-Type"] = "text/csv; charset=utf-8"
    response.headers["Content-Disposition"] = Self.attachment("\(file)-\(clock().day.text).csv")
    let start = CSV.byteOrderMark + CSV.head(table, named: named)
    return try streamed(response, caching: caching, start: start, reader) { CSV.row(table, $0) }
  }

  /// The first stretch at once, since most lists end there; the rest as it is read.
  private func streamed<Item: Sendable>(
    _ answer: Response, caching: Response.Caching, start: [UInt8], _ reader: @escaping Pager<Item>,
    _ row: @escaping @Sendable (Item) -> [UInt8]
  ) throws -> Response {
    var response = answer
    response.headers["Cache-Control"] = caching == .never ? "private, no-store" : "no-cache"
    let first = try reader(Slice(limit: Slice.largestLimit))
    var opening = start
    for item in first.items { opening += row(item) }
    guard first.next != nil else {
      response.body = .bytes(opening)
      response.caching = caching
      return response
    }
    let begun = opening
    response.body = .stream { write in
      try write(begun)
      var next = first.next
      while let after = next {
        let listing = try reader(Slice(after: after, limit: Slice.largestLimit))
        var chunk: [UInt8] = []
        for item in listing.items { chunk += row(item) }
        try write(chunk)
        next = listing.next
      }
    }
    return response
  }

  /// What stands in the first line.
  enum HeadNames: String, CaseIterable {
    /// 中文.
    case zh
    /// The names of the JSON.
    case name
  }
}
