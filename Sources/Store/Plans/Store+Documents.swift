import Foundation
import GRDB
import Policy

extension Store {
  /// Published documents, by id.
  public func documents(_ filter: DocumentFilter = DocumentFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<DocumentSummary>
  {
    try read { (db: Database) throws -> Listing<DocumentSummary> in
      var found = Conditions("EXISTS (SELECT 1 FROM version p WHERE p.document_id = d.id AND p.state = 'published')")
      if let city = filter.city { found = found.and("d.city_id = ?", [city.raw]) }
      guard let searched = found.search(filter.words, in: "document_words", column: "d.id") else {
        return Listing(items: [], total: 0)
      }
      let list = ListQuery(table: "document", alias: "d", searched)
      func listing() throws -> Listing<DocumentSummary> {
        try list.listing(db, page, by: filter.order.key, total: list.counted(db, in: memory)) {
          try DocumentQuery.fetch(db, $0)
        }
      }
      return try memory.first(page, of: "documents", filter, words: filter.words, db, listing)
    }
  }

  /// A published document with everything in it.
  public func document(_ id: DocumentID) throws(StoreError) -> DocumentDetail? {
    try read { (db: Database) throws -> DocumentDetail? in
      let exact = Conditions("d.id = ?", [id.raw])
      guard let summary = try DocumentQuery.fetch(db, exact.select("document d", limit: 1)).first else { return nil }
      return try DocumentQuery.detail(db, summary, memory)
    }
  }

  /// All versions of a document, oldest first.
  public func versions(of document: DocumentID) throws(StoreError) -> [DocumentVersion] {
    try read { (db: Database) throws -> [DocumentVersion] in
      try VersionQuery.fetch(db, Conditions("v.document_id = ?", [document.raw]))
    }
  }

  /// The original file of a version, byte for byte.
  public func sourceFile(of version: VersionID) throws(StoreError) -> SourceFile? {
    try read { (db: Database) throws -> SourceFile? in
      let row = try Row.fetchOne(
        db,
        kept: """
          SELECT so.name, so.bytes, so.address, so.read_on, x.text FROM version v
          JOIN source_text x ON x.id = v.text_id JOIN source so ON so.id = x.source_id WHERE v.id = ?
          """, arguments: [version.raw])
      guard let row else { return nil }
      return SourceFile(
        name: row["name"], bytes: [UInt8](row["bytes"] as Data), text: row["text"], address: row["address"],
        readOn: try row.date("read_on"))
    }
  }
}

/// How documents are read.
enum DocumentQuery {
  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [DocumentSummary] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT v.*, d.city_id, c.name AS city,
          (SELECT count(*) FROM version w WHERE w.document_id = d.id AND w.state IN ('published', 'superseded'))
            AS versions,
          (SELECT count(*) FROM target t WHERE t.document_id = d.id AND \(Standing.isCurrent("t")) AND t.is_goal = 0)
            AS targets,
          (SELECT count(*) FROM target t WHERE t.document_id = d.id AND \(Standing.isCurrent("t")) AND t.is_goal = 1)
            AS goals,
          (SELECT count(*) FROM measure m WHERE m.document_id = d.id AND \(Standing.isCurrent("m"))) AS measures
        FROM document d JOIN city c ON c.id = d.city_id
        JOIN version v ON v.document_id = d.id AND v.state = 'published'
        WHERE d.id IN (\(ids.sql)) ORDER BY d.id
        """, arguments: ids.arguments)
    return try rows.map { row in
      let from: Int? = row["period_from"]
      let to: Int? = row["period_to"]
      return DocumentSummary(
        id: row.id("document_id"), city: row.id("city_id"), cityName: row["city"], title: row["title"],
        issuer: row["issuer"], docNumber: row["doc_number"], issuedOn: try row.dateIfAny("issued_on"),
        status: try row.word("status"), period: from == nil && to == nil ? nil : PlanPeriod(from: from, to: to),
        version: row.id("id"), versions: row["versions"], targets: row["targets"], goals: row["goals"],
        measures: row["measures"], publishedAt: row.moment("published_at"))
    }
  }

  static func detail(_ db: Database, _ summary: DocumentSummary, _ memory: PlanMemory) throws -> DocumentDetail {
    let (id, version) = (summary.id.raw, summary.version.raw)
    let text =
      try String.fetchOne(
        db, kept: "SELECT \(Slices.sql) FROM version v JOIN source_text x ON x.id = v.text_id WHERE v.id = ?",
        arguments: [version]) ?? ""
    let sections = try self.sections(db, id)
    let current = Conditions(Standing.isCurrent("t")).and("t.document_id = ?", [id])
    let targets = try TargetQuery.fetch(db, current.select("target t"), order: "t.position, t.id")
    let mine = Conditions(Standing.isCurrent("m")).and("m.document_id = ?", [id])
    let measures = try MeasureQuery.fetch(db, mine.select("measure m"))
    let incentives = try self.incentives(db, id)
    let found = FindingQuery.conditions(FindingFilter(document: summary.id))
    // One that repeats itself has a place in every paper that does.
    let findings = try memory.value("findings of document \(id)", db) {
      try FindingQuery.fetch(db, found.select("finding f"))
    }
    let agencies = try self.agencies(db, version, summary.city.raw)
    let marks = Marks.of(
      text: text, document: summary.id, sections: sections, targets: targets, measures: measures,
      incentives: incentives, findings: findings)
    return DocumentDetail(
      summary: summary, text: text, sections: sections, targets: targets, measures: measures, incentives: incentives,
      baselines: try baselines(db, version), governance: try governance(db, version),
      enterprises: try Enterprises.of(version: version, db), agencies: agencies,
      findings: findings, versions: try VersionQuery.fetch(db, VersionQuery.seen.and("v.document_id = ?", [id])),
      marks: marks)
  }

  private static func sections(_ db: Database, _ id: Int64) throws -> [SectionRow] {
    try Row.fetchAll(
      db, kept: "SELECT * FROM section i WHERE document_id = ? AND \(Standing.isCurrent("i")) ORDER BY position, id",
      arguments: [id]
    ).map { row in
      SectionRow(
        id: row.id("id"), number: row["number"], title: row["title"], level: row["level"], path: row["path"],
        span: row.span())
    }
  }

  private static func incentives(_ db: Database, _ id: Int64) throws -> [IncentiveRow] {
    try Row.fetchAll(
      db, kept: "SELECT * FROM incentive i WHERE document_id = ? AND \(Standing.isCurrent("i")) ORDER BY position, id",
      arguments: [id]
    ).map { row in
      IncentiveRow(
        id: row.id("id"), document: row.id("document_id"), quote: row["quote"], amount: row["amount"],
        unit: row["unit"], section: row["section_path"], span: row.span())
    }
  }

  private static func baselines(_ db: Database, _ version: Int64) throws -> [Baseline] {
    try Row.fetchAll(
      db, kept: "SELECT * FROM version_baseline WHERE version_id = ? ORDER BY position", arguments: [version]
    ).map(\.baseline)
  }

  private static func governance(_ db: Database, _ version: Int64) throws -> [GovernanceFact] {
    try Row.fetchAll(
      db, kept: "SELECT * FROM version_governance WHERE version_id = ? ORDER BY position", arguments: [version]
    ).map(\.governanceFact)
  }

  private static func agencies(_ db: Database, _ version: Int64, _ city: Int64) throws -> [AgencyLink] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT va.name AS verbatim, a.id, a.name FROM version_agency va
        JOIN agency_alias x ON x.city_id = ? AND x.name = va.name JOIN agency a ON a.id = x.agency_id
        WHERE va.version_id = ? ORDER BY va.position
        """, arguments: [city, version]
    ).map { AgencyLink(id: $0.id("id"), name: $0["name"], verbatim: $0["verbatim"], role: .responsible) }
  }
}

/// How versions are read.
enum VersionQuery {
  /// What everybody may know of; what waits for review, or was put aside, is the editors' business.
  static let seen = Conditions("v.state IN ('published', 'superseded')")

  static func fetch(_ db: Database, _ conditions: Conditions) throws -> [DocumentVersion] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT v.*, so.name AS file_name, so.sha256 AS file_sum, so.address, so.read_on FROM version v
        JOIN source_text x ON x.id = v.text_id JOIN source so ON so.id = x.source_id
        WHERE \(conditions.sql) ORDER BY v.document_id, v.number
        """, arguments: conditions.arguments
    ).map { row in
      DocumentVersion(
        id: row.id("id"), document: row.id("document_id"), number: row["number"], state: try row.word("state"),
        title: row["title"], status: try row.word("status"), issuedOn: try row.dateIfAny("issued_on"),
        docNumber: row["doc_number"], fileName: row["file_name"], sha256: row["file_sum"], address: row["address"],
        readOn: try row.date("read_on"), savedAt: row.moment("saved_at"), publishedAt: row.momentIfAny("published_at"))
    }
  }
}
