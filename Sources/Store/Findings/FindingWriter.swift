import GRDB
import Policy

/// Writes the findings of one city; the same kind with the same words is the same finding, wherever it is found.
struct FindingWriter {
  let db: Database
  let city: Int64

  enum Origin: String, CaseIterable {
    case text
    case city
  }

  /// Where one quote stands.
  struct Place: Equatable {
    let text: Int64
    let quote: String
    /// Counted from its document's start.
    let span: Span?
    let document: Int64?
  }

  func id(of finding: Finding, origin: Origin) throws -> Int64 {
    let words = [finding.kind.rawValue] + finding.quotes.sorted()
    let fingerprint = Digest.sha256(words.joined(separator: "\u{1F}")).hex
    let told = try CodedFacts(finding.fact)
    if let row = try Row.fetchOne(
      db, kept: "SELECT id, fact, facts, holds FROM finding WHERE city_id = ? AND fingerprint = ?",
      arguments: [city, fingerprint])
    {
      let id: Int64 = row["id"]
      if CodedFacts(code: row["fact"], json: row["facts"]) != told || row["holds"] as Bool? != finding.holds {
        try db.execute(
          kept: "UPDATE finding SET fact = ?, facts = ?, holds = ? WHERE id = ?",
          arguments: [told.code, told.json, finding.holds, id])
      }
      return id
    }
    try db.execute(
      kept: "INSERT INTO finding (city_id, origin, kind, fact, facts, holds, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        city, origin.rawValue, finding.kind.rawValue, told.code, told.json, finding.holds, fingerprint,
      ])
    return db.lastInsertedRowID
  }

  /// Replaces the places of a finding, of one text or of all, where they differ.
  func setPlaces(of id: Int64, in text: Int64? = nil, _ places: [Place]) throws {
    let condition = text.map { "finding_id = \(id) AND text_id = \($0)" } ?? "finding_id = \(id)"
    let known = try Row.fetchAll(
      db, kept: "SELECT * FROM finding_place WHERE \(condition) ORDER BY position, text_id"
    ).map { row in
      let start: Int? = row["span_start"]
      return Place(
        text: row["text_id"], quote: row["quote"], span: start == nil ? nil : row.span(), document: row["document_id"])
    }
    if known == places { return }
    try db.execute(kept: "DELETE FROM finding_place WHERE \(condition)")
    for (position, place) in places.enumerated() {
      try db.execute(
        kept: """
          INSERT INTO finding_place (finding_id, text_id, position, quote, span_start, span_end, document_id)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [id, place.text, position, place.quote, place.span?.start, place.span?.end, place.document])
    }
  }
}
