import Store

/// A whole list in one file: what `liance export` writes and the same columns that the API answers.
public enum ExportList: String, CaseIterable, Sendable {
  case documents
  case targets
  case measures
  case agencies
  case reports

  /// How the rows are written.
  public enum Format: String, CaseIterable, Sendable {
    /// One array.
    case json
    /// One object a line.
    case jsonl
    /// UTF-8 with BOM, CRLF, Chinese titles: what Excel opens.
    case csv
  }

  /// Writes every row in the order of ids, a page at a time, so that length costs no memory.
  public func write(_ format: Format, from store: Store, to write: ([UInt8]) throws -> Void) throws {
    switch self {
    case .documents: try rows(Tables.documents, format, write) { try store.documents($0) }
    case .targets: try rows(Tables.targets, format, write) { try store.targets(TargetFilter(), $0) }
    case .measures: try rows(Tables.measures, format, write) { try store.measures(MeasureFilter(), $0) }
    case .agencies: try rows(Tables.agencies, format, write) { try store.agencies(AgencyFilter(), $0) }
    case .reports: try rows(Tables.reports, format, write) { try store.reports(ReportFilter(), $0) }
    }
  }

  private func rows<Item: Sendable>(
    _ table: Table<Item>, _ format: Format, _ write: ([UInt8]) throws -> Void, _ read: (Slice) throws -> Listing<Item>
  ) throws {
    switch format {
    case .json: try write(Array("[".utf8))
    case .jsonl: break
    case .csv: try write(CSV.byteOrderMark + CSV.head(table, named: false))
    }
    var isFirst = true
    var page: Slice? = Slice(limit: Slice.largestLimit)
    while let asked = page {
      let listing = try read(asked)
      var chunk: [UInt8] = []
      for item in listing.items {
        switch format {
        case .json:
          chunk += Array((isFirst ? "\n" : ",\n").utf8) + table.object(item).bytes
          isFirst = false
        case .jsonl: chunk += table.object(item).bytes + [0x0A]
        case .csv: chunk += CSV.row(table, item)
        }
      }
      try write(chunk)
      page = listing.next.map { Slice(after: $0, limit: Slice.largestLimit) }
    }
    if format == .json { try write(Array("\n]\n".utf8)) }
  }
}
