import HTTP
import Policy
import Store

extension Site {
  /// Whole lists as CSV, with the filters of their pages; streamed, so that length costs no memory.
  func addExports(to router: inout Router) {
    export(&router, .targetsCSV, Tables.targets, file: "目标") { query in
      let filter = TargetFilter(&query)
      return { page in try store.targets(filter, page) }
    }
    export(&router, .measuresCSV, Tables.measures, file: "举措") { query in
      let filter = MeasureFilter(&query)
      return { page in try store.measures(filter, page) }
    }
    export(&router, .agenciesCSV, Tables.agencies, file: "责任单位") { query in
      let filter = AgencyFilter(&query)
      return { page in try store.agencies(filter, page) }
    }
    export(&router, .reportsCSV, Tables.reports, file: "填报") { query in
      let filter = ReportFilter(&query)
      return { page in try store.reports(filter, page) }
    }
  }

  private func export<Item: Sendable>(
    _ router: inout Router, _ route: Route, _ table: Table<Item>, file: String,
    _ read: @escaping @Sendable (inout QueryReader) throws -> @Sendable (Page) throws -> Listing<Item>
  ) {
    router.on(.get, route.pattern) { request in
      var query = QueryReader(request.query)
      let reader = try read(&query)
      let head: HeadNames? = query.choice("header")
      query.refuseUnknown()
      try query.checked()
      var response = Response()
      response.headers["Content-Type"] = "text/csv; charset=utf-8"
      response.headers["Content-Disposition"] = Self.attachment("\(file)-\(clock().day.text).csv")
      response.headers["Cache-Control"] = "no-cache"
      let first = try reader(Page(limit: Page.largestLimit))
      var start = CSV.byteOrderMark + CSV.head(table, named: head == .name)
      for item in first.items { start += CSV.row(table, item) }
      guard first.next != nil else {
        response.body = .bytes(start)
        response.caching = .generationForEveryone
        return response
      }
      let opening = start
      response.body = .stream { write in
        try write(opening)
        var next = first.next
        while let after = next {
          let listing = try reader(Page(after: after, limit: Page.largestLimit))
          var chunk: [UInt8] = []
          for item in listing.items { chunk += CSV.row(table, item) }
          try write(chunk)
          next = listing.next
        }
      }
      return response
    }
  }

  /// What stands in the first line.
  private enum HeadNames: String, CaseIterable {
    /// 中文.
    case zh
    /// The names of the JSON.
    case name
  }
}
