import HTTP
import Policy
import Store

extension Resource {
  /// The whole list as a workbook, packed while it is read: the columns of the CSV, figures as figures.
  func answerWorkbook(_ request: Request, _ visitor: Visitor, in site: Site) throws -> Response {
    var query = QueryReader(request.query)
    let filter = strictFilter(&query)
    query.refuseUnknown()
    if Problem.isWanted(by: request), let problem = query.problem(for: request) { return problem }
    try query.checked()
    try noteExport(visitor, in: site)
    var response = Response()
    response.headers["Content-Type"] = WorkbookWriter.mediaType
    let ending = "-\(site.clock().day.text).xlsx"
    response.headers["Content-Disposition"] = Site.attachment(fileName + ending, plain: name + ending)
    let caching = caching(for: visitor)
    response.headers["Cache-Control"] = caching == .never ? "private, no-store" : "no-cache"
    if caching != .never { response.headers["ETag"] = "W/\"\(LongList.boot)-\(site.store.generation)\"" }
    let stretches = stretches(narrowed(filter, for: visitor.actor, on: visitor.today), from: site.store)
    response.body = .stream { write in
      var book = WorkbookWriter()
      let widths = columns.all.map { _ in WorkbookSheet.Column(width: 16) }
      book.begin(WorkbookSheet(name: fileName, columns: widths, frozen: (rows: 1, columns: 0)))
      book.write(columns.all.map { (.text($0.title), .head) })
      var rest = stretches
      while let items = try rest.next() {
        for item in items { book.write(columns.all.map { (WorkbookCell($0.read(item)), .plain) }) }
        try write(book.take())
      }
      book.end()
      try write(book.finish())
    }
    return response
  }
}

extension WorkbookCell {
  /// A value of a list; a text is a text in a workbook, whatever it begins with.
  init(_ value: JSON) {
    switch value {
    case .null: self = .empty
    case .string(let text): self = text.isEmpty ? .empty : .text(text)
    case .int(let number): self = .number(Double(number))
    case .number(let number): self = .number(number)
    case .bool(let value): self = .text(value ? "是" : "否")
    case .array, .object:
      var bytes: [UInt8] = []
      CSV.write(value, isSafe: true, to: &bytes)
      var text = String(decoding: bytes, as: UTF8.self)
      if text.hasPrefix("\"") { text = String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"") }
      self = text.isEmpty ? .empty : .text(text)
    }
  }
}
