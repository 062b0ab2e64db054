import GRDB
import Policy

extension Store {
  /// Measures of published documents, by id.
  public func measures(_ filter: MeasureFilter = MeasureFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<MeasureSummary>
  {
    try read { (db: Database) throws -> Listing<MeasureSummary> in
      guard let conditions = MeasureQuery.conditions(filter) else { return Listing(items: [], total: 0) }
      return try ListQuery(table: "measure", alias: "m", conditions).listing(db, page) {
        try MeasureQuery.fetch(db, $0)
      }
    }
  }

  /// One measure; also one that was dropped, never one that was rejected.
  public func measure(_ id: MeasureID) throws(StoreError) -> MeasureSummary? {
    try read { (db: Database) throws -> MeasureSummary? in
      let exact = Conditions("m.id = ?", [id.raw]).and(Standing.isNotRejected("m"))
      return try MeasureQuery.fetch(db, exact.select("measure m", limit: 1)).first
    }
  }
}

/// How measures are found and read.
enum MeasureQuery {
  static func conditions(_ filter: MeasureFilter) -> Conditions? {
    var found = Conditions(Standing.isCurrent("m"))
    if let city = filter.city { found = found.and("m.city_id = ?", [city.raw]) }
    if let document = filter.document { found = found.and("m.document_id = ?", [document.raw]) }
    if let agency = filter.agency {
      let role = filter.role.map { " AND role = '\($0.rawValue)'" } ?? ""
      found = found.and("m.id IN (SELECT measure_id FROM measure_agency WHERE agency_id = ?\(role))", [agency.raw])
    }
    return found.search(filter.words, in: "measure_words", column: "m.id")
  }

  /// A document's measures back in the vocabulary, for its rules.
  static func current(_ db: Database, _ document: Int64) throws -> [Measure] {
    let current = Conditions(Standing.isCurrent("m")).and("m.document_id = ?", [document])
    return try fetch(db, current.select("measure m")).map { measure in
      Measure(
        textStart: measure.textStart, quote: measure.quote,
        lead: measure.agencies.filter { $0.role == .lead }.map(\.verbatim),
        responsible: measure.agencies.filter { $0.role == .responsible }.map(\.verbatim),
        deadline: measure.deadline, section: measure.sectionPath, span: measure.span,
        provenance: Provenance(rule: measure.rule, confidence: measure.confidence))
    }
  }

  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [MeasureSummary] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT m.*, c.name AS city, v.title AS document FROM measure m JOIN city c ON c.id = m.city_id
        JOIN version v ON v.document_id = m.document_id AND v.state = 'published'
        WHERE m.id IN (\(ids.sql)) ORDER BY m.id
        """, arguments: ids.arguments)
    let agencies = try AgencyLinks.of("measure", db, rows.map { $0["id"] })
    let enterprises = try Enterprises.of(measures: rows.map { $0["id"] }, db)
    return try rows.map { row in
      MeasureSummary(
        id: row.id("id"), city: row.id("city_id"), cityName: row["city"], document: row.id("document_id"),
        documentTitle: row["document"], section: row.idIfAny("section_id"), sectionPath: row["section_path"],
        textStart: row["text_start"], quote: row["quote"], agencies: agencies[row["id"]] ?? [],
        enterprises: enterprises[row["id"]] ?? [],
        deadline: try row.deadlineIfAny(), span: row.span(), confidence: row["confidence"], rule: row["rule"])
    }
  }
}
