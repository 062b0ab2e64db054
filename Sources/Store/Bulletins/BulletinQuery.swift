import Foundation
import GRDB
import Policy

/// How bulletins are read: `b` the bulletin, `c` its city, `v` its plan as it is published, `r` the one that it
/// corrects.
enum BulletinQuery {
  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [BulletinSummary] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT b.*, c.name AS city, v.title AS document, r.number AS replaced,
          (SELECT n.id FROM bulletin n WHERE n.replaces_id = b.id AND n.state = 'issued') AS replaced_by
        FROM bulletin b JOIN city c ON c.id = b.city_id
        LEFT JOIN version v ON v.document_id = b.document_id AND v.state = 'published'
        LEFT JOIN bulletin r ON r.id = b.replaces_id WHERE b.id IN (\(ids.sql)) ORDER BY b.id
        """, arguments: ids.arguments
    ).map(summary)
  }

  static func one(_ db: Database, _ id: BulletinID) throws -> BulletinDetail? {
    let ids = SQLQuery(sql: "SELECT ?", arguments: [id.raw])
    guard let summary = try fetch(db, ids).first,
      let json = try String.fetchOne(db, kept: "SELECT paper FROM bulletin WHERE id = ?", arguments: [id.raw])
    else { return nil }
    return BulletinDetail(summary: summary, paper: try StoredPaper.read(json))
  }

  private static func summary(_ row: Row) throws -> BulletinSummary {
    BulletinSummary(
      id: row.id("id"), city: row.id("city_id"), cityName: row["city"], document: row.idIfAny("document_id"),
      documentTitle: row["document"], period: try row.period(), state: try row.word("state"), edition: row["edition"],
      replaces: row.idIfAny("replaces_id"), replacesNumber: row["replaced"], replacedBy: row.idIfAny("replaced_by"),
      title: row["title"], paperNumber: (row["number"] as String?).flatMap { PaperNumber($0) },
      isPublic: row["is_public"], version: row["version"], draftedBy: row["drafted_by"],
      draftedAt: row.moment("drafted_at"), issuedOn: try row.dateIfAny("issued_on"), issuedBy: row["issued_by"],
      issuedAt: row.momentIfAny("issued_at"))
  }
}

/// A paper as it is kept.
enum StoredPaper {
  static func text(_ paper: Paper) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(paper), as: UTF8.self)
  }

  static func read(_ text: String) throws -> Paper {
    do { return try JSONDecoder().decode(Paper.self, from: Data(text.utf8)) } catch {
      throw StoreError.damagedRow(table: "paper", column: "paper")
    }
  }
}
