import GRDB
import Policy

/// Keeps the word indexes in step with what is shown.
enum WordIndex {
  /// Rewrites the terms of a document and its items where they differ.
  static func refresh(_ db: Database, document: Int64) throws {
    try put(db, "document_words", id: document, terms: try documentTerms(db, document))
    let targets = try Row.fetchAll(
      db,
      kept: """
        SELECT t.id, t.indicator, t.quote, t.area, s.title AS section, v.title, c.name AS city, o.name AS owner,
          (SELECT group_concat(a.name, ' ') FROM target_agency ta JOIN agency a ON a.id = ta.agency_id
            WHERE ta.target_id = t.id) AS agencies
        FROM target t JOIN city c ON c.id = t.city_id
        JOIN version v ON v.document_id = t.document_id AND v.state = 'published'
        LEFT JOIN section s ON s.id = t.section_id LEFT JOIN agency o ON o.id = t.owner_id
        WHERE t.document_id = ?
        """, arguments: [document])
    for row in targets {
      let texts: [String?] = ["indicator", "quote", "area", "section", "title", "city", "owner", "agencies"].map {
        row[$0]
      }
      try put(db, "target_words", id: row["id"], terms: SearchTerms.index(texts))
    }
    let measures = try Row.fetchAll(
      db,
      kept: """
        SELECT m.id, m.quote, s.title AS section, v.title, c.name AS city,
          (SELECT group_concat(a.name, ' ') FROM measure_agency ma JOIN agency a ON a.id = ma.agency_id
            WHERE ma.measure_id = m.id) AS agencies
        FROM measure m JOIN city c ON c.id = m.city_id
        JOIN version v ON v.document_id = m.document_id AND v.state = 'published'
        LEFT JOIN section s ON s.id = m.section_id
        WHERE m.document_id = ?
        """, arguments: [document])
    for row in measures {
      let texts: [String?] = ["quote", "section", "title", "city", "agencies"].map { row[$0] }
      try put(db, "measure_words", id: row["id"], terms: SearchTerms.index(texts))
    }
  }

  private static func documentTerms(_ db: Database, _ document: Int64) throws -> String {
    let row = try Row.fetchOne(
      db,
      kept: """
        SELECT v.title, v.issuer, v.doc_number, c.name, \(Slices.sql) AS part FROM version v
        JOIN document d ON d.id = v.document_id JOIN city c ON c.id = d.city_id
        JOIN source_text x ON x.id = v.text_id WHERE v.document_id = ? AND v.state = 'published'
        """, arguments: [document])
    guard let row else { return "" }
    return SearchTerms.index(["title", "issuer", "doc_number", "name", "part"].map { row[$0] as String? })
  }

  private static func put(_ db: Database, _ table: String, id: Int64, terms: String) throws {
    let old = try String.fetchOne(db, kept: "SELECT terms FROM \(table) WHERE rowid = ?", arguments: [id])
    if old == terms { return }
    if old == nil {
      try db.execute(kept: "INSERT INTO \(table) (rowid, terms) VALUES (?, ?)", arguments: [id, terms])
    } else {
      try db.execute(kept: "UPDATE \(table) SET terms = ? WHERE rowid = ?", arguments: [terms, id])
    }
  }
}

/// The part of a file's text that a version occupies; SQLite's substr counts Unicode scalars, as spans do.
enum Slices {
  /// With `v` the version and `x` its text.
  static let sql = "substr(x.text, v.span_start + 1, v.span_end - v.span_start)"
}
