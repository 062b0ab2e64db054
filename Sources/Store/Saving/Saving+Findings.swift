import GRDB
import Policy

extension Saving {
  /// Keeps what does not add up in a text; what a later reading no longer finds loses its places there.
  func keepFindings(_ reading: Reading, textID: Int64, documents: [DocumentID]) throws -> Int {
    var kept: [Int64: [Place]] = [:]
    for finding in reading.findings {
      let places = finding.quotes.enumerated().map { index, quote in
        place(quote, finding, index, reading, documents)
      }
      guard let home = places.lazy.compactMap(\.document).first ?? documents.first?.raw else { continue }
      kept[try row(of: finding, home: home), default: []] += places
    }
    let before = try Row.fetchAll(
      db,
      sql: "SELECT finding_id, position, quote, span_start, span_end, document_id FROM finding_place WHERE text_id = ?",
      arguments: [textID])
    var known: Set<[String]> = []
    for row in before {
      let key = Self.key(row["finding_id"], row["position"], Place(row))
      if kept[row["finding_id"]]?[safe: row["position"]] == Place(row) {
        known.insert(key)
      } else {
        try db.execute(
          sql: "DELETE FROM finding_place WHERE finding_id = ? AND text_id = ? AND position = ?",
          arguments: [row["finding_id"] as Int64, textID, row["position"] as Int])
      }
    }
    for (id, places) in kept.sorted(by: { $0.key < $1.key }) {
      for (position, place) in places.enumerated() where !known.contains(Self.key(id, position, place)) {
        try db.execute(
          sql: """
            INSERT INTO finding_place (finding_id, text_id, position, quote, span_start, span_end, document_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [id, textID, position, place.quote, place.span?.start, place.span?.end, place.document])
      }
    }
    return kept.count
  }

  private struct Place: Equatable {
    let quote: String
    /// Counted from its document's start.
    let span: Span?
    let document: Int64?

    init(quote: String, span: Span?, document: Int64?) {
      self.quote = quote
      self.span = span
      self.document = document
    }

    init(_ row: Row) {
      quote = row["quote"]
      document = row["document_id"]
      let start: Int? = row["span_start"]
      span = start == nil ? nil : row.span()
    }
  }

  private static func key(_ id: Int64, _ position: Int, _ place: Place) -> [String] { [String(id), String(position)] }

  /// Where a quote stands: the finding says it, else the span does.
  private func place(
    _ quote: String, _ finding: Finding, _ number: Int, _ reading: Reading, _ documents: [DocumentID]
  ) -> Place {
    let said = number < finding.places.count ? finding.places[number].document : nil
    let span = number < finding.spans.count ? finding.spans[number] : nil
    let holding = span.flatMap { span in
      reading.documents.firstIndex { $0.span.start <= span.start && span.end <= $0.span.end }
    }
    guard let span, let index = said.flatMap({ documents.indices.contains($0) ? $0 : nil }) ?? holding else {
      return Place(quote: quote, span: nil, document: nil)
    }
    return Place(
      quote: quote, span: span.moved(by: -reading.documents[index].span.start), document: documents[index].raw)
  }

  /// The same kind with the same words in one city is the same finding, whatever text it is found in.
  private func row(of finding: Finding, home document: Int64) throws -> Int64 {
    let fingerprint = Digest.sha256(([finding.kind.rawValue] + finding.quotes.sorted()).joined(separator: "\u{1F}")).hex
    let city = try Int64.fetchOne(db, sql: "SELECT city_id FROM document WHERE id = ?", arguments: [document])
    if let row = try Row.fetchOne(
      db, sql: "SELECT id, note, holds FROM finding WHERE city_id = ? AND fingerprint = ?",
      arguments: [city, fingerprint])
    {
      let id: Int64 = row["id"]
      if row["note"] as String != finding.note || row["holds"] as Bool? != finding.holds {
        try db.execute(
          sql: "UPDATE finding SET note = ?, holds = ? WHERE id = ?", arguments: [finding.note, finding.holds, id])
      }
      return id
    }
    try db.execute(
      sql: "INSERT INTO finding (city_id, kind, note, holds, fingerprint) VALUES (?, ?, ?, ?, ?)",
      arguments: [city, finding.kind.rawValue, finding.note, finding.holds, fingerprint])
    return db.lastInsertedRowID
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
