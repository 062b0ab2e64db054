import GRDB
import Policy

extension Saving {
  /// Keeps what does not add up in a text; what a later reading no longer finds loses its places there.
  func keepFindings(_ reading: Reading, textID: Int64, documents: [DocumentID]) throws -> Int {
    guard let first = documents.first?.raw else { return 0 }
    var kept: [Int64: [FindingWriter.Place]] = [:]
    var rows: [Int64: FindingWriter] = [:]
    for finding in reading.findings {
      let places = finding.quotes.indices.map { place($0, finding, reading, documents, textID) }
      let home = places.lazy.compactMap(\.document).first ?? first
      let city = try Int64.fetchOne(db, kept: "SELECT city_id FROM document WHERE id = ?", arguments: [home])
      guard let city else { continue }
      let writer = FindingWriter(db: db, city: city)
      let id = try writer.id(of: finding, origin: .text)
      kept[id, default: []] += places
      rows[id] = writer
    }
    for (id, places) in kept.sorted(by: { $0.key < $1.key }) { try rows[id]?.setPlaces(of: id, in: textID, places) }
    let known = try Int64.fetchAll(
      db,
      kept: """
        SELECT DISTINCT p.finding_id FROM finding_place p JOIN finding f ON f.id = p.finding_id
        WHERE p.text_id = ? AND f.origin = 'text'
        """, arguments: [textID])
    for id in known where kept[id] == nil {
      try FindingWriter(db: db, city: 0).setPlaces(of: id, in: textID, [])
    }
    return kept.count
  }

  /// Where a quote stands: the finding says it, else the span does.
  private func place(
    _ number: Int, _ finding: Finding, _ reading: Reading, _ documents: [DocumentID], _ textID: Int64
  ) -> FindingWriter.Place {
    let said = number < finding.places.count ? finding.places[number].document : nil
    let span = number < finding.spans.count ? finding.spans[number] : nil
    let holding = span.flatMap { span in
      reading.documents.firstIndex { $0.span.start <= span.start && span.end <= $0.span.end }
    }
    let quote = finding.quotes[number]
    guard let span, let index = said.flatMap({ documents.indices.contains($0) ? $0 : nil }) ?? holding else {
      return FindingWriter.Place(text: textID, quote: quote, span: nil, document: nil)
    }
    return FindingWriter.Place(
      text: textID, quote: quote, span: span.moved(by: -reading.documents[index].span.start),
      document: documents[index].raw)
  }
}
